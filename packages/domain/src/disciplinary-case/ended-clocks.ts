import type { CLOCKS } from "./kinds.ts";
import type { Event } from "./schema.ts";

/** Which of its times an event brings to their end. */
export const endedClocks = (event: Event): readonly (typeof CLOCKS)[number][] => {
  switch (event.type) {
    case "discipline-decided":
    case "discipline-exempted":
    case "disciplinary-case-dropped":
      return ["handling", "limitation"];
    case "disciplinary-case-opened":
    case "disciplinary-act-added":
    case "disciplinary-relative-declared":
    case "disciplinary-verification-recorded":
    case "disciplinary-person-summoned":
    case "disciplinary-self-criticism-held":
    case "disciplinary-council-established":
    case "disciplinary-council-met":
    case "disciplinary-step-skipped":
    case "disciplinary-time-extended":
    case "disciplinary-case-deferred":
    case "disciplinary-case-resumed":
    case "discipline-delivered":
    case "discipline-appealed":
    case "discipline-revoked":
    case "discipline-effect-ended":
    case "disciplinary-case-passed-on":
    case "disciplinary-case-reminded":
    case "disciplinary-case-escalated":
    case "head-disciplined-for-retaliation-or-obstruction":
    case "abuse-of-democracy-disciplined":
    case "violation-disciplined":
      return [];
  }
};
