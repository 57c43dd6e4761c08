import type { Event } from "@sdc/domain/law-dissemination/schema";
import { begun } from "../begun.ts";
import { type Activities, noActivities } from "./activities.ts";

/** An activity proves its day (II.3.a, IV.2.b.i), one for Law Day by an event of its own; withdrawn it proves nothing. */
export const evolveLawDissemination = (
  activities: Activities | undefined,
  event: Event,
  stream: string,
): Activities => {
  switch (event.type) {
    case "law-dissemination-held":
    case "law-day-held": {
      const { type, unit, on, topic } = event;
      return { ...noActivities, done: [{ event: type, unit, on, title: topic }] };
    }
    case "law-dissemination-withdrawn": {
      const before = begun(activities, stream);
      return { ...before, done: before.done.map((one) => ({ ...one, isWithdrawn: true })) };
    }
  }
};
