import type { Event } from "@sdc/domain/reception-matter/schema";
import { begun } from "../begun.ts";
import { type Activities, noActivities, type Opened } from "./activities.ts";
import { handedTo } from "./span.ts";

/** What a matter opened, and why nothing of it is told. */
type Matter = Activities & {
  readonly duty: Opened;
  readonly isFlagged: boolean;
  /** The report that it became is the duty's instead. */
  readonly isReported: boolean;
};

/** A matter is owed an answer from the reception on (II.1.a.2), where no report was made of it; protected it stands in no figure. */
export const evolveReceptionMatter = (
  activities: Activities | undefined,
  event: Event,
  stream: string,
): Matter =>
  told(
    event.type === "reception-matter-received"
      ? begin(event)
      : // Only this fold has written what it gets back.
        after(begun(activities, stream) as Matter, event),
  );

type Begins = Extract<Event, { type: "reception-matter-received" }>;

const begin = (event: Begins): Matter => {
  const nothing = { ...noActivities, isFlagged: false, isReported: false };
  const { type, unit, on, clocks, flagged = false } = event;
  const duty: Opened = {
    event: type,
    held: [{ unit, from: on }],
    owedOn: on,
    dueOn: clocks[0]?.due ?? null,
    doneOn: null,
    title: `Vụ việc tiếp công dân ngày ${on}`,
  };
  return { ...nothing, duty, isFlagged: flagged };
};

const after = (matter: Matter, event: Exclude<Event, Begins>): Matter => {
  const { duty } = matter;
  switch (event.type) {
    case "reception-matter-answered":
      return { ...matter, duty: { ...duty, doneOn: event.on } };
    case "reception-matter-passed-on":
      return { ...matter, duty: { ...duty, held: handedTo(duty.held, event.to, event.on) } };
    case "reception-matter-flagged":
      return { ...matter, isFlagged: true };
    case "reception-matter-unflagged":
      return { ...matter, isFlagged: false };
    case "reception-matter-became-report":
    case "reception-matter-joined-report":
      return { ...matter, isReported: true };
    case "reception-matter-held-over":
    case "reception-result-noted":
    case "reception-matter-reminded":
    case "reception-matter-escalated":
      return matter;
  }
};

const told = (matter: Matter): Matter => {
  const { duty, isFlagged, isReported } = matter;
  return { ...matter, opened: isFlagged || isReported ? [] : [duty] };
};
