import { type Asker, isOverAUnit } from "../asker.ts";
import type { ReportState } from "./state.ts";

/**
 * Whether a report is about that person: to them it is as if it were not there. Where it names a head or deputy by a post that nobody is
 * recorded in, whoever has that role there may be the one that is meant, as reading has it (`reading/src/kept-from.ts`).
 */
export const isKeptFrom = (
  { officials }: Pick<ReportState, "officials">,
  { subject, unit, roles = [] }: Asker,
): boolean =>
  officials.some(
    (named) =>
      named.subjects.includes(subject) ||
      (named.subjects.length === 0 && named.rank !== "other" && named.unit === unit && isOverAUnit(roles)),
  );

/** Whether it is protected, and that person neither took it in nor protected it: then only its few readers know of it. */
export const isSecretFrom = (
  { flagged, enteredBy }: Pick<ReportState, "flagged" | "enteredBy">,
  subject: string,
): boolean => flagged && !enteredBy.includes(subject);
