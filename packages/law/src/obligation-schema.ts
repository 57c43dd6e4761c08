import * as z from "zod";
import { isDay } from "./local-day.ts";
import { SOURCES } from "./obligation.ts";
import type { Plan } from "./plan.ts";
import { findPlan, plans } from "./plans.ts";
import { UNIT_KINDS } from "./unit-kind.ts";

/** What every row of the catalogue must be; the whole catalogue is held against it in `catalogue.spec.ts`. */
const text = z.strictObject({ vi: z.string().trim().min(3), en: z.string().trim().min(3) });
const source = z.enum(SOURCES);
const kinds = z.array(z.enum(UNIT_KINDS)).min(1);
const day = z.string().refine(isDay);
const rule = z.string().min(2);
const isWindow = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) =>
  from === undefined || to === undefined || from < to;

const due = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("none") }),
  z.strictObject({ type: z.literal("period-end"), source, note: text }),
  z.strictObject({
    type: z.literal("fixed-date"),
    month: z.int().min(1).max(12),
    date: z.int().min(1).max(31),
    source,
  }),
  z.strictObject({
    type: z.literal("months-after-year-end"),
    months: z.int().min(1).max(12),
    source,
    note: text,
  }),
]);

const events = z.array(z.string().regex(/^[a-z]+(-[a-z]+)+$/)).min(1);
const proves = events.optional();

const cadence = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("once"), due, proves }),
  z
    .strictObject({
      type: z.literal("continuous"),
      proves,
      kinds: kinds.optional(),
      from: day.optional(),
      to: day.optional(),
    })
    .refine(isWindow),
  z.strictObject({ type: z.literal("on-event"), proves }),
  z
    .strictObject({
      type: z.literal("periodic"),
      proves,
      per: z.enum(["year", "quarter", "month", "week"]),
      times: z.int().min(1),
      due,
      slot: z.string().optional(),
      kinds: kinds.optional(),
      from: day.optional(),
      to: day.optional(),
      rule: rule.optional(),
      note: text.optional(),
    })
    .refine(isWindow),
]);

const row = z
  .strictObject({
    // As the plan numbers its clauses, behind the plan's prefix where it has one.
    id: z
      .string()
      .max(20)
      .regex(/^([a-z][a-z0-9]+\.)?[IVX0-9]+(\.[0-9a-zđ]+)*$/u),
    plan: z.string(),
    duty: text,
    owners: z
      .array(z.union([z.strictObject({ kinds }), z.strictObject({ heirsOf: z.string().startsWith("so-") })]))
      .min(1),
    carriedBy: text.optional(),
    cadences: z.array(cadence).min(1),
    proof: z.strictObject({
      proves,
      opens: events.optional(),
      answers: events.optional(),
      supports: events.optional(),
      byDocument: z.boolean(),
      documents: text,
    }),
    isReport: z.literal(true).optional(),
    source,
    citations: z.array(rule).min(1),
    verified: z.boolean(),
    note: text.optional(),
    from: day.optional(),
    to: day.optional(),
  })
  .refine(isWindow)
  .refine(
    ({ proof, cadences }) =>
      proof.byDocument ===
      [proof, ...cadences].every((one) => one.proves === undefined && !("answers" in one && one.answers)),
    {
      error: "a duty that no event proves is proved by document, and only such a duty says so",
      path: ["proof"],
    },
  )
  .refine(({ verified, note }) => verified || note !== undefined, {
    error: "what is not verified says why",
    path: ["note"],
  });

/** A row of one of these plans, with an id that no row of another plan can have. */
export const rowUnder = (known: readonly Plan[]) =>
  row.refine(
    ({ id, plan: name }) => {
      const plan = findPlan(name, known);
      return plan !== undefined && prefixOf(id) === plan.prefix;
    },
    { error: "a row belongs to a known plan, and its id begins with that plan's prefix", path: ["plan"] },
  );

const prefixOf = (id: string): string | undefined => /^([a-z][a-z0-9]+)\./.exec(id)?.[1];

export const obligationSchema = rowUnder(plans);
