import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, line, prose, unitId } from "../fields.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { passedOnFields, passOnCommand, unfitToPassOn } from "../passing-on.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { webLink } from "../web-link.ts";
import { AUDIENCES } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import { placesTaken, type TrainingState, wasThere } from "./state.ts";

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const audiences = z.array(z.enum(AUDIENCES)).min(1).max(AUDIENCES.length);

/** When and where, and for how many. */
const arranged = {
  /** Each day once, in their order, with the hours where they are fixed. */
  sessions: z
    .array(z.strictObject({ day: day(), from: time.optional(), to: time.optional() }))
    .min(1)
    .max(60),
  place: line(300).optional(),
  /** Where it is joined from afar. */
  link: webLink().optional(),
  seats: z.int().min(1).max(2000),
};

export const announcingCommands = {
  announce: z.strictObject({
    /** The organiser. */
    unit: unitId(),
    topic: line(300),
    audiences,
    ...arranged,
    /** đơn vị phối hợp */
    partners: z.array(unitId()).max(20).optional(),
    /** giấy mời, công văn */
    document: numbered().optional(),
    on: day(),
  }),
  /** Takes the place of when, where and for how many, as it was announced. */
  change: z.strictObject({ ...arranged, on: day() }),
  cancel: z.strictObject({ reason: prose(2000), on: day() }),
  "pass-on": passOnCommand,
};

const arrangedFields = {
  sessions: z.array(z.object({ day: z.string(), from: z.string().optional(), to: z.string().optional() })),
  place: z.string().optional(),
  link: z.string().optional(),
  seats: z.number(),
};

export const announcingEvents = {
  "training-announced": z.object({
    type: z.literal("training-announced"),
    unit: z.string(),
    topic: z.string(),
    audiences,
    ...arrangedFields,
    partners: z.array(z.string()).optional(),
    document: numberedFields.optional(),
    on: z.string(),
    ...stampFields,
  }),
  "training-changed": z.object({
    type: z.literal("training-changed"),
    ...arrangedFields,
    on: z.string(),
    ...stampFields,
  }),
  "training-cancelled": z.object({
    type: z.literal("training-cancelled"),
    /** It may name whoever fell ill. */
    reason: sealable("case"),
    on: z.string(),
    ...stampFields,
  }),
  "training-passed-on": z.object({
    type: z.literal("training-passed-on"),
    ...passedOnFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof announcingEvents>;
export type AnnouncingCommand = CommandsOf<typeof announcingCommands>;
type Of<Type extends AnnouncingCommand["type"]> = Extract<AnnouncingCommand, { type: Type }>;
type Answer = readonly Event[] | Refusal<Code>;

/** The training is announced and neither held nor cancelled, but where it is announced now. */
export const decideAnnouncing = (command: AnnouncingCommand, state: TrainingState): Answer => {
  switch (command.type) {
    case "announce":
      return announce(command, state);
    case "change":
      return change(command, state);
    case "cancel": {
      const { reason, on, at } = command;
      if (state.enrolled.some(({ subject }) => wasThere(state, subject)) || othersCame(state))
        return refuse("attended-already");
      return (
        misdated(on, { notBefore: state.announcedOn, at }) ?? [
          { type: "training-cancelled", reason, on, ...stampOf(command) },
        ]
      );
    }
    case "pass-on": {
      const { from, to, on } = command;
      if (from !== state.unit) return [];
      return unfitToPassOn(command) ?? [{ type: "training-passed-on", from, to, on, ...stampOf(command) }];
    }
  }
};

const announce = (command: Of<"announce">, state: TrainingState): Answer => {
  if (state.standing !== "none") return refuse("already-announced");
  const { type: _type, id: _id, units, at, by: _by, ...announced } = command;
  const { unit, partners = [], document, on, sessions } = announced;
  const first = sessions[0]?.day ?? on;
  const wrong =
    misdated(on, { at }) ??
    (document && misdated(document.date, { at })) ??
    (first < on ? refuse("dates-out-of-order", { notBefore: on }) : undefined) ??
    unfitArrangement(announced) ??
    unfitUnit(units, unit, on);
  if (wrong !== undefined) return wrong;
  for (const partner of partners) {
    const unfit = unfitUnit(units, partner, on);
    if (unfit !== undefined) return unfit;
  }
  const audience = { audiences: AUDIENCES.filter((one) => announced.audiences.includes(one)) };
  return [{ type: "training-announced", ...announced, ...audience, ...stampOf(command) }];
};

const change = (command: Of<"change">, state: TrainingState): Answer => {
  const { type: _type, id: _id, units: _units, at, by: _by, ...changed } = command;
  const wrong = misdated(changed.on, { notBefore: state.announcedOn, at }) ?? unfitArrangement(changed);
  if (wrong !== undefined) return wrong;
  const first = changed.sessions[0]?.day ?? "";
  if (first < state.announcedOn) return refuse("dates-out-of-order", { notBefore: state.announcedOn });
  const recorded = state.attendance.find(({ day: on }) => !changed.sessions.some((one) => one.day === on));
  if (recorded !== undefined) return refuse("attendance-recorded", { day: recorded.day });
  const taken = placesTaken(state);
  if (changed.seats < taken) return refuse("training-full", { seats: changed.seats, taken });
  return [{ type: "training-changed", ...changed, ...stampOf(command) }];
};

const unfitArrangement = ({
  sessions,
  place,
  link,
}: Pick<Of<"change">, "sessions" | "place" | "link">): Refusal<Code> | undefined => {
  if (place === undefined && link === undefined) return refuse("place-missing");
  for (const [index, { day: on, from, to }] of sessions.entries()) {
    const before = sessions[index - 1]?.day;
    if (before !== undefined && on <= before) return refuse("dates-out-of-order", { notBefore: before });
    if (from !== undefined && to !== undefined && to <= from)
      return refuse("hours-out-of-order", { day: on });
  }
  return undefined;
};

const othersCame = ({ attendance }: TrainingState): boolean =>
  attendance.some(({ others }) => others.some(({ people }) => people > 0));

export const evolveAnnouncing = (state: TrainingState, event: Event): TrainingState => {
  switch (event.type) {
    case "training-announced":
      return {
        ...state,
        standing: "announced",
        unit: event.unit,
        topic: event.topic,
        audiences: event.audiences,
        announcedOn: event.on,
        days: event.sessions.map((one) => one.day),
        seats: event.seats,
      };
    case "training-changed":
      return { ...state, days: event.sessions.map((one) => one.day), seats: event.seats };
    case "training-cancelled":
      return { ...state, standing: "cancelled" };
    case "training-passed-on":
      return { ...state, unit: event.to };
  }
};
