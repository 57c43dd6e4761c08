import * as z from "zod";
import { GROUNDS, TRANSFER_KINDS } from "@sdc/domain/leader-transfer/kinds";
import { RANKS } from "@sdc/domain/post/schema";
import { TRANSFER_STATUSES } from "@sdc/projections/transfer-file";
import { by, erasable, next, resolved } from "./answer-parts.ts";
import { after, atLeast, limit, unitOrCode } from "./questions.ts";

/** What the queries about transfers and replacements of leaders answer. */
const item = {
  id: z.string(),
  unit: z.string().describe("Whose head decides"),
  on: z.string(),
  held: z
    .object({
      unit: z.string(),
      n: z.int(),
      post: z.string(),
      rank: z.enum(RANKS),
      subject: z.string(),
    })
    .describe("The appointment that it is about"),
  kind: z.enum(TRANSFER_KINDS),
  grounds: z.array(z.enum(GROUNDS)),
  rule: z.object({ number: z.string(), date: z.string() }).describe("The unit's own rule that it follows"),
  status: z.enum(TRANSFER_STATUSES).describe("`effected`: the posts were told, with the day of effect"),
  version: z.int(),
};

export const transfersAnswer = z.object({
  items: z.array(z.object(item)),
  next,
  asOf: z.string(),
  resolved,
});

export const transferAnswer = z.object({
  ...item,
  text: erasable,
  timeline: z.array(
    z
      .looseObject({ version: z.int(), type: z.string(), at: z.string(), by })
      .describe("With what was recorded; `refused` tells what the posts could not take"),
  ),
  at: z.string(),
  by,
});

export const transferRulesQuestion = z.strictObject({
  unit: unitOrCode.describe("That very unit, your own when absent"),
  after,
  limit,
  atLeast,
});

const document = z.object({ number: z.string(), date: z.string() });

export const transferRulesAnswer = z.object({
  items: z.array(
    z.object({
      unit: z.string(),
      document,
      title: z.string(),
      from: z.string(),
      to: z.string().optional().describe("Exclusive: another one took its place, or it was repealed"),
      repealedBy: document.optional(),
    }),
  ),
  next,
  unit: z.string(),
});
