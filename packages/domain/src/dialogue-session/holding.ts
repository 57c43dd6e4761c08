import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { dueIn } from "@sdc/law/deadline";
import { dayOf } from "@sdc/law/local-day";
import { day, line, prose } from "../fields.ts";
import { tellsWho } from "../hotline-report/publishing.ts";
import { legalClockFields } from "../legal-clock.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { officer, officerFields } from "../officer.ts";
import type { DecidedWindow } from "../policy/minutes-window.ts";
import { type Known, standingIn, STANDINGS } from "../post/over.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { webLink } from "../web-link.ts";
import { WAYS } from "./kinds.ts";
import { resultClock } from "./notice.ts";
import type { Code } from "./refusals.ts";
import { type DialogueState, minutesClosed, peopleWhoCame } from "./state.ts";

const ways = z.array(z.enum(WAYS)).min(1).max(WAYS.length);

export const holdingCommands = {
  /** Nobody came counts as held: whoever was to listen was there. */
  "note-held": z.strictObject({ chair: officer() }),
  /** biên bản: its words, and the signed paper. */
  "record-minutes": z.strictObject({ text: prose(20_000), document: numbered().optional(), on: day() }),
  /** While its window is open. */
  "amend-minutes": z.strictObject({ text: prose(20_000), reason: prose(2000), on: day() }),
  "close-minutes": z.strictObject({ on: day() }),
  /** công bố kết quả: for everybody and for good. Said again, other ways are added. */
  "publish-result": z.strictObject({
    text: prose(20_000),
    ways,
    where: line(300).optional(),
    link: webLink().optional(),
    on: day(),
  }),
};

const held = {
  unit: z.string(),
  topic: z.string(),
  on: z.string(),
  people: z.number(),
  chair: officerFields,
  /** What the chair was over the unit that day; absent: the register knows no posts of it. */
  standing: z.enum([...STANDINGS, "none"]).optional(),
  ...stampFields,
};

export const holdingEvents = {
  "dialogue-held": z.object({
    type: z.literal("dialogue-held"),
    ...held,
    /** By when its result is to be published; absent where no law says. */
    result: z.object(legalClockFields).optional(),
  }),
  "direct-dialogue-held": z.object({ type: z.literal("direct-dialogue-held"), ...held }),
  "case-dialogue-held": z.object({
    type: z.literal("case-dialogue-held"),
    ...held,
    complaint: z.string(),
  }),
  "dialogue-minutes-recorded": z.object({
    type: z.literal("dialogue-minutes-recorded"),
    text: sealable("case"),
    document: numberedFields.optional(),
    on: z.string(),
    /** By policy of that unit, not by law: the last day on which they may be amended. */
    window: z.object({ until: z.string(), unit: z.string(), days: z.number() }).optional(),
    ...stampFields,
  }),
  "dialogue-minutes-amended": z.object({
    type: z.literal("dialogue-minutes-amended"),
    text: sealable("case"),
    reason: sealable("case"),
    on: z.string(),
    ...stampFields,
  }),
  "dialogue-minutes-closed": z.object({
    type: z.literal("dialogue-minutes-closed"),
    on: z.string(),
    ...stampFields,
  }),
  "dialogue-result-published": z.object({
    type: z.literal("dialogue-result-published"),
    unit: z.string(),
    topic: z.string(),
    /** In the clear, for everybody. */
    text: z.string(),
    ways,
    where: z.string().optional(),
    link: z.string().optional(),
    on: z.string(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof holdingEvents>;
export type HoldingCommand = CommandsOf<typeof holdingCommands> & {
  /** Of the unit that holds it. */
  readonly posts?: Known["posts"];
  readonly window?: DecidedWindow;
};
type Of<Type extends HoldingCommand["type"]> = Extract<HoldingCommand, { type: Type }>;
type Answer = readonly Event[] | Refusal<Code>;

/** The session was announced and not cancelled. */
export const decideHolding = (command: HoldingCommand, state: DialogueState): Answer => {
  const today = dayOf(command.at);
  if (command.type === "note-held") return noteHeld(command, state);
  if (state.stage !== "held") return refuse("not-held");
  const { on, at } = command;
  const wrong = misdated(on, { notBefore: state.minutesOn ?? state.day, at });
  if (command.type === "publish-result") return published(command, state);
  if (wrong !== undefined) return wrong;
  switch (command.type) {
    case "record-minutes": {
      if (state.minutesOn !== undefined) return refuse("minutes-recorded");
      const { text, document, window } = command;
      const dated = document && misdated(document.date, { notBefore: state.day, at });
      if (dated !== undefined) return dated;
      const until = window && dueIn(on, window.days, "calendar-days");
      return [
        {
          type: "dialogue-minutes-recorded",
          text,
          ...(document && { document }),
          on,
          ...(window && until && { window: { until, unit: window.unit, days: window.days } }),
          ...stampOf(command),
        },
      ];
    }
    case "amend-minutes": {
      if (state.minutesOn === undefined) return refuse("minutes-missing");
      if (minutesClosed(state, today)) return refuse("minutes-closed");
      const { text, reason } = command;
      return [{ type: "dialogue-minutes-amended", text, reason, on, ...stampOf(command) }];
    }
    case "close-minutes": {
      if (state.minutesOn === undefined) return refuse("minutes-missing");
      if (state.isClosed) return [];
      // Whoever may still ask for an amendment is not cut off.
      if (state.amendUntil !== undefined && today <= state.amendUntil)
        return refuse("window-open", { until: state.amendUntil });
      return [{ type: "dialogue-minutes-closed", on, ...stampOf(command) }];
    }
  }
};

const noteHeld = (command: Of<"note-held">, state: DialogueState): Answer => {
  const { chair, units, posts = {}, at } = command;
  const { unit, topic, day: on, kind, complaint } = state;
  if (state.stage === "held") return [];
  const wrong = misdated(on, { at });
  if (wrong !== undefined) return wrong;
  const standing =
    posts[unit] && (standingIn({ posts, units }, chair.subject, unit, on) ?? ("none" as const));
  const said = {
    unit,
    topic,
    on,
    people: peopleWhoCame(state),
    chair,
    ...(standing && { standing }),
    ...stampOf(command),
  };
  if (kind === "case") return [{ type: "case-dialogue-held", ...said, complaint: complaint ?? "" }];
  if (kind === "direct") return [{ type: "direct-dialogue-held", ...said }];
  const result = resultClock(kind, on);
  return [{ type: "dialogue-held", ...said, ...(result && { result }) }];
};

const published = (command: Of<"publish-result">, state: DialogueState): Answer => {
  const { text, ways: asked, where, link, on, at } = command;
  if (state.kind === "case") return refuse("in-a-case");
  const wrong = misdated(on, { notBefore: state.day, at });
  if (wrong !== undefined) return wrong;
  if (tellsWho(text)) return refuse("published-text-tells-who");
  const { unit, topic } = state;
  const said = {
    text,
    ways: WAYS.filter((way) => asked.includes(way)),
    ...(where && { where }),
    ...(link && { link }),
  };
  return [{ type: "dialogue-result-published", unit, topic, ...said, on, ...stampOf(command) }];
};

export const evolveHolding = (state: DialogueState, event: Event): DialogueState => {
  switch (event.type) {
    case "dialogue-held":
      return { ...state, stage: "held", ...(event.result?.due && { resultDue: event.result.due }) };
    case "direct-dialogue-held":
    case "case-dialogue-held":
      return { ...state, stage: "held" };
    case "dialogue-minutes-recorded":
      return {
        ...state,
        minutesOn: event.on,
        ...(event.window && { amendUntil: event.window.until }),
      };
    case "dialogue-minutes-amended":
      return { ...state, minutesOn: event.on };
    case "dialogue-minutes-closed":
      return { ...state, isClosed: true };
    case "dialogue-result-published":
      return { ...state, ways: [...new Set([...state.ways, ...event.ways])] };
  }
};
