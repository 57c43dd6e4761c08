import type { Clock } from "./kinds.ts";
import type { Event } from "./schema.ts";

/** Which clocks of law an event brings to their end. */
export const endedClocks = (event: Event): readonly Clock[] => {
  switch (event.type) {
    case "denunciation-checked":
      return event.competent ? ["intake", "forwarding"] : ["intake"];
    case "denunciation-accepted":
    case "denunciation-forwarded":
    case "denunciation-declined":
      return ["intake", "forwarding"];
    case "denunciation-notified":
      return [`notice-to-${event.to}`];
    case "denunciation-report-requested":
      return ["report-request"];
    case "denunciation-overdue-reported":
      return ["report"];
    case "denunciation-concluded":
    case "denunciation-terminated":
      return ["settlement", "report-request", "report"];
    case "denunciation-decision-sent":
      return event.what === "extension" ? [] : [`${event.what}-sending`];
    case "denunciation-published":
      return ["publication"];
    case "denunciation-taken-down":
      return ["posting"];
    case "denunciation-registered":
    case "denunciation-check-widened":
    case "denunciation-suspended":
    case "denunciation-resumed":
    case "denunciation-extended":
    case "denunciation-overdue-raised":
    case "denunciation-withdrawn":
    case "denunciation-disclosed":
    case "denunciation-linked":
    case "denunciation-passed-on":
    case "denunciation-denied-appointed":
    case "denunciation-reminded":
    case "denunciation-escalated":
      return [];
  }
};
