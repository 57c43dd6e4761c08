import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import { isRefusal, type Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { type Day, dayOf } from "@sdc/law/local-day";
import { day, prose } from "../fields.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { holds } from "../post/days.ts";
import type { PostState } from "../post/decider.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { WORDS, type Word } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { CommitmentState } from "./state.ts";

const said = { on: day(), document: numbered().optional(), text: prose(5000).optional() };
const byReporter = z.strictObject({ text: prose(5000).optional() });

export const closingCommands = {
  /** xác nhận đã thực hiện: on time or late follows from the day on which it was done. */
  "confirm-kept": z.strictObject(said),
  /** ghi nhận không thực hiện, once its day has passed. */
  "note-broken": z.strictObject(said),
  /** người được cam kết cho miễn. */
  release: z.strictObject(said),
  /** The same by whoever it was made to, with the code of their report. */
  "confirm-as-reporter": byReporter,
  "release-as-reporter": byReporter,
  /** mở lại: the level above found that it was not so. */
  reopen: z.strictObject({ on: day(), reason: prose(5000) }),
};

const word = z.enum(WORDS);
const closed = {
  on: z.string(),
  word,
  document: numberedFields.optional(),
  text: sealable("case").optional(),
  /** Which unit owed it then: what it proves is that unit's. */
  unit: z.string(),
  ...stampFields,
};

export const closingEvents = {
  "commitment-kept": z.object({ type: z.literal("commitment-kept"), ...closed }),
  "commitment-kept-late": z.object({ type: z.literal("commitment-kept-late"), ...closed }),
  "commitment-broken": z.object({ type: z.literal("commitment-broken"), ...closed }),
  "commitment-released": z.object({ type: z.literal("commitment-released"), ...closed }),
  "commitment-reopened": z.object({
    type: z.literal("commitment-reopened"),
    on: z.string(),
    reason: sealable("case"),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof closingEvents>;
/** `posts`: of the unit that owes it. */
export type ClosingCommand = CommandsOf<typeof closingCommands> & {
  readonly posts?: Readonly<Record<string, PostState>>;
};
type Answer = readonly Event[] | Refusal<Code>;

export const decideClosing = (command: ClosingCommand, state: CommitmentState): Answer => {
  if (command.type === "reopen") return reopen(command, state);
  if (state.outcome !== undefined) return refuse("commitment-over");
  const asked = askedBy(command, state);
  if (isRefusal(asked)) return asked;
  const { on, word: whose, ...rest } = asked;
  const wrong = misdated(on, { notBefore: state.last, at: command.at });
  if (wrong !== undefined) return wrong;
  const told = { on, word: whose, unit: state.unit, ...rest, ...stampOf(command) };
  switch (command.type) {
    case "confirm-kept":
    case "confirm-as-reporter":
      return [{ type: on <= state.dueOn ? "commitment-kept" : "commitment-kept-late", ...told }];
    case "note-broken":
      return on <= state.dueOn ? refuse("not-due-yet") : [{ type: "commitment-broken", ...told }];
    case "release":
    case "release-as-reporter":
      return [{ type: "commitment-released", ...told }];
  }
};

type Asked = {
  readonly on: Day;
  readonly word: Word;
  readonly document?: { readonly number: string; readonly date: Day };
  readonly text?: string;
};

/** On whose word it ends: never theirs who owe it, and in their own unit only by a document of those it was made to. */
const askedBy = (
  command: Exclude<ClosingCommand, { type: "reopen" }>,
  state: CommitmentState,
): Asked | Refusal<Code> => {
  const { text, at, by } = command;
  const beside = text === undefined ? {} : { text };
  if (command.type === "confirm-as-reporter" || command.type === "release-as-reporter") {
    // What was promised to many at a meeting has no code.
    if (state.source.kind !== "hotline-report") return refuse("not-made");
    return { on: dayOf(at), word: "reporter", ...beside };
  }
  const { on, document } = command;
  if (isOwner(command, state, [on, dayOf(at)])) return refuse("closed-by-owner");
  const wrong = document && misdated(document.date, { notBefore: state.last, at });
  if (wrong !== undefined) return wrong;
  if (by.unit !== state.unit) return { on, word: "level-above", ...(document && { document }), ...beside };
  if (document === undefined) return refuse("confirmation-missing");
  return { on, word: "document", document, ...beside };
};

/** Whoever was in that post on one of these days. Where nobody is recorded in it, anybody of the unit may be the one. */
const isOwner = (
  { by, posts = {} }: ClosingCommand,
  { unit, post }: CommitmentState,
  days: readonly Day[],
): boolean => {
  const holders = (posts[unit]?.appointments ?? []).filter(
    (one) => one.post === post && days.some((on) => holds(one, on)),
  );
  return holders.length === 0 ? by.unit === unit : holders.some(({ subject }) => subject === by.subject);
};

const reopen = (command: Extract<ClosingCommand, { type: "reopen" }>, state: CommitmentState): Answer => {
  const { on, reason, at } = command;
  if (state.outcome === undefined) return refuse("not-over");
  return (
    misdated(on, { notBefore: state.last, at }) ?? [
      { type: "commitment-reopened", on, reason, ...stampOf(command) },
    ]
  );
};

export const evolveClosing = (state: CommitmentState, event: Event): CommitmentState => {
  const { on: last } = event;
  switch (event.type) {
    case "commitment-kept":
      return { ...state, last, outcome: "kept" };
    case "commitment-kept-late":
      return { ...state, last, outcome: "kept-late" };
    case "commitment-broken":
      return { ...state, last, outcome: "broken" };
    case "commitment-released":
      return { ...state, last, outcome: "released" };
    case "commitment-reopened":
      return { ...state, last, outcome: undefined };
  }
};
