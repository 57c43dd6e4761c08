import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, line, prose, unitId } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { reportId } from "../stream-ids.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { misdated } from "../numbered-document.ts";
import { paper, paperFields } from "../paper.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { unfitCompetence } from "./competence.ts";
import { DENIED_RANKS, FORMS } from "./kinds.ts";
import type { Code, IntakeCode } from "./refusals.ts";
import type { DenunciationState } from "./state.ts";
import { clocksField, started } from "./time-limits.ts";

const form = z.enum(FORMS);
const deniedRank = z.enum(DENIED_RANKS);

export const intakeCommands = {
  /** vào sổ: a signed letter or a signed record lies with the competent body. */
  register: z.strictObject({
    unit: unitId(),
    form,
    register: paper,
    receivedOn: day(),
    /** The content, without anything that says who denounces. */
    text: prose(20_000),
    deniedUnit: unitId().optional(),
    deniedRank,
    /** The denunciation that this is a further one of (tố cáo tiếp). */
    of: reportId().optional(),
    /** The hotline report that it came from. */
    report: reportId().optional(),
  }),
  /** Identity and conditions have to be checked in several places: the law gives more days. */
  "check-several-places": z.strictObject({ reason: prose(2000) }),
  /** kết quả kiểm tra điều kiện thụ lý (A29.1). `ground`: by which provision the unit is competent, or is not (A12.1). */
  "record-check": z.strictObject({
    on: day(),
    form: z.boolean(),
    capacity: z.boolean(),
    grounds: z.boolean(),
    competent: z.boolean(),
    ground: line(500),
    /** What the check has found otherwise than it was registered. */
    deniedUnit: unitId().optional(),
    deniedRank: deniedRank.optional(),
  }),
};

export const intakeEvents = {
  "denunciation-registered": z.object({
    type: z.literal("denunciation-registered"),
    unit: z.string(),
    form,
    register: paperFields,
    receivedOn: z.string(),
    text: sealable("case"),
    deniedUnit: z.string().optional(),
    deniedRank,
    of: z.string().optional(),
    report: z.string().optional(),
    clocks: clocksField,
    ...stampFields,
  }),
  "denunciation-check-widened": z.object({
    type: z.literal("denunciation-check-widened"),
    reason: sealable("case"),
    clocks: clocksField,
    ...stampFields,
  }),
  "denunciation-checked": z.object({
    type: z.literal("denunciation-checked"),
    on: z.string(),
    form: z.boolean(),
    capacity: z.boolean(),
    grounds: z.boolean(),
    competent: z.boolean(),
    ground: sealable("case"),
    deniedUnit: z.string().optional(),
    deniedRank: deniedRank.optional(),
    /** Of passing it on, where the unit is not competent. */
    clocks: clocksField,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof intakeEvents>;
export type IntakeCommand = CommandsOf<typeof intakeCommands> & {
  /** Whether there is a denunciation that `of` names. */
  readonly isFurther?: boolean;
};

export const decideIntake = (
  { isFurther, ...command }: IntakeCommand,
  state: DenunciationState,
): readonly Event[] | Refusal<Code> => {
  const { at, units } = command;
  switch (command.type) {
    case "register": {
      if (state.registered) return refuse("already-registered");
      const { type: _type, id: _id, units: _units, at: _at, by: _by, ...denunciation } = command;
      const { receivedOn } = denunciation;
      const wrong = unfitIntake({ ...command, ...(isFurther === undefined ? {} : { isFurther }) });
      if (wrong !== undefined) return wrong;
      const clocks = [started("intake", receivedOn)];
      return [{ type: "denunciation-registered", ...denunciation, clocks, ...stampOf(command) }];
    }
    case "check-several-places": {
      const { reason } = command;
      if (state.acceptedOn !== undefined) return refuse("already-accepted");
      if (state.check !== undefined) return refuse("already-checked");
      if (state.inSeveralPlaces) return [];
      const clocks = [started("intake", state.receivedOn, "several-places")];
      return [{ type: "denunciation-check-widened", reason, clocks, ...stampOf(command) }];
    }
    case "record-check": {
      const { type: _type, id: _id, units: _units, at: _at, by: _by, ...check } = command;
      const { deniedUnit = state.deniedUnit, deniedRank: rank = state.deniedRank, on, competent } = check;
      if (state.acceptedOn !== undefined) return refuse("already-accepted");
      if (check.deniedUnit !== undefined && units[check.deniedUnit] === undefined)
        return refuse("unit-unknown", { unit: check.deniedUnit });
      const wrong =
        misdated(on, { notBefore: state.last, at }) ??
        (competent ? unfitCompetence(state.unit, { deniedUnit, deniedRank: rank }) : undefined);
      if (wrong !== undefined) return wrong;
      const clocks = competent ? [] : [started("forwarding", state.receivedOn)];
      return [{ type: "denunciation-checked", ...check, clocks, ...stampOf(command) }];
    }
  }
};

/** Why what comes in can't be registered so; undefined: it can. */
export const unfitIntake = ({
  id,
  unit,
  receivedOn,
  of,
  isFurther,
  deniedUnit,
  deniedRank: rank,
  units,
  at,
}: Extract<IntakeCommand, { type: "register" }>): Refusal<IntakeCode> | undefined => {
  if (of !== undefined && (of === id || isFurther !== true)) return refuse("earlier-unknown", { of });
  if (deniedUnit !== undefined && units[deniedUnit] === undefined)
    return refuse("unit-unknown", { unit: deniedUnit });
  return (
    misdated(receivedOn, { at }) ??
    unfitUnit(units, unit, receivedOn) ??
    unfitCompetence(unit, { deniedUnit, deniedRank: rank })
  );
};

export const evolveIntake = (state: DenunciationState, event: Event): DenunciationState => {
  switch (event.type) {
    case "denunciation-registered":
      return {
        ...state,
        registered: true,
        unit: event.unit,
        deniedUnit: event.deniedUnit,
        deniedRank: event.deniedRank,
        receivedOn: event.receivedOn,
        last: event.receivedOn,
      };
    case "denunciation-check-widened":
      return { ...state, inSeveralPlaces: true };
    case "denunciation-checked": {
      const { form: inForm, capacity, grounds, competent } = event;
      return {
        ...state,
        check: { form: inForm, capacity, grounds, competent },
        deniedUnit: event.deniedUnit ?? state.deniedUnit,
        deniedRank: event.deniedRank ?? state.deniedRank,
        last: event.on,
      };
    }
  }
};
