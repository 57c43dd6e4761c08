import type { ReportState } from "./state.ts";

/** Whether a report is about that person: to them it is as if it were not there. */
export const isKeptFrom = ({ officials }: Pick<ReportState, "officials">, subject: string): boolean =>
  officials.some(({ subjects }) => subjects.includes(subject));

/** Whether it is protected, and that person neither took it in nor protected it: then only its few readers know of it. */
export const isSecretFrom = (
  { flagged, enteredBy }: Pick<ReportState, "flagged" | "enteredBy">,
  subject: string,
): boolean => flagged && !enteredBy.includes(subject);
