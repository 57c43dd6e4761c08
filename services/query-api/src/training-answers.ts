import * as z from "zod";
import { FORMS, LISTENERS } from "@sdc/domain/law-dissemination/kinds";
import { AUDIENCES } from "@sdc/domain/training/kinds";
import { UNIT_KINDS } from "@sdc/law/unit-kind";
import { TRAINING_STATUSES } from "@sdc/projections/training-file";
import { erasable, next, resolved, text } from "./answer-parts.ts";

/** What the queries about trainings and about making the law known answer. */
const document = z.object({ number: z.string(), date: z.string() });
const unit = z.object({ id: z.string(), name: z.string() });
const others = z.array(z.object({ unit: z.string(), people: z.int() }));
const audiences = z.array(z.enum(AUDIENCES));

const training = {
  id: z.string(),
  unit: z.string().describe("The organiser, or the heir that it has passed to"),
  topic: z.string(),
  audiences,
  sessions: z.array(z.object({ day: z.string(), from: z.string().optional(), to: z.string().optional() })),
  place: z.string().optional(),
  link: z.string().optional(),
  seats: z.int(),
  taken: z.int().describe("Places given away, by name or by number"),
  status: z.enum(TRAINING_STATUSES),
  people: z.int().optional().describe("How many came, once it was closed"),
  version: z.int(),
};

export const trainingsAnswer = z.object({
  items: z.array(z.object(training)),
  next,
  asOf: z.string(),
  resolved,
});

export const trainingAnswer = z.object({
  ...training,
  announcedOn: z.string(),
  partners: z.array(z.string()).optional(),
  document: document.optional(),
  enrolled: z
    .array(z.object({ subject: z.string(), post: z.string(), unit: z.string() }))
    .describe("Of the units that the reader reads; all for readers of the organiser"),
  reserved: others.describe("Places for people without a user id"),
  attendance: z.array(z.object({ day: z.string(), present: z.array(z.string()), others })),
  materials: z.array(
    z.object({
      n: z.int(),
      title: z.string(),
      link: z.string().optional(),
      document: document.optional(),
      on: z.string(),
    }),
  ),
  results: z
    .array(z.object({ subject: z.string(), result: erasable }))
    .describe("For the organiser, for the heads of those who sent them, and each person their own"),
  cancelled: z.object({ on: z.string(), reason: erasable }).optional(),
});

const attended = z.object({
  subject: z.string(),
  post: z.string(),
  unit: z.string().describe("The unit that sent them"),
  training: z.string(),
  topic: z.string(),
  organiser: z.string(),
  audiences,
  from: z.string(),
  until: z.string(),
  days: z.int().describe("On how many of the training's days of that year they were there"),
  of: z.int(),
});

const assigned = z.object({
  n: z.int(),
  subject: z.string(),
  post: z.string(),
  from: z.string(),
  to: z.string().optional().describe("Exclusive; the unit's end at the latest"),
  document,
  replaces: z.int().optional(),
});

export const trainingRegisterAnswer = z.object({
  unit,
  resolved,
  year: z.int(),
  on: z
    .string()
    .describe("The day of which the assignments are: today, or the last day of a year that is over"),
  asOf: z.string(),
  figures: z.object({ assigned: z.int(), trained: z.int(), lacking: z.int() }),
  assigned: z
    .array(
      assigned.extend({
        attended: z.array(attended).describe("That year, whichever unit sent them"),
        isPlanned: z.boolean().describe("They stand in the unit's plan of that year"),
      }),
    )
    .describe("Whoever is assigned on that day"),
  lacking: z.array(assigned).describe("Those of them who were at no training that year"),
  attended: z.array(attended).describe("Everybody whom the unit sent and who was there"),
  plan: z
    .object({
      unit: z.string(),
      year: z.int(),
      title: z.string(),
      status: z.enum(["drafted", "approved"]),
      documents: z.array(document),
      officers: z.array(
        z.object({
          subject: z.string(),
          post: z.string(),
          topics: z.array(z.string()),
          sentTo: z.array(z.object({ training: z.string(), topic: z.string(), on: z.string() })),
        }),
      ),
    })
    .nullable(),
});

export const trainingUnitsAnswer = z.object({
  items: z.array(
    z.object({
      unit: unit.extend({ kind: z.enum(UNIT_KINDS) }),
      figures: z.object({ assigned: z.int(), trained: z.int(), lacking: z.int() }),
      lacking: z.array(assigned).describe("Whoever is assigned and was at no training that year"),
      plan: z.enum(["none", "drafted", "approved"]),
      link: z.string(),
    }),
  ),
  next,
  year: z.int(),
  on: z.string(),
  asOf: z.string(),
  registeredUnitsOnly: text,
});

export const disseminationsAnswer = z.object({
  unit,
  resolved,
  year: z.int(),
  lawDay: z.string().nullable().describe("Ngày Pháp luật of that year, by the rule in force"),
  figures: z.object({ activities: z.int(), forLawDay: z.int(), people: z.int() }),
  items: z.array(
    z.object({
      id: z.string(),
      unit: z.string(),
      topic: z.string(),
      form: z.enum(FORMS),
      audiences: z.array(z.enum(LISTENERS)),
      place: z.string().optional(),
      people: z.int().optional(),
      on: z.string(),
      partners: z.array(z.string()).optional(),
      link: z.string().optional(),
      lawDay: z.string().optional().describe("The Law Day that it was for"),
    }),
  ),
  next,
  plan: z
    .object({
      unit: z.string(),
      year: z.int(),
      title: z.string().optional(),
      status: z.enum(["none", "drafted", "approved"]),
      documents: z.array(document),
      items: z.array(
        z.object({
          n: z.int(),
          title: z.string(),
          by: z.string().optional(),
          doneOn: z.string().optional(),
          activity: z.string().optional(),
        }),
      ),
      instructed: z.array(z.object({ document, to: z.array(z.string()).optional() })),
      received: z.array(z.object({ from: z.string(), on: z.string(), document })),
    })
    .nullable(),
  asOf: z.string(),
});
