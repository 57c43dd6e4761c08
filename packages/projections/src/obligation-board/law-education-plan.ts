import type { Event } from "@sdc/domain/law-education-plan/schema";
import { type Activities, noActivities } from "./activities.ts";
import { provenDay } from "./year-of-plan.ts";

/**
 * A plan of legal education proves its year once it is approved (II.3.b.1), what was done by it supports it; a letter to
 * those below proves that they were told (II.3.b.2), their plans support that.
 */
export const evolveLawEducationPlan = (
  activities: Activities = noActivities,
  event: Event,
  _stream: string,
): Activities => {
  const proof = proofOf(event);
  if (proof === undefined) return activities;
  const { type, unit, year } = event;
  const one = { event: type, unit, on: provenDay(year, proof.on), title: proof.title };
  return { ...activities, done: [...activities.done, one] };
};

const proofOf = (event: Event): { readonly on: string; readonly title: string } | undefined => {
  switch (event.type) {
    case "law-education-plan-drafted":
      return undefined;
    case "law-education-plan-approved":
      return { on: event.document.date, title: event.title };
    case "law-education-plan-amended":
    case "law-education-instructed":
      return { on: event.document.date, title: event.document.number };
    case "law-education-item-done":
      return { on: event.on, title: event.title };
    case "subordinate-plan-received":
      return { on: event.on, title: `${event.from}: ${event.document.number}` };
  }
};
