import * as z from "zod";
import { MEASURES } from "@sdc/law/discipline";
import { resolved, text } from "./answer-parts.ts";
import { asOf, atLeast, unitOrCode } from "./questions.ts";

/** What the leader's ledger takes in its address, and what it answers. */
const year = z.coerce.number().int().min(2024).max(2100);

export const ledgerQuestion = z.strictObject({ asOf, atLeast });

export const ledgersQuestion = z.strictObject({
  unit: unitOrCode,
  scope: z
    .enum(["unit", "below"])
    .default("below")
    .describe("`unit`: that unit's heads. `below`: with those of all units under it that the reader may see"),
  year,
  asOf,
  order: z
    .enum(["unit", "on-time"])
    .default("unit")
    .describe("`on-time`: by the on-time rate of their units, those with too few cases unranked and last"),
  atLeast,
});

const ledgerFigures = z.object({
  onTimePercent: z
    .number()
    .nullable()
    .describe("Of the reports of the unit that were due in these days, how much in time; null: none was"),
  onTime: z.int().describe("With `late` the denominator of the rate"),
  late: z.int(),
  receptions: z
    .object({
      owed: z.int().describe("Days that law asks of the head, by the day they fell due"),
      held: z.int().describe("Days received in person; nobody came counts as held"),
    })
    .describe("Reception of citizens in person; a deputy's never counts"),
  dialogues: z.int(),
  commitments: z.object({ kept: z.int(), keptLate: z.int() }),
  regulations: z.int().describe("On democracy, on responsibility, on transferring leaders"),
  commendations: z.object({
    person: z.int().describe("Of that person, published and not revoked"),
    unit: z.int().describe("Of the unit as a whole"),
  }),
});

export const ledgerRow = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  subject: z.string().describe("The person, by their user id"),
  post: z.string(),
  standing: z.enum(["head", "acting"]),
  year: z.int(),
  from: z.string().describe("The first of the days that these figures are of"),
  last: z.string().describe("The last one, included"),
  figures: ledgerFigures,
  measures: z
    .array(
      z.object({
        id: z.string().describe("The case, as /v1/disciplinary-cases answers it"),
        measure: z.enum(MEASURES),
        decision: z.object({ number: z.string(), date: z.string(), issuer: z.string() }),
        effectiveFrom: z.string(),
      }),
    )
    .optional()
    .describe(
      "Imposed in these days and not taken back, of the cases that you read; absent for whoever reads none",
    ),
  board: z.string(),
});

export const ledgerAnswer = z.object({
  subject: z.string(),
  rows: z.array(ledgerRow).describe("Post by post and year by year, the latest first"),
  total: ledgerFigures.describe("Over all posts that the reader may see"),
  asOf: z.string(),
});

export const ledgersAnswer = z.object({
  items: z.array(
    ledgerRow.extend({
      rank: z
        .int()
        .nullable()
        .describe("By the on-time rate alone; null: too few cases, or nobody has set how many are enough"),
    }),
  ),
  unit: z.object({ id: z.string(), name: z.string() }),
  resolved,
  year: z.int(),
  scope: z.enum(["unit", "below"]),
  order: z.enum(["unit", "on-time"]),
  minimum: z
    .object({ cases: z.int(), unit: z.string().describe("Who decided it"), source: z.literal("policy") })
    .nullable()
    .describe("Below so many cases nobody is ranked: policy, not law; null: nobody has set it, so nobody is"),
  note: text,
  asOf: z.string(),
});
