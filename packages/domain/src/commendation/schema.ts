import * as z from "zod";
import { day, line, prose, unitId } from "../fields.ts";
import { numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { passedOnFields, passOnCommand } from "../passing-on.ts";
import { authorityFields } from "../post/authority.ts";
import type { PostState } from "../post/decider.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { CHECKED, FORMS } from "./kinds.ts";
import { nominees, nomineesFields } from "./nominees.ts";

const form = z.enum(FORMS);
const outcome = z.enum(CHECKED);

export const commands = {
  /** đề nghị biểu dương, khen thưởng. `unit`: whose head decides. */
  propose: z.strictObject({
    unit: unitId(),
    on: day(),
    nominees: nominees(),
    form,
    /** What they did for grassroots democracy. */
    merits: prose(20_000),
  }),
  /** What the body for emulation and commendation (hội đồng hoặc bộ phận thi đua, khen thưởng) found. */
  check: z.strictObject({
    on: day(),
    body: line(200),
    record: numbered().optional(),
    outcome,
    text: prose(5000).optional(),
  }),
  /** quyết định, by the head of the unit. `nominees`: where it commends fewer than were proposed. */
  decide: z.strictObject({ decision: numbered(), form: form.optional(), nominees: nominees().optional() }),
  /** không khen thưởng, with the reason. */
  decline: z.strictObject({ on: day(), document: numbered().optional(), reason: prose(5000) }),
  /** công bố. `summary` is written for everybody. */
  publish: z.strictObject({ on: day(), where: line(300), summary: line(1000) }),
  /** hủy bỏ quyết định, thu hồi */
  revoke: z.strictObject({ decision: numbered(), reason: prose(5000) }),
  "pass-on": passOnCommand,
};

export type Command = CommandsOf<typeof commands> & {
  /** Of the unit that commends. */
  readonly posts?: Readonly<Record<string, PostState>>;
};

export const events = {
  "commendation-proposed": z.object({
    type: z.literal("commendation-proposed"),
    unit: z.string(),
    on: z.string(),
    nominees: nomineesFields,
    form,
    merits: sealable("case"),
    ...stampFields,
  }),
  "commendation-checked": z.object({
    type: z.literal("commendation-checked"),
    on: z.string(),
    body: z.string(),
    record: numberedFields.optional(),
    outcome,
    text: sealable("case").optional(),
    ...stampFields,
  }),
  "commendation-decided": z.object({
    type: z.literal("commendation-decided"),
    on: z.string(),
    decision: numberedFields,
    form,
    /** Those whom it commends. */
    nominees: nomineesFields,
    authority: authorityFields,
    ...stampFields,
  }),
  "commendation-declined": z.object({
    type: z.literal("commendation-declined"),
    on: z.string(),
    document: numberedFields.optional(),
    reason: sealable("case"),
    ...stampFields,
  }),
  "commendation-published": z.object({
    type: z.literal("commendation-published"),
    on: z.string(),
    where: z.string(),
    /** Written for everybody: in the clear. */
    summary: z.string(),
    ...stampFields,
  }),
  "commendation-revoked": z.object({
    type: z.literal("commendation-revoked"),
    on: z.string(),
    decision: numberedFields,
    reason: sealable("case"),
    ...stampFields,
  }),
  "commendation-passed-on": z.object({
    type: z.literal("commendation-passed-on"),
    ...passedOnFields,
    ...stampFields,
  }),
};

export type Event = EventsOf<typeof events>;
