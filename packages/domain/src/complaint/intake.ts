import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, line, prose, unitId } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { reportId } from "../stream-ids.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { clockOf, legalClockFields } from "../legal-clock.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import { identity, sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Units } from "../units.ts";
import { unfitCompetence } from "./competence.ts";
import type { FirstComplaint } from "./known-complaint.ts";
import { ABOUT, FORMS, INSTANCES } from "./kinds.ts";
import type { Code, IntakeCode } from "./refusals.ts";
import type { ComplaintState } from "./state.ts";
import { acceptanceLimit, clocksField, lodgingLimit, named } from "./time-limits.ts";

/** A body by the name it has in the letter; `unit` where it is one of the register. */
const body = z.strictObject({ body: line(200), unit: unitId().optional() });
const bodyFields = z.object({ body: z.string(), unit: z.string().optional() });

/** Who complains, as somebody writes it down; or sealed already, where the register copies what it never opens. */
const sealedComplainant = identity("name", "phone", "email", "address").extend({
  representativeOf: z.number().optional(),
});

/** vào sổ: a signed letter or a signed record has come in. */
const register = z.strictObject({
  unit: unitId(),
  instance: z.enum(INSTANCES),
  /** The first complaint that a second one goes on from. */
  of: reportId().optional(),
  /** The hotline report that it came from. */
  report: reportId().optional(),
  form: z.enum(FORMS),
  /** số đến */
  number: line(60),
  receivedOn: day(),
  about: z.enum(ABOUT),
  /** The decision complained about; an act has none. */
  decision: numbered().optional(),
  /** Whose decision or act it is. */
  against: body,
  /** First: whose act it is. Second: their direct superior (KN-2011.A7.1). */
  competent: body,
  /** First: the decision or act was received or known. Second: the time was over, or the first decision was received. */
  knownOn: day().optional(),
  /** vùng sâu, vùng xa đi lại khó khăn. */
  remote: z.boolean().optional(),
  text: prose(20_000),
  complainant: z.strictObject({
    name: line(200),
    phone: line(30).optional(),
    email: line(200).optional(),
    address: line(300).optional(),
    /** người đại diện: how many signed, the representative among them. */
    representativeOf: z.int().min(2).max(10_000).optional(),
  }),
});

export const intakeCommands = {
  register,
  /** The same because a hotline report turned out to be one: who complains stays sealed as it was. */
  "open-from-report": register.extend({ report: reportId(), complainant: sealedComplainant }),
};

export const intakeEvents = {
  "complaint-registered": z.object({
    type: z.literal("complaint-registered"),
    unit: z.string(),
    instance: z.enum(INSTANCES),
    of: z.string().optional(),
    report: z.string().optional(),
    form: z.enum(FORMS),
    number: z.string(),
    receivedOn: z.string(),
    about: z.enum(ABOUT),
    decision: numberedFields.optional(),
    against: bodyFields,
    competent: bodyFields,
    knownOn: z.string().optional(),
    remote: z.boolean().optional(),
    text: sealable("case"),
    complainant: sealedComplainant,
    /** The time to lodge it. Coming late is a ground not to accept it, which an obstacle excuses: it is registered. */
    lodging: z.object({ ...legalClockFields, late: z.boolean().optional() }).optional(),
    clocks: clocksField,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof intakeEvents>;
export type IntakeCommand = CommandsOf<typeof intakeCommands> & {
  /** What `of` names; absent: there is none. */
  readonly first?: FirstComplaint;
  /** The unit complained about and those above it, and whoever took over from them. */
  readonly heirs?: Units;
};

export const decideIntake = (
  command: IntakeCommand,
  state: ComplaintState,
): readonly Event[] | Refusal<Code> => {
  if (state.registered) return refuse("already-registered");
  const {
    type: _type,
    id: _id,
    units: _units,
    at: _at,
    by: _by,
    first: _first,
    heirs: _heirs,
    ...complaint
  } = command;
  const { receivedOn } = complaint;
  const wrong = unfitIntake(command);
  if (wrong !== undefined) return wrong;
  const remote = complaint.remote ?? false;
  const acceptance = acceptanceLimit({ ...complaint, remote });
  return [
    {
      type: "complaint-registered",
      ...complaint,
      ...lodgingOf({ ...complaint, remote }),
      clocks: [named("acceptance", { ...acceptance, start: receivedOn })],
      ...stampOf(command),
    },
  ];
};

/** Why what comes in can't be registered so; undefined: it can. */
export const unfitIntake = (command: IntakeCommand): Refusal<IntakeCode> | undefined => {
  const { receivedOn, knownOn, decision, unit, units, at } = command;
  return (
    misdated(receivedOn, { at, ...(knownOn === undefined ? {} : { notBefore: knownOn }) }) ??
    (decision && misdated(receivedOn, { at, notBefore: decision.date })) ??
    unfitUnit(units, unit, receivedOn) ??
    unknownUnit(command) ??
    unfitFirst(command) ??
    unfitCompetence(command)
  );
};

const unknownUnit = ({ against, competent, units }: IntakeCommand): Refusal<IntakeCode> | undefined => {
  const unknown = [against.unit, competent.unit].find(
    (unit) => unit !== undefined && !Object.hasOwn(units, unit),
  );
  return unknown === undefined ? undefined : refuse("unit-unknown", { unit: unknown });
};

const unfitFirst = ({ instance, of, id, first }: IntakeCommand): Refusal<IntakeCode> | undefined => {
  if (instance === "first") return of === undefined ? undefined : refuse("first-names-none");
  if (of === undefined) return refuse("first-missing");
  return of === id || first?.instance !== "first" ? refuse("first-unknown", { of }) : undefined;
};

type Lodged = Parameters<typeof lodgingLimit>[0] & Pick<IntakeCommand, "receivedOn" | "knownOn">;

const lodgingOf = (complaint: Lodged): Pick<Event, "lodging"> => {
  const { receivedOn, knownOn } = complaint;
  if (knownOn === undefined) return {};
  const clock = clockOf({ ...lodgingLimit(complaint), start: knownOn });
  return { lodging: { ...clock, ...(clock.due === undefined ? {} : { late: receivedOn > clock.due }) } };
};

export const evolveIntake = (state: ComplaintState, event: Event): ComplaintState => ({
  ...state,
  registered: true,
  unit: event.unit,
  instance: event.instance,
  about: event.about,
  of: event.of,
  decision: event.decision,
  remote: event.remote ?? false,
  competent: event.competent.unit,
  against: event.against.unit,
  late: event.lodging?.late,
  receivedOn: event.receivedOn,
  last: event.receivedOn,
});
