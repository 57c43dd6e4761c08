import type { Event } from "@sdc/domain/democracy-duty/schema";
import { begun } from "../begun.ts";
import { type Activities, noActivities } from "./activities.ts";

/**
 * Each document that assigns or replaces somebody proves its day (II.2.b). One assignment after another stands here in the
 * order of their numbers; one that ended on the day it began was a slip of the pen and proves nothing.
 */
export const evolveDemocracyDuty = (
  activities: Activities | undefined,
  event: Event,
  stream: string,
): Activities => {
  switch (event.type) {
    case "democracy-officer-assigned":
    case "democracy-officer-replaced": {
      const { done } = activities ?? noActivities;
      const { type, unit, document, post } = event;
      const one = { event: type, unit, on: document.date, title: `${document.number}: ${post}` };
      return { ...noActivities, done: [...done, one] };
    }
    case "democracy-assignment-ended": {
      const before = begun(activities, stream);
      if (event.from !== event.to) return before;
      const done = before.done.map((one, index) =>
        index === event.n - 1 ? { ...one, isWithdrawn: true as const } : one,
      );
      return { ...before, done };
    }
  }
};
