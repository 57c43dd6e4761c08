import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { largeGroupMin } from "@sdc/law/reception-duty";
import { type KnownReception, wasHeld } from "../citizen-reception/known-reception.ts";
import { day, line, prose, unitId } from "../fields.ts";
import { clockOf, legalClockFields } from "../legal-clock.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { identity, sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { MATTER_CLASSES } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { MatterState } from "./state.ts";

const matterClass = z.enum(MATTER_CLASSES);

/** In which session: of that unit, on that day, by its number. */
const session = { unit: unitId(), on: day(), session: z.int().min(1).max(1000) };

export const receivingCommands = {
  /** Somebody was received about one matter (vụ việc): a line of the book (Mẫu số 03). */
  receive: z.strictObject({
    ...session,
    class: matterClass,
    /** số người */
    people: z.int().min(1).max(10_000),
    content: prose(20_000),
    /** họ tên, địa chỉ, giấy tờ tùy thân of whoever was received; of a denunciation none is taken in. */
    citizens: z
      .array(z.strictObject({ name: line(200), address: line(300).optional(), paper: line(100).optional() }))
      .max(50)
      .optional(),
    /** cơ quan đã giải quyết */
    settledBy: line(300).optional(),
    /** Papers that were handed over, for the receipt (Mẫu số 02). */
    documents: z
      .array(z.strictObject({ title: line(300) }))
      .max(50)
      .optional(),
    /** They came about a matter that is in the book already. */
    again: z.literal(true).optional(),
    /** có nội dung tố cáo */
    flagged: z.literal(true).optional(),
    note: prose(2000).optional(),
  }),
};

const sessionFields = { unit: z.string(), on: z.string(), session: z.number() };

export const receivingEvents = {
  "reception-matter-received": z.object({
    type: z.literal("reception-matter-received"),
    ...sessionFields,
    class: matterClass,
    people: z.number(),
    /** đoàn đông người, by the number that was in force */
    isLargeGroup: z.literal(true).optional(),
    content: sealable("case"),
    citizens: z.array(identity("name", "address", "paper")).optional(),
    settledBy: sealable("case").optional(),
    documents: z.array(z.object({ title: sealable("case") })).optional(),
    again: z.literal(true).optional(),
    flagged: z.literal(true).optional(),
    note: sealable("case").optional(),
    /** By which the receiver says what becomes of it (Luật Tiếp công dân Đ.28 k.1). */
    clocks: z.array(z.object({ clock: z.literal("answer"), ...legalClockFields })),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof receivingEvents>;
export type ReceivingCommand = CommandsOf<typeof receivingCommands> & { readonly reception?: KnownReception };

const ANSWER_RULE = "TCD-2013.A28.1";

/** The session stands in the log: whose unit and which day it was are its own words. */
export const decideReceiving = (
  command: ReceivingCommand,
  state: MatterState,
): readonly Event[] | Refusal<Code> => {
  if (state.standing !== "none") return refuse("already-received");
  const { reception, session: n, on } = command;
  if (reception === undefined || !wasHeld(reception, n)) return refuse("session-unknown", { session: n });
  const { type: _type, id: _id, units: _units, reception: _known, at: _at, by: _by, ...told } = command;
  const { citizens = [], class: of, people: came } = command;
  const flagged = of === "denunciation" || command.flagged === true;
  if (flagged && citizens.length > 0) return refuse("identity-not-taken");
  if (citizens.length > came) return refuse("more-named-than-came");
  if (isNamedTwice(citizens)) return refuse("citizen-twice");
  const min = largeGroupMin(on);
  return [
    {
      type: "reception-matter-received",
      ...told,
      ...(flagged ? { flagged } : {}),
      ...(min !== undefined && came >= min ? { isLargeGroup: true as const } : {}),
      clocks: [{ clock: "answer", ...clockOf({ rule: ANSWER_RULE, start: on }) }],
      ...stampOf(command),
    },
  ];
};

/** By their paper, or by name and address where none was shown: two people may have one name. */
const isNamedTwice = (
  citizens: readonly {
    readonly name: string;
    readonly address?: string | undefined;
    readonly paper?: string | undefined;
  }[],
): boolean => {
  const keys = citizens.map(({ name, address = "", paper }) => paper ?? `${name}\n${address}`);
  return new Set(keys).size < keys.length;
};

export const evolveReceiving = (state: MatterState, event: Event): MatterState => {
  const { unit, on, clocks, flagged = false, by } = event;
  const taken = { ...state, unit, on, last: on, enteredBy: [by.subject] };
  return { ...taken, standing: "open", flagged, due: clocks[0]?.due };
};
