import type { Event } from "@sdc/domain/commitment/schema";
import { begun } from "../begun.ts";
import { type Activities, type Done, noActivities } from "./activities.ts";

/** What was promised stands in the title of what became of it. */
type Promised = Activities & { readonly summary?: string };

/**
 * A commitment supports the duty to hold dialogue (II.1.a) on the day it was made; kept, on time or late, it proves on the day it was
 * done that something was settled (II.1.a, II.1.b). What was reopened proves nothing.
 */
export const evolveCommitment = (before: Promised | undefined, event: Event, stream: string): Promised => {
  if (event.type === "commitment-recorded") {
    const { type, unit, on, summary } = event;
    return { ...noActivities, summary, done: [{ event: type, unit, on, title: summary }] };
  }
  const activities: Promised = begun(before, stream);
  switch (event.type) {
    case "commitment-kept":
    case "commitment-kept-late": {
      const { type, unit, on } = event;
      const kept: Done = { event: type, unit, on, title: activities.summary ?? "" };
      return { ...activities, done: [...activities.done, kept] };
    }
    case "commitment-reopened":
      return { ...activities, done: activities.done.map(withdrawn) };
    case "commitment-progressed":
    case "commitment-file-added":
    case "commitment-file-withdrawn":
    case "commitment-broken":
    case "commitment-released":
    case "commitment-reminded":
    case "commitment-escalated":
    case "commitment-passed-on":
      return activities;
  }
};

const withdrawn = (one: Done): Done =>
  one.event === "commitment-recorded" ? one : { ...one, isWithdrawn: true };
