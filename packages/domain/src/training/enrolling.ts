import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import { line, unitId } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { officer, officerFields } from "../officer.ts";
import { stampFields } from "../stamp-fields.ts";
import { unfitUnit } from "../unfit-unit.ts";
import type { Code } from "./refusals.ts";
import { placesTaken, type TrainingState, wasThere } from "./state.ts";

export const enrollingCommands = {
  /** cử người tham dự: a unit its own officers. All of them get a place, or none. */
  enrol: z.strictObject({ unit: unitId(), officers: z.array(officer()).min(1).max(200) }),
  /** Places for people of the unit's place who have no user id here, such as mediators: from now on so many. */
  reserve: z.strictObject({ unit: unitId(), people: z.int().min(0).max(2000) }),
  /** By the unit that enrolled them, or by the organiser: a unit that has ended since can't do it any more. */
  "cancel-enrolment": z.strictObject({ unit: unitId(), subject: line(100) }),
};

export const enrollingEvents = {
  "officers-enrolled": z.object({
    type: z.literal("officers-enrolled"),
    unit: z.string(),
    officers: z.array(officerFields),
    ...stampFields,
  }),
  "places-reserved": z.object({
    type: z.literal("places-reserved"),
    unit: z.string(),
    people: z.number(),
    ...stampFields,
  }),
  "enrolment-cancelled": z.object({
    type: z.literal("enrolment-cancelled"),
    unit: z.string(),
    subject: z.string(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof enrollingEvents>;
export type EnrollingCommand = CommandsOf<typeof enrollingCommands>;
type Of<Type extends EnrollingCommand["type"]> = Extract<EnrollingCommand, { type: Type }>;
type Answer = readonly Event[] | Refusal<Code>;

/** The training is announced and neither held nor cancelled. */
export const decideEnrolling = (command: EnrollingCommand, state: TrainingState): Answer => {
  switch (command.type) {
    case "enrol":
      return enrol(command, state);
    case "reserve":
      return reserve(command, state);
    case "cancel-enrolment": {
      const { unit, subject } = command;
      const enrolled = state.enrolled.find((one) => one.subject === subject);
      const isTheirs = unit === enrolled?.unit || unit === state.unit;
      if (enrolled === undefined || !isTheirs) return refuse("not-enrolled", { subject });
      if (wasThere(state, subject)) return refuse("attended-already", { subject });
      return [{ type: "enrolment-cancelled", unit: enrolled.unit, subject, ...stampOf(command) }];
    }
  }
};

/** Whoever is enrolled already takes no second place, whether asked again or named twice. */
const enrol = (command: Of<"enrol">, state: TrainingState): Answer => {
  const { unit, officers } = command;
  const unfit = unfitOnItsDays(command, state);
  if (unfit !== undefined) return unfit;
  const added: (typeof officers)[number][] = [];
  for (const one of officers) {
    const there = state.enrolled.find(({ subject }) => subject === one.subject);
    if (there !== undefined && there.unit !== unit)
      return refuse("enrolled-elsewhere", { subject: one.subject, unit: there.unit });
    if (there === undefined && !added.some(({ subject }) => subject === one.subject)) added.push(one);
  }
  if (added.length === 0) return [];
  const { seats } = state;
  const taken = placesTaken(state);
  return taken + added.length > seats
    ? refuse("training-full", { seats, taken })
    : [{ type: "officers-enrolled", unit, officers: added, ...stampOf(command) }];
};

const reserve = (command: Of<"reserve">, state: TrainingState): Answer => {
  const { unit, people } = command;
  const unfit = unfitOnItsDays(command, state);
  if (unfit !== undefined) return unfit;
  const before = state.reserved.find((one) => one.unit === unit)?.people ?? 0;
  if (people === before) return [];
  const { seats } = state;
  const taken = placesTaken(state) - before;
  return taken + people > seats
    ? refuse("training-full", { seats, taken })
    : [{ type: "places-reserved", unit, people, ...stampOf(command) }];
};

/** Whoever sends people stands today, or, where it is entered late, stood on the last day of the training. */
const unfitOnItsDays = ({ units, unit, at }: Of<"enrol"> | Of<"reserve">, { days }: TrainingState) => {
  const today = dayOf(at);
  const last = days.at(-1) ?? today;
  return unfitUnit(units, unit, last < today ? last : today);
};

export const evolveEnrolling = (state: TrainingState, event: Event): TrainingState => {
  const { unit } = event;
  switch (event.type) {
    case "officers-enrolled":
      return {
        ...state,
        enrolled: [...state.enrolled, ...event.officers.map(({ subject }) => ({ subject, unit }))],
      };
    case "places-reserved": {
      const others = state.reserved.filter((one) => one.unit !== unit);
      const { people } = event;
      return { ...state, reserved: people === 0 ? others : [...others, { unit, people }] };
    }
    case "enrolment-cancelled":
      return { ...state, enrolled: state.enrolled.filter(({ subject }) => subject !== event.subject) };
  }
};
