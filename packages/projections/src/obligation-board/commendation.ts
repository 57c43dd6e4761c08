import type { Form } from "@sdc/domain/commendation/kinds";
import type { Event } from "@sdc/domain/commendation/schema";
import { begun } from "../begun.ts";
import { type Activities, noActivities, passedOn } from "./activities.ts";

const formNames: Readonly<Record<Form, string>> = {
  praise: "biểu dương",
  "certificate-of-commendation": "giấy khen",
  "certificate-of-merit": "bằng khen",
  other: "hình thức khen thưởng khác",
};

/**
 * What a commendation says of the duty to commend in time (II.6.a): a proposal opens it, the decision or the refusal
 * answers it, and the decision proves it unless it is revoked. Nobody is named here.
 */
export const evolveCommendation = (
  activities: Activities | undefined,
  event: Event,
  stream: string,
): Activities => {
  if (event.type === "commendation-proposed") {
    const { unit, on: owedOn, form } = event;
    const title = `Đề nghị khen thưởng: ${formNames[form]}`;
    return {
      ...noActivities,
      opened: [
        { event: event.type, held: [{ unit, from: owedOn }], owedOn, dueOn: null, doneOn: null, title },
      ],
    };
  }
  const before = begun(activities, stream);
  switch (event.type) {
    case "commendation-decided": {
      const { on, form, decision } = event;
      const title = `Quyết định khen thưởng: ${formNames[form]} (số ${decision.number})`;
      const done = before.opened.flatMap(({ held }) =>
        held.slice(-1).map(({ unit }) => ({ event: event.type, unit, on, title })),
      );
      return { ...answered(before, on), done };
    }
    case "commendation-declined":
      return answered(before, event.on);
    case "commendation-revoked":
      return { ...before, done: before.done.map((one) => ({ ...one, isWithdrawn: true as const })) };
    case "commendation-passed-on":
      return passedOn(before, event.to, event.on);
    case "commendation-checked":
    case "commendation-published":
      return before;
  }
};

const answered = (activities: Activities, doneOn: string): Activities => ({
  ...activities,
  opened: activities.opened.map((one) => ({ ...one, doneOn })),
});
