import * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import { day, line } from "../fields.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Units } from "../units.ts";

/** What a post is over its unit: cấp trưởng (người đứng đầu) or cấp phó. Several deputies are several posts. */
export const RANKS = ["head", "deputy"] as const;

/** How somebody is in a post: bổ nhiệm (bầu, phê chuẩn), or giao quyền, giao phụ trách. */
export const CAPACITIES = ["holder", "acting"] as const;

export type Rank = (typeof RANKS)[number];
export type Capacity = (typeof CAPACITIES)[number];

const rank = z.enum(RANKS);
const as = z.enum(CAPACITIES);
const post = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** Days are those of effect, apart from when it is recorded; every `to` is exclusive: the first day without. */
export const commands = {
  "create-post": z.strictObject({ post, title: line(200), rank, from: day() }),
  "abolish-post": z.strictObject({ post, to: day() }),
  appoint: z.strictObject({
    post,
    /** The person, as the issuer of tokens names them: opaque, no name. */
    subject: line(100),
    as,
    from: day(),
    /** Where the decision sets a term. */
    to: day().optional(),
    /** The decision that says so. */
    decision: z.strictObject({ number: line(60), date: day(), issuer: line(200) }),
  }),
  "end-appointment": z.strictObject({
    n: z.int().min(1).max(10_000),
    to: day(),
    reason: line(300),
  }),
};

type Brought = Stamp & { readonly id: string; readonly units: Units };

export type Command = {
  [Type in keyof typeof commands]: { readonly type: Type } & z.infer<(typeof commands)[Type]> & Brought;
}[keyof typeof commands];

export const events = {
  "post-created": z.object({
    type: z.literal("post-created"),
    post: z.string(),
    title: z.string(),
    rank,
    from: z.string(),
    ...stampFields,
  }),
  "post-abolished": z.object({
    type: z.literal("post-abolished"),
    post: z.string(),
    to: z.string(),
    ...stampFields,
  }),
  appointed: z.object({
    type: z.literal("appointed"),
    /** Running number in the unit, over all its posts. */
    n: z.number(),
    post: z.string(),
    subject: z.string(),
    as,
    from: z.string(),
    to: z.string().optional(),
    decision: z.object({ number: z.string(), date: z.string(), issuer: z.string() }),
    ...stampFields,
  }),
  "appointment-ended": z.object({
    type: z.literal("appointment-ended"),
    n: z.number(),
    to: z.string(),
    /** Why somebody leaves a post may be an illness or a discipline. */
    reason: sealable("case"),
    ...stampFields,
  }),
};

export type Event = z.infer<(typeof events)[keyof typeof events]>;
