import type { Event as ComplaintEvent } from "@sdc/domain/complaint/schema";
import type { Event as DenunciationEvent } from "@sdc/domain/denunciation/schema";
import { dayOf } from "@sdc/law/local-day";
import { begun } from "../begun.ts";
import type { Work } from "./work.ts";

const COMPLAINT_ENDS: ReadonlySet<ComplaintEvent["type"]> = new Set([
  "complaint-declined",
  "complaint-guided",
  "complaint-forwarded",
  "complaint-returned",
  "complaint-filed-away",
  "complaint-settled",
  "complaint-terminated",
]);

const DENUNCIATION_ENDS: ReadonlySet<DenunciationEvent["type"]> = new Set([
  "denunciation-declined",
  "denunciation-forwarded",
  "denunciation-concluded",
  "denunciation-terminated",
]);

/** A complaint is open work until the law's end of it. Its times run in a read model of their own. */
export const workOfComplaint = (work: Work | undefined, event: ComplaintEvent, stream: string): Work => {
  if (event.type === "complaint-registered")
    return { unit: event.unit, since: dayOf(event.at), isOpen: true };
  const before = begun(work, stream);
  if (event.type === "complaint-passed-on") return { ...before, unit: event.to };
  return COMPLAINT_ENDS.has(event.type) ? { ...before, isOpen: false } : before;
};

/** The same of a denunciation, which stands in no ordinary list. */
export const workOfDenunciation = (
  work: Work | undefined,
  event: DenunciationEvent,
  stream: string,
): Work => {
  if (event.type === "denunciation-registered")
    return { unit: event.unit, since: dayOf(event.at), isOpen: true, isFlagged: true };
  const before = begun(work, stream);
  if (event.type === "denunciation-passed-on") return { ...before, unit: event.to };
  return DENUNCIATION_ENDS.has(event.type) ? { ...before, isOpen: false } : before;
};
