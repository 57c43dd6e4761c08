import { type Decider, refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import type { Day } from "@sdc/law/local-day";
import { namedTwice } from "../officer.ts";
import { misdated } from "../numbered-document.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { beginsIn, unfitForYear, type UnitYear, unitYearOf } from "../unit-year.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";

type Of<Type extends Command["type"]> = Extract<Command, { type: Type }>;
type Answer = readonly Event[] | Refusal<Code>;

export type PlanState = {
  readonly stage: "none" | "drafted" | "approved";
  readonly title: string;
  /** Everybody who is in it, and the trainings they were sent to. */
  readonly officers: readonly { readonly subject: string; readonly sentTo: readonly string[] }[];
  readonly approvedOn: Day;
  /** The date of the document that holds now. */
  readonly last: Day;
};

/**
 * kế hoạch cử người tham gia tập huấn of a unit's year (Plan 2199 II.2.c): drafted, approved by the head with a document,
 * amended, and each officer marked as sent. Nobody stands in it twice. It ends with its unit: the heir makes its own.
 */
export const trainingPlan: Decider<PlanState, Command, Event, Code> = {
  initial: { stage: "none", title: "", officers: [], approvedOn: "", last: "" },

  decide(command, state) {
    const of = unitYearOf(command.id);
    if (of === undefined) return refuse("no-plan-id");
    switch (command.type) {
      case "draft":
        return draft(command, state, of);
      case "approve": {
        if (state.stage === "none") return refuse("not-drafted");
        if (state.stage === "approved") return refuse("already-approved");
        const { document, units, at } = command;
        const { title } = state;
        return (
          unfitForYear(of, document.date, { units, at }) ?? [
            { type: "training-plan-approved", ...of, title, document, ...stampOf(command) },
          ]
        );
      }
      case "amend":
        return amend(command, state, of);
      case "mark-sent":
        return markSent(command, state, of);
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "training-plan-drafted":
        return { ...state, stage: "drafted", title: event.title, officers: unsent(event.officers) };
      case "training-plan-approved":
        return { ...state, stage: "approved", approvedOn: event.document.date, last: event.document.date };
      case "training-plan-amended": {
        const stay = state.officers.filter(({ subject }) => !event.drop.includes(subject));
        return { ...state, officers: [...stay, ...unsent(event.add)], last: event.document.date };
      }
      case "officer-sent-to-training":
        return {
          ...state,
          officers: state.officers.map((one) =>
            one.subject === event.subject ? { ...one, sentTo: [...one.sentTo, event.training] } : one,
          ),
        };
    }
  },
};

const unsent = (officers: readonly { readonly subject: string }[]): PlanState["officers"] =>
  officers.map(({ subject }) => ({ subject, sentTo: [] }));

/** A plan is drafted for a unit that stands on some day of its year. */
const draft = (command: Of<"draft">, state: PlanState, of: UnitYear): Answer => {
  if (state.stage === "approved") return refuse("already-approved");
  const { title, officers, units } = command;
  const twice = namedTwice(officers);
  if (twice !== undefined) return refuse("officer-twice", { subject: twice });
  return (
    unfitUnit(units, of.unit, beginsIn(units[of.unit], of.year)) ?? [
      { type: "training-plan-drafted", ...of, title, officers, ...stampOf(command) },
    ]
  );
};

const amend = (command: Of<"amend">, state: PlanState, of: UnitYear): Answer => {
  if (state.stage !== "approved") return refuse("not-approved");
  const { add = [], drop = [], document, units, at } = command;
  if (add.length + drop.length === 0) return refuse("nothing-amended");
  const twice = namedTwice([...add, ...drop.map((subject) => ({ subject }))]);
  if (twice !== undefined) return refuse("officer-twice", { subject: twice });
  const planned = new Map(state.officers.map((one) => [one.subject, one]));
  for (const subject of drop) {
    const there = planned.get(subject);
    if (there === undefined) return refuse("officer-not-planned", { subject });
    if (there.sentTo.length > 0) return refuse("officer-already-sent", { subject });
  }
  for (const { subject } of add)
    if (planned.has(subject)) return refuse("officer-already-planned", { subject });
  if (planned.size - drop.length + add.length === 0) return refuse("plan-emptied");
  return (
    unfitForYear(of, document.date, { notBefore: state.last, units, at }) ?? [
      { type: "training-plan-amended", ...of, add, drop, document, ...stampOf(command) },
    ]
  );
};

const markSent = (command: Of<"mark-sent">, state: PlanState, of: UnitYear): Answer => {
  if (state.stage !== "approved") return refuse("not-approved");
  const { subject, training, on, document, goal, units, at } = command;
  const planned = state.officers.find((one) => one.subject === subject);
  if (planned === undefined) return refuse("officer-not-planned", { subject });
  if (goal === undefined) return refuse("training-unknown");
  if (planned.sentTo.includes(training)) return [];
  if (goal.standing === "cancelled") return refuse("training-cancelled");
  if (!goal.days.some((day) => day.startsWith(`${of.year}-`))) return refuse("training-other-year");
  const sent = { subject, training, topic: goal.topic, on, ...(document && { document }) };
  return (
    unfitForYear(of, on, { notBefore: state.approvedOn, units, at }) ??
    (document && misdated(document.date, { at })) ?? [
      { type: "officer-sent-to-training", ...of, ...sent, ...stampOf(command) },
    ]
  );
};
