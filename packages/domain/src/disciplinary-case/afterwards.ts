import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, line, prose } from "../fields.ts";
import { clockOf, legalClockFields } from "../legal-clock.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { reportId } from "../stream-ids.ts";
import type { Appealed } from "./known-appeal.ts";
import { REVOKED } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { DisciplinaryState } from "./state.ts";
import { clocksField, toldLimitation } from "./time-limits.ts";

const because = z.enum(REVOKED);

export const afterwardsCommands = {
  /** The decision was handed to the person: from here on they may read it, and complain about it. */
  "note-delivered": z.strictObject({ on: day() }),
  /** khiếu nại quyết định kỷ luật: a complaint of its own, by its own rule, about this decision. */
  "note-appeal": z.strictObject({ complaint: reportId() }),
  /** thu hồi, hủy quyết định. `again`: the case is judged anew. */
  revoke: z.strictObject({
    because,
    document: numbered(),
    again: z.boolean(),
    reason: prose(5000),
  }),
  /** chấm dứt hiệu lực: from this day on it is served no more. */
  "end-effect": z.strictObject({ to: day(), basis: line(300).optional() }),
};

export const afterwardsEvents = {
  "discipline-delivered": z.object({
    type: z.literal("discipline-delivered"),
    on: z.string(),
    /** Until when it may be complained about. */
    appeal: z.object(legalClockFields),
    ...stampFields,
  }),
  "discipline-appealed": z.object({
    type: z.literal("discipline-appealed"),
    complaint: z.string(),
    ...stampFields,
  }),
  "discipline-revoked": z.object({
    type: z.literal("discipline-revoked"),
    on: z.string(),
    because,
    document: numberedFields,
    again: z.boolean(),
    reason: sealable("case"),
    clocks: clocksField,
    ...stampFields,
  }),
  "discipline-effect-ended": z.object({
    type: z.literal("discipline-effect-ended"),
    to: z.string(),
    basis: z.string().optional(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof afterwardsEvents>;
export type AfterwardsCommand = CommandsOf<typeof afterwardsCommands> & {
  /** The complaint that is named, or that was before; absent: there is none. */
  readonly appealed?: Appealed;
};

export const decideAfterwards = (
  command: AfterwardsCommand,
  state: DisciplinaryState,
): readonly Event[] | Refusal<Code> => {
  const { at } = command;
  const { decided } = state;
  if (state.stage !== "decided" || decided === undefined) return refuse("not-decided");
  const stamp = stampOf(command);
  const notBefore = decided.decision.date;
  switch (command.type) {
    case "note-delivered": {
      const { on } = command;
      if (decided.isDelivered) return refuse("already-delivered");
      const wrong = misdated(on, { at, notBefore });
      const appeal = clockOf({ rule: "KN-2011.A48-50", when: "lodge", start: on });
      return wrong ?? [{ type: "discipline-delivered", on, appeal, ...stamp }];
    }
    case "note-appeal": {
      const { complaint, appealed } = command;
      if (state.appeal === complaint) return [];
      if (state.appeal !== undefined && appealed?.of !== state.appeal) return refuse("already-appealed");
      if (!isAgainst(appealed, decided.decision)) return refuse("appeal-unknown", { complaint });
      return [{ type: "discipline-appealed", complaint, ...stamp }];
    }
    case "revoke": {
      const { because: why, document, again, reason, appealed } = command;
      const on = document.date;
      const wrong = misdated(on, { at, notBefore });
      if (wrong !== undefined) return wrong;
      if (why === "appeal-upheld" && !isUpheld(appealed)) return refuse("appeal-not-upheld");
      const clocks = again ? [...toldLimitation(state.acts)] : [];
      return [{ type: "discipline-revoked", on, because: why, document, again, reason, clocks, ...stamp }];
    }
    case "end-effect": {
      const { to, basis } = command;
      if (decided.effectiveTo !== undefined && decided.effectiveTo <= to) return refuse("effect-ended");
      if (to <= decided.effectiveFrom)
        return refuse("dates-out-of-order", { notBefore: decided.effectiveFrom });
      return [{ type: "discipline-effect-ended", to, ...(basis && { basis }), ...stamp }];
    }
  }
};

const isAgainst = (
  appealed: Appealed | undefined,
  { number, date }: { readonly number: string; readonly date: string },
): boolean =>
  appealed?.about === "disciplinary-decision" &&
  appealed.decision?.number === number &&
  appealed.decision.date === date;

const isUpheld = (appealed: Appealed | undefined): boolean =>
  appealed?.outcome === "upheld" || appealed?.outcome === "partly-upheld";

export const evolveAfterwards = (state: DisciplinaryState, event: Event): DisciplinaryState => {
  const { decided } = state;
  switch (event.type) {
    case "discipline-delivered":
      return { ...state, decided: decided && { ...decided, isDelivered: true } };
    case "discipline-appealed":
      return { ...state, appeal: event.complaint };
    case "discipline-revoked": {
      // Judged anew, it goes through the council once more.
      const { appeal: _appeal, decided: _decided, ...rest } = state;
      return { ...rest, stage: event.again ? "open" : "over", council: undefined, last: event.on };
    }
    case "discipline-effect-ended":
      return { ...state, decided: decided && { ...decided, effectiveTo: event.to } };
  }
};
