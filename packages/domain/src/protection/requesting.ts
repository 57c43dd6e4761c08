import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { DENIED_RANKS, type DeniedRank } from "../denunciation/kinds.ts";
import { day, prose, unitId } from "../fields.ts";
import { clockOf, legalClockFields } from "../legal-clock.ts";
import { later, misdated } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { paper, paperFields } from "../paper.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { FORMS, FOUND, MEASURES, PROTECTED } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { ProtectionState } from "./state.ts";

const form = z.enum(FORMS);
const whom = z.enum(PROTECTED);
const wanted = z.array(z.enum(MEASURES)).min(1).max(MEASURES.length);
const outcome = z.enum(FOUND);

export const requestingCommands = {
  /** đề nghị áp dụng biện pháp bảo vệ. Who asks stands on paper, or is known to the case: no field here takes it. */
  request: z.strictObject({
    unit: unitId(),
    /** The denunciation, or the report, that the danger comes from. */
    about: z.string().regex(/^(denunciation|hotline-report)\/[A-Za-z0-9][A-Za-z0-9.:-]{0,119}$/),
    form,
    receivedOn: day(),
    /** Where the written request lies; none yet after a call or a visit in an emergency. */
    register: paper.optional(),
    whom,
    wanted,
    /** What is feared and why, without anything that says who asks. */
    text: prose(20_000),
  }),
  /** The written request that the law wants after a call or a visit. */
  "confirm-in-writing": z.strictObject({ receivedOn: day(), register: paper }),
  /** What looking into it has found. It may be looked into again until it is decided. */
  "record-check": z.strictObject({ on: day(), outcome, text: prose(20_000) }),
  /** Whoever asked takes it back, before it was decided. */
  withdraw: z.strictObject({ on: day() }),
};

export const requestingEvents = {
  "protection-requested": z.object({
    type: z.literal("protection-requested"),
    unit: z.string(),
    about: z.string(),
    form,
    receivedOn: z.string(),
    register: paperFields.optional(),
    whom,
    wanted,
    text: sealable("case"),
    /** As the denunciation said it on that day. */
    deniedUnit: z.string().optional(),
    deniedRank: z.enum(DENIED_RANKS),
    /** In which time it is decided: the law's number was not found, and the clock says so. */
    decisionClock: z.object(legalClockFields),
    ...stampFields,
  }),
  "protection-confirmed-in-writing": z.object({
    type: z.literal("protection-confirmed-in-writing"),
    receivedOn: z.string(),
    register: paperFields,
    ...stampFields,
  }),
  "protection-checked": z.object({
    type: z.literal("protection-checked"),
    on: z.string(),
    outcome,
    text: sealable("case"),
    ...stampFields,
  }),
  "protection-withdrawn": z.object({
    type: z.literal("protection-withdrawn"),
    on: z.string(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof requestingEvents>;

/** What is known of the case that a request is about. */
export type Endangered = { readonly deniedUnit?: string | undefined; readonly deniedRank: DeniedRank };

export type RequestingCommand = CommandsOf<typeof requestingCommands> & {
  /** Absent: there is no such case, or none that this unit may know of. */
  readonly endangered?: Endangered;
};

export const decideRequesting = (
  { endangered, ...command }: RequestingCommand,
  state: ProtectionState,
): readonly Event[] | Refusal<Code> => {
  const { at, units } = command;
  switch (command.type) {
    case "request": {
      if (state.requested) return refuse("already-requested");
      const { type: _type, id: _id, units: _units, at: _at, by: _by, ...asked } = command;
      if (endangered === undefined) return refuse("case-unknown");
      if ((asked.form === "written") !== (asked.register !== undefined)) return refuse("register-unfit");
      const wrong = misdated(asked.receivedOn, { at }) ?? unfitUnit(units, asked.unit, asked.receivedOn);
      if (wrong !== undefined) return wrong;
      const { deniedUnit, deniedRank } = endangered;
      return [
        {
          type: "protection-requested",
          ...asked,
          wanted: [...new Set(asked.wanted)],
          ...(deniedUnit === undefined ? {} : { deniedUnit }),
          deniedRank,
          decisionClock: clockOf({ rule: "TC-2018.prot.time", start: asked.receivedOn }),
          ...stampOf(command),
        },
      ];
    }
    case "confirm-in-writing": {
      const { receivedOn, register } = command;
      if (state.isWritten) return refuse("already-in-writing");
      return (
        misdated(receivedOn, { at }) ?? [
          { type: "protection-confirmed-in-writing", receivedOn, register, ...stampOf(command) },
        ]
      );
    }
    case "record-check": {
      const { on, outcome: found, text } = command;
      if (state.isApplied) return refuse("already-applied");
      return (
        misdated(on, { notBefore: state.last, at }) ?? [
          { type: "protection-checked", on, outcome: found, text, ...stampOf(command) },
        ]
      );
    }
    case "withdraw": {
      const { on } = command;
      if (state.isApplied) return refuse("already-applied");
      return (
        misdated(on, { notBefore: state.last, at }) ?? [
          { type: "protection-withdrawn", on, ...stampOf(command) },
        ]
      );
    }
  }
};

export const evolveRequesting = (state: ProtectionState, event: Event): ProtectionState => {
  switch (event.type) {
    case "protection-requested":
      return {
        ...state,
        requested: true,
        unit: event.unit,
        about: event.about,
        deniedUnit: event.deniedUnit,
        deniedRank: event.deniedRank,
        isWritten: event.form === "written",
        last: event.receivedOn,
      };
    case "protection-confirmed-in-writing":
      // It may be entered late: what was decided meanwhile stays the latest.
      return { ...state, isWritten: true, last: later(state.last, event.receivedOn) };
    case "protection-checked":
      return { ...state, isChecked: true, last: event.on };
    case "protection-withdrawn":
      return { ...state, last: event.on, end: "withdrawn" };
  }
};
