import type { Clock } from "./kinds.ts";
import type { Event } from "./schema.ts";

/** Which clocks of law an event brings to their end. */
export const endedClocks = (event: Event): readonly Clock[] => {
  switch (event.type) {
    case "complaint-accepted":
    case "complaint-declined":
    case "complaint-guided":
    case "complaint-forwarded":
    case "complaint-returned":
    case "complaint-filed-away":
      return ["acceptance"];
    case "complaint-settled":
    case "complaint-terminated":
      return ["settlement"];
    case "complaint-decision-sent":
      return ["sending"];
    case "complaint-registered":
    case "complaint-suspended":
    case "complaint-resumed":
    case "complaint-extended":
    case "complaint-withdrawn":
    case "complaint-dialogue-held":
    case "complaint-linked":
    case "complaint-passed-on":
    case "complaint-reminded":
    case "complaint-escalated":
      return [];
  }
};
