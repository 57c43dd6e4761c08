import * as z from "zod";
import { WHY_REVOKED } from "@sdc/domain/body-key/schema";
import { CERTAINTIES, FOUND, PERSONNEL_EVENTS } from "@sdc/domain/retaliation-watch/kinds";
import { erasable, next, resolved, text } from "./answer-parts.ts";

/** What the queries about the retaliation watch and about bodies' public keys answer. */
const numbered = z.object({ number: z.string(), date: z.string() });

const watch = {
  id: z.string().describe("Of the report whose reporter is watched"),
  unit: z.string(),
  status: z.enum(["watching", "over"]),
  since: z.string(),
  told: z
    .object({ version: z.string(), language: z.enum(["vi", "en"]) })
    .describe("Which text on the risk they were told before they took part"),
  key: z.string().describe("The body's key that it opens with"),
  version: z.int(),
};
const sealed = erasable.describe("Who is watched: opens with the body's private key alone");

export const watchesAnswer = z.object({
  items: z.array(
    z.object({
      ...watch,
      sealed: sealed.optional(),
      matches: z.int(),
      unjudged: z.int().describe("Matches that nobody has judged yet"),
    }),
  ),
  next,
  asOf: z.string(),
  resolved,
});

export const watchAnswer = z.object({
  ...watch,
  sealed,
  endedOn: z.string().optional(),
  matches: z.array(
    z.object({
      n: z.int(),
      kind: z.enum(PERSONNEL_EVENTS),
      on: z.string(),
      certainty: z.enum(CERTAINTIES),
      text: erasable.optional(),
      notedAt: z.string(),
      judged: z
        .object({
          outcome: z.enum(FOUND),
          document: numbered.optional(),
          reason: erasable,
          at: z.string(),
        })
        .optional(),
    }),
  ),
});

const publishedKey = z.object({
  key: z.string().describe("Its id: the first 16 characters of the public key"),
  publicKey: z.string().describe("X25519, 32 bytes as base64url"),
  from: z.string(),
  decision: numbered,
  revoked: z.object({ at: z.string(), why: z.enum(WHY_REVOKED) }).optional(),
});

export const bodyKeysAnswer = z.object({
  unit: z.string(),
  current: publishedKey
    .nullable()
    .describe("What is sealed to today; null: nothing can be sealed to this body"),
  keys: z.array(publishedKey).describe("All there ever were, as they were published"),
  asOf: z.string(),
});

export const riskAnswer = z.object({
  version: z.string().describe("Given back with the command, so that the register knows what was told"),
  text,
});
