import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { line, prose } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { later, misdated, numbered, numberedFields } from "../numbered-document.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { SCOPES } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { DenunciationState } from "./state.ts";

const scope = z.enum(SCOPES);

export const withdrawingCommands = {
  /**
   * rút tố cáo, by a signed letter or record: its register number and the day it came. The competent officer records
   * whether what was withdrawn goes on all the same, and on which ground. `text`: which part, where it is one.
   */
  withdraw: z.strictObject({
    scope,
    record: numbered(),
    goesOn: z.boolean(),
    ground: line(500),
    text: prose(2000).optional(),
  }),
};

export const withdrawingEvents = {
  "denunciation-withdrawn": z.object({
    type: z.literal("denunciation-withdrawn"),
    scope,
    record: numberedFields,
    goesOn: z.boolean(),
    ground: sealable("case"),
    text: sealable("case").optional(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof withdrawingEvents>;

export const decideWithdrawing = (
  command: CommandsOf<typeof withdrawingCommands>,
  state: DenunciationState,
): readonly Event[] | Refusal<Code> => {
  const { scope: how, record, goesOn, ground, text, at } = command;
  if (state.withdrawn === "whole") return refuse("already-withdrawn");
  if (how === "part" && text === undefined) return refuse("part-missing");
  return (
    misdated(record.date, { notBefore: state.receivedOn, at }) ?? [
      {
        type: "denunciation-withdrawn",
        scope: how,
        record,
        goesOn,
        ground,
        ...(text === undefined ? {} : { text }),
        ...stampOf(command),
      },
    ]
  );
};

export const evolveWithdrawing = (state: DenunciationState, event: Event): DenunciationState => ({
  ...state,
  withdrawn: event.scope,
  isOver: event.scope === "whole" && !event.goesOn,
  last: later(state.last, event.record.date),
});
