import * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import { instant, line, prose, unitId } from "../fields.ts";
import type { DecidedLevel } from "../policy/known-policies.ts";
import { identity, sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Units } from "../units.ts";

/** How a report came in: one queue for all of them. */
export const CHANNELS = [
  "phone",
  "letter",
  "counter",
  "email",
  "zalo",
  "facebook",
  "web",
  "qr",
  "chatbot",
] as const;

/** What a report is about (lĩnh vực). `grassroots-democracy` is the field of Plan 2199, clause II.5.b. */
export const FIELDS = [
  "grassroots-democracy",
  "land",
  "environment",
  "infrastructure",
  "public-order",
  "administrative-procedure",
  "social-policy",
  "health",
  "education",
  "other",
] as const;

/** hỏi thông tin, phản ánh, kiến nghị, góp ý. A complaint or a denunciation needs its own legal form and is none of these. */
export const KINDS = ["question", "reflection", "petition", "opinion"] as const;

const channel = z.enum(CHANNELS);
const field = z.enum(FIELDS);
const kind = z.enum(KINDS);

export const commands = {
  /** tiếp nhận vào hàng đợi: what arrives is first only a phản ánh. */
  receive: z.strictObject({
    unit: unitId(),
    channel,
    /** When it came in, apart from when it is entered. */
    receivedAt: instant(),
    /** Below the unit: hamlet, residential group, street. */
    place: line(300).optional(),
    field,
    text: prose(20_000),
    reporter: z
      .strictObject({
        name: line(200).optional(),
        phone: line(30).optional(),
        email: line(200).optional(),
        address: line(300).optional(),
      })
      .optional(),
    /** người bị phản ánh. */
    personsNamed: z
      .array(z.strictObject({ name: line(200), post: line(200).optional() }))
      .max(20)
      .optional(),
  }),
  classify: z.strictObject({ kind, field: field.optional() }),
  /** To a unit, and there to a case officer (the issuer's subject). */
  assign: z.strictObject({ unit: unitId().optional(), officer: line(100).optional() }),
  accept: z.strictObject({}),
  /** trả lời. */
  reply: z.strictObject({ text: prose(20_000) }),
  close: z.strictObject({}),
};

type Brought = Stamp & { readonly id: string; readonly units: Units };

export type Command = {
  [Type in keyof typeof commands]: { readonly type: Type } & z.infer<(typeof commands)[Type]> &
    Brought &
    (Type extends "receive" ? { readonly serviceLevel?: DecidedLevel } : object);
}[keyof typeof commands];

export const events = {
  "report-received": z.object({
    type: z.literal("report-received"),
    unit: z.string(),
    channel,
    receivedAt: z.string(),
    place: sealable("case").optional(),
    field,
    text: sealable("case"),
    reporter: identity("name", "phone", "email", "address").optional(),
    personsNamed: z.array(identity("name", "post")).optional(),
    /** By policy of that unit, not by law; it stays as it was computed when the policy changes. */
    answerBy: z
      .object({
        day: z.string(),
        policy: z.object({ unit: z.string(), days: z.number(), count: z.string(), from: z.string() }),
      })
      .optional(),
    ...stampFields,
  }),
  "report-classified": z.object({ type: z.literal("report-classified"), kind, field, ...stampFields }),
  "report-assigned": z.object({
    type: z.literal("report-assigned"),
    unit: z.string(),
    officer: z.string().optional(),
    ...stampFields,
  }),
  "report-accepted": z.object({ type: z.literal("report-accepted"), ...stampFields }),
  "report-replied": z.object({ type: z.literal("report-replied"), text: sealable("case"), ...stampFields }),
  "report-closed": z.object({ type: z.literal("report-closed"), ...stampFields }),
};

export type Event = z.infer<(typeof events)[keyof typeof events]>;
