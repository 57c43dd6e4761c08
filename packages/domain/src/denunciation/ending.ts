import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, line, prose } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { OUTCOMES, SENT, TERMINATING } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import { type DenunciationState, isSuspended } from "./state.ts";
import { clocksField, started } from "./time-limits.ts";

const outcome = z.enum(OUTCOMES);
const ground = z.enum(TERMINATING);
const what = z.enum(SENT);

export const endingCommands = {
  /** kết luận nội dung tố cáo */
  conclude: z.strictObject({ conclusion: numbered(), outcome, text: prose(20_000).optional() }),
  /** đình chỉ. `citation`: the article, where it is not because of a withdrawal. */
  terminate: z.strictObject({
    decision: numbered(),
    ground,
    citation: line(200).optional(),
    reason: prose(2000),
  }),
  /** A decision has gone to those concerned, outside the register. */
  "note-sent": z.strictObject({ what, on: day() }),
};

export const endingEvents = {
  "denunciation-concluded": z.object({
    type: z.literal("denunciation-concluded"),
    conclusion: numberedFields,
    outcome,
    text: sealable("case").optional(),
    clocks: clocksField,
    ...stampFields,
  }),
  "denunciation-terminated": z.object({
    type: z.literal("denunciation-terminated"),
    decision: numberedFields,
    ground,
    citation: z.string().optional(),
    reason: sealable("case"),
    clocks: clocksField,
    ...stampFields,
  }),
  "denunciation-decision-sent": z.object({
    type: z.literal("denunciation-decision-sent"),
    what,
    on: z.string(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof endingEvents>;

export const decideEnding = (
  command: CommandsOf<typeof endingCommands>,
  state: DenunciationState,
): readonly Event[] | Refusal<Code> => {
  const { at } = command;
  switch (command.type) {
    case "conclude": {
      const { conclusion, outcome: found, text } = command;
      if (state.acceptedOn === undefined) return refuse("not-accepted");
      if (state.isOver) return refuse("withdrawn-over");
      if (isSuspended(state)) return refuse("suspended");
      const wrong = misdated(conclusion.date, { notBefore: state.last, at });
      if (wrong !== undefined) return wrong;
      return [
        {
          type: "denunciation-concluded",
          conclusion,
          outcome: found,
          ...(text === undefined ? {} : { text }),
          clocks: [started("publication", conclusion.date)],
          ...stampOf(command),
        },
      ];
    }
    case "terminate": {
      const { decision, ground: why, citation, reason } = command;
      if (state.acceptedOn === undefined) return refuse("not-accepted");
      if (why === "withdrawn" && !state.isOver) return refuse("not-withdrawn");
      if (why === "other" && citation === undefined) return refuse("citation-missing");
      const wrong = misdated(decision.date, { notBefore: state.last, at });
      if (wrong !== undefined) return wrong;
      return [
        {
          type: "denunciation-terminated",
          decision,
          ground: why,
          ...(citation === undefined ? {} : { citation }),
          reason,
          clocks: [started("termination-sending", decision.date)],
          ...stampOf(command),
        },
      ];
    }
    case "note-sent": {
      const { what: which, on } = command;
      const since = state.unsent[which];
      if (since === undefined) return refuse("nothing-to-send");
      return (
        misdated(on, { notBefore: since, at }) ?? [
          { type: "denunciation-decision-sent", what: which, on, ...stampOf(command) },
        ]
      );
    }
  }
};

export const evolveEnding = (state: DenunciationState, event: Event): DenunciationState => {
  switch (event.type) {
    case "denunciation-concluded":
      return {
        ...state,
        last: event.conclusion.date,
        end: "concluded",
        disclosable: [...state.disclosable, "conclusion"],
      };
    case "denunciation-terminated": {
      const { date } = event.decision;
      return { ...state, last: date, end: "terminated", unsent: { ...state.unsent, termination: date } };
    }
    case "denunciation-decision-sent": {
      const { [event.what]: _sent, ...unsent } = state.unsent;
      return { ...state, unsent };
    }
  }
};
