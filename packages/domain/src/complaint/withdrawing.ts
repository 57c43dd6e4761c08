import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, prose } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { later, misdated, numbered, numberedFields } from "../numbered-document.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { SCOPES } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { ComplaintState } from "./state.ts";

const scope = z.enum(SCOPES);

export const withdrawingCommands = {
  /** rút khiếu nại, by a signed letter: its số đến and the day it came. `text`: which part, where it is one. */
  withdraw: z.strictObject({ scope, letter: numbered(), text: prose(2000).optional() }),
  /** tổ chức đối thoại inside the complaint (Plan 2199 II.5.c): the record says what was said. */
  "hold-dialogue": z.strictObject({
    on: day(),
    record: numbered().optional(),
    text: prose(20_000).optional(),
  }),
};

export const withdrawingEvents = {
  "complaint-withdrawn": z.object({
    type: z.literal("complaint-withdrawn"),
    scope,
    letter: numberedFields,
    text: sealable("case").optional(),
    ...stampFields,
  }),
  "complaint-dialogue-held": z.object({
    type: z.literal("complaint-dialogue-held"),
    on: z.string(),
    record: numberedFields.optional(),
    text: sealable("case").optional(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof withdrawingEvents>;

/** What happens with the complainant on the way, and stops no clock by itself. */
export const decideWithdrawing = (
  command: CommandsOf<typeof withdrawingCommands>,
  state: ComplaintState,
): readonly Event[] | Refusal<Code> => {
  const { text, at } = command;
  const said = text === undefined ? {} : { text };
  switch (command.type) {
    case "withdraw": {
      const { scope: how, letter } = command;
      if (state.withdrawn === "whole") return refuse("withdrawn-whole");
      if (how === "part" && text === undefined) return refuse("part-missing");
      return (
        misdated(letter.date, { notBefore: state.receivedOn, at }) ?? [
          { type: "complaint-withdrawn", scope: how, letter, ...said, ...stampOf(command) },
        ]
      );
    }
    case "hold-dialogue": {
      const { on, record } = command;
      if (state.acceptedOn === undefined) return refuse("not-accepted");
      const wrong =
        misdated(on, { notBefore: state.acceptedOn, at }) ??
        (record && misdated(record.date, { notBefore: on, at }));
      if (wrong !== undefined) return wrong;
      return [
        {
          type: "complaint-dialogue-held",
          on,
          ...(record === undefined ? {} : { record }),
          ...said,
          ...stampOf(command),
        },
      ];
    }
  }
};

export const evolveWithdrawing = (state: ComplaintState, event: Event): ComplaintState => {
  switch (event.type) {
    case "complaint-withdrawn":
      return { ...state, withdrawn: event.scope, last: later(state.last, event.letter.date) };
    case "complaint-dialogue-held":
      return state;
  }
};
