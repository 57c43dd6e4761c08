import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, line, prose, unitId } from "../fields.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { holds } from "../post/days.ts";
import type { PostState } from "../post/decider.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { reportId } from "../stream-ids.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { above } from "../units.ts";
import { webLink } from "../web-link.ts";
import { SOURCES } from "./kinds.ts";
import type { KnownSource } from "./known-source.ts";
import type { Code } from "./refusals.ts";
import type { CommitmentState } from "./state.ts";

const sourceKind = z.enum(SOURCES);
const source = z.strictObject({ kind: sourceKind, id: reportId() });
const sourceFields = z.object({ kind: sourceKind, id: z.string() });

export const makingCommands = {
  /** ghi nhận cam kết. `unit`, `post`: who owes it, whoever is in that post. `on`: the day on which it was made. */
  make: z.strictObject({
    unit: unitId(),
    post: line(64),
    source,
    on: day(),
    dueOn: day(),
    /** What was promised, written for everybody who reads the list: of things, never of persons. */
    summary: line(300),
    text: prose(10_000).optional(),
  }),
  /** báo cáo tiến độ, by whoever owes it or works on it. */
  "note-progress": z.strictObject({
    on: day(),
    text: prose(5000).optional(),
    document: numbered().optional(),
    link: webLink().optional(),
  }),
};

export const makingEvents = {
  "commitment-recorded": z.object({
    type: z.literal("commitment-recorded"),
    unit: z.string(),
    post: z.string(),
    source: sourceFields,
    on: z.string(),
    dueOn: z.string(),
    summary: z.string(),
    text: sealable("case").optional(),
    ...stampFields,
  }),
  "commitment-progressed": z.object({
    type: z.literal("commitment-progressed"),
    n: z.number(),
    on: z.string(),
    text: sealable("case").optional(),
    document: numberedFields.optional(),
    link: z.string().optional(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof makingEvents>;
/** `origin`: the report or meeting as the log knows it. `posts`: of the unit that is to owe it. */
export type MakingCommand = CommandsOf<typeof makingCommands> & {
  readonly origin?: KnownSource;
  readonly posts?: Readonly<Record<string, PostState>>;
};
type Of<Type extends MakingCommand["type"]> = Extract<MakingCommand, { type: Type }>;
type Answer = readonly Event[] | Refusal<Code>;

export const make = (command: Of<"make">, state: CommitmentState): Answer => {
  const { unit, post, source: made, on, dueOn, summary, text, origin, posts = {}, units, at } = command;
  if (state.isMade) return refuse("already-made");
  if (origin === undefined) return refuse("source-unknown");
  if (!origin.isAnswered) return refuse("source-not-answered");
  const wrong =
    misdated(on, { at, ...(origin.on === undefined ? {} : { notBefore: origin.on }) }) ??
    unfitUnit(units, unit, on);
  if (wrong !== undefined) return wrong;
  if (unit !== origin.unit && !above(units, unit).includes(origin.unit)) return refuse("source-elsewhere");
  if (dueOn <= on) return refuse("due-before-made");
  const known = posts[unit]?.posts ?? [];
  // Where no post is recorded at all, its name is believed.
  if (known.length > 0 && !known.some((one) => one.post === post && holds(one, on)))
    return refuse("post-unknown");
  const told = { summary, ...(text === undefined ? {} : { text }) };
  return [{ type: "commitment-recorded", unit, post, source: made, on, dueOn, ...told, ...stampOf(command) }];
};

export const progress = (command: Of<"note-progress">, state: CommitmentState): Answer => {
  const { on, text, document, link, at } = command;
  if (state.outcome !== undefined) return refuse("commitment-over");
  if (text === undefined && document === undefined && link === undefined) return refuse("step-empty");
  const wrong = misdated(on, { notBefore: state.last, at }) ?? (document && misdated(document.date, { at }));
  const told = { ...(text && { text }), ...(document && { document }), ...(link && { link }) };
  return wrong ?? [{ type: "commitment-progressed", n: state.steps + 1, on, ...told, ...stampOf(command) }];
};
