import { addDays, type Day } from "@sdc/law/local-day";
import { ruleOn } from "@sdc/law/rules";
import { clockOf, type LegalClock } from "../legal-clock.ts";
import type { SessionKind } from "./kinds.ts";

/** The last day on which a session of that day may still be announced, by which rule; undefined: no law says. */
export const lastNoticeDay = (
  kind: SessionKind,
  day: Day,
): { readonly rule: string; readonly day: Day } | undefined => {
  const rule = kind === "commune-conference" ? ruleOn("LGOV72-2025.A43.notice", day) : undefined;
  const days = rule?.measures.find(({ before }) => before === true)?.n;
  return rule === undefined || typeof days !== "number"
    ? undefined
    : { rule: rule.id, day: addDays(day, -days) };
};

/** By when the result of a conference of that day is to be published; undefined: no law says. */
export const resultClock = (kind: SessionKind, day: Day): LegalClock | undefined =>
  kind === "commune-conference" && ruleOn(RESULT, day) !== undefined
    ? clockOf({ rule: RESULT, start: day })
    : undefined;

const RESULT = "LGOV72-2025.A43.result";
