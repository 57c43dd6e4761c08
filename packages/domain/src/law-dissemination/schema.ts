import * as z from "zod";
import { day, line, prose, unitId } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { webLink } from "../web-link.ts";
import { FORMS, LISTENERS } from "./kinds.ts";

const form = z.enum(FORMS);
const audiences = z.array(z.enum(LISTENERS)).min(1).max(LISTENERS.length);

const held = {
  unit: unitId(),
  topic: line(300),
  form,
  audiences,
  place: line(300).optional(),
  /** How many were there, or were reached. */
  people: z.int().min(1).max(10_000_000).optional(),
  on: day(),
  /** đơn vị phối hợp */
  partners: z.array(unitId()).max(20).optional(),
  /** Where what was published can be read. */
  link: webLink().optional(),
};

export const commands = {
  /** tuyên truyền, phổ biến pháp luật: recorded when it was held. */
  record: z.strictObject({
    ...held,
    /** hưởng ứng Ngày Pháp luật */
    isForLawDay: z.boolean().optional(),
  }),
  /** Recorded by mistake: it proves nothing. */
  withdraw: z.strictObject({ reason: prose(2000) }),
};

export type Command = CommandsOf<typeof commands>;

const heldFields = {
  unit: z.string(),
  topic: z.string(),
  form,
  audiences,
  place: z.string().optional(),
  people: z.number().optional(),
  on: z.string(),
  partners: z.array(z.string()).optional(),
  link: z.string().optional(),
  ...stampFields,
};

export const events = {
  "law-dissemination-held": z.object({ type: z.literal("law-dissemination-held"), ...heldFields }),
  "law-day-held": z.object({
    type: z.literal("law-day-held"),
    /** The Law Day of that year, by the rule of law in force. */
    lawDay: z.string(),
    ...heldFields,
  }),
  "law-dissemination-withdrawn": z.object({
    type: z.literal("law-dissemination-withdrawn"),
    reason: sealable("case"),
    ...stampFields,
  }),
};

export type Event = EventsOf<typeof events>;
