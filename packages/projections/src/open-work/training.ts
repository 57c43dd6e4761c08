import type { Event } from "@sdc/domain/training/schema";
import { begun } from "../begun.ts";
import type { Work } from "./work.ts";

const ENDS: ReadonlySet<Event["type"]> = new Set([
  "training-cancelled",
  "assigned-officer-training-held",
  "staff-training-held",
  "mediator-training-held",
  "judicial-officer-training-held",
  "inspection-board-training-held",
]);

/** A training is open work of its organiser until it is closed as held or cancelled. */
export const workOfTraining = (work: Work | undefined, event: Event, stream: string): Work => {
  if (event.type === "training-announced") return { unit: event.unit, since: event.on, isOpen: true };
  const before = begun(work, stream);
  if (event.type === "training-passed-on") return { ...before, unit: event.to };
  return ENDS.has(event.type) ? { ...before, isOpen: false } : before;
};
