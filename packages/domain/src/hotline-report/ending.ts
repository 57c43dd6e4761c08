import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import { prose } from "../fields.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { type askingEvents, notWaitingAnyMore } from "./asking.ts";
import { isReflectionOrPetition } from "./kinds.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";

export const endingCommands = {
  /** trả lời. `bulk`: one of several reports that get the same answer. */
  reply: z.strictObject({ text: prose(20_000), bulk: z.boolean().optional() }),
  close: z.strictObject({}),
  /** rút, by the reporter's wish, whole. */
  withdraw: z.strictObject({ reason: prose(2000).optional() }),
};

export const endingEvents = {
  "report-replied": z.object({
    type: z.literal("report-replied"),
    text: sealable("case"),
    bulk: z.literal(true).optional(),
    ...stampFields,
  }),
  "report-closed": z.object({ type: z.literal("report-closed"), ...stampFields }),
  "report-withdrawn": z.object({
    type: z.literal("report-withdrawn"),
    reason: sealable("case").optional(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof endingEvents>;

export const decideEnding = (
  command: CommandsOf<typeof endingCommands>,
  state: ReportState,
): readonly (Event | EventsOf<typeof askingEvents>)[] | Refusal<Code> => {
  switch (command.type) {
    case "reply": {
      const { text, bulk } = command;
      if (state.kind === undefined) return refuse("not-classified");
      if (bulk === true && state.flagged) return refuse("flagged-not-in-bulk");
      if (bulk === true && !isReflectionOrPetition(state.kind)) return refuse("not-of-this-kind");
      if (state.kind !== "question" && !state.accepted) return refuse("not-accepted");
      return [
        ...notWaitingAnyMore(state, command),
        { type: "report-replied", text, ...(bulk === true ? { bulk } : {}), ...stampOf(command) },
      ];
    }
    case "close":
      return state.replied ? [{ type: "report-closed", ...stampOf(command) }] : refuse("not-replied");
    case "withdraw": {
      const { reason } = command;
      if (state.replied) return refuse("already-answered");
      if (state.joined.length > 0) return refuse("has-joined", { joined: state.joined });
      return [{ type: "report-withdrawn", ...(reason === undefined ? {} : { reason }), ...stampOf(command) }];
    }
  }
};

export const evolveEnding = (state: ReportState, event: Event): ReportState => {
  switch (event.type) {
    case "report-replied":
      // The first reply answers: no policy clock runs again, not even after a reopening.
      return { ...state, replied: true, repliedOn: dayOf(event.at), clock: undefined, due: undefined };
    case "report-closed":
      return { ...state, end: "closed", closedOn: dayOf(event.at) };
    case "report-withdrawn":
      return { ...state, end: "withdrawn", asked: false, clock: undefined, due: undefined };
  }
};
