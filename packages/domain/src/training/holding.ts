import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, line, unitId } from "../fields.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { webLink } from "../web-link.ts";
import { HELD } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import { peopleWhoCame, type TrainingState, wasThere } from "./state.ts";

const people = z.int().min(1).max(10_000);

export const holdingCommands = {
  /** điểm danh. Said again of the same day it takes the place of what was said before, until the training is closed. */
  "record-attendance": z.strictObject({
    day: day(),
    present: z.array(line(100)).max(2000),
    /** People without a user id who came, by the unit they came for. */
    others: z
      .array(z.strictObject({ unit: unitId(), people }))
      .max(500)
      .optional(),
  }),
  "publish-material": z.strictObject({
    title: line(300),
    link: webLink().optional(),
    document: numbered().optional(),
    on: day(),
  }),
  /** gỡ tài liệu đăng nhầm */
  "withdraw-material": z.strictObject({ n: z.int().min(1).max(10_000) }),
  /** kết quả kiểm tra. Said again it takes the place of what was said before. */
  "record-result": z.strictObject({ subject: line(100), result: line(200) }),
  /** It was held: nothing of who came is changed any more. */
  close: z.strictObject({}),
};

const byOrganiser = { unit: z.string(), topic: z.string() };
const held = {
  ...byOrganiser,
  /** The last of its days. */
  on: z.string(),
  days: z.number(),
  /** How many came. */
  people: z.number(),
  ...stampFields,
};

export const holdingEvents = {
  "training-attendance-recorded": z.object({
    type: z.literal("training-attendance-recorded"),
    ...byOrganiser,
    day: z.string(),
    present: z.array(z.object({ subject: z.string(), unit: z.string() })),
    others: z.array(z.object({ unit: z.string(), people: z.number() })),
    ...stampFields,
  }),
  "training-material-published": z.object({
    type: z.literal("training-material-published"),
    ...byOrganiser,
    n: z.number(),
    title: z.string(),
    link: z.string().optional(),
    document: numberedFields.optional(),
    on: z.string(),
    ...stampFields,
  }),
  "training-material-withdrawn": z.object({
    type: z.literal("training-material-withdrawn"),
    n: z.number(),
    ...stampFields,
  }),
  "training-result-recorded": z.object({
    type: z.literal("training-result-recorded"),
    subject: z.string(),
    /** What somebody knows or does not is between them and few others: never in the clear. */
    result: sealable("case"),
    ...stampFields,
  }),
  [HELD["assigned-officers"]]: z.object({ type: z.literal(HELD["assigned-officers"]), ...held }),
  [HELD.staff]: z.object({ type: z.literal(HELD.staff), ...held }),
  [HELD.mediators]: z.object({ type: z.literal(HELD.mediators), ...held }),
  [HELD["judicial-officers"]]: z.object({ type: z.literal(HELD["judicial-officers"]), ...held }),
  [HELD["inspection-board"]]: z.object({ type: z.literal(HELD["inspection-board"]), ...held }),
};

type Event = EventsOf<typeof holdingEvents>;
/** `close` has no field of its own. */
export type HoldingCommand =
  | CommandsOf<Omit<typeof holdingCommands, "close">>
  | ({ readonly type: "close" } & Pick<CommandsOf<typeof holdingCommands>, "id" | "units" | "at" | "by">);
type Of<Type extends HoldingCommand["type"]> = Extract<HoldingCommand, { type: Type }>;
type Answer = readonly Event[] | Refusal<Code>;

/** The training is announced and not cancelled; what may no longer be done once it is held is refused before. */
export const decideHolding = (command: HoldingCommand, state: TrainingState): Answer => {
  switch (command.type) {
    case "record-attendance":
      return recordAttendance(command, state);
    case "withdraw-material": {
      const { n } = command;
      if (n > state.materials) return refuse("material-unknown", { n });
      return state.withdrawn.includes(n)
        ? []
        : [{ type: "training-material-withdrawn", n, ...stampOf(command) }];
    }
    case "publish-material": {
      const { title, link, document, on, at } = command;
      if (link === undefined && document === undefined) return refuse("material-empty");
      const wrong =
        misdated(on, { notBefore: state.announcedOn, at }) ?? (document && misdated(document.date, { at }));
      if (wrong !== undefined) return wrong;
      const { unit, topic } = state;
      const material = { title, ...(link && { link }), ...(document && { document }), on };
      const n = state.materials + 1;
      return [{ type: "training-material-published", unit, topic, n, ...material, ...stampOf(command) }];
    }
    case "record-result": {
      const { subject, result } = command;
      if (!wasThere(state, subject)) return refuse("not-attended", { subject });
      return [{ type: "training-result-recorded", subject, result, ...stampOf(command) }];
    }
    case "close":
      return close(command, state);
  }
};

const recordAttendance = (command: Of<"record-attendance">, state: TrainingState): Answer => {
  const { day: on, others = [], units, at } = command;
  if (!state.days.includes(on)) return refuse("not-a-session-day", { days: state.days });
  const wrong = misdated(on, { at });
  if (wrong !== undefined) return wrong;
  const present: { readonly subject: string; readonly unit: string }[] = [];
  for (const subject of new Set(command.present)) {
    const enrolled = state.enrolled.find((one) => one.subject === subject);
    if (enrolled === undefined) return refuse("not-enrolled", { subject });
    present.push(enrolled);
  }
  for (const [index, { unit }] of others.entries()) {
    if (others.findIndex((one) => one.unit === unit) !== index) return refuse("unit-twice", { unit });
    const unfit = unfitUnit(units, unit, on);
    if (unfit !== undefined) return unfit;
  }
  const before = state.attendance.find((one) => one.day === on);
  const same =
    before !== undefined &&
    sameItems(
      before.present,
      present.map(({ subject }) => subject),
    ) &&
    sameItems(before.others.map(nameOf), others.map(nameOf));
  if (same) return [];
  const { unit, topic } = state;
  const recorded = { unit, topic, day: on, present, others };
  return [{ type: "training-attendance-recorded", ...recorded, ...stampOf(command) }];
};

const nameOf = ({ unit, people: n }: { readonly unit: string; readonly people: number }) => `${unit} ${n}`;

const sameItems = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

const close = (command: Of<"close">, state: TrainingState): Answer => {
  const missing = state.days.find((on) => !state.attendance.some((one) => one.day === on));
  if (missing !== undefined) return refuse("attendance-missing", { day: missing });
  const came = peopleWhoCame(state);
  if (came === 0) return refuse("nobody-came");
  const { unit, topic, days } = state;
  const told = { unit, topic, on: days.at(-1) ?? "", days: days.length, people: came, ...stampOf(command) };
  return state.audiences.map((audience) => ({ type: HELD[audience], ...told }));
};

export const evolveHolding = (state: TrainingState, event: Event): TrainingState => {
  switch (event.type) {
    case "training-attendance-recorded": {
      const present = event.present.map(({ subject }) => subject);
      const others = state.attendance.filter((one) => one.day !== event.day);
      return { ...state, attendance: [...others, { day: event.day, present, others: event.others }] };
    }
    case "training-material-published":
      return { ...state, materials: event.n };
    case "training-material-withdrawn":
      return { ...state, withdrawn: [...state.withdrawn, event.n] };
    case "training-result-recorded":
      return state;
    case "assigned-officer-training-held":
    case "staff-training-held":
    case "mediator-training-held":
    case "judicial-officer-training-held":
    case "inspection-board-training-held":
      return { ...state, standing: "held" };
  }
};
