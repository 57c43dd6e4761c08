import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { line, prose } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { runningFrom } from "../legal-clock.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { DECLINING } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { ComplaintState } from "./state.ts";
import { clocksField, named, settlementLimit } from "./time-limits.ts";

const ground = z.enum(DECLINING);

export const acceptingCommands = {
  /** thụ lý: from the date of the notice its settlement is counted. `obstacle`: what excuses that it came late. */
  accept: z.strictObject({
    notice: numbered(),
    complicated: z.boolean().optional(),
    obstacle: prose(2000).optional(),
  }),
  /** không thụ lý. `citation`: the article that says so. */
  decline: z.strictObject({ notice: numbered(), ground, citation: line(200), reason: prose(2000) }),
};

export const acceptingEvents = {
  "complaint-accepted": z.object({
    type: z.literal("complaint-accepted"),
    notice: numberedFields,
    complicated: z.literal(true).optional(),
    obstacle: sealable("case").optional(),
    clocks: clocksField,
    ...stampFields,
  }),
  "complaint-declined": z.object({
    type: z.literal("complaint-declined"),
    notice: numberedFields,
    ground,
    citation: z.string(),
    reason: sealable("case"),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof acceptingEvents>;

export const decideAccepting = (
  command: CommandsOf<typeof acceptingCommands>,
  state: ComplaintState,
): readonly Event[] | Refusal<Code> => {
  const { notice, at } = command;
  const wrong = misdated(notice.date, { notBefore: state.last, at });
  if (state.acceptedOn !== undefined) return refuse("already-accepted");
  switch (command.type) {
    case "accept": {
      const { complicated = false, obstacle } = command;
      if (state.withdrawn === "whole") return refuse("withdrawn-whole");
      if (state.competent !== state.unit) return refuse("not-competent", { rule: "KN-2011.A7.1" });
      if (wrong !== undefined) return wrong;
      const settlement = { ...settlementLimit(state, complicated), start: notice.date };
      return [
        {
          type: "complaint-accepted",
          notice,
          ...(complicated ? { complicated } : {}),
          ...(obstacle === undefined ? {} : { obstacle }),
          clocks: [named("settlement", settlement)],
          ...stampOf(command),
        },
      ];
    }
    case "decline": {
      const { ground: why, citation, reason } = command;
      if (wrong !== undefined) return wrong;
      if (why === "lodged-late" && state.late === false) return refuse("lodged-in-time");
      return [{ type: "complaint-declined", notice, ground: why, citation, reason, ...stampOf(command) }];
    }
  }
};

export const evolveAccepting = (state: ComplaintState, event: Event): ComplaintState => {
  const last = event.notice.date;
  switch (event.type) {
    case "complaint-accepted": {
      const settlement = event.clocks.find(({ clock }) => clock === "settlement");
      return {
        ...state,
        last,
        acceptedOn: last,
        complicated: event.complicated ?? false,
        ...(settlement && { settlement: runningFrom(settlement) }),
      };
    }
    case "complaint-declined":
      return { ...state, last, end: "declined" };
  }
};
