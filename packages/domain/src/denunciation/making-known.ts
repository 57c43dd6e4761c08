import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, line } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import { stampFields } from "../stamp-fields.ts";
import { DISCLOSED } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { DenunciationState } from "./state.ts";
import { clocksField, started } from "./time-limits.ts";

const what = z.enum(DISCLOSED);

export const makingKnownCommands = {
  /** What the person denounced is told by the competent person; who denounced them is taken out first. */
  disclose: z.strictObject({ what, document: numbered(), withoutIdentity: z.literal(true) }),
  /** công khai: the conclusion is posted, without the denouncer's data. */
  publish: z.strictObject({ from: day(), place: line(300), withoutIdentity: z.literal(true) }),
  /** thôi niêm yết */
  "take-down": z.strictObject({ on: day() }),
};

export const makingKnownEvents = {
  "denunciation-disclosed": z.object({
    type: z.literal("denunciation-disclosed"),
    what,
    document: numberedFields,
    ...stampFields,
  }),
  "denunciation-published": z.object({
    type: z.literal("denunciation-published"),
    from: z.string(),
    place: z.string(),
    clocks: clocksField,
    ...stampFields,
  }),
  "denunciation-taken-down": z.object({
    type: z.literal("denunciation-taken-down"),
    on: z.string(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof makingKnownEvents>;

export const decideMakingKnown = (
  command: CommandsOf<typeof makingKnownCommands>,
  state: DenunciationState,
): readonly Event[] | Refusal<Code> => {
  const { at } = command;
  switch (command.type) {
    case "disclose": {
      const { what: which, document } = command;
      // Before thụ lý the person denounced is told nothing.
      if (state.acceptedOn === undefined) return refuse("not-accepted");
      if (!state.disclosable.includes(which)) return refuse("nothing-to-disclose", { what: which });
      return (
        misdated(document.date, { notBefore: state.acceptedOn, at }) ?? [
          { type: "denunciation-disclosed", what: which, document, ...stampOf(command) },
        ]
      );
    }
    case "publish": {
      const { from, place } = command;
      if (state.end !== "concluded") return refuse("not-concluded");
      if (state.posted !== undefined) return refuse("already-published");
      const wrong = misdated(from, { notBefore: state.last, at });
      if (wrong !== undefined) return wrong;
      const clocks = [started("posting", from)];
      return [{ type: "denunciation-published", from, place, clocks, ...stampOf(command) }];
    }
    case "take-down": {
      const { on } = command;
      if (state.posted === undefined) return refuse("not-published");
      if (state.takenDown) return refuse("already-taken-down");
      const { from, until } = state.posted;
      if (until !== undefined && on < until)
        return refuse("posted-too-short", { rule: "ND31-2019.post", until });
      return (
        misdated(on, { notBefore: from, at }) ?? [
          { type: "denunciation-taken-down", on, ...stampOf(command) },
        ]
      );
    }
  }
};

export const evolveMakingKnown = (state: DenunciationState, event: Event): DenunciationState => {
  switch (event.type) {
    case "denunciation-disclosed":
      return state;
    case "denunciation-published": {
      const until = event.clocks.find(({ clock }) => clock === "posting")?.due;
      return { ...state, posted: { from: event.from, until } };
    }
    case "denunciation-taken-down":
      return { ...state, takenDown: true };
  }
};
