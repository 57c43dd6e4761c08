import * as z from "zod";
import { refusalGrounds } from "@sdc/law/reception-duty";
import { clockTime } from "../clock-time.ts";
import { day, line, prose } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { PostState } from "../post/decider.ts";
import type { ScheduleState } from "../reception-schedule/decider.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { HELD, RECEIVERS, RECEPTION_KINDS } from "./kinds.ts";

const kind = z.enum(RECEPTION_KINDS);
// The keys are these and no others.
const ground = z.enum(Object.keys(refusalGrounds) as [keyof typeof refusalGrounds]);

export const commands = {
  /** buổi tiếp công dân. It was held, whether or not anybody came. */
  hold: z.strictObject({
    kind,
    as: z.enum(RECEIVERS),
    /** Who received in person, and who was with them: user ids, no names. */
    receiver: line(100),
    with: z.array(line(100)).max(20).optional(),
    from: clockTime().optional(),
    to: clockTime().optional(),
    place: line(300).optional(),
    /** được người đứng đầu ủy quyền: it is a deputy's all the same. */
    inPlaceOfHead: z.literal(true).optional(),
    /** ngày hẹn: when the appointment was made. */
    bookedOn: day().optional(),
  }),
  /** từ chối tiếp, on a ground of law and with the reason: in which session, and how many. */
  "turn-away": z.strictObject({
    n: z.int().min(1).max(1000),
    people: z.int().min(1).max(10_000),
    ground,
    reason: prose(2000),
  }),
  /** What was recorded by mistake proves nothing any more. */
  withdraw: z.strictObject({ n: z.int().min(1).max(1000), reason: prose(2000) }),
};

export type Command = CommandsOf<typeof commands> & {
  /** Of the unit. */
  readonly posts?: Readonly<Record<string, PostState>>;
  readonly schedule?: ScheduleState;
};

const held = {
  unit: z.string(),
  on: z.string(),
  /** The session's number on that day. */
  n: z.number(),
  kind,
  receiver: z.string(),
  with: z.array(z.string()).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  place: z.string().optional(),
  bookedOn: z.string().optional(),
  /** Whether the head's days that were published hold this one. */
  announced: z.boolean(),
  ...stampFields,
};

export const events = {
  [HELD.head]: z.object({
    type: z.literal(HELD.head),
    /** By the posts of that day: the head, or whoever acted for the head. */
    standing: z.enum(["head", "acting"]),
    ...held,
  }),
  [HELD.deputy]: z.object({
    type: z.literal(HELD.deputy),
    inPlaceOfHead: z.literal(true).optional(),
    ...held,
  }),
  [HELD.officer]: z.object({ type: z.literal(HELD.officer), ...held }),
  /** Besides, where it was by appointment: the plan asks for booking as a duty of its own (II.4.c). */
  "appointment-kept": z.object({
    type: z.literal("appointment-kept"),
    unit: z.string(),
    on: z.string(),
    n: z.number(),
    bookedOn: z.string(),
    ...stampFields,
  }),
  "reception-refused": z.object({
    type: z.literal("reception-refused"),
    n: z.number(),
    people: z.number(),
    ground,
    reason: sealable("case"),
    ...stampFields,
  }),
  "reception-withdrawn": z.object({
    type: z.literal("reception-withdrawn"),
    n: z.number(),
    reason: sealable("case"),
    ...stampFields,
  }),
};

export type Event = EventsOf<typeof events>;
