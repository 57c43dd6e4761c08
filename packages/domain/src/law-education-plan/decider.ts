import { type Decider, refuse } from "@sdc/core/decider";
import { unitYearOf } from "../unit-year.ts";
import { instruct, noteReceived } from "./instructing.ts";
import { amend, approve, draft, noteItemDone } from "./planning.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import { type EducationPlanState, letterOf, noPlan } from "./state.ts";

/**
 * kế hoạch, chương trình phổ biến, giáo dục pháp luật of a unit's year (Plan 2199 II.3.b): drafted, approved by the head,
 * amended, its items done; and the letters by which those below were told to make their own. It ends with its unit.
 */
export const lawEducationPlan: Decider<EducationPlanState, Command, Event, Code> = {
  initial: noPlan,

  decide(command, state) {
    const of = unitYearOf(command.id);
    if (of === undefined) return refuse("no-plan-id");
    switch (command.type) {
      case "draft":
        return draft(command, state, of);
      case "approve":
        return approve(command, state, of);
      case "amend":
        return amend(command, state, of);
      case "note-item-done":
        return noteItemDone(command, state, of);
      case "instruct-subordinates":
        return instruct(command, state, of);
      case "note-plan-received":
        return noteReceived(command, state, of);
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "law-education-plan-drafted":
        return {
          ...state,
          stage: "drafted",
          title: event.title,
          items: undone(event.items),
          numbered: lastNumber(state, event.items),
        };
      case "law-education-plan-approved":
        return { ...state, stage: "approved", approvedOn: event.document.date, last: event.document.date };
      case "law-education-plan-amended":
        return {
          ...state,
          items: [...state.items.filter(({ n }) => !event.drop.includes(n)), ...undone(event.add)],
          numbered: lastNumber(state, event.add),
          last: event.document.date,
        };
      case "law-education-item-done":
        return {
          ...state,
          items: state.items.map((one) => (one.n === event.n ? { ...one, isDone: true } : one)),
        };
      case "law-education-instructed":
        return { ...state, letters: [...state.letters, letterOf(event.unit, event.document)] };
      case "subordinate-plan-received":
        return { ...state, letters: [...state.letters, letterOf(event.from, event.document)] };
    }
  },
};

type Numbered = { readonly n: number; readonly title: string };

const undone = (items: readonly Numbered[]): EducationPlanState["items"] =>
  items.map(({ n, title }) => ({ n, title, isDone: false }));

const lastNumber = ({ numbered }: EducationPlanState, items: readonly Numbered[]): number =>
  items.at(-1)?.n ?? numbered;
