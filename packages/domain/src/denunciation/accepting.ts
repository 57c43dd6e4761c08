import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { runningFrom } from "../legal-clock.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import { stampFields } from "../stamp-fields.ts";
import { unfitCompetence } from "./competence.ts";
import { NOTIFIED } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { Check, DenunciationState } from "./state.ts";
import { clocksField, started } from "./time-limits.ts";

const to = z.enum(NOTIFIED);

export const acceptingCommands = {
  /** quyết định thụ lý: from its date the settlement is counted. */
  accept: z.strictObject({ decision: numbered() }),
  /** The notice of the acceptance, sent outside the register: number and date alone. */
  "note-notice": z.strictObject({ to, notice: numbered() }),
};

export const acceptingEvents = {
  "denunciation-accepted": z.object({
    type: z.literal("denunciation-accepted"),
    decision: numberedFields,
    clocks: clocksField,
    ...stampFields,
  }),
  "denunciation-notified": z.object({
    type: z.literal("denunciation-notified"),
    to,
    notice: numberedFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof acceptingEvents>;

export const decideAccepting = (
  command: CommandsOf<typeof acceptingCommands>,
  state: DenunciationState,
): readonly Event[] | Refusal<Code> => {
  const { at } = command;
  switch (command.type) {
    case "accept": {
      const { decision } = command;
      if (state.acceptedOn !== undefined) return refuse("already-accepted");
      if (state.isOver) return refuse("withdrawn-over");
      if (state.check === undefined) return refuse("not-checked");
      const missing = missingIn(state.check);
      if (missing.length > 0) return refuse("conditions-not-met", { rule: "TC-2018.A29.1", missing });
      const wrong =
        unfitCompetence(state.unit, state) ?? misdated(decision.date, { notBefore: state.last, at });
      if (wrong !== undefined) return wrong;
      const clocks = (["settlement", "notice-to-denouncer", "notice-to-denounced"] as const).map((clock) =>
        started(clock, decision.date),
      );
      return [{ type: "denunciation-accepted", decision, clocks, ...stampOf(command) }];
    }
    case "note-notice": {
      const { to: whom, notice } = command;
      if (state.acceptedOn === undefined) return refuse("not-accepted");
      if (state.notified.includes(whom)) return refuse("already-notified");
      return (
        misdated(notice.date, { notBefore: state.acceptedOn, at }) ?? [
          { type: "denunciation-notified", to: whom, notice, ...stampOf(command) },
        ]
      );
    }
  }
};

const missingIn = (check: Check): readonly string[] =>
  Object.entries(check)
    .filter(([, holds]) => !holds)
    .map(([condition]) => condition);

export const evolveAccepting = (state: DenunciationState, event: Event): DenunciationState => {
  switch (event.type) {
    case "denunciation-accepted": {
      const settlement = event.clocks.find(({ clock }) => clock === "settlement");
      return {
        ...state,
        last: event.decision.date,
        acceptedOn: event.decision.date,
        disclosable: ["content"],
        ...(settlement && { settlement: runningFrom(settlement) }),
      };
    }
    case "denunciation-notified":
      return { ...state, notified: [...state.notified, event.to] };
  }
};
