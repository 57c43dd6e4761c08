import { type Commit, eventsOf } from "./commit.ts";
import type { Finder } from "./finding.ts";
import type { Projection } from "./projection.ts";
import { isSealed } from "./sealing.ts";

/** By version of the event: keyed digests of what a projection seeks in its texts. */
export type Found = ReadonlyMap<number, readonly string[]>;

/**
 * Opens what the projection seeks something in and lets go of it here: only digests leave. Throws what `broken` makes of
 * a mistake in the projection, SealBroken for a text that was altered, and whatever is wrong with the vault.
 */
export const sought = async (
  { seeks }: Pick<Projection, "seeks">,
  commits: readonly Commit[],
  finder: Finder | undefined,
  broken: (version: number, cause: unknown) => Error,
): Promise<Found> => {
  const found = new Map<number, readonly string[]>();
  if (seeks === undefined || finder === undefined) return found;
  const asked = <Answer>(version: number, ask: () => Answer): Answer => {
    try {
      return ask();
    } catch (error) {
      throw broken(version, error);
    }
  };
  for (const { event, version } of commits.flatMap((commit) => eventsOf(commit))) {
    const texts = asked(version, () => seeks.texts(event));
    if (texts.length === 0) continue;
    const sealed = texts.filter(isSealed);
    const opened = await finder.open(sealed);
    const clear = texts
      .map((text) => (isSealed(text) ? opened[sealed.indexOf(text)] : text))
      .filter((text) => typeof text === "string");
    const terms = asked(version, () => seeks.terms(clear));
    found.set(version, terms.length === 0 ? [] : await finder.digestsOf(terms));
  }
  return found;
};
