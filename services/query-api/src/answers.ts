import * as z from "zod";
import { CAPACITIES, RANKS } from "@sdc/domain/post/schema";
import { UNIT_KINDS } from "@sdc/law/unit-kind";
import { next, resolved, text } from "./answer-parts.ts";

/** What each query answers, as OpenAPI describes it and as the specs check it. Fields may be added, never taken away. */
const recordedAt = z.string().describe("When it was recorded, apart from the day it takes effect");

const decision = z
  .object({ number: z.string(), date: z.string(), issuer: z.string() })
  .describe("nghị quyết, quyết định");

const registeredUnit = z.object({
  id: z.string(),
  kind: z.enum(UNIT_KINDS),
  name: z.string(),
  kinds: z
    .array(z.object({ kind: z.enum(UNIT_KINDS), from: z.string(), recordedAt }))
    .optional()
    .describe("In order of effect, those to come included"),
  names: z
    .array(z.object({ name: z.string(), from: z.string(), decision: decision.optional(), recordedAt }))
    .optional()
    .describe("In order of effect, those to come included"),
  code: z.string().optional(),
  parent: z.string().optional(),
  from: z.string(),
  to: z.string().optional().describe("Exclusive"),
  heirs: z.array(z.string()),
  places: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe("Of a unit that was divided: which places went to which heir"),
  splitOff: z
    .array(
      z.object({
        unit: z.string(),
        places: z.array(z.string()),
        from: z.string(),
        decision,
        recordedAt,
      }),
    )
    .optional()
    .describe("Parts that became units of their own while it went on"),
  endRecordedAt: z.string().optional(),
  endDecision: decision.optional().describe("By which it ended, where that is recorded"),
  heirsRecordedAt: z.string().optional().describe("Where the heirs were decided on afterwards"),
  population: z.number().optional(),
  areaKm2: z.number().optional(),
  notes: z.array(z.string()),
});

export const unitAnswer = registeredUnit.extend({
  asOf: z.string().describe("Its name and kind are those of this day"),
  succeededBy: z
    .union([
      z.object({ unit: z.string() }),
      z.object({
        open: z.enum(["no-heir", "several-heirs"]),
        at: z.string().describe("The unit whose heirs are the question"),
      }),
    ])
    .optional()
    .describe("Who has the work of a unit that has ended, today"),
  splitFrom: z
    .array(z.object({ id: z.string(), on: z.string(), places: z.array(z.string()) }))
    .optional()
    .describe("The unit that it was a part of until that day, which went on"),
  resolved,
});

const heldPost = z.object({
  unit: z.string(),
  n: z.int().describe("For `POST /v1/post/{unit}/end-appointment`"),
  post: z.string(),
  title: z.string(),
  rank: z.enum(RANKS),
  subject: z.string().describe("The person, as the issuer of tokens names them"),
  as: z.enum(CAPACITIES),
  from: z.string(),
  to: z.string().optional().describe("Exclusive; nobody's time runs on after the unit ended"),
  decision: z.object({ number: z.string(), date: z.string(), issuer: z.string() }),
});

export const postsAnswer = z.object({
  items: z.array(heldPost).describe("By the day they begin"),
  next,
  asOf: z.string().optional().describe("Only those of this day; absent: all there ever were"),
});

const evidenceItem = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("report"),
    stream: z.string(),
    status: z.enum(["open", "answered", "withdrawn", "supports"]),
    owedOn: z.string(),
    dueOn: z.string().nullable(),
    dueSource: z.literal("policy").optional().describe("Policy, not law"),
    doneOn: z.string().nullable(),
    held: z
      .object({ from: z.string(), to: z.string().optional().describe("Exclusive") })
      .describe("From when to when it was this unit's"),
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
  z.object({
    kind: z.literal("ruling"),
    stream: z.string(),
    n: z.int(),
    status: z.enum(["not-applicable", "lifted"]),
    saidBy: z.string().describe("Whose word it is"),
    document: z.object({ number: z.string(), date: z.string(), issuer: z.string() }).optional(),
    on: z.string(),
    until: z.string().optional().describe("The day from which it applies again"),
  }),
  z.object({
    kind: z.literal("yearly-report"),
    stream: z.string(),
    status: z.enum(["drafted", "signed", "submitted", "received", "returned"]),
    title: z.string(),
    number: z.string().optional(),
    date: z.string().optional(),
    issuer: z.string().optional(),
    signer: z.string().optional(),
    submissions: z.int(),
    firstSubmittedOn: z.string().optional().describe("On time is judged by this: policy, not law"),
    covers: z.object({ from: z.string(), to: z.string() }).optional(),
    heldBy: z.string().optional().describe("The heir that goes on with it, where its unit has ended"),
  }),
  z.object({
    kind: z.literal("activity"),
    stream: z.string(),
    event: z.string().describe("What was done, by the type of its event"),
    status: z
      .enum(["proves", "supports", "withdrawn"])
      .describe("`supports`: shown beside, fulfils nothing; `withdrawn`: taken back since"),
    on: z.string(),
    title: z.string(),
  }),
  z.object({
    kind: z.literal("matter"),
    stream: z.string(),
    event: z.string().describe("What opened it, by the type of its event"),
    status: z.enum(["open", "answered"]),
    title: z.string(),
    owedOn: z.string(),
    dueOn: z.string().nullable(),
    doneOn: z.string().nullable(),
    held: z
      .object({ from: z.string(), to: z.string().optional().describe("Exclusive") })
      .describe("From when to when it was this unit's"),
  }),
]);

const counts = z.object({
  onTimePercent: z
    .number()
    .nullable()
    .describe("Of what was due, how much was answered in time; null: nothing was due yet"),
  owed: z.int(),
  answered: z.int().describe("In time or not"),
  open: z.int(),
  onTime: z.int(),
  late: z.int().describe("Answered after its day, or open behind it"),
});

const nodeStatus = z.enum([
  "not-due",
  "due-soon",
  "fulfilled",
  "fulfilled-late",
  "overdue",
  "open",
  "no-date",
  "not-applicable",
]);

const boardItem = z.object({
  unit: z.string().describe("Whose node it is: with `units=now` also those of units before"),
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
  status: nodeStatus,
  statusName: text.describe("The status in words"),
  source: z.enum(["plan", "law", "policy", "inferred"]),
  verified: z.boolean(),
  note: text.optional(),
  citations: z.array(z.string()),
  expects: text.describe("Which documents prove it"),
  filed: z.int().describe("đã nộp, those checked included"),
  checked: z.int().describe("đã kiểm tra"),
  counts: counts.optional().describe("Of duties that events open"),
  evidence: z.array(evidenceItem).describe("The first 20, oldest first"),
  evidenceTotal: z.int(),
  evidenceLink: z.string(),
});

const planItem = z.object({
  id: z.string(),
  number: z.string(),
  title: text,
  territory: z.object({ name: z.string(), unit: z.string() }),
  window: z.object({ from: z.string(), to: z.string().optional().describe("Exclusive") }),
  bindsHeirs: z
    .object({
      binds: z.boolean(),
      by: z.enum(["policy", "assumed"]).describe("`policy`: decided by `unit`; policy, not law"),
      unit: z.string().optional(),
      from: z.string().optional(),
      source: z.string().optional().describe("The document, or who decided it"),
      verified: z.boolean(),
      note: text,
    })
    .describe("Whether it binds, on the day asked for, the units that took over from those it was made for"),
  related: z
    .array(z.object({ number: z.string(), issuedOn: z.string(), note: text, verified: z.boolean() }))
    .describe("Documents that may bear on it, and what is known of how"),
});

export const boardAnswer = z.object({
  items: z.array(boardItem),
  unit: registeredUnit.describe("With its name and kind at the end of that year, or today"),
  resolved,
  year: z.int(),
  asOf: z.string(),
  units: z.enum(["then", "now"]).describe("Each unit as it was, or with all that came to it"),
  plan: z
    .object({
      id: z.string(),
      number: z.string(),
      bindsHeirs: z.object({ assumed: z.boolean(), verified: z.boolean(), note: text }),
    })
    .describe("Plan 2199 alone; `plans` has all that hold for the unit"),
  plans: z
    .array(planItem)
    .describe("In whose territory the unit lies; a unit with no province above it lies in every one"),
  registeredUnitsOnly: text,
});

export const evidenceAnswer = z.object({ items: z.array(evidenceItem), next });

const matrixCell = z.object({
  obligation: z.string(),
  status: nodeStatus.describe(
    "The worst of its nodes: overdue, due soon, open, not due, no date, late, fulfilled",
  ),
  statusName: text,
  nodes: z.partialRecord(nodeStatus, z.int()).describe("How many nodes stand how"),
  counts: counts.optional().describe("Of duties that events open"),
  cases: z
    .array(z.string())
    .optional()
    .describe("Where the counted cases stand: add `figure` and `asOf` for exactly those of one figure"),
});

const matrixRow = z.object({
  unit: z.object({ id: z.string().nullable(), name: z.string(), kind: z.enum(UNIT_KINDS).nullable() }),
  members: z.array(z.string()).describe("The units whose figures are added up: itself, and those before it"),
  cells: z.array(matrixCell).describe("Only what is owed, in the order of the catalogue"),
  link: z.string().describe("The unit's board: every figure leads to exactly its nodes"),
});

export const matrixAnswer = z.object({
  items: z.array(matrixRow),
  noHeir: matrixRow
    .optional()
    .describe("With the last page of `units=now`: what stood at units whose work nobody has yet"),
  obligations: z.array(z.object({ id: z.string(), duty: text })),
  next,
  year: z.int(),
  units: z.enum(["then", "now"]),
  asOf: z.string().describe("How it stood on this day, by what is known now"),
  registeredUnitsOnly: text,
});

const waitingItem = z.object({
  unit: z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(UNIT_KINDS),
    to: z.string().describe("The day on which it ended"),
  }),
  why: z.enum(["no-heir", "several-heirs"]).describe("No heir is known, or it is not known which of several"),
  at: z
    .object({ id: z.string(), name: z.string() })
    .optional()
    .describe("The unit in between whose heirs are the question, where that is another one"),
  stream: z.string(),
  since: z.string().describe("The day on which the work began"),
  due: z.string().optional().describe("The day by which something is owed"),
});

export const waitingAnswer = z.object({ items: z.array(waitingItem), next, asOf: z.string() });

const reminderItem = z.object({
  unit: z.object({ id: z.string(), name: z.string() }).describe("Who owes it"),
  told: z.enum(["reminded", "escalated"]).describe("To whoever owes it, or as the next level above"),
  stream: z.string().describe("The report or the node"),
  obligation: z
    .object({ id: z.string().describe("Clause id of the catalogue"), duty: text, node: z.string() })
    .optional()
    .describe("Absent for a report"),
  due: z.string(),
  daysLeft: z.int().describe("On the day asked; negative once it is overdue"),
});

export const postersAnswer = z.object({
  items: z.array(
    z.object({
      code: z.string().describe("`/qr/<code>` leads to the form, `/qr/<code>.svg` is the picture to print"),
      unit: z.string(),
      place: z.string(),
      desk: z.string().optional(),
      isUp: z.boolean(),
    }),
  ),
  next,
});

export const remindersAnswer = z.object({ items: z.array(reminderItem), next, asOf: z.string() });

export type ReminderItem = z.infer<typeof reminderItem>;
export type WaitingItem = z.infer<typeof waitingItem>;
export type MatrixRow = z.infer<typeof matrixRow>;
export type MatrixCell = z.infer<typeof matrixCell>;
export type BoardItem = z.infer<typeof boardItem>;
export type EvidenceItem = z.infer<typeof evidenceItem>;
