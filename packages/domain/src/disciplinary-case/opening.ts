import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { DISCIPLINED, NO_LIMITATION } from "@sdc/law/discipline";
import { dayOf } from "@sdc/law/local-day";
import { day, line, prose, unitId } from "../fields.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { GROUNDS, STANDINGS } from "./kinds.ts";
import { limitationOn } from "./limitation.ts";
import type { PostsBrought } from "./posts-brought.ts";
import type { Code } from "./refusals.ts";
import type { Act, DisciplinaryState } from "./state.ts";
import { clocksField, handlingFrom, toldHandling, toldLimitation } from "./time-limits.ts";
import { unfitCompetence } from "./competence.ts";

const kind = z.enum(DISCIPLINED);
const standing = z.enum(STANDINGS);
const ground = z.enum(GROUNDS);
const unlimited = z.enum(NO_LIMITATION);

/** One act. `committedOn`: its day, or the last one of an act that went on. */
const act = z.strictObject({
  committedOn: day(),
  ground,
  text: prose(5000),
  /** No limitation bars it, and which article says so. */
  unlimited: z.strictObject({ ground: unlimited, basis: line(300) }).optional(),
});

const actFields = z.object({
  n: z.number(),
  committedOn: z.string(),
  ground,
  text: sealable("case"),
  unlimited: z.object({ ground: unlimited, basis: z.string() }).optional(),
});

export const openingCommands = {
  /** xem xét kỷ luật. `unit`: whose head decides. `person.unit`: where they work. */
  open: z.strictObject({
    unit: unitId(),
    on: day(),
    person: z.strictObject({ subject: line(100), unit: unitId(), kind, standing }),
    /** The violation came to be known: the time to decide runs from here. */
    detectedOn: day(),
    /** What it rests on: a conclusion, a report, a decision of the Party. */
    source: numbered()
      .extend({ issuer: line(200) })
      .optional(),
    acts: z.array(act).min(1).max(50),
  }),
  /** Another act, judged together with the others. */
  "add-act": z.strictObject({ act }),
  /** A relative of the person: they take no part in the council and make no decision. */
  "declare-relative": z.strictObject({ subject: line(100) }),
};

export const openingEvents = {
  "disciplinary-case-opened": z.object({
    type: z.literal("disciplinary-case-opened"),
    unit: z.string(),
    on: z.string(),
    person: z.object({ subject: z.string(), unit: z.string(), kind, standing }),
    detectedOn: z.string(),
    source: numberedFields.extend({ issuer: z.string() }).optional(),
    acts: z.array(actFields),
    clocks: clocksField,
    ...stampFields,
  }),
  "disciplinary-act-added": z.object({
    type: z.literal("disciplinary-act-added"),
    act: actFields,
    clocks: clocksField,
    ...stampFields,
  }),
  "disciplinary-relative-declared": z.object({
    type: z.literal("disciplinary-relative-declared"),
    subject: z.string(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof openingEvents>;
export type OpeningCommand = CommandsOf<typeof openingCommands> & PostsBrought;

export const decideOpening = (
  command: OpeningCommand,
  state: DisciplinaryState,
): readonly Event[] | Refusal<Code> => {
  switch (command.type) {
    case "open":
      return open(command, state);
    case "add-act": {
      const { act: added, at } = command;
      const n = state.acts.length + 1;
      const today = dayOf(at);
      const unfit = misdated(added.committedOn, { at }) ?? barred([added], today);
      if (unfit !== undefined) return unfit;
      const acts = [...state.acts, actOf({ n, ...added })];
      const clocks = [...toldLimitation(acts)];
      return [{ type: "disciplinary-act-added", act: { n, ...added }, clocks, ...stampOf(command) }];
    }
    case "declare-relative": {
      const { subject } = command;
      if (subject === state.person.subject) return refuse("relative-of-oneself");
      if (state.relatives.includes(subject)) return [];
      return [{ type: "disciplinary-relative-declared", subject, ...stampOf(command) }];
    }
  }
};

const open = (
  command: Extract<OpeningCommand, { type: "open" }>,
  state: DisciplinaryState,
): readonly Event[] | Refusal<Code> => {
  const { unit, on, person, detectedOn, source, acts: told, units, at } = command;
  if (state.stage !== "none") return refuse("already-opened");
  const latestAct = told
    .map(({ committedOn }) => committedOn)
    .toSorted()
    .at(-1);
  const wrong =
    misdated(on, { at, notBefore: detectedOn }) ??
    misdated(detectedOn, { at, ...(latestAct === undefined ? {} : { notBefore: latestAct }) }) ??
    (source && misdated(on, { at, notBefore: source.date })) ??
    unfitUnit(units, unit, on) ??
    unfitUnit(units, person.unit, on) ??
    unfitCompetence(command, on) ??
    barred(told, on);
  if (wrong !== undefined) return wrong;
  const acts = told.map((one, index) => ({ n: index + 1, ...one }));
  return [
    {
      type: "disciplinary-case-opened",
      unit,
      on,
      person,
      detectedOn,
      ...(source && { source }),
      acts,
      clocks: [toldHandling(handlingFrom(detectedOn), person), ...toldLimitation(acts.map(actOf))],
      ...stampOf(command),
    },
  ];
};

type Told = { readonly committedOn: string; readonly unlimited?: object | undefined };

/** What can't lead even to the heaviest measure any more is not opened: whether it is disputed is said with the decision. */
const barred = (acts: readonly Told[], on: string): Refusal<Code> | undefined => {
  const over = acts.find(
    ({ committedOn, unlimited: none }) =>
      limitationOn({ committedOn, isUnlimited: none !== undefined }, "heavier", on) === "over",
  );
  return over && refuse("limitation-over", { committedOn: over.committedOn });
};

const actOf = ({
  n,
  committedOn,
  ground: of,
  unlimited: none,
}: Omit<z.infer<typeof actFields>, "text">): Act => ({
  n,
  committedOn,
  ground: of,
  isUnlimited: none !== undefined,
});

export const evolveOpening = (state: DisciplinaryState, event: Event): DisciplinaryState => {
  switch (event.type) {
    case "disciplinary-case-opened": {
      const { unit, on: last, person, detectedOn } = event;
      const handling = handlingFrom(detectedOn);
      return { ...state, stage: "open", unit, person, handling, acts: event.acts.map(actOf), last };
    }
    case "disciplinary-act-added": {
      const { council } = state;
      const acts = [...state.acts, actOf(event.act)];
      // Nobody has judged it yet.
      return typeof council === "object"
        ? { ...state, acts, council: { ...council, hasMet: false } }
        : { ...state, acts };
    }
    case "disciplinary-relative-declared":
      return { ...state, relatives: [...state.relatives, event.subject] };
  }
};
