import * as z from "zod";
import { isDay } from "./local-day.ts";
import { RULE_KINDS, RULE_UNITS } from "./rule.ts";

/** What every rule must be; all of them are held against it in `rules.spec.ts`. */
const text = z.strictObject({ vi: z.string().trim().min(3), en: z.string().trim().min(3) });
const day = z.string().refine(isDay);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const unit = z.enum(RULE_UNITS);

const measure = z
  .strictObject({
    n: z.number().positive(),
    unit,
    bound: z.enum(["at-most", "at-least", "more-than", "exactly"]),
    per: z.enum(["week", "month", "quarter", "half-year", "year"]).optional(),
    of: text.optional(),
    fraction: z.tuple([z.int().positive(), z.int().positive()]).optional(),
    before: z.literal(true).optional(),
    when: z.strictObject({ id: slug, text }).optional(),
  })
  .refine(({ n, unit: of }) => of === "percent" || of === "count" || Number.isInteger(n), {
    error: "time is counted in whole numbers",
  });

const extension = z.strictObject({
  id: slug,
  n: z.int().positive(),
  unit,
  times: z.int().positive(),
  text,
});

export const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)*(\.[A-Za-z0-9-]+)*$/),
    kind: z.enum(RULE_KINDS),
    text,
    measures: z.array(measure),
    starts: z.strictObject({ event: slug, text }).optional(),
    extensions: z.array(extension).min(1).optional(),
    pauses: z.array(text).min(1).optional(),
    on: z.strictObject({ month: z.int().min(1).max(12), date: z.int().min(1).max(31) }).optional(),
    citation: z.string().trim().min(4),
    from: day,
    to: day.optional(),
    amendedBy: z.string().min(3).optional(),
    verified: z.boolean(),
    why: text.optional(),
    sources: z.array(z.string().regex(/^(S\d{2,3}|plan)$/)),
  })
  .refine(({ from, to }) => to === undefined || from < to, {
    error: "it ends before it begins",
    path: ["to"],
  })
  .refine(({ verified, why }) => verified || why !== undefined, {
    error: "what is not verified says why",
    path: ["why"],
  })
  .refine(({ verified, sources }) => !verified || sources.length > 0, {
    error: "what is verified says where it was seen",
    path: ["sources"],
  })
  .refine(
    ({ kind, measures, verified }) => kind === "form" || kind === "date" || !verified || measures.length > 0,
    {
      error: "a verified number is there",
      path: ["measures"],
    },
  )
  .refine(({ kind, on }) => (kind === "date") === (on !== undefined), {
    error: "a date of the year, and only that, has one",
    path: ["on"],
  });
