import { type Decider, refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { type Day, dayOf } from "@sdc/law/local-day";
import { misdated } from "../numbered-document.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { daysOf, type Span } from "./periods.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";

type Recorded = { readonly n: number; readonly what: Span | "body"; readonly period: string };

export type AppraisalState = {
  readonly criteria: readonly { readonly number: string; readonly date: Day; readonly from: Day }[];
  /** Those that were not withdrawn. */
  readonly recorded: readonly Recorded[];
  readonly count: number;
};

/** What a unit's appraisals say of grassroots democracy (Plan 2199 II.6.a, II.1.h): the criterion, then each period once. */
export const appraisal: Decider<AppraisalState, Command, Event, Code> = {
  initial: { criteria: [], recorded: [], count: 0 },

  decide(command, state) {
    switch (command.type) {
      case "adopt-criterion":
        return adopt(command, state);
      case "appraise-month":
      case "appraise-quarter":
      case "appraise-year": {
        const { period, on, document, counts } = command;
        const wrong = unfitToRecord(command, state);
        if (wrong !== undefined) return wrong;
        if (Object.values(counts).every((count) => count === 0)) return refuse("nobody-appraised");
        const type = eventOf[command.type];
        const n = state.count + 1;
        return [{ type, unit: command.id, n, period, on, document, counts, ...stampOf(command) }];
      }
      case "assess-body": {
        const { period, on, document, degree } = command;
        const n = state.count + 1;
        return (
          unfitToRecord(command, state) ?? [
            {
              type: "body-assessed-year",
              unit: command.id,
              n,
              period,
              on,
              document,
              degree,
              ...stampOf(command),
            },
          ]
        );
      }
      case "withdraw": {
        const { n, reason } = command;
        if (n > state.count) return refuse("appraisal-unknown");
        if (!state.recorded.some((one) => one.n === n)) return [];
        const on = dayOf(command.at);
        return [{ type: "appraisal-withdrawn", unit: command.id, n, on, reason, ...stampOf(command) }];
      }
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "appraisal-criterion-adopted": {
        const { document, from } = event;
        return { ...state, criteria: [...state.criteria, { ...document, from }] };
      }
      case "staff-appraised-month":
        return recorded(state, event, "month");
      case "staff-appraised-quarter":
        return recorded(state, event, "quarter");
      case "staff-appraised-year":
        return recorded(state, event, "year");
      case "body-assessed-year":
        return recorded(state, event, "body");
      case "appraisal-withdrawn":
        return { ...state, recorded: state.recorded.filter(({ n }) => n !== event.n) };
    }
  },
};

type Asked<Type extends Command["type"]> = Extract<Command, { type: Type }>;
type Recording = Asked<"appraise-month" | "appraise-quarter" | "appraise-year" | "assess-body">;

const eventOf = {
  "appraise-month": "staff-appraised-month",
  "appraise-quarter": "staff-appraised-quarter",
  "appraise-year": "staff-appraised-year",
} as const;

const whatOf: Readonly<Record<Recording["type"], Recorded["what"]>> = {
  "appraise-month": "month",
  "appraise-quarter": "quarter",
  "appraise-year": "year",
  "assess-body": "body",
};

const adopt = (
  { id: unit, document, title, from, units, at, by }: Asked<"adopt-criterion">,
  { criteria }: AppraisalState,
): readonly Event[] | Refusal<Code> => {
  const on = document.date;
  const wrong = misdated(on, { at }) ?? unfitUnit(units, unit, on);
  if (wrong !== undefined) return wrong;
  if (from < on) return refuse("dates-out-of-order", { notBefore: on });
  if (criteria.some(({ number, date }) => number === document.number && date === on))
    return refuse("criterion-already-adopted");
  const adopted = { unit, on, document, title, from };
  return [{ type: "appraisal-criterion-adopted", ...adopted, ...stampOf({ at, by }) }];
};

/** Why it can't be recorded: it lies ahead, before its period or before any criterion, or the period has been recorded. */
const unfitToRecord = (
  { type, id, period, on, document, units, at }: Recording,
  { criteria, recorded: before }: AppraisalState,
): Refusal<Code> | undefined => {
  const what = whatOf[type];
  const { first, last } = daysOf(what === "body" ? "year" : what, period);
  const wrong =
    misdated(on, { notBefore: first, at }) ??
    misdated(document.date, { notBefore: on, at }) ??
    unfitUnit(units, id, on);
  if (wrong !== undefined) return wrong;
  // Of the unit as a whole the plan itself says by what it is assessed; of its people the unit's own criterion does.
  if (what !== "body" && !criteria.some(({ from }) => from <= last)) return refuse("no-criterion");
  const same = before.find((one) => one.what === what && one.period === period);
  return same && refuse("period-appraised-already", { n: same.n });
};

const recorded = (
  state: AppraisalState,
  { n, period }: { readonly n: number; readonly period: string },
  what: Recorded["what"],
): AppraisalState => ({
  ...state,
  recorded: [...state.recorded, { n, what, period }],
  count: n,
});
