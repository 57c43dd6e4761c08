import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, prose } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { OUTCOMES } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import { type ComplaintState, isSuspended } from "./state.ts";
import { clocksField, named, SENDING } from "./time-limits.ts";

const outcome = z.enum(OUTCOMES);

export const endingCommands = {
  /** quyết định giải quyết khiếu nại */
  settle: z.strictObject({ decision: numbered(), outcome, text: prose(20_000).optional() }),
  /** đình chỉ: because it was withdrawn. */
  terminate: z.strictObject({ decision: numbered(), reason: prose(2000).optional() }),
  /** The decision has gone to the complainant. */
  "note-sent": z.strictObject({ on: day() }),
};

export const endingEvents = {
  "complaint-settled": z.object({
    type: z.literal("complaint-settled"),
    decision: numberedFields,
    outcome,
    text: sealable("case").optional(),
    clocks: clocksField,
    ...stampFields,
  }),
  "complaint-terminated": z.object({
    type: z.literal("complaint-terminated"),
    decision: numberedFields,
    reason: sealable("case").optional(),
    ...stampFields,
  }),
  "complaint-decision-sent": z.object({
    type: z.literal("complaint-decision-sent"),
    on: z.string(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof endingEvents>;

export const decideEnding = (
  command: CommandsOf<typeof endingCommands>,
  state: ComplaintState,
): readonly Event[] | Refusal<Code> => {
  const { at } = command;
  switch (command.type) {
    case "settle": {
      const { decision, outcome: found, text } = command;
      if (state.acceptedOn === undefined) return refuse("not-accepted");
      if (state.withdrawn === "whole") return refuse("withdrawn-whole");
      if (isSuspended(state)) return refuse("suspended");
      const wrong = misdated(decision.date, { notBefore: state.last, at });
      if (wrong !== undefined) return wrong;
      return [
        {
          type: "complaint-settled",
          decision,
          outcome: found,
          ...(text === undefined ? {} : { text }),
          clocks: [named("sending", { ...SENDING, start: decision.date })],
          ...stampOf(command),
        },
      ];
    }
    case "terminate": {
      const { decision, reason } = command;
      if (state.acceptedOn === undefined) return refuse("not-accepted");
      if (state.withdrawn !== "whole") return refuse("not-withdrawn");
      return (
        misdated(decision.date, { notBefore: state.last, at }) ?? [
          {
            type: "complaint-terminated",
            decision,
            ...(reason === undefined ? {} : { reason }),
            ...stampOf(command),
          },
        ]
      );
    }
    case "note-sent": {
      const { on } = command;
      if (state.end !== "settled") return refuse("not-settled");
      if (state.sent) return refuse("already-sent");
      return (
        misdated(on, { notBefore: state.last, at }) ?? [
          { type: "complaint-decision-sent", on, ...stampOf(command) },
        ]
      );
    }
  }
};

export const evolveEnding = (state: ComplaintState, event: Event): ComplaintState => {
  switch (event.type) {
    case "complaint-settled":
      return { ...state, last: event.decision.date, end: "settled", outcome: event.outcome };
    case "complaint-terminated":
      return { ...state, last: event.decision.date, end: "terminated" };
    case "complaint-decision-sent":
      return { ...state, sent: true };
  }
};
