import type { Day } from "@sdc/law/local-day";
import type { Watch } from "../watch.ts";
import type { SessionKind, Way } from "./kinds.ts";

export type QuestionState = {
  readonly n: number;
  readonly on: Day;
  readonly stands: "open" | "promised" | "answered" | "passed-on" | "set-aside";
  /** By which day an answer in writing was promised. */
  readonly due?: Day;
  /** The report that it becomes, and whether that has begun. */
  readonly report?: string;
  readonly isBegun?: true;
  readonly isFromWeb?: true;
};

export type DialogueState = {
  readonly stage: "none" | "announced" | "held" | "cancelled";
  /** The organiser, or the heir that it has passed to. */
  readonly unit: string;
  readonly kind: SessionKind | "case";
  readonly topic: string;
  /** The complaint that it is held in. */
  readonly complaint?: string;
  readonly isPublic: boolean;
  readonly announcedOn: Day;
  readonly day: Day;
  readonly invited: readonly string[];
  readonly code?: string;
  /** Members of staff, who checked in or stand on the list. */
  readonly checkedIn: readonly string[];
  readonly listed: readonly string[];
  /** Others: how many the list says, and how many gave the code. */
  readonly others: number;
  readonly counted: number;
  readonly questions: readonly QuestionState[];
  readonly minutesOn?: Day;
  /** By policy: the last day on which they may be amended. */
  readonly amendUntil?: Day;
  readonly isClosed: boolean;
  readonly ways: readonly Way[];
  /** By which day the result is owed, where the law says. */
  readonly resultDue?: Day;
  /** By the day they are about: of each deadline by itself what was said. */
  readonly watches: Readonly<Record<Day, Watch>>;
};

export const notAnnounced: DialogueState = {
  stage: "none",
  unit: "",
  kind: "direct",
  topic: "",
  isPublic: false,
  announcedOn: "",
  day: "",
  invited: [],
  checkedIn: [],
  listed: [],
  others: 0,
  counted: 0,
  questions: [],
  isClosed: false,
  ways: [],
  watches: {},
};

/** Whether nothing of it changes any more: they were closed, or the days in which they may be amended are over. */
export const minutesClosed = ({ isClosed, amendUntil }: DialogueState, today: Day): boolean =>
  isClosed || (amendUntil !== undefined && amendUntil < today);

/** How many came: each member of staff once, and of others whichever is more, for whoever gave the code stands on a list too. */
export const peopleWhoCame = ({ checkedIn, listed, others, counted }: DialogueState): number =>
  new Set([...checkedIn, ...listed]).size + Math.max(others, counted);
