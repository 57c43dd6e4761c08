import type { Event } from "@sdc/domain/disciplinary-case/schema";
import { type Activities, noActivities } from "./activities.ts";

const titles = {
  "head-disciplined-for-retaliation-or-obstruction":
    "Quyết định kỷ luật người đứng đầu cản trở dân chủ hoặc trả thù, trù dập",
  "abuse-of-democracy-disciplined": "Quyết định kỷ luật hành vi lợi dụng dân chủ",
  "violation-disciplined": "Quyết định kỷ luật vi phạm pháp luật về thực hiện dân chủ ở cơ sở",
} as const;

/** What the fold has to remember until a decision: that a case is under way shows nowhere. */
type Pending = Activities & { readonly unit?: string };

/**
 * A decision in effect shows that violations are handled (II.5.b.4, II.5.b.5, II.6.b): nothing before it is made, nothing once it is
 * taken back, and never whom it is about.
 */
export const evolveDisciplinaryCase = (activities: Pending | undefined, event: Event): Pending => {
  const before: Pending = activities ?? noActivities;
  switch (event.type) {
    case "disciplinary-case-opened":
      return { ...before, unit: event.unit };
    case "disciplinary-case-passed-on":
      return { ...before, unit: event.to };
    case "head-disciplined-for-retaliation-or-obstruction":
    case "abuse-of-democracy-disciplined":
    case "violation-disciplined": {
      const { unit } = before;
      if (unit === undefined) return before;
      const title = `${titles[event.type]} (số ${event.decision.number})`;
      return { ...before, done: [...before.done, { event: event.type, unit, on: event.on, title }] };
    }
    case "discipline-revoked":
      return { ...before, done: before.done.map((one) => ({ ...one, isWithdrawn: true as const })) };
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
    case "discipline-decided":
    case "discipline-exempted":
    case "disciplinary-case-dropped":
    case "discipline-delivered":
    case "discipline-appealed":
    case "discipline-effect-ended":
    case "disciplinary-case-reminded":
    case "disciplinary-case-escalated":
      return before;
  }
};
