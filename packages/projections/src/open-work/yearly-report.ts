import type { Event } from "@sdc/domain/yearly-report/schema";
import { dayOf } from "@sdc/law/local-day";
import { begun } from "../begun.ts";
import type { Work } from "./work.ts";

/**
 * A yearly report is open work from its first draft until it is received, and again once it is sent back. Its day is that
 * of the node it proves.
 */
export const workOfYearlyReport = (work: Work | undefined, event: Event, stream: string): Work => {
  switch (event.type) {
    case "yearly-report-drafted":
      return work === undefined
        ? { unit: event.unit, since: dayOf(event.at), isOpen: true }
        : { ...work, isOpen: true };
    case "yearly-report-received":
      return { ...begun(work, stream), isOpen: false };
    case "yearly-report-returned":
      return { ...begun(work, stream), isOpen: true };
    case "yearly-report-passed-on":
      return { ...begun(work, stream), unit: event.to };
    case "yearly-report-signed":
    case "yearly-report-submitted":
      return begun(work, stream);
  }
};
