import type { Event } from "@sdc/domain/transfer-rule/schema";
import { type Activities, noActivities } from "./activities.ts";

/** Each rule on transfers that a unit issued proves that it did (II.5.b), on the day of its document; a repeal takes no day back. */
export const evolveTransferRule = (activities: Activities | undefined, event: Event): Activities => {
  const before = activities ?? noActivities;
  switch (event.type) {
    case "transfer-rule-issued": {
      const { type, unit, on, title, document } = event;
      return {
        ...before,
        done: [...before.done, { event: type, unit, on, title: `${title} (số ${document.number})` }],
      };
    }
    case "transfer-rule-repealed":
      return before;
  }
};
