import * as z from "zod";
import { day, line, unitId } from "../fields.ts";
import { numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { stampFields } from "../stamp-fields.ts";
import { reportId } from "../stream-ids.ts";

/** What is to be done, and by when where the plan says so. */
const items = z.array(z.strictObject({ title: line(300), by: day().optional() }));
const n = z.int().min(1).max(10_000);

export const commands = {
  /** xây dựng kế hoạch, chương trình. Drafted again it takes the place of the draft before. */
  draft: z.strictObject({ title: line(500), items: items.min(1).max(100) }),
  /** phê duyệt, by the head. */
  approve: z.strictObject({ document: numbered() }),
  /** điều chỉnh, by the head: what comes in addition, and what falls away by its number. */
  amend: z.strictObject({
    add: items.max(100).optional(),
    drop: z.array(n).max(100).optional(),
    document: numbered(),
  }),
  /** An item was done: by which activity of this register, where it is one. */
  "note-item-done": z.strictObject({ n, on: day(), activity: reportId().optional() }),
  /** chỉ đạo cơ quan, địa phương thuộc quyền quản lý; without names all that are below. */
  "instruct-subordinates": z.strictObject({
    document: numbered(),
    to: z.array(unitId()).min(1).max(200).optional(),
  }),
  /** A subordinate's own plan has come in. */
  "note-plan-received": z.strictObject({ unit: unitId(), on: day(), document: numbered() }),
};

/** What is known of the activity that is named; absent: there is none. */
export type KnownActivity = { readonly unit: string; readonly isWithdrawn: boolean };

export type Command = CommandsOf<typeof commands> & { readonly known?: KnownActivity };

const ofYear = { unit: z.string(), year: z.number() };
const itemsFields = z.array(z.object({ n: z.number(), title: z.string(), by: z.string().optional() }));

export const events = {
  "law-education-plan-drafted": z.object({
    type: z.literal("law-education-plan-drafted"),
    ...ofYear,
    title: z.string(),
    items: itemsFields,
    ...stampFields,
  }),
  "law-education-plan-approved": z.object({
    type: z.literal("law-education-plan-approved"),
    ...ofYear,
    title: z.string(),
    document: numberedFields,
    ...stampFields,
  }),
  "law-education-plan-amended": z.object({
    type: z.literal("law-education-plan-amended"),
    ...ofYear,
    add: itemsFields,
    drop: z.array(z.number()),
    document: numberedFields,
    ...stampFields,
  }),
  "law-education-item-done": z.object({
    type: z.literal("law-education-item-done"),
    ...ofYear,
    n: z.number(),
    title: z.string(),
    on: z.string(),
    activity: z.string().optional(),
    ...stampFields,
  }),
  "law-education-instructed": z.object({
    type: z.literal("law-education-instructed"),
    ...ofYear,
    document: numberedFields,
    /** Absent: all that are below. */
    to: z.array(z.string()).optional(),
    ...stampFields,
  }),
  "subordinate-plan-received": z.object({
    type: z.literal("subordinate-plan-received"),
    ...ofYear,
    from: z.string(),
    on: z.string(),
    document: numberedFields,
    ...stampFields,
  }),
};

export type Event = EventsOf<typeof events>;
