import * as z from "zod";
import { day, line, prose, unitId } from "../fields.ts";
import { numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { passedOnFields, passOnCommand } from "../passing-on.ts";
import { authorityFields } from "../post/authority.ts";
import type { PostState } from "../post/decider.ts";
import { CAPACITIES, RANKS } from "../post/schema.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import type { TransferRuleState } from "../transfer-rule/decider.ts";
import { GROUNDS, TRANSFER_KINDS } from "./kinds.ts";

const kind = z.enum(TRANSFER_KINDS);
const grounds = z.array(z.enum(GROUNDS)).min(1).max(GROUNDS.length);
const as = z.enum(CAPACITIES);
const postId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

export const commands = {
  /** đề nghị điều chuyển, thay thế. `unit`: whose head decides. `held`: the appointment that it is about. */
  propose: z.strictObject({
    unit: unitId(),
    on: day(),
    held: z.strictObject({ unit: unitId(), n: z.int().min(1).max(10_000) }),
    kind,
    grounds,
    text: prose(20_000),
  }),
  /** quyết định. From `effectiveOn` on they are out of the post, in the one of `to`, and `successor` is in theirs. */
  decide: z.strictObject({
    decision: z.strictObject({ number: line(60), date: day(), issuer: line(200) }),
    effectiveOn: day(),
    to: z.strictObject({ unit: unitId(), post: postId, as }).optional(),
    successor: z.strictObject({ subject: line(100), as }).optional(),
    reason: prose(5000),
  }),
  /** không điều chuyển, thay thế, with the reason. */
  refuse: z.strictObject({ document: numbered(), reason: prose(5000) }),
  /** By the register: the posts follow. `refused`: what they could not take, by the words of their own rule. */
  "note-effect": z.strictObject({ refused: z.array(line(100)).max(3) }),
  "pass-on": passOnCommand,
};

export type Command = CommandsOf<typeof commands> & {
  /** Of the units that it touches. */
  readonly posts?: Readonly<Record<string, PostState>>;
  /** Of the unit that decides. */
  readonly rule?: TransferRuleState;
};

const destination = z.object({ unit: z.string(), post: z.string(), as });

export const events = {
  "leader-transfer-proposed": z.object({
    type: z.literal("leader-transfer-proposed"),
    unit: z.string(),
    on: z.string(),
    held: z.object({
      unit: z.string(),
      n: z.number(),
      post: z.string(),
      rank: z.enum(RANKS),
      /** The person, by their user id. */
      subject: z.string(),
    }),
    kind,
    grounds,
    text: sealable("case"),
    /** The rule that it follows, as it was in force on that day. */
    rule: numberedFields,
    ...stampFields,
  }),
  "leader-transfer-decided": z.object({
    type: z.literal("leader-transfer-decided"),
    on: z.string(),
    decision: z.object({ number: z.string(), date: z.string(), issuer: z.string() }),
    effectiveOn: z.string(),
    to: destination.optional(),
    successor: z.object({ subject: z.string(), as }).optional(),
    reason: sealable("case"),
    authority: authorityFields,
    ...stampFields,
  }),
  "leader-transfer-refused": z.object({
    type: z.literal("leader-transfer-refused"),
    on: z.string(),
    document: numberedFields,
    reason: sealable("case"),
    ...stampFields,
  }),
  "leader-transfer-effected": z.object({
    type: z.literal("leader-transfer-effected"),
    /** The first day of effect. */
    on: z.string(),
    refused: z.array(z.string()),
    ...stampFields,
  }),
  "leader-transfer-passed-on": z.object({
    type: z.literal("leader-transfer-passed-on"),
    ...passedOnFields,
    ...stampFields,
  }),
};

export type Event = EventsOf<typeof events>;
