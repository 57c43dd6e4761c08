import type { Event } from "@sdc/domain/commendation/schema";
import { begun } from "../begun.ts";
import type { Work } from "./work.ts";

/** A proposal to commend is open work until it was declined, or decided and published. No day is set by which. */
export const workOfCommendation = (work: Work | undefined, event: Event, stream: string): Work => {
  if (event.type === "commendation-proposed") return { unit: event.unit, since: event.on, isOpen: true };
  const before = begun(work, stream);
  switch (event.type) {
    case "commendation-passed-on":
      return { ...before, unit: event.to };
    case "commendation-declined":
    case "commendation-published":
    case "commendation-revoked":
      return { ...before, isOpen: false };
    case "commendation-checked":
    case "commendation-decided":
      return before;
  }
};
