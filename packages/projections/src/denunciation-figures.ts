import type { Projection } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/denunciation/schema";
import { begun } from "./begun.ts";
import { type CountedCase, type Stay, stayRows, staysOf } from "./case-figures/counted-case.ts";
import { flowCounts } from "./case-figures/flows.ts";
import { defined } from "./defined.ts";
import { type Knowing, type Level, levelsKnowing } from "./denunciation-file.ts";
import { settlementDue } from "./running-clocks.ts";

/** Who may know of it, and what is counted of it. */
export type DenunciationCounted = Knowing & {
  readonly counted: Omit<CountedCase, "held"> & { receivedOn: string };
};

/**
 * How many denunciations that this level may know of does a unit have, since when, and when was each accepted, concluded,
 * or too late? It counts exactly what `denunciation-file` lists: at the unit that has it now, for the levels that may
 * know of it. How many signed is not taken in.
 */
export const denunciationFigures: Projection<DenunciationCounted, Event> = {
  name: "denunciation-figures",
  version: 1,
  categories: ["denunciation"],

  evolve(before, event, { stream }) {
    switch (event.type) {
      case "denunciation-registered": {
        const { unit, deniedUnit, deniedRank, receivedOn, form } = event;
        return {
          unit,
          ...(deniedUnit === undefined ? {} : { deniedUnit }),
          deniedRank,
          isRaised: false,
          counted: {
            receivedOn,
            kind: "denunciation",
            isTurn: true,
            isLetter: form === "letter",
            isMatter: true,
            persons: 0,
          },
        };
      }
      case "denunciation-checked": {
        const known = begun(before, stream);
        const { deniedUnit = known.deniedUnit, deniedRank = known.deniedRank } = event;
        return { ...known, ...(deniedUnit === undefined ? {} : { deniedUnit }), deniedRank };
      }
      case "denunciation-overdue-raised":
        return { ...begun(before, stream), isRaised: true };
      case "denunciation-denied-appointed": {
        const { deniedUnit, deniedRank } = event;
        return { ...begun(before, stream), deniedUnit, deniedRank };
      }
      case "denunciation-passed-on":
        return { ...begun(before, stream), unit: event.to };
      case "denunciation-accepted":
        return after(begun(before, stream), {
          qualifiedOn: event.decision.date,
          dueOn: settlementDue(event.clocks),
        });
      case "denunciation-suspended":
      case "denunciation-resumed":
      case "denunciation-extended":
        return after(begun(before, stream), { dueOn: settlementDue(event.clocks) });
      case "denunciation-concluded":
        return after(begun(before, stream), { settledOn: event.conclusion.date });
      case "denunciation-terminated":
        return after(begun(before, stream), { settledOn: event.decision.date });
      case "denunciation-declined":
        return after(begun(before, stream), { endedOn: event.document.date });
      case "denunciation-forwarded":
        return after(begun(before, stream), { endedOn: event.notice.date });
      case "denunciation-reminded":
      case "denunciation-escalated":
      case "denunciation-check-widened":
      case "denunciation-notified":
      case "denunciation-report-requested":
      case "denunciation-overdue-reported":
      case "denunciation-withdrawn":
      case "denunciation-decision-sent":
      case "denunciation-disclosed":
      case "denunciation-published":
      case "denunciation-taken-down":
      case "denunciation-linked":
        return begun(before, stream);
    }
  },

  rows: (known, stream) => casesKnown(known).flatMap((one) => stayRows(one, stream)),
  counts: (known) => casesKnown(known).flatMap(flowCounts),
};

/** Where the denunciations of a unit are counted that this level may know of. */
export const countedFor = (level: Level, unit: string): string => `${level}/${unit}`;

/** What the figures count of a denunciation, to be taken out of them for those whom it is kept from. */
export const staysOfDenunciation = (known: DenunciationCounted): readonly Stay[] =>
  casesKnown(known).flatMap(staysOf);

const casesKnown = ({ counted: { receivedOn, ...counted }, ...known }: DenunciationCounted) =>
  levelsKnowing(known).map((level): CountedCase => ({
    ...counted,
    held: [{ unit: countedFor(level, known.unit), from: receivedOn }],
  }));

const after = (
  known: DenunciationCounted,
  change: Partial<DenunciationCounted["counted"]>,
): DenunciationCounted => ({ ...known, counted: defined({ ...known.counted, ...change }) });
