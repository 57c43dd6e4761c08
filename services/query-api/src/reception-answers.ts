import * as z from "zod";
import { RECEIVERS, RECEPTION_KINDS } from "@sdc/domain/citizen-reception/kinds";
import { MATTER_CLASSES, OUTCOMES } from "@sdc/domain/reception-matter/kinds";
import { refusalGrounds } from "@sdc/law/reception-duty";
import { MATTER_STATUSES } from "@sdc/projections/reception-matters/file";
import type { ReceptionFigure } from "@sdc/projections/reception-matters/figures";
import { erasable, kept, next, resolved } from "./answer-parts.ts";

/** What the queries about receptions answer. */
const unit = z.object({ id: z.string(), name: z.string() });
const document = z.object({ number: z.string(), date: z.string() });

const session = z.object({
  n: z.int(),
  as: z.enum(RECEIVERS).describe("A deputy's session never counts as the head's"),
  standing: z.enum(["head", "acting"]).optional(),
  inPlaceOfHead: z.literal(true).optional(),
  kind: z.enum(RECEPTION_KINDS),
  receiver: z.string(),
  with: z.array(z.string()).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  place: z.string().optional(),
  bookedOn: z.string().optional(),
  announced: z.boolean().describe("The published days held this one when it was recorded"),
  withdrawn: z.object({ reason: erasable }).optional(),
  turnedAway: z
    .array(
      z.object({
        people: z.int(),
        // The keys are these and no others.
        ground: z
          .enum(Object.keys(refusalGrounds) as [keyof typeof refusalGrounds])
          .describe("As article 9 is recalled: its text was not seen (rule TCD-2013.A9, not verified)"),
        reason: erasable,
      }),
    )
    .optional(),
});

const receptionDay = {
  id: z.string(),
  unit: z.string(),
  on: z.string(),
  sessions: z.array(session),
  version: z.int(),
};

export const receptionsAnswer = z.object({
  unit,
  resolved,
  year: z.int(),
  items: z.array(z.object(receptionDay)),
  owed: z
    .array(
      z.object({
        period: z.string(),
        from: z.string(),
        to: z.string().describe("Exclusive"),
        rule: z.string(),
        citation: z.string(),
        verified: z.boolean(),
        days: z.int().describe("Owed by the law of those days"),
        scheduled: z.int().describe("Of the head's published days"),
        held: z.int().describe("On which the head received in person, whoever came"),
        isOver: z.boolean(),
      }),
    )
    .describe("By week or month; of a period in which the law changed nothing is owed by either rule"),
  figures: z
    .object({
      visits: z.int(),
      people: z.int(),
      matters: z.int(),
      "large-groups": z.int(),
      answered: z.int(),
      "answered-late": z.int(),
    } satisfies Record<ReceptionFigure, z.ZodInt>)
    .describe("What is protected is not among them"),
  asOf: z.string(),
});

const matter = {
  id: z.string(),
  unit: z.string().describe("Whose it is to answer"),
  heldAt: z.string().describe("The unit that held the reception"),
  on: z.string(),
  session: z.int(),
  class: z.enum(MATTER_CLASSES).optional(),
  people: z.int(),
  status: z.enum(MATTER_STATUSES),
  isHeldOver: z.literal(true).optional(),
  report: z.string().optional().describe("The report that it became or joined"),
  version: z.int(),
};
const item = z.object({
  ...matter,
  due: z.string().optional(),
  outcome: z.enum(OUTCOMES).optional(),
  answeredOn: z.string().optional(),
});

export const receptionAnswer = z.object({
  ...receptionDay,
  matters: z
    .array(item)
    .optional()
    .describe("For whoever reads matters; what is protected stands in a list of its own"),
});

export const receptionMattersAnswer = z.object({
  items: z.array(item),
  next,
  asOf: z.string(),
  resolved,
});

export const receptionMatterAnswer = z.object({
  ...matter,
  flagged: z.boolean(),
  isLargeGroup: z.literal(true).optional(),
  content: erasable.optional(),
  citizens: z.array(kept).optional(),
  settledBy: erasable.optional(),
  documents: z.array(z.object({ title: erasable })).optional(),
  again: z.literal(true).optional(),
  note: erasable.optional(),
  answer: z
    .object({
      outcome: z.enum(OUTCOMES),
      on: z.string(),
      how: z.enum(["in-person", "writing"]),
      text: erasable.optional(),
      to: z.object({ body: z.string(), unit: z.string().optional() }).optional(),
      document: document.optional(),
    })
    .optional(),
  wasDue: z.string().optional(),
  results: z.array(z.object({ on: z.string(), text: erasable, document: document.optional() })),
  clocks: z.array(
    z.looseObject({
      clock: z.string(),
      rule: z.string(),
      citation: z.string().optional(),
      due: z.string().optional(),
      verified: z.boolean(),
    }),
  ),
});

const announced = {
  day: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  place: z.string(),
  publishedOn: z.string(),
  movedFrom: z.string().optional(),
  moved: z.object({ to: z.string(), on: z.string(), reason: z.string() }).optional(),
};

export const receptionScheduleAnswer = z.object({
  unit,
  resolved,
  year: z.int(),
  periods: z.array(
    z.object({
      unit: z.string(),
      from: z.string(),
      to: z.string(),
      place: z.string(),
      regular: z.string().optional(),
      document: document.optional(),
      on: z.string(),
    }),
  ),
  days: z.array(z.object({ unit: z.string(), ...announced })),
  asOf: z.string(),
});

const person = z.object({
  name: erasable.optional(),
  address: erasable.optional(),
  paper: erasable.optional(),
});

export const receptionBookAnswer = z.object({
  unit,
  resolved,
  from: z.string(),
  to: z.string(),
  form: z.string().describe("The form of law that the book has"),
  lines: z.array(
    z.object({
      n: z.int(),
      id: z.string(),
      on: z.string(),
      citizens: z.union([z.array(person), z.null()]).describe("null: not opened; `opening` shows them"),
      content: erasable.optional(),
      class: z.enum(MATTER_CLASSES).optional(),
      people: z.int(),
      settledBy: erasable.optional(),
      outcome: z.enum(OUTCOMES).optional(),
      handling: z.string().describe("hướng xử lý, in Vietnamese as in the book"),
      result: z.string(),
      note: z.string(),
    }),
  ),
  asOf: z.string(),
});

export type ReceptionBook = z.infer<typeof receptionBookAnswer>;
export type BookLine = ReceptionBook["lines"][number];
