import * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import { day, line, prose } from "../fields.ts";
import { documentCommand, documentFields } from "../filed-document.ts";
import { passedOnFields, passOnCommand } from "../passing-on.ts";
import type { PostState } from "../post/decider.ts";
import type { DecidedByTops } from "../policy/known-policies.ts";
import { authorityFields } from "../post/authority.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Units } from "../units.ts";

const count = z.int().min(0).max(10_000_000);

/** What the report says of one duty, as its drafter took it from the register that day. */
const figures = z
  .array(
    z.strictObject({
      obligation: line(20),
      owed: count,
      answered: count,
      onTime: count,
      late: count,
      open: count,
    }),
  )
  .max(100);

const span = z.strictObject({ from: day(), to: day() });

export const commands = {
  /** dự thảo. Drafted again it takes the place of the draft before. */
  draft: z.strictObject({
    title: line(500),
    text: prose(100_000).optional(),
    figures: figures.optional(),
    /** The days that the figures cover, both inclusive. */
    covers: span.optional(),
  }),
  /** ký, with the number that the records office gave it. */
  sign: z.strictObject(documentCommand),
  /** nộp, and nộp lại after it was returned. */
  submit: z.strictObject({}),
  /** From the level above: tiếp nhận. */
  receive: z.strictObject({}),
  /** From the level above: trả lại để bổ sung. */
  "send-back": z.strictObject({ reason: prose(2000) }),
  "pass-on": passOnCommand,
};

type Brought = Stamp & {
  readonly id: string;
  readonly units: Units;
  readonly planBindings?: DecidedByTops;
  /** Of the unit that signs, as far as posts are recorded for it. */
  readonly posts?: Readonly<Record<string, PostState>>;
};

type Bare = "submit" | "receive";

export type Command =
  | ({ readonly type: Bare } & Brought)
  | {
      [Type in Exclude<keyof typeof commands, Bare>]: { readonly type: Type } & z.infer<
        (typeof commands)[Type]
      > &
        Brought;
    }[Exclude<keyof typeof commands, Bare>];

const node = { unit: z.string(), obligation: z.string(), node: z.string() };
const content = {
  title: z.string(),
  text: sealable("case").optional(),
  figures: figures.optional(),
  covers: span.optional(),
};

export const events = {
  "yearly-report-drafted": z.object({
    type: z.literal("yearly-report-drafted"),
    ...node,
    ...content,
    ...stampFields,
  }),
  "yearly-report-signed": z.object({
    type: z.literal("yearly-report-signed"),
    ...documentFields,
    /** What makes it theirs to sign; absent in events from before posts were asked. */
    authority: authorityFields.optional(),
    ...stampFields,
  }),
  /** What was known then: the document and its figures as they were filed, whatever the register says later. */
  "yearly-report-submitted": z.object({
    type: z.literal("yearly-report-submitted"),
    nth: z.number(),
    ...documentFields,
    figures: figures.optional(),
    covers: span.optional(),
    ...stampFields,
  }),
  "yearly-report-received": z.object({ type: z.literal("yearly-report-received"), ...stampFields }),
  "yearly-report-returned": z.object({
    type: z.literal("yearly-report-returned"),
    reason: sealable("case"),
    ...stampFields,
  }),
  "yearly-report-passed-on": z.object({
    type: z.literal("yearly-report-passed-on"),
    ...node,
    ...passedOnFields,
    ...stampFields,
  }),
};

export type Event = z.infer<(typeof events)[keyof typeof events]>;
