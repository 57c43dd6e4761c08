import type { Event } from "@sdc/domain/training-plan/schema";
import { type Activities, noActivities } from "./activities.ts";
import { provenDay } from "./year-of-plan.ts";

/** A plan of who is sent proves its year once it is approved (II.2.c); everybody sent by it supports it. */
export const evolveTrainingPlan = (
  activities: Activities = noActivities,
  event: Event,
  _stream: string,
): Activities => {
  switch (event.type) {
    case "training-plan-drafted":
      return activities;
    case "training-plan-approved":
    case "training-plan-amended": {
      const { type, unit, year, document } = event;
      const title = event.type === "training-plan-approved" ? event.title : `${document.number} (${year})`;
      const one = { event: type, unit, on: provenDay(year, document.date), title };
      return { ...activities, done: [...activities.done, one] };
    }
    case "officer-sent-to-training": {
      const { type, unit, year, on, topic } = event;
      const one = { event: type, unit, on: provenDay(year, on), title: topic };
      return { ...activities, done: [...activities.done, one] };
    }
  }
};
