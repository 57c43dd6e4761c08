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
import { EXTENDING } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import { type DenunciationState, isSuspended } from "./state.ts";
import { clocksField, started, told } from "./time-limits.ts";
import { unfitExtension } from "./unfit-extension.ts";

const ground = z.enum(EXTENDING);

export const suspendingCommands = {
  /** tạm đình chỉ: alone this stops the clock, from the date of the decision. */
  suspend: z.strictObject({ decision: numbered(), reason: prose(2000) }),
  /** tiếp tục giải quyết */
  resume: z.strictObject({ decision: numbered() }),
  /** gia hạn, by written decision (A30.4): so many days from the end of the time before. */
  extend: z.strictObject({
    decision: numbered(),
    ground,
    days: z.int().min(1).max(365),
    reason: prose(2000),
  }),
};

const decided = { decision: numberedFields, clocks: clocksField, ...stampFields };

export const suspendingEvents = {
  "denunciation-suspended": z.object({
    type: z.literal("denunciation-suspended"),
    reason: sealable("case"),
    ...decided,
  }),
  "denunciation-resumed": z.object({ type: z.literal("denunciation-resumed"), ...decided }),
  "denunciation-extended": z.object({
    type: z.literal("denunciation-extended"),
    ground,
    rule: z.string(),
    days: z.number(),
    reason: sealable("case"),
    ...decided,
  }),
};

type Event = EventsOf<typeof suspendingEvents>;

export const decideSuspending = (
  command: CommandsOf<typeof suspendingCommands>,
  state: DenunciationState,
): readonly Event[] | Refusal<Code> => {
  const { settlement, last } = state;
  if (settlement === undefined) return refuse("not-accepted");
  const { decision, at } = command;
  const { date } = decision;
  const wrong = misdated(date, { notBefore: last, at });
  switch (command.type) {
    case "suspend": {
      if (isSuspended(state)) return refuse("suspended");
      if (wrong !== undefined) return wrong;
      const clocks = [
        told("settlement", { ...settlement, pausedFrom: date }),
        started("suspension-sending", date),
      ];
      return [
        { type: "denunciation-suspended", decision, reason: command.reason, clocks, ...stampOf(command) },
      ];
    }
    case "resume": {
      if (!isSuspended(state)) return refuse("not-suspended");
      if (wrong !== undefined) return wrong;
      const clocks = [told("settlement", goingOn(settlement, date))];
      return [{ type: "denunciation-resumed", decision, clocks, ...stampOf(command) }];
    }
    case "extend": {
      const { ground: why, days, reason } = command;
      if (isSuspended(state)) return refuse("suspended");
      if (wrong !== undefined) return wrong;
      const unfit = unfitExtension(settlement, { ground: why, days, date });
      if ("refused" in unfit) return unfit;
      const extended = { ...settlement, extensions: [...(settlement.extensions ?? []), { id: why, days }] };
      return [
        {
          type: "denunciation-extended",
          decision,
          ground: why,
          rule: unfit.rule,
          days,
          reason,
          clocks: [told("settlement", extended)],
          ...stampOf(command),
        },
      ];
    }
  }
};

export const evolveSuspending = (state: DenunciationState, event: Event): DenunciationState => {
  const { settlement, unsent, disclosable } = state;
  const { date } = event.decision;
  if (settlement === undefined) return state;
  const decidedOn = (what: "extension" | "suspension") => ({
    last: date,
    unsent: { ...unsent, [what]: date },
    disclosable: disclosable.includes(what) ? disclosable : [...disclosable, what],
  });
  switch (event.type) {
    case "denunciation-suspended":
      return { ...state, ...decidedOn("suspension"), settlement: { ...settlement, pausedFrom: date } };
    case "denunciation-resumed":
      return { ...state, last: date, settlement: goingOn(settlement, date) };
    case "denunciation-extended": {
      const extensions = [...(settlement.extensions ?? []), { id: event.ground, days: event.days }];
      return { ...state, ...decidedOn("extension"), settlement: { ...settlement, extensions } };
    }
  }
};
