import * as z from "zod";
import { CHANNELS, FIELDS, KINDS } from "@sdc/domain/hotline-report/schema";
import { UNIT_KINDS } from "@sdc/law/unit-kind";
import { REPORT_STATUSES } from "@sdc/projections/report-status";

/** What each query answers, as OpenAPI describes it and as the specs check it. Fields may be added, never taken away. */
const text = z.object({ vi: z.string(), en: z.string() });
const erasable = z.union([z.string(), z.object({ erased: z.literal(true) })]);
const kept = z.object({
  sealed: z.array(z.string()).describe("Which details are kept; none of them is opened here"),
});
const next = z.string().nullable().describe("Give it as `after` for the next page; null: this was the last");
const by = z.object({ subject: z.string(), unit: z.string() });

const queueItem = z.object({
  id: z.string(),
  unit: z.string(),
  channel: z.enum(CHANNELS),
  field: z.enum(FIELDS),
  kind: z.enum(KINDS).optional(),
  status: z.enum(REPORT_STATUSES),
  receivedAt: z.string(),
  enteredAt: z.string(),
  officer: z.string().optional(),
  version: z.int(),
});

export const queueAnswer = z.object({ items: z.array(queueItem), next, asOf: z.string() });

export const caseFileAnswer = z.object({
  id: z.string(),
  unit: z.string(),
  channel: z.enum(CHANNELS),
  field: z.enum(FIELDS),
  kind: z.enum(KINDS).optional(),
  status: z.enum(REPORT_STATUSES),
  receivedAt: z.string(),
  place: erasable.optional(),
  text: erasable,
  reporter: kept.optional(),
  personsNamed: z.array(kept).optional(),
  timeline: z.array(
    z.object({
      version: z.int(),
      type: z.string(),
      at: z.string(),
      by,
      unit: z.string().optional(),
      officer: z.string().optional(),
      kind: z.enum(KINDS).optional(),
      field: z.enum(FIELDS).optional(),
      text: erasable.optional(),
    }),
  ),
  version: z.int(),
});

export const unitAnswer = z.object({
  id: z.string(),
  kind: z.enum(UNIT_KINDS),
  name: z.string(),
  code: z.string().optional(),
  parent: z.string().optional(),
  from: z.string(),
  to: z.string().optional().describe("Exclusive"),
  heirs: z.array(z.string()),
  population: z.number().optional(),
  areaKm2: z.number().optional(),
  notes: z.array(z.string()),
});

const evidenceItem = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("report"),
    stream: z.string(),
    status: z.enum(["open", "answered", "supports"]),
    owedOn: z.string(),
    dueOn: z.string().nullable(),
    dueSource: z.literal("policy").optional().describe("Policy, not law"),
    doneOn: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("document"),
    stream: z.string(),
    n: z.int(),
    status: z.enum(["filed", "checked", "returned", "withdrawn"]),
    docType: z.string(),
    number: z.string(),
    date: z.string(),
    issuer: z.string(),
    title: z.string(),
    signer: z.string(),
    link: z.string().optional(),
    filedAt: z.string(),
  }),
]);

const boardItem = z.object({
  obligation: z.string().describe("Clause id of the catalogue"),
  node: z.string().describe("Id for `POST /v1/obligation/{id}/file-evidence`"),
  duty: text,
  carriedBy: text.optional().describe("Who carries the duty, where the unit owes it for somebody"),
  cadence: z.enum(["once", "continuous", "on-event", "periodic"]),
  period: z.object({ from: z.string(), to: z.string().describe("Exclusive") }),
  due: z.string().nullable(),
  dueSaid: z.string().optional().describe("The day that the rule says, where it was moved off rest days"),
  dueSource: z.enum(["plan", "law", "policy", "inferred"]).optional(),
  dueNote: text.optional(),
  covers: z
    .object({
      from: z.string(),
      to: z.string().describe("Inclusive"),
      estimated: z.boolean(),
      unit: z.string().describe("Who decided it"),
      source: z.literal("policy"),
    })
    .optional()
    .describe("The days that the yearly report covers: policy, not law; absent while nobody has decided"),
  rule: z.string().optional().describe("The rule that sets the interval, where it is not the clause itself"),
  times: z.int().describe("How many pieces of evidence the node takes"),
  status: z.enum(["not-due", "due-soon", "fulfilled", "fulfilled-late", "overdue", "open", "no-date"]),
  statusName: text.describe("The status in words"),
  source: z.enum(["plan", "law", "policy", "inferred"]),
  verified: z.boolean(),
  note: text.optional(),
  citations: z.array(z.string()),
  expects: text.describe("Which documents prove it"),
  filed: z.int().describe("đã nộp, those checked included"),
  checked: z.int().describe("đã kiểm tra"),
  counts: z
    .object({ owed: z.int(), answered: z.int(), open: z.int(), late: z.int() })
    .optional()
    .describe("Of duties that events open"),
  evidence: z.array(evidenceItem).describe("The first 20, oldest first"),
  evidenceTotal: z.int(),
  evidenceLink: z.string(),
});

export const boardAnswer = z.object({
  items: z.array(boardItem),
  unit: unitAnswer,
  year: z.int(),
  asOf: z.string(),
  plan: z.object({
    id: z.string(),
    number: z.string(),
    bindsHeirs: z.object({ assumed: z.boolean(), verified: z.boolean(), note: text }),
  }),
  registeredUnitsOnly: text,
});

export const evidenceAnswer = z.object({ items: z.array(evidenceItem), next });

const nodeStatus = z.enum([
  "not-due",
  "due-soon",
  "fulfilled",
  "fulfilled-late",
  "overdue",
  "open",
  "no-date",
]);

const matrixCell = z.object({
  obligation: z.string(),
  status: nodeStatus.describe(
    "The worst of its nodes: overdue, due soon, open, not due, no date, late, fulfilled",
  ),
  statusName: text,
  nodes: z.partialRecord(nodeStatus, z.int()).describe("How many nodes stand how"),
  counts: z
    .object({ owed: z.int(), answered: z.int(), open: z.int(), late: z.int() })
    .optional()
    .describe("Of duties that events open"),
});

export const matrixAnswer = z.object({
  items: z.array(
    z.object({
      unit: z.object({ id: z.string(), name: z.string(), kind: z.enum(UNIT_KINDS) }),
      cells: z.array(matrixCell).describe("Only what the unit owes, in the order of the catalogue"),
      link: z.string().describe("The unit's board: every figure leads to exactly its nodes"),
    }),
  ),
  obligations: z.array(z.object({ id: z.string(), duty: text })),
  next,
  year: z.int(),
  asOf: z.string().describe("How it stood on this day, by what is known now"),
  registeredUnitsOnly: text,
});

export type MatrixRow = z.infer<typeof matrixAnswer>["items"][number];
export type MatrixCell = z.infer<typeof matrixCell>;
export type BoardItem = z.infer<typeof boardItem>;
export type EvidenceItem = z.infer<typeof evidenceItem>;
