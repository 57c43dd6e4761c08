import { idOf, kindOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import { isFlaggedAfter } from "@sdc/domain/hotline-report/is-flagged";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import { nodeOf } from "@sdc/domain/obligation/node-id";
import type { Event as ObligationEvent } from "@sdc/domain/obligation/schema";
import { courseAfter } from "./report-status.ts";

/** A deadline that somebody was told of. */
export type Reminder = {
  readonly stream: string;
  readonly unit: string;
  readonly due: string;
  /** The nearest reminder day that was told, in days before. */
  readonly days?: number;
  readonly escalatedOn?: string;
  /** The level that was told of the breach. */
  readonly to?: string;
};

type Told = {
  readonly unit: string;
  readonly told?: Pick<Reminder, "due" | "days" | "escalatedOn" | "to"> | undefined;
  /** Nobody has to be told any more, or nobody may be: it ended, was answered, does not apply, is flagged. */
  readonly isEnded: boolean;
  readonly isFlagged: boolean;
};

/** Of which deadlines was whom reminded, and what was told to the level above? */
export const reminders: Projection<Told, ReportEvent | ObligationEvent> = {
  name: "reminders",
  version: 2,
  categories: ["hotline-report", "obligation"],

  evolve(before, event, { stream }) {
    const told = before ?? begin(stream);
    // The kind of the stream says whose events these are.
    return kindOf(stream) === "obligation"
      ? afterNode(told, event as ObligationEvent)
      : afterReport(told, event as ReportEvent);
  },

  rows({ unit, told, isEnded, isFlagged }, stream) {
    if (told === undefined || isEnded) return [];
    const value: Reminder = { stream, unit, ...told };
    const sort = `${told.due}#${stream}`;
    const { to } = told;
    const toldTo = (...which: readonly Escalated[]) =>
      to === undefined ? [] : which.map((one) => ({ partition: escalatedTo(to, one), sort, value }));
    if (isFlagged) return toldTo("flagged");
    const own = { partition: `unit/${unit}`, sort, value };
    return [own, ...(kindOf(stream) === "obligation" ? toldTo("all") : toldTo("all", "cases"))];
  },
  counts: () => [],
};

type Escalated = "all" | "cases" | "flagged";

/**
 * Where what was told to a unit as the level above lies, by the day it is about. `cases`: reports lie apart as well, because
 * duties are many; what is flagged lies there alone.
 */
export const escalatedTo = (unit: string, which: Escalated): string => {
  const to: Readonly<Record<Escalated, string>> = {
    all: "escalated",
    cases: "escalated-cases",
    flagged: "flagged-escalated",
  };
  return `${to[which]}/${unit}`;
};

const begin = (stream: string): Told => ({
  unit: nodeOf(idOf(stream))?.unit ?? "",
  isEnded: false,
  isFlagged: false,
});

const reminded = (
  told: Told,
  { due, days }: { readonly due: string; readonly days: readonly number[] },
): Told => ({
  ...told,
  told: { ...(told.told?.due === due ? told.told : {}), due, days: Math.min(...days) },
});

const escalated = (
  told: Told,
  { due, on, to }: { readonly due: string; readonly on: string; readonly to?: string | undefined },
): Told => ({
  ...told,
  told: {
    ...(told.told?.due === due ? told.told : {}),
    due,
    escalatedOn: on,
    ...(to === undefined ? {} : { to }),
  },
});

const afterNode = (told: Told, event: ObligationEvent): Told => {
  switch (event.type) {
    case "obligation-reminded":
      return reminded(told, event);
    case "obligation-escalated":
      return escalated(told, event);
    case "obligation-passed-on":
      return { ...told, unit: event.to };
    case "node-not-applicable":
      return { ...told, isEnded: true };
    case "node-applicable-again":
      return { ...told, isEnded: false };
    case "evidence-filed":
    case "evidence-withdrawn":
    case "evidence-confirmed":
    case "evidence-returned":
      // Whether this proves the node is asked when it is read.
      return told;
  }
};

const ENDS: ReadonlySet<ReportEvent["type"]> = new Set([
  "report-replied",
  "report-answered-through",
  "report-closed",
  "report-withdrawn",
  "report-became-formal",
  "report-split",
]);

const afterReport = (told: Told, event: ReportEvent): Told => {
  if (event.type === "report-received")
    return { ...told, unit: event.unit, isFlagged: event.flagged === true };
  const next: Told = {
    ...told,
    unit: courseAfter({ unit: told.unit, reached: "received" }, event).unit,
    isFlagged: isFlaggedAfter(told.isFlagged, event),
    isEnded: told.isEnded || ENDS.has(event.type),
  };
  if (event.type === "report-reminded") return reminded(next, event);
  if (event.type === "report-escalated") return escalated(next, event);
  if (event.type === "report-unmerged") return { ...next, isEnded: false };
  // The deadline that was told of is no more.
  const isMoved = event.type === "answer-by-moved" || event.type === "information-asked";
  return isMoved ? { ...next, told: undefined } : next;
};
