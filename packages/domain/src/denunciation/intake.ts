import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import { isRefusal, type Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, line, prose, unitId } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { reportId } from "../stream-ids.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { misdated } from "../numbered-document.ts";
import { paper, paperFields } from "../paper.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import type { PostState } from "../post/decider.ts";
import { unfitCompetence } from "./competence.ts";
import { type DeniedSaid, whoIsDenied } from "./denied.ts";
import { DENIED_RANKS, FORMS } from "./kinds.ts";
import type { Code, IntakeCode } from "./refusals.ts";
import type { DenunciationState } from "./state.ts";
import { clocksField, started } from "./time-limits.ts";

const form = z.enum(FORMS);
const deniedRank = z.enum(DENIED_RANKS);

/**
 * The person denounced: the id of their post in that unit, or who they are (the issuer's subject, no name). `deniedRank` is
 * needed where the posts recorded do not tell it.
 */
const deniedBy = {
  deniedPost: line(64).optional(),
  deniedSubject: line(100).optional(),
  deniedRank: deniedRank.optional(),
};
/** Who that was by the posts of that day: kept from the case, whatever they come to be later. */
const deniedFields = { deniedPost: z.string().optional(), deniedSubjects: z.array(z.string()).optional() };

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
    ...deniedBy,
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
    ...deniedBy,
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
    ...deniedFields,
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
    ...deniedFields,
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
  /** Of the unit of the person denounced. */
  readonly posts?: Readonly<Record<string, PostState>>;
};

export const decideIntake = (
  { isFurther, posts = {}, ...command }: IntakeCommand,
  state: DenunciationState,
): readonly Event[] | Refusal<Code> => {
  const { at, units } = command;
  switch (command.type) {
    case "register": {
      if (state.registered) return refuse("already-registered");
      const { type: _type, id: _id, units: _units, at: _at, by: _by, ...told } = command;
      const { deniedSubject: _subject, ...denunciation } = told;
      const { receivedOn } = denunciation;
      const found = whoIsDenied(command, { posts, units }, receivedOn);
      const wrong = unfitIntake({ ...command, posts, ...(isFurther === undefined ? {} : { isFurther }) });
      if (wrong !== undefined) return wrong;
      if (isRefusal(found)) return found;
      const clocks = [started("intake", receivedOn)];
      return [{ type: "denunciation-registered", ...denunciation, ...found, clocks, ...stampOf(command) }];
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
      const { type: _type, id: _id, units: _units, at: _at, by: _by, ...told } = command;
      const { deniedSubject: _subject, ...check } = told;
      const { deniedUnit = state.deniedUnit, on, competent } = check;
      if (state.acceptedOn !== undefined) return refuse("already-accepted");
      if (check.deniedUnit !== undefined && units[check.deniedUnit] === undefined)
        return refuse("unit-unknown", { unit: check.deniedUnit });
      const found = whoIsDenied(told, { posts, units }, on, state.deniedRank);
      if (isRefusal(found)) return found;
      const wrong =
        misdated(on, { notBefore: state.last, at }) ??
        (competent ? unfitCompetence(state.unit, { deniedUnit, deniedRank: found.deniedRank }) : undefined);
      if (wrong !== undefined) return wrong;
      const clocks = competent ? [] : [started("forwarding", state.receivedOn)];
      const denied = saysWho(told) ? found : {};
      return [{ type: "denunciation-checked", ...check, ...denied, clocks, ...stampOf(command) }];
    }
  }
};

/** Whether the check has found anything of the person denounced. */
const saysWho = ({ deniedUnit, deniedPost, deniedSubject, deniedRank: rank }: DeniedSaid): boolean =>
  [deniedUnit, deniedPost, deniedSubject, rank].some((one) => one !== undefined);

/** Why what comes in can't be registered so; undefined: it can. */
export const unfitIntake = ({
  id,
  unit,
  receivedOn,
  of,
  isFurther,
  deniedUnit,
  deniedPost,
  deniedSubject,
  deniedRank: typed,
  posts = {},
  units,
  at,
}: Extract<IntakeCommand, { type: "register" }>): Refusal<IntakeCode> | undefined => {
  if (of !== undefined && (of === id || isFurther !== true)) return refuse("earlier-unknown", { of });
  if (deniedUnit !== undefined && units[deniedUnit] === undefined)
    return refuse("unit-unknown", { unit: deniedUnit });
  const said = { deniedUnit, deniedPost, deniedSubject, deniedRank: typed };
  const found = whoIsDenied(said, { posts, units }, receivedOn);
  if (isRefusal(found)) return found;
  return (
    misdated(receivedOn, { at }) ??
    unfitUnit(units, unit, receivedOn) ??
    unfitCompetence(unit, { deniedUnit, deniedRank: found.deniedRank })
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
        deniedSubjects: event.deniedSubjects ?? [],
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
        deniedSubjects: event.deniedSubjects ?? state.deniedSubjects,
        last: event.on,
      };
    }
  }
};
