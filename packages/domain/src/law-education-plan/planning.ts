import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { unfitUnit } from "../unfit-unit.ts";
import { beginsIn, firstDayOf, lastDayOf, unfitForYear, type UnitYear } from "../unit-year.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import type { EducationPlanState } from "./state.ts";

type Of<Type extends Command["type"]> = Extract<Command, { type: Type }>;
type Answer = readonly Event[] | Refusal<Code>;
type Item = Of<"draft">["items"][number];

/** What was drafted before and fell away leaves its number behind. */
export const draft = (command: Of<"draft">, state: EducationPlanState, of: UnitYear): Answer => {
  if (state.stage === "approved") return refuse("already-approved");
  const { title, units } = command;
  const items = numberedFrom(state, command.items);
  return (
    outsideYear(command.items, of) ??
    unfitUnit(units, of.unit, beginsIn(units[of.unit], of.year)) ?? [
      { type: "law-education-plan-drafted", ...of, title, items, ...stampOf(command) },
    ]
  );
};

export const approve = (command: Of<"approve">, state: EducationPlanState, of: UnitYear): Answer => {
  if (state.stage === "none") return refuse("not-drafted");
  if (state.stage === "approved") return refuse("already-approved");
  const { document, units, at } = command;
  const { title } = state;
  return (
    unfitForYear(of, document.date, { units, at }) ?? [
      { type: "law-education-plan-approved", ...of, title, document, ...stampOf(command) },
    ]
  );
};

export const amend = (command: Of<"amend">, state: EducationPlanState, of: UnitYear): Answer => {
  if (state.stage !== "approved") return refuse("not-approved");
  const { add = [], document, units, at } = command;
  const drop = [...new Set(command.drop)];
  if (add.length + drop.length === 0) return refuse("nothing-amended");
  for (const n of drop) {
    const item = state.items.find((one) => one.n === n);
    if (item === undefined) return refuse("item-unknown", { n });
    if (item.isDone) return refuse("item-done", { n });
  }
  if (state.items.length - drop.length + add.length === 0) return refuse("plan-emptied");
  const added = numberedFrom(state, add);
  return (
    outsideYear(add, of) ??
    unfitForYear(of, document.date, { notBefore: state.last, units, at }) ?? [
      { type: "law-education-plan-amended", ...of, add: added, drop, document, ...stampOf(command) },
    ]
  );
};

export const noteItemDone = (
  command: Of<"note-item-done">,
  state: EducationPlanState,
  of: UnitYear,
): Answer => {
  if (state.stage !== "approved") return refuse("not-approved");
  const { n, on, activity, known, units, at } = command;
  const item = state.items.find((one) => one.n === n);
  if (item === undefined) return refuse("item-unknown", { n });
  if (item.isDone) return [];
  if (activity !== undefined && known?.unit !== of.unit) return refuse("activity-unknown");
  if (activity !== undefined && known?.isWithdrawn === true) return refuse("activity-withdrawn");
  const done = { n, title: item.title, on, ...(activity === undefined ? {} : { activity }) };
  return (
    unfitForYear(of, on, { notBefore: state.approvedOn, units, at }) ?? [
      { type: "law-education-item-done", ...of, ...done, ...stampOf(command) },
    ]
  );
};

const numberedFrom = ({ numbered }: EducationPlanState, items: readonly Item[]) =>
  items.map((item, index) => ({ n: numbered + index + 1, ...item }));

const outsideYear = (items: readonly Item[], { year }: UnitYear): Refusal<Code> | undefined =>
  items.some(({ by }) => by !== undefined && (by < firstDayOf(year) || by > lastDayOf(year)))
    ? refuse("item-outside-year", { year })
    : undefined;
