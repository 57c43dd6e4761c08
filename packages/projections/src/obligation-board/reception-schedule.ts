import type { Event } from "@sdc/domain/reception-schedule/schema";
import { type Activities, noActivities } from "./activities.ts";

/** That a schedule was published supports the day on which it was (II.1.a.1.ii); days that move prove nothing more. */
export const evolveReceptionSchedule = (
  activities: Activities = noActivities,
  event: Event,
  _stream: string,
): Activities => {
  if (event.type === "reception-day-moved") return activities;
  const { type, unit, on, from, to } = event;
  const title = `Lịch tiếp công dân ${from} – ${to}`;
  return { ...activities, done: [...activities.done, { event: type, unit, on, title }] };
};
