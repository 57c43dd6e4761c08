import * as z from "zod";
import { day, line, prose } from "../fields.ts";
import { numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { GRADES } from "./grades.ts";
import { periodPattern, type Span } from "./periods.ts";

const many = z.int().min(0).max(1_000_000);
/** How many of each grade: persons are not named. */
const counts = z.strictObject(
  Object.fromEntries(GRADES.map((grade) => [grade, many])) as Record<(typeof GRADES)[number], typeof many>,
);
const countsFields = z.object({
  outstanding: z.number(),
  good: z.number(),
  completed: z.number(),
  "not-completed": z.number(),
});

const appraise = (span: Span) =>
  z.strictObject({ period: z.string().regex(periodPattern[span]), on: day(), document: numbered(), counts });

export const commands = {
  /** bổ sung tiêu chí thực hiện dân chủ ở cơ sở, for staff; in place of the one before. */
  "adopt-criterion": z.strictObject({ document: numbered(), title: line(500), from: day() }),
  "appraise-month": appraise("month"),
  "appraise-quarter": appraise("quarter"),
  "appraise-year": appraise("year"),
  /** The yearly assessment of the unit and its head, with the degree of democracy as one of its grounds (II.1.h). */
  "assess-body": z.strictObject({
    period: z.string().regex(periodPattern.year),
    on: day(),
    document: numbered(),
    /** mức độ thực hiện dân chủ, in the words of the criteria. */
    degree: line(200),
  }),
  /** Recorded by mistake: it proves nothing any more, and the period may be recorded anew. */
  withdraw: z.strictObject({ n: z.int().min(1).max(100_000), reason: prose(2000) }),
};

export type Command = CommandsOf<typeof commands>;

const unit = z.string();
/** Running number in the unit. */
const n = z.number();
const appraised = {
  unit,
  n,
  period: z.string(),
  on: z.string(),
  document: numberedFields,
  counts: countsFields,
  ...stampFields,
};

export const events = {
  "appraisal-criterion-adopted": z.object({
    type: z.literal("appraisal-criterion-adopted"),
    unit,
    on: z.string(),
    document: numberedFields,
    title: z.string(),
    from: z.string(),
    ...stampFields,
  }),
  "staff-appraised-month": z.object({ type: z.literal("staff-appraised-month"), ...appraised }),
  "staff-appraised-quarter": z.object({ type: z.literal("staff-appraised-quarter"), ...appraised }),
  "staff-appraised-year": z.object({ type: z.literal("staff-appraised-year"), ...appraised }),
  "body-assessed-year": z.object({
    type: z.literal("body-assessed-year"),
    unit,
    n,
    period: z.string(),
    on: z.string(),
    document: numberedFields,
    degree: z.string(),
    ...stampFields,
  }),
  "appraisal-withdrawn": z.object({
    type: z.literal("appraisal-withdrawn"),
    unit,
    n,
    on: z.string(),
    reason: sealable("case"),
    ...stampFields,
  }),
};

export type Event = EventsOf<typeof events>;
