import * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import { day, line } from "../fields.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Units } from "../units.ts";

/** How a service level is counted. */
export const COUNTS = ["calendar-days", "working-days"] as const;

const count = z.enum(COUNTS);

export const commands = {
  /** How soon the hotline answers a report. Plan 2199 II.5.b says "kịp thời" and sets no number: this is policy, not law. */
  "set-service-level": z.strictObject({ days: z.int().min(1).max(365), count, from: day() }),
  /** How often a duty is reviewed that plan and law call continuous without an interval. */
  "set-review-interval": z.strictObject({
    obligation: line(20),
    months: z.int().min(1).max(24),
    from: day(),
  }),
  /** Which days the yearly report due on 25 November covers; neither plan nor law says. */
  "set-report-period": z.strictObject({
    year: z.int().min(2024).max(2100),
    from: day(),
    /** The last day in it. */
    to: day(),
    /** Whether what is missing to the end of the year is estimated. */
    estimated: z.boolean().default(false),
  }),
  /** Whether a plan binds the units that took over from those it was made for; the sources do not say. */
  "set-plan-binding": z.strictObject({
    plan: line(40),
    binds: z.boolean(),
    /** The document that says so, or who decided it. */
    source: line(300),
    /** May have passed: a document that is found late says what held since the units took over. */
    from: day(),
  }),
  /** Below how many cases a rate ranks nobody. Without it there is no ranking at all. */
  "set-ranking-minimum": z.strictObject({ cases: z.int().min(1).max(10_000), from: day() }),
  /** For how many days the minutes of a dialogue may be amended; neither plan nor law says. */
  "set-minutes-window": z.strictObject({ days: z.int().min(1).max(90), from: day() }),
};

type Brought = Stamp & { readonly id: string; readonly units: Units };

export type Command = {
  [Type in keyof typeof commands]: { readonly type: Type } & z.infer<(typeof commands)[Type]> & Brought;
}[keyof typeof commands];

export const events = {
  "service-level-set": z.object({
    type: z.literal("service-level-set"),
    days: z.number(),
    count,
    from: z.string(),
    ...stampFields,
  }),
  "review-interval-set": z.object({
    type: z.literal("review-interval-set"),
    obligation: z.string(),
    months: z.number(),
    from: z.string(),
    ...stampFields,
  }),
  "report-period-set": z.object({
    type: z.literal("report-period-set"),
    year: z.number(),
    from: z.string(),
    to: z.string(),
    estimated: z.boolean(),
    ...stampFields,
  }),
  "plan-binding-set": z.object({
    type: z.literal("plan-binding-set"),
    plan: z.string(),
    binds: z.boolean(),
    source: z.string(),
    from: z.string(),
    ...stampFields,
  }),
  "ranking-minimum-set": z.object({
    type: z.literal("ranking-minimum-set"),
    cases: z.number(),
    from: z.string(),
    ...stampFields,
  }),
  "minutes-window-set": z.object({
    type: z.literal("minutes-window-set"),
    days: z.number(),
    from: z.string(),
    ...stampFields,
  }),
};

export type Event = z.infer<(typeof events)[keyof typeof events]>;
