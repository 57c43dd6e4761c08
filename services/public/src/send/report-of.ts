import type { Arrival } from "@sdc/intake/receive-from-outside";
import { commands } from "@sdc/domain/hotline-report/schema";
import type { Draft } from "./draft.ts";
import type { Poster } from "./poster.ts";

const { field } = commands.receive.shape;

/**
 * The command that a checked draft stands for. A poster counts only for the unit at which it hangs; of whoever reports
 * content of a denunciation no identity is taken, whatever came, but one that was sealed to the body `sealedTo`.
 */
export const reportOf = (draft: Draft, poster: Poster | undefined, sealedTo?: string): Arrival["report"] => {
  const cameByPoster = poster !== undefined && poster.unit === draft.unit;
  const identity = draft.isFlagged ? {} : given({ name: draft.name, phone: draft.phone, email: draft.email });
  const persons = draft.persons
    .filter(({ name }) => name.trim() !== "")
    .map(({ name, post }) => ({ name, ...given({ post }) }));
  const officials = [
    ...(draft.isAboutHead ? [{ unit: draft.unit, rank: "head" as const }] : []),
    ...(draft.isAboutDeputy ? [{ unit: draft.unit, rank: "deputy" as const }] : []),
  ];
  return {
    unit: draft.unit,
    channel: cameByPoster ? "qr" : "web",
    ...(cameByPoster ? { qr: { code: draft.qr } } : {}),
    ...given({ place: draft.place }),
    field: field.parse(draft.field),
    text: draft.text,
    ...(draft.isFlagged ? { flagged: true } : {}),
    ...(Object.keys(identity).length === 0 ? {} : { reporter: identity }),
    ...(draft.isFlagged && sealedTo !== undefined && draft.sealedReporter !== ""
      ? { sealedReporter: { body: sealedTo, sealed: draft.sealedReporter } }
      : {}),
    ...(persons.length === 0 ? {} : { personsNamed: persons }),
    ...(officials.length === 0 ? {} : { officials }),
  };
};

/** What was left empty is not said. */
const given = <Name extends string>(typed: Readonly<Record<Name, string>>): Partial<Record<Name, string>> =>
  // The names are those of what came in.
  Object.fromEntries(Object.entries<string>(typed).filter(([, value]) => value.trim() !== "")) as Partial<
    Record<Name, string>
  >;
