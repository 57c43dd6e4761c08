import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Sealable } from "@sdc/core/sealing";
import type { SessionKind } from "@sdc/domain/dialogue-session/kinds";
import type { Event } from "@sdc/domain/dialogue-session/schema";
import { begun } from "./begun.ts";
import { defined } from "./defined.ts";
import { type DialogueQuestion, questionsAfter } from "./dialogue-file/questions.ts";
import { changeOf } from "./dialogue-file/changes.ts";

type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;
type Announced = Of<"dialogue-announced">;
type Recorded = Of<"dialogue-minutes-recorded">;
type Told = "day" | "from" | "until" | "method" | "link";

export const DIALOGUE_STATUSES = ["announced", "held", "cancelled"] as const;

/** A session with all that is stored of it. What people asked, were answered and said stays sealed here. */
export type DialogueFile = Partial<
  Pick<
    Announced,
    "from" | "until" | "method" | "link" | "audiences" | "media" | "agenda" | "document" | "rule"
  >
> & {
  readonly id: string;
  readonly unit: string;
  readonly kind: SessionKind | "case";
  readonly status: (typeof DIALOGUE_STATUSES)[number];
  readonly isPublic: boolean;
  readonly announcedOn: string;
  readonly day: string;
  readonly topic?: string;
  /** Of one in a complaint both are sealed. */
  readonly place?: Sealable;
  readonly content?: Sealable;
  readonly complaint?: string;
  readonly changes: readonly { readonly on: string; readonly reason: Sealable; readonly dayBefore: string }[];
  readonly cancelled?: Pick<Of<"dialogue-cancelled">, "on" | "reason">;
  readonly invited: Pick<Of<"dialogue-invited">, "officers" | "groups">;
  readonly code?: string;
  readonly attendance?: Pick<Of<"dialogue-attendance-recorded">, "officers" | "groups" | "document">;
  readonly checkedIn: readonly string[];
  readonly countedIn: number;
  readonly held?: Pick<Of<"dialogue-held">, "people" | "chair" | "standing" | "result">;
  readonly minutes?: Pick<Recorded, "text" | "document" | "on" | "window"> & {
    readonly amended: readonly { readonly on: string; readonly reason: Sealable }[];
    readonly closedOn?: string;
  };
  readonly questions: readonly DialogueQuestion[];
  readonly results: readonly Pick<
    Of<"dialogue-result-published">,
    "text" | "ways" | "where" | "link" | "on"
  >[];
  readonly escalated: readonly Pick<Of<"dialogue-escalated">, "due" | "on" | "to">[];
  readonly version: number;
};

/** One line of a list: nothing that is sealed is in it. */
export type DialogueItem = Pick<
  DialogueFile,
  "id" | "unit" | "kind" | "status" | "isPublic" | "announcedOn" | "version" | Told
> & {
  readonly topic: string;
  readonly place?: string;
  readonly people?: number;
  readonly questions: number;
  readonly unanswered: number;
  /** The last day for its result by law, until it is known in every way that the law names. */
  readonly resultBy?: string;
  readonly resultOn?: string;
};

/** A question in the list of a unit. */
export type QuestionItem = DialogueQuestion & {
  readonly dialogue: string;
  readonly unit: string;
  readonly topic: string;
  readonly day: string;
};

/** Which dialogues does a unit hold, when and on what, who came, what was asked and answered, what came of it? */
export const dialogueFile: Projection<DialogueFile, Event> = {
  name: "dialogue-file",
  version: 1,
  categories: ["dialogue-session"],

  evolve(file, event, { stream, version }) {
    if (event.type === "dialogue-announced") {
      const { type: _type, on, at: _at, by: _by, ...announced } = event;
      return defined({ ...nothingYet(stream, version), ...announced, announcedOn: on }) as DialogueFile;
    }
    if (event.type === "case-dialogue-announced") {
      const { unit, complaint, day, place, text, on } = event;
      const arranged = { unit, complaint, day, place, content: text };
      return { ...nothingYet(stream, version), ...arranged, kind: "case", isPublic: false, announcedOn: on };
    }
    const before = begun(file, stream);
    const questions = questionsAfter(before.questions, event);
    return defined({ ...before, ...changeOf(before, event), questions, version }) as DialogueFile;
  },

  own: (file) => file,
  // One in a complaint stands in no list but that of its few readers, and no question of it anywhere.
  rows(file) {
    const { id, unit, day, topic = "", kind } = file;
    if (kind === "case") {
      const { complaint = "", status, announcedOn, version } = file;
      const value = { id, unit, complaint, status, announcedOn, day, version };
      return [{ partition: caseDialoguesOf(complaint), sort: `${day}#${id}`, value }];
    }
    return [
      { partition: dialoguesOf(unit), sort: `${day}#${id}`, value: itemOf(file) },
      ...file.questions.map((one) => {
        const value: QuestionItem = { ...one, dialogue: id, unit, topic, day };
        return { partition: questionsOf(unit), sort: urgency(value), value };
      }),
    ];
  },
  counts: () => [],
};

const nothingYet = (
  stream: string,
  version: number,
): Omit<DialogueFile, "unit" | "kind" | "isPublic" | "announcedOn" | "day"> => ({
  id: idOf(stream),
  status: "announced",
  changes: [],
  invited: { officers: [], groups: [] },
  checkedIn: [],
  countedIn: 0,
  questions: [],
  results: [],
  escalated: [],
  version,
});

/** Where the sessions of a unit lie, by their day. */
export const dialoguesOf = (unit: string): string => `unit/${unit}`;

/** Where those in a complaint lie, by their day. */
export const caseDialoguesOf = (complaint: string): string => `complaint/${complaint}`;

/** Where the questions put to a unit lie: unanswered first, those with a day before those without. */
export const questionsOf = (unit: string): string => `questions/${unit}`;

const urgency = ({ stands, due, dialogue, day, n }: QuestionItem): string => {
  const rank = stands === "promised" ? "0" : stands === "open" ? "1" : "2";
  return `${rank}#${stands === "promised" ? due : day}#${dialogue}#${String(n).padStart(4, "0")}`;
};

const itemOf = (file: DialogueFile): DialogueItem => {
  const { id, unit, kind, status, isPublic, announcedOn, day, topic = "", version } = file;
  const { from, until, method, link, place, held, questions, results } = file;
  const resultOn = results[0]?.on;
  const resultBy = held?.result?.due;
  return {
    id,
    unit,
    kind,
    status,
    isPublic,
    announcedOn,
    day,
    topic,
    ...(from && { from }),
    ...(until && { until }),
    ...(method && { method }),
    ...(link && { link }),
    ...(typeof place === "string" ? { place } : {}),
    ...(held && { people: held.people }),
    questions: questions.length,
    unanswered: questions.filter(({ stands }) => stands === "open" || stands === "promised").length,
    ...(resultBy && { resultBy }),
    ...(resultOn && { resultOn }),
    version,
  };
};
