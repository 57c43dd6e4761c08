import * as z from "zod";
import { day, line, prose, unitId } from "../fields.ts";
import { numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { passedOnFields, passOnCommand } from "../passing-on.ts";
import { sealable } from "../sealable.ts";
import { sealedToKey } from "../sealed-to-key.ts";
import { stampFields } from "../stamp-fields.ts";
import type { BodyKeyState } from "../body-key/decider.ts";
import { CERTAINTIES, FOUND, PERSONNEL_EVENTS } from "./kinds.ts";

const kind = z.enum(PERSONNEL_EVENTS);
const certainty = z.enum(CERTAINTIES);
const outcome = z.enum(FOUND);
const told = { version: z.string(), language: z.enum(["vi", "en"]) };
const asked = z.enum(["code", "in-person"]);

export const commands = {
  /** The reporter takes part, after they were told what they risk. `sealed`: who they are, locked on their own device. */
  "opt-in": z.strictObject({
    unit: unitId(),
    told: z.strictObject({ ...told, version: line(40) }),
    agreed: z.literal(true),
    sealed: sealedToKey(),
  }),
  /** The reporter leaves, by their code, without a reason. */
  "opt-out": z.strictObject({}),
  /** They have said so to the body itself. */
  "note-opt-out": z.strictObject({ on: day() }),
  /** A personnel event that fits somebody watched, as the body's own comparison found it. Who it is stays out of it. */
  "note-match": z.strictObject({ kind, on: day(), certainty, text: prose(5000).optional() }),
  /** What looking into it has found. */
  "judge-match": z.strictObject({
    n: z.int().min(1),
    outcome,
    document: numbered().optional(),
    reason: prose(5000),
  }),
  "pass-on": passOnCommand,
};

export type Command = CommandsOf<typeof commands> & {
  /** Whether there is such a report. */
  readonly isReported?: boolean;
  /** Whether the report names the head or a deputy of that body. */
  readonly isAboutBody?: boolean;
  /** Of the protecting body. */
  readonly keys?: BodyKeyState;
};

export const events = {
  "retaliation-watch-begun": z.object({
    type: z.literal("retaliation-watch-begun"),
    unit: z.string(),
    told: z.object(told),
    /** The body's key that it opens with. */
    key: z.string(),
    /** Locked twice: by the body's key, and within the register by the case's, so that destroying that one is enough. */
    sealed: sealable("case"),
    ...stampFields,
  }),
  "retaliation-watch-ended": z.object({
    type: z.literal("retaliation-watch-ended"),
    asked,
    on: z.string(),
    ...stampFields,
  }),
  "retaliation-suspected": z.object({
    type: z.literal("retaliation-suspected"),
    n: z.number(),
    kind,
    on: z.string(),
    certainty,
    text: sealable("case").optional(),
    ...stampFields,
  }),
  "retaliation-judged": z.object({
    type: z.literal("retaliation-judged"),
    n: z.number(),
    outcome,
    document: numberedFields.optional(),
    reason: sealable("case"),
    ...stampFields,
  }),
  "retaliation-watch-passed-on": z.object({
    type: z.literal("retaliation-watch-passed-on"),
    ...passedOnFields,
    ...stampFields,
  }),
};

export type Event = EventsOf<typeof events>;
