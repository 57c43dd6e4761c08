import * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import { day, line, prose } from "../fields.ts";
import { documentCommand, documentFields } from "../filed-document.ts";
import { passedOnFields, passOnCommand } from "../passing-on.ts";
import type { DecidedByTops } from "../policy/known-policies.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Units } from "../units.ts";
import { escalationFields, reminderFields, watchCommands } from "../watch.ts";

const n = z.int().min(1).max(10_000);
const reason = prose(2000);

export const commands = {
  "file-evidence": z.strictObject({
    ...documentCommand,
    note: prose(2000).optional(),
  }),
  "withdraw-evidence": z.strictObject({ n, reason }),
  /** From the level above: đã kiểm tra. */
  "confirm-evidence": z.strictObject({ n }),
  /** From the level above: trả lại. */
  "return-evidence": z.strictObject({ n, reason }),
  /** From the level above: không áp dụng. `saidBy`: the body or person whose word it is. */
  "mark-not-applicable": z.strictObject({
    reason,
    saidBy: line(200),
    document: z.strictObject({ number: line(60), date: day(), issuer: line(200) }).optional(),
  }),
  "mark-applicable": z.strictObject({ reason }),
  "pass-on": passOnCommand,
  ...watchCommands,
};

type Brought = Stamp & {
  readonly id: string;
  readonly units: Units;
  readonly planBindings?: DecidedByTops;
};

export type Command = {
  [Type in keyof typeof commands]: { readonly type: Type } & z.infer<(typeof commands)[Type]> & Brought;
}[keyof typeof commands];

const node = {
  unit: z.string(),
  /** Clause id of the catalogue. */
  obligation: z.string(),
  /** `<obligation>:<period>` */
  node: z.string(),
};

export const events = {
  "evidence-filed": z.object({
    type: z.literal("evidence-filed"),
    ...node,
    n: z.number(),
    ...documentFields,
    note: sealable("case").optional(),
    ...stampFields,
  }),
  "evidence-withdrawn": z.object({
    type: z.literal("evidence-withdrawn"),
    n: z.number(),
    reason: sealable("case"),
    ...stampFields,
  }),
  "evidence-confirmed": z.object({ type: z.literal("evidence-confirmed"), n: z.number(), ...stampFields }),
  "evidence-returned": z.object({
    type: z.literal("evidence-returned"),
    n: z.number(),
    reason: sealable("case"),
    ...stampFields,
  }),
  "node-not-applicable": z.object({
    type: z.literal("node-not-applicable"),
    ...node,
    reason: sealable("case"),
    saidBy: z.string(),
    document: z.object({ number: z.string(), date: z.string(), issuer: z.string() }).optional(),
    ...stampFields,
  }),
  "node-applicable-again": z.object({
    type: z.literal("node-applicable-again"),
    reason: sealable("case"),
    ...stampFields,
  }),
  "obligation-passed-on": z.object({
    type: z.literal("obligation-passed-on"),
    ...node,
    ...passedOnFields,
    ...stampFields,
  }),
  "obligation-reminded": z.object({
    type: z.literal("obligation-reminded"),
    ...node,
    ...reminderFields,
    ...stampFields,
  }),
  "obligation-escalated": z.object({
    type: z.literal("obligation-escalated"),
    ...node,
    ...escalationFields,
    ...stampFields,
  }),
};

export type Event = z.infer<(typeof events)[keyof typeof events]>;
