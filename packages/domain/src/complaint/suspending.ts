import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { prose } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { goingOn } from "../legal-clock.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Code } from "./refusals.ts";
import { type ComplaintState, isSuspended } from "./state.ts";
import { clocksField, dueOf, named, settlementLimit } from "./time-limits.ts";

export const suspendingCommands = {
  /** tạm đình chỉ: alone this stops the clock, from the date of the decision. */
  suspend: z.strictObject({ decision: numbered(), reason: prose(2000) }),
  /** tiếp tục giải quyết */
  resume: z.strictObject({ decision: numbered(), reason: prose(2000).optional() }),
  /** kéo dài: the case turned out to be complicated, for which the law has one longer time. */
  extend: z.strictObject({ decision: numbered(), reason: prose(2000) }),
};

const decided = { decision: numberedFields, clocks: clocksField, ...stampFields };

export const suspendingEvents = {
  "complaint-suspended": z.object({
    type: z.literal("complaint-suspended"),
    reason: sealable("case"),
    ...decided,
  }),
  "complaint-resumed": z.object({
    type: z.literal("complaint-resumed"),
    reason: sealable("case").optional(),
    ...decided,
  }),
  "complaint-extended": z.object({
    type: z.literal("complaint-extended"),
    reason: sealable("case"),
    ...decided,
  }),
};

type Event = EventsOf<typeof suspendingEvents>;

export const decideSuspending = (
  command: CommandsOf<typeof suspendingCommands>,
  state: ComplaintState,
): readonly Event[] | Refusal<Code> => {
  const { settlement, last } = state;
  if (settlement === undefined) return refuse("not-accepted");
  const { decision, at } = command;
  const wrong = misdated(decision.date, { notBefore: last, at });
  const moved = movedBy(command.type, decision.date, { ...state, settlement });
  const told = { decision, clocks: [named("settlement", moved)], ...stampOf(command) };
  switch (command.type) {
    case "suspend":
      if (isSuspended(state)) return refuse("suspended");
      return wrong ?? [{ type: "complaint-suspended", reason: command.reason, ...told }];
    case "resume": {
      const { reason } = command;
      if (!isSuspended(state)) return refuse("not-suspended");
      return wrong ?? [{ type: "complaint-resumed", ...(reason === undefined ? {} : { reason }), ...told }];
    }
    case "extend": {
      if (isSuspended(state)) return refuse("suspended");
      const { rule } = settlement;
      const due = dueOf(state);
      if (state.complicated) return refuse("extended-too-often", { rule });
      if (due === undefined) return refuse("no-time-to-extend", { rule });
      if (wrong !== undefined) return wrong;
      if (decision.date > due) return refuse("time-over", { rule, due });
      return [{ type: "complaint-extended", reason: command.reason, ...told }];
    }
  }
};

type Accepted = ComplaintState & { readonly settlement: NonNullable<ComplaintState["settlement"]> };

/** What becomes of the clock on that day; the version of its rule stays. */
const movedBy = (
  type: keyof typeof suspendingCommands,
  on: string,
  state: Accepted,
): Accepted["settlement"] => {
  const { settlement } = state;
  switch (type) {
    case "suspend":
      return { ...settlement, pausedFrom: on };
    case "resume":
      return goingOn(settlement, on);
    case "extend":
      return { ...settlement, when: settlementLimit(state, true).when };
  }
};

export const evolveSuspending = (state: ComplaintState, event: Event): ComplaintState => {
  const { settlement } = state;
  const { date } = event.decision;
  if (settlement === undefined) return state;
  const accepted = { ...state, settlement, last: date };
  switch (event.type) {
    case "complaint-suspended":
      return { ...accepted, settlement: movedBy("suspend", date, accepted) };
    case "complaint-resumed":
      return { ...accepted, settlement: movedBy("resume", date, accepted) };
    case "complaint-extended":
      return { ...accepted, settlement: movedBy("extend", date, accepted), complicated: true };
  }
};
