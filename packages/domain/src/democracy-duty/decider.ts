import { type Decider, refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { misdated } from "../numbered-document.ts";
import { namedTwice } from "../officer.ts";
import { type Days, overlap } from "../post/days.ts";
import { unfitUnit } from "../unfit-unit.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";

type Of<Type extends Command["type"]> = Extract<Command, { type: Type }>;
type Answer = readonly Event[] | Refusal<Code>;

export type Assignment = Days & { readonly n: number; readonly subject: string };

/** A list, because an id that somebody chose is no safe name of a field. */
export type DutyState = { readonly assignments: readonly Assignment[] };

/**
 * Who is assigned to democracy work in one unit, from when to when, by which document (Plan 2199 II.2.b): nobody twice on
 * one day. An assignment ends with its unit at the latest, wherever it is read; whom the heir assigns is the heir's to say.
 */
export const democracyDuty: Decider<DutyState, Command, Event, Code> = {
  initial: { assignments: [] },

  decide(command, state) {
    switch (command.type) {
      case "assign":
        return assign(command, state);
      case "replace":
        return replace(command, state);
      case "end-assignment":
        return end(command, state);
    }
  },

  evolve({ assignments }, event) {
    switch (event.type) {
      case "democracy-officer-assigned":
        return { assignments: [...assignments, assignmentOf(event)] };
      case "democracy-officer-replaced":
        return {
          assignments: [...endedOn(assignments, event.replaces, event.from), assignmentOf(event)],
        };
      case "democracy-assignment-ended":
        return { assignments: endedOn(assignments, event.n, event.to) };
    }
  },
};

const assign = (command: Of<"assign">, { assignments }: DutyState): Answer => {
  const { id: unit, officers, from, to, document } = command;
  const wrong = unfitDays(command);
  if (wrong !== undefined) return wrong;
  const twice = namedTwice(officers);
  if (twice !== undefined) return refuse("officer-twice", { subject: twice });
  const days = daysOf(from, to);
  for (const { subject } of officers) {
    const beside = besideOf(assignments, subject, days);
    if (beside !== undefined) return refuse("already-assigned", { subject, n: beside.n });
  }
  return officers.map((officer, index) => ({
    type: "democracy-officer-assigned",
    unit,
    n: assignments.length + index + 1,
    ...officer,
    ...days,
    document,
    ...stampOf(command),
  }));
};

const replace = (command: Of<"replace">, { assignments }: DutyState): Answer => {
  const { id: unit, n: replaces, subject, post, from, to, document } = command;
  const replaced = assignments.find((one) => one.n === replaces);
  if (replaced === undefined) return refuse("assignment-unknown");
  const wrong = unfitDays(command);
  if (wrong !== undefined) return wrong;
  if (from < replaced.from) return refuse("dates-out-of-order", { notBefore: replaced.from });
  if (replaced.to !== undefined && replaced.to < from)
    return refuse("ends-earlier-already", { to: replaced.to });
  const days = daysOf(from, to);
  const beside = besideOf(endedOn(assignments, replaces, from), subject, days);
  if (beside !== undefined || subject === replaced.subject)
    return refuse("already-assigned", { subject, n: beside?.n ?? replaces });
  const n = assignments.length + 1;
  const given = { unit, n, subject, post, ...days, document, ...stampOf(command) };
  return [{ type: "democracy-officer-replaced", replaces, ...given }];
};

const end = (command: Of<"end-assignment">, { assignments }: DutyState): Answer => {
  const { n, to, document, at } = command;
  const ended = assignments.find((one) => one.n === n);
  if (ended === undefined) return refuse("assignment-unknown");
  if (to === ended.to) return [];
  if (to < ended.from) return refuse("dates-out-of-order", { notBefore: ended.from });
  if (ended.to !== undefined && ended.to < to) return refuse("ends-earlier-already", { to: ended.to });
  return (
    misdated(document.date, { at }) ?? [
      { type: "democracy-assignment-ended", n, from: ended.from, to, document, ...stampOf(command) },
    ]
  );
};

/** No assignment holds before the document that gives it, nor at a unit that does not stand when it begins. */
const unfitDays = ({ id, from, to, document, units, at }: Of<"assign"> | Of<"replace">) =>
  misdated(document.date, { at }) ??
  (from < document.date ? refuse("dates-out-of-order", { notBefore: document.date }) : undefined) ??
  (to !== undefined && to <= from ? refuse("dates-out-of-order", { notBefore: from }) : undefined) ??
  unfitUnit(units, id, from);

const daysOf = (from: string, to: string | undefined): Days => ({
  from,
  ...(to === undefined ? {} : { to }),
});

const besideOf = (assignments: readonly Assignment[], subject: string, days: Days): Assignment | undefined =>
  assignments.find((one) => one.subject === subject && overlap(one, days));

const assignmentOf = ({ n, subject, from, to }: Assignment): Assignment => ({
  n,
  subject,
  ...daysOf(from, to),
});

const endedOn = (assignments: readonly Assignment[], n: number, to: string): readonly Assignment[] =>
  assignments.map((one) => (one.n === n ? { ...one, to } : one));
