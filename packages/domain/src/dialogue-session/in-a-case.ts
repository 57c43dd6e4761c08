import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import type { ComplaintState } from "../complaint/state.ts";
import { day, line, prose, unitId } from "../fields.ts";
import { misdated } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { reportId } from "../stream-ids.ts";
import { unfitUnit } from "../unfit-unit.ts";
import type { Code } from "./refusals.ts";
import type { DialogueState } from "./state.ts";

const arranged = { day: day(), place: line(300), text: prose(5000) };

export const inACaseCommands = {
  /** tổ chức đối thoại in the settlement of a complaint (Plan 2199 II.5.c): for those it concerns alone. */
  "announce-in-case": z.strictObject({ unit: unitId(), complaint: reportId(), ...arranged, on: day() }),
  "change-in-case": z.strictObject({ ...arranged, reason: prose(2000), on: day() }),
};

const arrangedFields = { day: z.string(), place: sealable("case"), text: sealable("case") };

export const inACaseEvents = {
  "case-dialogue-announced": z.object({
    type: z.literal("case-dialogue-announced"),
    unit: z.string(),
    complaint: z.string(),
    ...arrangedFields,
    on: z.string(),
    ...stampFields,
  }),
  "case-dialogue-changed": z.object({
    type: z.literal("case-dialogue-changed"),
    ...arrangedFields,
    reason: sealable("case"),
    on: z.string(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof inACaseEvents>;
export type InACaseCommand = CommandsOf<typeof inACaseCommands> & {
  /** The complaint, as far as whoever asks may know of it. */
  readonly known?: Pick<ComplaintState, "unit" | "acceptedOn" | "end">;
};

/** No law says how early: both sides are invited by name. It lies between acceptance and decision. */
export const decideInACase = (
  command: InACaseCommand,
  state: DialogueState,
): readonly Event[] | Refusal<Code> => {
  const { day: held, place, text, on, at } = command;
  const arrangement = { day: held, place, text };
  const early = held < on ? refuse("dates-out-of-order" as const, { notBefore: on }) : undefined;
  switch (command.type) {
    case "announce-in-case": {
      const { unit, complaint, known, units } = command;
      if (state.stage !== "none") return refuse("already-announced");
      // Of another unit's it is not even said whether it is there.
      if (known === undefined || known.unit !== unit) return refuse("complaint-unknown");
      if (known.acceptedOn === undefined || known.end !== undefined) return refuse("complaint-not-open");
      const wrong = misdated(on, { notBefore: known.acceptedOn, at }) ?? early ?? unfitUnit(units, unit, on);
      return (
        wrong ?? [
          { type: "case-dialogue-announced", unit, complaint, ...arrangement, on, ...stampOf(command) },
        ]
      );
    }
    case "change-in-case": {
      if (state.kind !== "case") return refuse("not-in-a-case");
      const { reason } = command;
      return (
        misdated(on, { notBefore: state.announcedOn, at }) ??
        early ?? [{ type: "case-dialogue-changed", ...arrangement, reason, on, ...stampOf(command) }]
      );
    }
  }
};

export const evolveInACase = (state: DialogueState, event: Event): DialogueState => {
  switch (event.type) {
    case "case-dialogue-announced": {
      const { unit, complaint, on, day: held } = event;
      return { ...state, stage: "announced", kind: "case", unit, complaint, announcedOn: on, day: held };
    }
    case "case-dialogue-changed":
      return { ...state, day: event.day };
  }
};
