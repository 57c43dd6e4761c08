import type { Projection } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/complaint/schema";
import { begun } from "./begun.ts";
import { type CountedCase, stayRows } from "./case-figures/counted-case.ts";
import { flowCounts } from "./case-figures/flows.ts";
import { defined } from "./defined.ts";
import { handedTo } from "./obligation-board/span.ts";
import { settlementDue } from "./running-clocks.ts";

/**
 * How many complaints came to a unit on which days, first or second and about what, and when was each accepted, settled,
 * or too late? On time is what its law says of the settlement; suspensions and more time are in its day.
 */
export const complaintFigures: Projection<CountedCase, Event> = {
  name: "complaint-figures",
  version: 1,
  categories: ["complaint"],

  evolve(before, event, { stream }) {
    switch (event.type) {
      case "complaint-registered":
        return {
          held: [{ unit: event.unit, from: event.receivedOn }],
          kind: event.instance,
          field: event.about,
          isTurn: true,
          isLetter: event.form === "letter",
          isMatter: true,
          persons: event.complainant.representativeOf ?? 1,
        };
      case "complaint-accepted": {
        const counted = begun(before, stream);
        return defined({ ...counted, qualifiedOn: event.notice.date, dueOn: settlementDue(event.clocks) });
      }
      case "complaint-suspended":
      case "complaint-resumed":
      case "complaint-extended":
        return defined({ ...begun(before, stream), dueOn: settlementDue(event.clocks) });
      case "complaint-settled":
      case "complaint-terminated":
        return { ...begun(before, stream), settledOn: event.decision.date };
      case "complaint-declined":
      case "complaint-guided":
      case "complaint-forwarded":
      case "complaint-returned":
        return { ...begun(before, stream), endedOn: event.notice.date };
      case "complaint-filed-away":
        return { ...begun(before, stream), endedOn: event.on };
      case "complaint-passed-on": {
        const counted = begun(before, stream);
        return { ...counted, held: handedTo(counted.held, event.to, event.on) };
      }
      case "complaint-reminded":
      case "complaint-escalated":
      case "complaint-withdrawn":
      case "complaint-dialogue-held":
      case "complaint-decision-sent":
      case "complaint-linked":
        return begun(before, stream);
    }
  },

  rows: stayRows,
  counts: flowCounts,
};
