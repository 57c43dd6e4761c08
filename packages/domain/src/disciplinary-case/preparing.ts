import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { MEASURES } from "@sdc/law/discipline";
import { day, line, prose } from "../fields.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { namedTwice } from "../officer.ts";
import { hasCouncilJudged, unfitCouncil } from "./council.ts";
import { FOUND, MEMBER_ROLES, type Step, STEPS } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { DisciplinaryState } from "./state.ts";

const found = z.enum(FOUND);
const step = z.enum(STEPS);
const measure = z.enum(MEASURES);
const member = { subject: z.string(), role: z.enum(MEMBER_ROLES) };
/** What was said there: the person came or not, and which measure was asked for, if any. */
const meeting = { on: day(), minutes: numbered(), attended: z.boolean(), asked: measure.optional() };
const meetingFields = {
  on: z.string(),
  minutes: numberedFields,
  attended: z.boolean(),
  asked: measure.optional(),
};

export const preparingCommands = {
  /** kết quả xác minh */
  "record-verification": z.strictObject({ document: numbered(), found, text: prose(10_000) }),
  /** giấy triệu tập: from here on the person knows what they are blamed for, and when it is spoken of. */
  summon: z.strictObject({ step, document: numbered(), meetingOn: day() }),
  /** họp kiểm điểm */
  "hold-self-criticism": z.strictObject(meeting),
  /** thành lập hội đồng kỷ luật; once more: another one in its place. */
  "establish-council": z.strictObject({
    document: numbered(),
    members: z
      .array(z.strictObject({ subject: line(100), role: z.enum(MEMBER_ROLES) }))
      .min(3)
      .max(15),
  }),
  "record-council": z.strictObject(meeting),
  /** A step that the law lets be left out in stated cases, and which article says so. */
  "skip-step": z.strictObject({ step, on: day(), basis: line(300) }),
};

export const preparingEvents = {
  "disciplinary-verification-recorded": z.object({
    type: z.literal("disciplinary-verification-recorded"),
    document: numberedFields,
    found,
    text: sealable("case"),
    ...stampFields,
  }),
  "disciplinary-person-summoned": z.object({
    type: z.literal("disciplinary-person-summoned"),
    step,
    document: numberedFields,
    meetingOn: z.string(),
    ...stampFields,
  }),
  "disciplinary-self-criticism-held": z.object({
    type: z.literal("disciplinary-self-criticism-held"),
    ...meetingFields,
    ...stampFields,
  }),
  "disciplinary-council-established": z.object({
    type: z.literal("disciplinary-council-established"),
    document: numberedFields,
    members: z.array(z.object(member)),
    ...stampFields,
  }),
  "disciplinary-council-met": z.object({
    type: z.literal("disciplinary-council-met"),
    ...meetingFields,
    ...stampFields,
  }),
  "disciplinary-step-skipped": z.object({
    type: z.literal("disciplinary-step-skipped"),
    step,
    on: z.string(),
    basis: z.string(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof preparingEvents>;

export const decidePreparing = (
  command: CommandsOf<typeof preparingCommands>,
  state: DisciplinaryState,
): readonly Event[] | Refusal<Code> => {
  const { at } = command;
  const notBefore = state.last;
  const stamp = stampOf(command);
  switch (command.type) {
    case "record-verification": {
      const { document, found: result, text } = command;
      return (
        misdated(document.date, { at, notBefore }) ?? [
          { type: "disciplinary-verification-recorded", document, found: result, text, ...stamp },
        ]
      );
    }
    case "summon": {
      const { step: to, document, meetingOn } = command;
      if (isDone(state, to)) return refuse("step-done", { step: to });
      if (meetingOn < document.date) return refuse("dates-out-of-order", { notBefore: document.date });
      return (
        misdated(document.date, { at, notBefore }) ?? [
          { type: "disciplinary-person-summoned", step: to, document, meetingOn, ...stamp },
        ]
      );
    }
    case "hold-self-criticism": {
      if (state.selfCriticism !== "due") return refuse("step-done", { step: "self-criticism" });
      return (
        unfitMeeting(command, notBefore) ?? [
          { type: "disciplinary-self-criticism-held", ...meetingOf(command), ...stamp },
        ]
      );
    }
    case "establish-council": {
      const { document, members } = command;
      if (state.selfCriticism === "due") return refuse("self-criticism-due");
      if (isDone(state, "council")) return refuse("step-done", { step: "council" });
      return (
        misdated(document.date, { at, notBefore }) ??
        unfitMembers(members, state) ?? [
          { type: "disciplinary-council-established", document, members, ...stamp },
        ]
      );
    }
    case "record-council": {
      const { council } = state;
      if (council === undefined || council === "skipped") return refuse("no-council");
      if (council.hasMet) return refuse("step-done", { step: "council" });
      // Somebody may have been found to be a relative since.
      const unfit = unfitMeeting(command, notBefore) ?? unfitCouncil(council.members, state);
      return unfit ?? [{ type: "disciplinary-council-met", ...meetingOf(command), ...stamp }];
    }
    case "skip-step": {
      const { step: left, on, basis } = command;
      if (isDone(state, left)) return refuse("step-done", { step: left });
      if (left === "council" && state.selfCriticism === "due") return refuse("self-criticism-due");
      return (
        misdated(on, { at, notBefore }) ?? [
          { type: "disciplinary-step-skipped", step: left, on, basis, ...stamp },
        ]
      );
    }
  }
};

const isDone = (state: DisciplinaryState, of: Step): boolean =>
  of === "self-criticism" ? state.selfCriticism !== "due" : hasCouncilJudged(state);

type Members = Extract<CommandsOf<typeof preparingCommands>, { type: "establish-council" }>["members"];

const unfitMembers = (members: Members, state: DisciplinaryState): Refusal<Code> | undefined => {
  const twice = namedTwice(members);
  if (twice !== undefined) return refuse("officer-twice", { subject: twice });
  if (members.filter(({ role }) => role === "chair").length !== 1) return refuse("one-chair");
  return unfitCouncil(
    members.map(({ subject }) => subject),
    state,
  );
};

type Meeting = Extract<
  CommandsOf<typeof preparingCommands>,
  { type: "hold-self-criticism" | "record-council" }
>;

const unfitMeeting = ({ on, minutes, at }: Meeting, notBefore: string): Refusal<Code> | undefined =>
  misdated(on, { at, notBefore }) ?? misdated(minutes.date, { at, notBefore: on });

const meetingOf = ({ on, minutes, attended, asked }: Meeting) => ({
  on,
  minutes,
  attended,
  ...(asked && { asked }),
});

export const evolvePreparing = (state: DisciplinaryState, event: Event): DisciplinaryState => {
  switch (event.type) {
    case "disciplinary-verification-recorded":
      return { ...state, isSubstantiated: event.found !== "unsubstantiated", last: event.document.date };
    case "disciplinary-person-summoned":
      return { ...state, last: event.document.date };
    case "disciplinary-self-criticism-held":
      return { ...state, selfCriticism: "held", last: event.minutes.date };
    case "disciplinary-council-established": {
      const members = event.members.map(({ subject }) => subject);
      return { ...state, council: { members, hasMet: false }, last: event.document.date };
    }
    case "disciplinary-council-met": {
      const members = typeof state.council === "object" ? state.council.members : [];
      return { ...state, council: { members, hasMet: true }, last: event.minutes.date };
    }
    case "disciplinary-step-skipped":
      return event.step === "council"
        ? { ...state, council: "skipped", last: event.on }
        : { ...state, selfCriticism: "skipped", last: event.on };
  }
};
