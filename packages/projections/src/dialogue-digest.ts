import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import { dialogueSession } from "@sdc/domain/dialogue-session/decider";
import { owedBy } from "@sdc/domain/dialogue-session/owed";
import type { Event } from "@sdc/domain/dialogue-session/schema";
import type { DialogueState } from "@sdc/domain/dialogue-session/state";
import type { OpenWork } from "./open-work.ts";

/** Something that a session owes by a day: its result, by law, or an answer that was promised. */
export type DialogueOwed = {
  readonly id: string;
  readonly unit: string;
  readonly topic: string;
  readonly due: string;
  readonly what: "result" | "answer";
  /** Of an answer: of which question. */
  readonly n?: number;
  readonly verified?: boolean;
  readonly escalated?: { readonly on: string; readonly to?: string };
};

/** `told`: what was told to the level above, by the day it is about. */
type Kept = {
  readonly session: DialogueState;
  readonly told: Readonly<Record<string, NonNullable<DialogueOwed["escalated"]>>>;
  readonly verified?: boolean;
};

/** What does a unit owe of its dialogues by which day, what was told of it to the level above, and which question has no report yet? */
export const dialogueDigest: Projection<Kept, Event> = {
  name: "dialogue-digest",
  version: 1,
  categories: ["dialogue-session"],

  evolve(kept = { session: dialogueSession.initial, told: {} }, event) {
    const next = { ...kept, session: dialogueSession.evolve(kept.session, event) };
    if (event.type === "dialogue-held" && event.result !== undefined)
      return { ...next, verified: event.result.verified };
    if (event.type !== "dialogue-escalated") return next;
    const { due, on, to } = event;
    return { ...next, told: { ...kept.told, [due]: { on, ...(to === undefined ? {} : { to }) } } };
  },

  rows({ session, told, verified }, stream) {
    const { unit, topic, stage } = session;
    if (stage === "cancelled") return begins(session, stream);
    const id = idOf(stream);
    const rows = owedBy(session).flatMap(({ due, n }) => {
      const escalated = told[due];
      const value: DialogueOwed = {
        id,
        unit,
        topic,
        due,
        what: n === undefined ? "result" : "answer",
        ...(n === undefined ? {} : { n }),
        ...(n === undefined && verified !== undefined ? { verified } : {}),
        ...(escalated === undefined ? {} : { escalated }),
      };
      const sort = `${due}#${id}#${n ?? "result"}`;
      const to = escalated?.to;
      return [
        { partition: dialogueOwed(unit), sort, value },
        ...(to === undefined ? [] : [{ partition: dialogueToldTo(to), sort, value }]),
      ];
    });
    return [...rows, ...begins(session, stream)];
  },
  counts: () => [],
};

/** Where what a unit owes lies, by the day by which it is owed. */
export const dialogueOwed = (unit: string): string => `owed/${unit}`;

/** Where what was told to a unit as the level above lies, by the same day. */
export const dialogueToldTo = (unit: string): string => `told/${unit}`;

/** Where the sessions lie with a question that was passed on and has not become a report. For the register itself. */
export const REPORT_OWED = "report-owed";

const begins = ({ questions, unit, announcedOn }: DialogueState, stream: string) => {
  const value: OpenWork = { stream, unit, since: announcedOn };
  return questions.some(({ stands, isBegun }) => stands === "passed-on" && isBegun !== true)
    ? [{ partition: REPORT_OWED, sort: stream, value }]
    : [];
};
