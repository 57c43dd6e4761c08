import * as z from "zod";
import { day, line } from "../fields.ts";
import { numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { stampFields } from "../stamp-fields.ts";
import { reportId } from "../stream-ids.ts";
import type { KnownTraining } from "../training/known-training.ts";

/** Who is to be sent, and to learn what. */
const officers = z.array(
  z.strictObject({ subject: line(100), post: line(200), topics: z.array(line(300)).min(1).max(20) }),
);

export const commands = {
  /** xây dựng kế hoạch. Drafted again it takes the place of the draft before. */
  draft: z.strictObject({ title: line(500), officers: officers.min(1).max(200) }),
  /** phê duyệt, by the head. */
  approve: z.strictObject({ document: numbered() }),
  /** điều chỉnh, by the head: who comes in addition, and who stays. */
  amend: z.strictObject({
    add: officers.max(200).optional(),
    drop: z.array(line(100)).max(200).optional(),
    document: numbered(),
  }),
  /** cử đi: to which training, and by which letter where there is one. */
  "mark-sent": z.strictObject({
    subject: line(100),
    training: reportId(),
    on: day(),
    document: numbered().optional(),
  }),
};

export type Command = CommandsOf<typeof commands> & {
  /** Of the training that is named; absent: there is none. */
  readonly goal?: KnownTraining;
};

const ofYear = { unit: z.string(), year: z.number() };
const officersFields = z.array(
  z.object({ subject: z.string(), post: z.string(), topics: z.array(z.string()) }),
);

export const events = {
  "training-plan-drafted": z.object({
    type: z.literal("training-plan-drafted"),
    ...ofYear,
    title: z.string(),
    officers: officersFields,
    ...stampFields,
  }),
  "training-plan-approved": z.object({
    type: z.literal("training-plan-approved"),
    ...ofYear,
    title: z.string(),
    document: numberedFields,
    ...stampFields,
  }),
  "training-plan-amended": z.object({
    type: z.literal("training-plan-amended"),
    ...ofYear,
    add: officersFields,
    drop: z.array(z.string()),
    document: numberedFields,
    ...stampFields,
  }),
  "officer-sent-to-training": z.object({
    type: z.literal("officer-sent-to-training"),
    ...ofYear,
    subject: z.string(),
    training: z.string(),
    /** Of the training, as it was announced. */
    topic: z.string(),
    on: z.string(),
    document: numberedFields.optional(),
    ...stampFields,
  }),
};

export type Event = EventsOf<typeof events>;
