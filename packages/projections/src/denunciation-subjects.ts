import type { Projection } from "@sdc/core/projection";
import { unfitCompetence } from "@sdc/domain/denunciation/competence";
import type { DeniedRank } from "@sdc/domain/denunciation/kinds";
import type { Event } from "@sdc/domain/denunciation/schema";
import { begun } from "./begun.ts";

/** A denunciation of somebody who is known, and the unit that has it. */
export type OfPerson = {
  readonly stream: string;
  readonly unit: string;
  readonly subjects: readonly string[];
  /** The report that it came from. */
  readonly report?: string | undefined;
};

type Kept = {
  readonly report?: string | undefined;
  readonly subjects: readonly string[];
  readonly unit: string;
  readonly deniedUnit?: string | undefined;
  readonly deniedRank: DeniedRank;
  readonly hasEnded?: true;
};

/** Which denunciations are of this person, and which open ones may have to go to the superior of whoever they denounce? */
export const denunciationSubjects: Projection<Kept, Event> = {
  name: "denunciation-subjects",
  version: 2,
  categories: ["denunciation"],
  // Nobody asks for it: it says what is left out of what others ask for.

  evolve(before, event, { stream }) {
    if (event.type === "denunciation-registered") {
      const { unit, deniedUnit, deniedRank, deniedSubjects: subjects = [], report } = event;
      return { subjects, unit, deniedUnit, deniedRank, ...(report === undefined ? {} : { report }) };
    }
    const kept = begun(before, stream);
    switch (event.type) {
      case "denunciation-checked": {
        const { deniedUnit = kept.deniedUnit, deniedRank = kept.deniedRank } = event;
        return { ...kept, subjects: event.deniedSubjects ?? kept.subjects, deniedUnit, deniedRank };
      }
      case "denunciation-denied-appointed":
        return { ...kept, deniedUnit: event.deniedUnit, deniedRank: event.deniedRank };
      case "denunciation-passed-on":
        return { ...kept, unit: event.to };
      case "denunciation-concluded":
      case "denunciation-terminated":
      case "denunciation-declined":
      case "denunciation-forwarded":
        return { ...kept, hasEnded: true };
      case "denunciation-check-widened":
      case "denunciation-accepted":
      case "denunciation-notified":
      case "denunciation-suspended":
      case "denunciation-resumed":
      case "denunciation-extended":
      case "denunciation-overdue-raised":
      case "denunciation-report-requested":
      case "denunciation-overdue-reported":
      case "denunciation-withdrawn":
      case "denunciation-decision-sent":
      case "denunciation-disclosed":
      case "denunciation-published":
      case "denunciation-taken-down":
      case "denunciation-linked":
      case "denunciation-reminded":
      case "denunciation-escalated":
        return kept;
    }
  },

  rows(kept, stream) {
    const { subjects, unit, hasEnded, report } = kept;
    const value: OfPerson = { stream, unit, subjects, ...(report === undefined ? {} : { report }) };
    const isItsUnits = hasEnded !== true && unfitCompetence(unit, kept) === undefined;
    return [
      ...subjects.map((subject) => ({ partition: denouncesPartition(subject), sort: stream, value })),
      ...(isItsUnits && subjects.length > 0 ? [{ partition: OPEN_DENOUNCED, sort: stream, value }] : []),
    ];
  },
  counts: () => [],
};

/** Where the denunciations of this person lie. */
export const denouncesPartition = (subject: string): string => `subject/${subject}`;

/** Where the open ones lie that the unit itself has, of persons who are known: one of them may come to be over it. */
export const OPEN_DENOUNCED = "open";
