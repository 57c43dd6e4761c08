import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import type { Day } from "@sdc/law/local-day";
import { day, line, prose, unitId } from "../fields.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { passedOnFields, passOnCommand, unfitToPassOn } from "../passing-on.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { webLink } from "../web-link.ts";
import { AUDIENCES, METHODS, SESSION_KINDS, type SessionKind } from "./kinds.ts";
import { lastNoticeDay } from "./notice.ts";
import type { Code } from "./refusals.ts";
import type { DialogueState } from "./state.ts";

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const audiences = z.array(z.enum(AUDIENCES)).min(1).max(AUDIENCES.length);
const agenda = z.array(line(300)).min(1).max(50);

/** What the law of conferences wants known before: when, where, on what, and how. */
const told = {
  day: day(),
  from: time.optional(),
  until: time.optional(),
  method: z.enum(METHODS),
  place: line(300).optional(),
  /** Where it is joined from afar. */
  link: webLink().optional(),
  content: prose(5000),
};

export const arrangingCommands = {
  /** thông báo tổ chức đối thoại. What is said here is read by everybody, where the session is public. */
  announce: z.strictObject({
    unit: unitId(),
    kind: z.enum(SESSION_KINDS),
    topic: line(300),
    ...told,
    audiences,
    /** Everybody may come and ask, and finds it on the public pages. */
    isPublic: z.boolean(),
    /** In which media it was told. */
    media: line(300),
    agenda: agenda.optional(),
    document: numbered().optional(),
    on: day(),
  }),
  /** Takes the place of what was announced; a conference that is moved is announced anew, as early as the first time. */
  change: z.strictObject({ ...told, reason: prose(2000), on: day() }),
  "set-agenda": z.strictObject({ agenda }),
  cancel: z.strictObject({ reason: prose(2000), on: day() }),
  "pass-on": passOnCommand,
};

const toldFields = {
  day: z.string(),
  from: z.string().optional(),
  until: z.string().optional(),
  method: z.enum(METHODS),
  place: z.string().optional(),
  link: z.string().optional(),
  content: z.string(),
};

export const arrangingEvents = {
  "dialogue-announced": z.object({
    type: z.literal("dialogue-announced"),
    unit: z.string(),
    kind: z.enum(SESSION_KINDS),
    topic: z.string(),
    ...toldFields,
    audiences,
    isPublic: z.boolean(),
    media: z.string(),
    agenda: z.array(z.string()).optional(),
    document: numberedFields.optional(),
    on: z.string(),
    /** The rule of law that it was announced in time by; absent where none says how early. */
    rule: z.string().optional(),
    ...stampFields,
  }),
  "dialogue-changed": z.object({
    type: z.literal("dialogue-changed"),
    ...toldFields,
    /** It may name whoever fell ill. */
    reason: sealable("case"),
    on: z.string(),
    ...stampFields,
  }),
  "dialogue-agenda-set": z.object({
    type: z.literal("dialogue-agenda-set"),
    agenda: z.array(z.string()),
    ...stampFields,
  }),
  "dialogue-cancelled": z.object({
    type: z.literal("dialogue-cancelled"),
    reason: sealable("case"),
    on: z.string(),
    ...stampFields,
  }),
  "dialogue-passed-on": z.object({
    type: z.literal("dialogue-passed-on"),
    ...passedOnFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof arrangingEvents>;
export type ArrangingCommand = CommandsOf<typeof arrangingCommands>;
type Of<Type extends ArrangingCommand["type"]> = Extract<ArrangingCommand, { type: Type }>;
type Answer = readonly Event[] | Refusal<Code>;

/** The session is announced and neither held nor cancelled, but where it is announced now. */
export const decideArranging = (command: ArrangingCommand, state: DialogueState): Answer => {
  switch (command.type) {
    case "announce":
      return announce(command, state);
    case "change":
      return change(command, state);
    case "set-agenda":
      return state.kind === "case"
        ? refuse("in-a-case")
        : [{ type: "dialogue-agenda-set", agenda: command.agenda, ...stampOf(command) }];
    case "cancel": {
      const { reason, on, at } = command;
      return (
        misdated(on, { notBefore: state.announcedOn, at }) ?? [
          { type: "dialogue-cancelled", reason, on, ...stampOf(command) },
        ]
      );
    }
    case "pass-on": {
      const { from, to, on } = command;
      if (from !== state.unit) return [];
      return unfitToPassOn(command) ?? [{ type: "dialogue-passed-on", from, to, on, ...stampOf(command) }];
    }
  }
};

const announce = (command: Of<"announce">, state: DialogueState): Answer => {
  if (state.stage !== "none") return refuse("already-announced");
  const { type: _type, id: _id, units, at, by: _by, ...announced } = command;
  const { unit, kind, on, document } = announced;
  const wrong =
    misdated(on, { at }) ??
    (document && misdated(document.date, { at })) ??
    unfitUnit(units, unit, on) ??
    (kind === "commune-conference" && units[unit]?.kind !== "commune"
      ? refuse("not-a-commune", { unit })
      : undefined) ??
    unfitTelling(kind, announced, on);
  if (wrong !== undefined) return wrong;
  const rule = lastNoticeDay(kind, announced.day)?.rule;
  return [{ type: "dialogue-announced", ...announced, ...(rule && { rule }), ...stampOf(command) }];
};

const change = (command: Of<"change">, state: DialogueState): Answer => {
  if (state.kind === "case") return refuse("in-a-case");
  const { type: _type, id: _id, units: _units, at, by: _by, ...changed } = command;
  const wrong =
    misdated(changed.on, { notBefore: state.announcedOn, at }) ??
    // What has begun is not moved any more.
    (state.day < changed.on ? refuse("dates-out-of-order", { notAfter: state.day }) : undefined) ??
    unfitTelling(state.kind, changed, changed.on);
  return wrong ?? [{ type: "dialogue-changed", ...changed, ...stampOf(command) }];
};

type Told = Pick<Of<"change">, "day" | "from" | "until" | "method" | "place" | "link">;

/** What can't be told so on that day: no place, hours that end before they begin, a day gone by or too near. */
const unfitTelling = (
  kind: SessionKind,
  { day: held, from, until, method, place, link }: Told,
  on: Day,
): Refusal<Code> | undefined => {
  if (method !== "online" && place === undefined) return refuse("place-missing");
  if (method !== "in-person" && link === undefined) return refuse("link-missing");
  if (from !== undefined && until !== undefined && until <= from) return refuse("hours-out-of-order");
  if (held < on) return refuse("dates-out-of-order", { notBefore: on });
  const latest = lastNoticeDay(kind, held);
  return latest !== undefined && latest.day < on
    ? refuse("announced-too-late", { rule: latest.rule, latest: latest.day })
    : undefined;
};

export const evolveArranging = (state: DialogueState, event: Event): DialogueState => {
  switch (event.type) {
    case "dialogue-announced": {
      const { unit, kind, topic, isPublic, on } = event;
      return { ...state, stage: "announced", unit, kind, topic, isPublic, announcedOn: on, day: event.day };
    }
    case "dialogue-changed":
      return { ...state, day: event.day };
    case "dialogue-agenda-set":
      return state;
    case "dialogue-cancelled":
      return { ...state, stage: "cancelled" };
    case "dialogue-passed-on":
      return { ...state, unit: event.to };
  }
};
