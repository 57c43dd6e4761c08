import * as z from "zod";
import {
  CHANNELS,
  FIELDS,
  FORMAL_KINDS,
  KINDS,
  LINK_KINDS,
  NUMBER_SOURCES,
} from "@sdc/domain/hotline-report/kinds";
import { NAMED_RANKS } from "@sdc/domain/hotline-report/naming";
import { REPORT_STATUSES } from "@sdc/projections/report-status";
import { by, erasable, kept, next, resolved } from "./answer-parts.ts";
import { attachmentEntry, attachmentShown } from "./attachment-answers.ts";

const originalKept = z
  .literal(true)
  .optional()
  .describe("The original is kept and not shown: it holds who sent it");

/** What the queries about reports answer. */
export const queueItem = z.object({
  id: z.string(),
  unit: z.string(),
  channel: z.enum(CHANNELS),
  field: z.enum(FIELDS),
  kind: z.enum([...KINDS, ...FORMAL_KINDS]).optional(),
  status: z.enum(REPORT_STATUSES),
  receivedAt: z.string(),
  enteredAt: z.string(),
  officer: z.string().optional(),
  due: z
    .string()
    .optional()
    .describe("The day by which it is answered: policy, not law; absent while its clock stands still"),
  askedAt: z.string().optional().describe("Since when information from the reporter is waited for"),
  wroteAt: z.string().optional().describe("When the reporter wrote last, until somebody answers"),
  hops: z.int().describe("How often it was refused or transferred since a level above last decided"),
  mergedInto: z.string().optional().describe("The report that is handled for both"),
  version: z.int(),
});

export const queueAnswer = z.object({ items: z.array(queueItem), next, asOf: z.string(), resolved });

const document = z.object({ number: z.string(), date: z.string() });
const signedDocument = document.extend({ form: z.enum(["letter", "record"]) });
const answerBy = z
  .object({
    day: z.string(),
    policy: z.object({ unit: z.string(), days: z.int(), count: z.string(), from: z.string() }),
  })
  .describe("Policy, not law; absent while its clock stands still");

const officialNamed = z.object({
  unit: z.string(),
  rank: z.enum(NAMED_RANKS),
  subjects: z.array(z.string()).describe("Who is meant: it is kept from them"),
});

const timelineEntry = z.object({
  version: z.int(),
  type: z.string(),
  at: z.string(),
  by,
  unit: z.string().optional().describe("The unit that has it from then on, or that was told"),
  from: z.string().optional().describe("The unit that had it before"),
  officer: z.string().optional(),
  official: officialNamed.optional(),
  kind: z.enum([...KINDS, ...FORMAL_KINDS]).optional(),
  field: z.enum(FIELDS).optional(),
  text: erasable.optional(),
  original: erasable.optional().describe("What the text was taken from, unaltered"),
  originalKept,
  channel: z.enum(CHANNELS).optional(),
  answerHere: z
    .boolean()
    .optional()
    .describe("With this message the reporter asked for answers in full by its channel, or took that back"),
  ground: erasable.optional(),
  reason: erasable.optional(),
  document: signedDocument.optional(),
  decision: document.optional(),
  days: z.int().optional(),
  due: z.string().optional().describe("The day by which it is answered, as told or as moved"),
  why: z.enum(["information-given", "information-not-given", "extended"]).optional(),
  pausedFrom: z.string().optional().describe("The policy clock stands still from this day on"),
  qualified: z.boolean().optional(),
  bulk: z.literal(true).optional(),
  hops: z.int().optional(),
  stars: z.int().optional(),
  givenBy: z.enum(["operator", "citizen-code"]).optional(),
  report: z.string().optional().describe("The other report of a merge"),
  to: z.string().optional().describe("The other case of a link, by the name of its stream"),
  as: z.enum(LINK_KINDS).optional(),
  on: z.string().optional(),
  ...attachmentEntry,
  parts: z
    .array(
      z.object({
        report: z.string(),
        text: erasable,
        field: z.enum(FIELDS),
        kind: z.enum(KINDS).optional(),
      }),
    )
    .optional(),
});

export const caseFileAnswer = z.object({
  id: z.string(),
  unit: z.string(),
  channel: z.enum(CHANNELS),
  field: z.enum(FIELDS),
  kind: z.enum([...KINDS, ...FORMAL_KINDS]).optional(),
  status: z.enum(REPORT_STATUSES),
  receivedAt: z.string(),
  place: erasable.optional(),
  text: erasable,
  original: erasable.optional().describe("What came in, unaltered"),
  originalKept,
  hasCode: z.boolean().describe("The reporter has a code, so a message reaches them"),
  answerHere: z
    .boolean()
    .optional()
    .describe(
      "Whether the reporter wants answers in full by the channel that they came by; otherwise they are told there only that there is one",
    ),
  external: z
    .array(z.object({ source: z.enum(NUMBER_SOURCES), number: z.string(), date: z.string().optional() }))
    .optional(),
  sameNumbers: z
    .array(z.object({ source: z.enum(NUMBER_SOURCES), number: z.string(), reports: z.array(z.string()) }))
    .optional()
    .describe("Numbers that other reports have too, though their source gave each once"),
  qr: z.object({ code: z.string() }).optional(),
  partOf: z.object({ report: z.string(), n: z.int() }).optional().describe("The letter it was split from"),
  parts: z.array(z.string()).optional().describe("The reports that it was split into"),
  reporter: kept
    .extend({ representativeOf: z.int().optional().describe("How many signed, the representative included") })
    .optional(),
  personsNamed: z.array(kept).optional(),
  officials: z.array(officialNamed).optional().describe("Officials whom it is about"),
  sealedReporter: z
    .object({ body: z.string(), key: z.string(), sealed: erasable })
    .optional()
    .describe("Who reports, sealed on their own device: opens with the private key of that body alone"),
  flagged: z.boolean().optional().describe("Có nội dung tố cáo: a protection, not a classification"),
  document: signedDocument.optional().describe("What made it a complaint or a denunciation"),
  becameCase: z
    .object({
      kind: z.enum(["complaint", "denunciation"]),
      at: z.string().describe("When it was opened"),
      to: z
        .string()
        .optional()
        .describe("Its stream; of a denunciation only for those who may read it, and so its unit"),
      unit: z.string().optional(),
    })
    .optional()
    .describe("The case that it became is open in its own register"),
  resealed: z
    .object({ at: z.string() })
    .optional()
    .describe(
      "Sealed to the body that settles the denunciation: texts and attachments read as erased here, and it takes no more words",
    ),
  qualified: z.boolean().optional(),
  answerBy: answerBy.optional(),
  stars: z.int().optional(),
  mergedInto: z.string().optional(),
  joined: z.array(z.string()).optional().describe("Reports that are merged into this one"),
  links: z.array(z.object({ to: z.string(), as: z.enum(LINK_KINDS) })).optional(),
  attachments: z.array(attachmentShown).optional(),
  timeline: z.array(timelineEntry),
  version: z.int(),
});
