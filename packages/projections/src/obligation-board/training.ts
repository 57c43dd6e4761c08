import type { Event } from "@sdc/domain/training/schema";
import { type Activities, type Done, noActivities } from "./activities.ts";

/**
 * What was held proves a day of its organiser, by an event of its own for each audience (II.1.e, II.2.a, IV.2.a, IV.2.b);
 * who came proves that their units sent somebody on that day, by the latest word about it. Materials of a training that
 * was cancelled prove nothing.
 */
export const evolveTraining = (
  activities: Activities = noActivities,
  event: Event,
  _stream: string,
): Activities => {
  switch (event.type) {
    case "training-announced":
    case "training-changed":
    case "training-passed-on":
    case "officers-enrolled":
    case "places-reserved":
    case "enrolment-cancelled":
    case "training-result-recorded":
      return activities;
    case "training-cancelled":
      return { ...activities, done: activities.done.map((one) => ({ ...one, isWithdrawn: true })) };
    case "training-attendance-recorded": {
      const { type, topic, day: on, present, others } = event;
      const units = new Set([...present, ...others].map(({ unit }) => unit));
      const earlier = activities.done.filter((one) => one.event !== type || one.on !== on);
      const came = [...units].map((unit): Done => ({ event: type, unit, on, title: topic }));
      return { ...activities, done: [...earlier, ...came] };
    }
    case "training-material-published": {
      const { type, unit, on, title } = event;
      return { ...activities, done: [...activities.done, { event: type, unit, on, title }] };
    }
    case "training-material-withdrawn":
      return { ...activities, done: withoutMaterial(activities.done, event.n) };
    case "assigned-officer-training-held":
    case "staff-training-held":
    case "mediator-training-held":
    case "judicial-officer-training-held":
    case "inspection-board-training-held": {
      const { type, unit, on, topic } = event;
      return { ...activities, done: [...activities.done, { event: type, unit, on, title: topic }] };
    }
  }
};

/** Materials stand in the order of their numbers. */
const withoutMaterial = (done: readonly Done[], n: number): readonly Done[] => {
  const withdrawn = done.filter(({ event }) => event === "training-material-published")[n - 1];
  return done.map((one) => (one === withdrawn ? { ...one, isWithdrawn: true } : one));
};
