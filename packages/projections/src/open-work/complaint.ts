import type { Event } from "@sdc/domain/complaint/schema";
import { dayOf } from "@sdc/law/local-day";
import { begun } from "../begun.ts";
import type { Work } from "./work.ts";

const ENDS: ReadonlySet<Event["type"]> = new Set([
  "complaint-declined",
  "complaint-guided",
  "complaint-forwarded",
  "complaint-returned",
  "complaint-filed-away",
  "complaint-settled",
  "complaint-terminated",
]);

/** A complaint is open work until the law's end of it. Its times run in a read model of their own. */
export const workOfComplaint = (work: Work | undefined, event: Event, stream: string): Work => {
  if (event.type === "complaint-registered")
    return { unit: event.unit, since: dayOf(event.at), isOpen: true };
  const before = begun(work, stream);
  if (event.type === "complaint-passed-on") return { ...before, unit: event.to };
  return ENDS.has(event.type) ? { ...before, isOpen: false } : before;
};
