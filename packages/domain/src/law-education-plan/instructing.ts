import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { misdated } from "../numbered-document.ts";
import { unfitForYear, type UnitYear } from "../unit-year.ts";
import { above, type Units } from "../units.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import { type EducationPlanState, letterOf } from "./state.ts";

type Of<Type extends Command["type"]> = Extract<Command, { type: Type }>;
type Answer = readonly Event[] | Refusal<Code>;

/** Subordinates are told by letter to make plans of their own (II.3.b.2): before or after the unit's own plan. */
export const instruct = (
  command: Of<"instruct-subordinates">,
  state: EducationPlanState,
  of: UnitYear,
): Answer => {
  const { document, units, at } = command;
  const to = command.to && [...new Set(command.to)];
  for (const one of to ?? []) {
    const unfit = notBelow(units, one, of.unit);
    if (unfit !== undefined) return unfit;
  }
  const wrong = unfitForYear(of, document.date, { units, at });
  if (wrong !== undefined) return wrong;
  if (state.letters.includes(letterOf(of.unit, document))) return [];
  return [{ type: "law-education-instructed", ...of, document, ...(to && { to }), ...stampOf(command) }];
};

export const noteReceived = (
  command: Of<"note-plan-received">,
  state: EducationPlanState,
  of: UnitYear,
): Answer => {
  const { unit: from, on, document, units, at } = command;
  const wrong =
    notBelow(units, from, of.unit) ??
    misdated(document.date, { at }) ??
    unfitForYear(of, on, { notBefore: document.date, units, at });
  if (wrong !== undefined) return wrong;
  if (state.letters.includes(letterOf(from, document))) return [];
  return [{ type: "subordinate-plan-received", ...of, from, on, document, ...stampOf(command) }];
};

const notBelow = (units: Units, unit: string, head: string): Refusal<Code> | undefined => {
  if (units[unit] === undefined) return refuse("unit-unknown", { unit });
  return above(units, unit).includes(head) ? undefined : refuse("not-subordinate", { unit });
};
