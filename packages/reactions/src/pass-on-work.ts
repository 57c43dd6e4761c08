import { holderOn } from "@sdc/domain/succession";
import { knownHeirs, type Units } from "@sdc/domain/units";
import type { Day } from "@sdc/law/local-day";
import { openWorkOf } from "@sdc/reading/open-work";
import { give } from "./give.ts";
import { placeOf } from "./place-of-report.ts";
import type { ReactionPorts } from "./reaction.ts";

export type PassedOn = {
  /** The streams that went to a unit that stands. */
  readonly passed: readonly string[];
  /** How many stay, because nobody is known, or it is not known who of several. */
  readonly open: number;
  /** What went wrong with single streams. */
  readonly troubles: readonly unknown[];
};

/**
 * Passes on the open work of a unit that has ended to whoever has it now. It goes over on the day on which it is passed
 * on: that of the unit's end, or a later one where the end or the heir came to be known later. A unit that ends on a day
 * to come keeps its work; the clock passes it on when the day comes. What nobody is known for stays, for all to see.
 */
export const passOnWorkOf = async (ports: ReactionPorts, unit: string, today: Day): Promise<PassedOn> => {
  const passed: string[] = [];
  const troubles: unknown[] = [];
  let open = 0;
  const streams: string[] = [];
  for await (const { stream } of openWorkOf(ports.models, unit)) streams.push(stream);
  if (streams.length === 0) return { passed, open, troubles };
  // From the log: a read model may not have heard yet that the unit ended.
  const units = await knownHeirs(ports.log, unit);
  if (!hasEnded(units, unit, today)) return { passed, open, troubles };
  for (const stream of streams) {
    const done = await passOn(ports, units, { stream, unit, today });
    troubles.push(...done.troubles);
    if (done.outcome === "passed") passed.push(stream);
    if (done.outcome === "open") open += 1;
  }
  return { passed, open, troubles };
};

/** Whether nobody of that name stands any more on that day. */
export const hasEnded = (units: Units, unit: string, today: Day): boolean => {
  const to = units[unit]?.to;
  return to !== undefined && to <= today;
};

/** `unchanged`: it was there already, or somebody has given it away meanwhile. */
type Outcome = "passed" | "unchanged" | "open" | "failed";

type One = { readonly stream: string; readonly unit: string; readonly today: Day };

/** Passes on one piece of work. `units`: its unit and those that took over from it. */
export const passOn = async (
  ports: ReactionPorts,
  units: Units,
  { stream, unit, today }: One,
): Promise<{ readonly outcome: Outcome; readonly troubles: readonly unknown[] }> => {
  const troubles: unknown[] = [];
  const find = (id: string) => units[id];
  let holder = holderOn(find, unit, today);
  if ("open" in holder && holder.open === "several-heirs") {
    try {
      holder = holderOn(find, unit, today, await placeOf(ports, stream));
    } catch (error) {
      // What can't be opened has no place: it stays with all the others, and the vault's keeper is told.
      troubles.push(error);
    }
  }
  if ("open" in holder) return { outcome: "open", troubles };
  const gave = await give(ports, {
    stream,
    name: "pass-on",
    body: { from: unit, to: holder.unit, on: today },
    subject: "system:succession",
    key: [unit, holder.unit, today],
  });
  return "trouble" in gave
    ? { outcome: "failed", troubles: [gave.trouble] }
    : { outcome: gave.accepted.events.length > 0 ? "passed" : "unchanged", troubles };
};
