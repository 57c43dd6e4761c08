import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import { line } from "../fields.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { namedTwice, officer, officerFields } from "../officer.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Code } from "./refusals.ts";
import { type DialogueState, minutesClosed } from "./state.ts";

const code = z.string().regex(/^[A-Z0-9]{4,12}$/);
const groups = z.array(z.strictObject({ who: line(200), people: z.int().min(1).max(10_000) })).max(50);

export const attendingCommands = {
  /** mời: members of staff by their user id, others by what they are and how many. */
  invite: z.strictObject({ officers: z.array(officer()).max(200), groups }),
  /** The organiser shows a code in the room; it is worth as much as being there. */
  "open-check-in": z.strictObject({ code }),
  /** Oneself, by the code, on the day. */
  "check-in": z.strictObject({ code }),
  /** Somebody without a user id, by the code on a public page: one more, and nobody knows who. */
  "count-in": z.strictObject({ code }),
  /** The list of who came takes the place of the one before. Names of citizens stay on paper: `document` says where. */
  "record-attendance": z.strictObject({
    officers: z.array(officer()).max(500),
    groups,
    document: numbered().optional(),
  }),
};

const groupFields = z.array(z.object({ who: z.string(), people: z.number() }));

export const attendingEvents = {
  "dialogue-invited": z.object({
    type: z.literal("dialogue-invited"),
    officers: z.array(officerFields),
    groups: groupFields,
    ...stampFields,
  }),
  "dialogue-check-in-opened": z.object({
    type: z.literal("dialogue-check-in-opened"),
    code: z.string(),
    ...stampFields,
  }),
  "dialogue-checked-in": z.object({
    type: z.literal("dialogue-checked-in"),
    subject: z.string(),
    ...stampFields,
  }),
  "dialogue-counted-in": z.object({ type: z.literal("dialogue-counted-in"), ...stampFields }),
  "dialogue-attendance-recorded": z.object({
    type: z.literal("dialogue-attendance-recorded"),
    officers: z.array(officerFields),
    groups: groupFields,
    document: numberedFields.optional(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof attendingEvents>;
export type AttendingCommand = CommandsOf<typeof attendingCommands>;

/** Beyond so many the code has gone round. */
const COUNTED_MAX = 5000;

/** The session was announced and not cancelled. */
export const decideAttending = (
  command: AttendingCommand,
  state: DialogueState,
): readonly Event[] | Refusal<Code> => {
  const { at } = command;
  const today = dayOf(at);
  if (command.type === "invite") {
    const { officers, groups: others } = command;
    if (state.stage === "held") return refuse("already-held");
    if (officers.length + others.length === 0) return refuse("nobody-named");
    const twice =
      namedTwice(officers) ?? officers.find(({ subject }) => state.invited.includes(subject))?.subject;
    if (twice !== undefined) return refuse("officer-twice", { subject: twice });
    return [{ type: "dialogue-invited", officers, groups: others, ...stampOf(command) }];
  }
  if (minutesClosed(state, today)) return refuse("minutes-closed");
  switch (command.type) {
    case "open-check-in":
      if (state.code === command.code) return [];
      return [{ type: "dialogue-check-in-opened", code: command.code, ...stampOf(command) }];
    case "check-in":
    case "count-in": {
      if (today !== state.day) return refuse("not-that-day", { day: state.day });
      if (state.code === undefined || state.code !== command.code) return refuse("code-wrong");
      if (command.type === "count-in")
        return state.counted >= COUNTED_MAX
          ? refuse("too-many")
          : [{ type: "dialogue-counted-in", ...stampOf(command) }];
      const { subject } = command.by;
      if (state.checkedIn.includes(subject)) return refuse("officer-twice", { subject });
      return [{ type: "dialogue-checked-in", subject, ...stampOf(command) }];
    }
    case "record-attendance": {
      const { officers, groups: others, document } = command;
      const wrong =
        misdated(state.day, { at }) ??
        (document && misdated(document.date, { notBefore: state.announcedOn, at }));
      if (wrong !== undefined) return wrong;
      const twice = namedTwice(officers);
      if (twice !== undefined) return refuse("officer-twice", { subject: twice });
      const list = { officers, groups: others, ...(document && { document }) };
      return [{ type: "dialogue-attendance-recorded", ...list, ...stampOf(command) }];
    }
  }
};

export const evolveAttending = (state: DialogueState, event: Event): DialogueState => {
  switch (event.type) {
    case "dialogue-invited":
      return { ...state, invited: [...state.invited, ...event.officers.map(({ subject }) => subject)] };
    case "dialogue-check-in-opened":
      return { ...state, code: event.code };
    case "dialogue-checked-in":
      return { ...state, checkedIn: [...state.checkedIn, event.subject] };
    case "dialogue-counted-in":
      return { ...state, counted: state.counted + 1 };
    case "dialogue-attendance-recorded": {
      const others = event.groups.reduce((sum, { people }) => sum + people, 0);
      return { ...state, listed: event.officers.map(({ subject }) => subject), others };
    }
  }
};
