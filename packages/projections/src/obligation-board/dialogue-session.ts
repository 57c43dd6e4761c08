import type { Event } from "@sdc/domain/dialogue-session/schema";
import { type Activities, type Done, noActivities } from "./activities.ts";

/**
 * What was told, held and made known proves a day of its unit, by events that tell apart what the plan asks: a commune's
 * conference (II.1.a, once a year by law), a dialogue of the head elsewhere (II.1.a), one in the settlement of a complaint
 * (II.5.c). A dialogue that somebody other than the head held is not the head's and proves nothing. What was cancelled
 * proves nothing any more. No topic of one in a complaint is shown.
 */
export const evolveDialogueSession = (
  activities: Activities = noActivities,
  event: Event,
  _stream: string,
): Activities => {
  switch (event.type) {
    case "dialogue-announced": {
      const { type, unit, on, topic } = event;
      return withDone(activities, { event: type, unit, on, title: topic });
    }
    case "dialogue-cancelled":
      return { ...activities, done: activities.done.map((one) => ({ ...one, isWithdrawn: true })) };
    case "dialogue-held":
    case "dialogue-result-published": {
      const { type, unit, on, topic } = event;
      return withDone(activities, { event: type, unit, on, title: topic });
    }
    case "direct-dialogue-held": {
      const { type, unit, on, topic, standing } = event;
      // Where no posts are recorded it is the unit's word that its head was there.
      const isHeads = standing !== "deputy" && standing !== "none";
      return isHeads ? withDone(activities, { event: type, unit, on, title: topic }) : activities;
    }
    case "case-dialogue-held": {
      const { type, unit, on } = event;
      return withDone(activities, { event: type, unit, on, title: IN_A_CASE });
    }
    case "dialogue-changed":
    case "dialogue-agenda-set":
    case "dialogue-passed-on":
    case "case-dialogue-announced":
    case "case-dialogue-changed":
    case "dialogue-invited":
    case "dialogue-check-in-opened":
    case "dialogue-checked-in":
    case "dialogue-counted-in":
    case "dialogue-attendance-recorded":
    case "dialogue-question-taken":
    case "dialogue-question-from-report":
    case "dialogue-question-answered":
    case "dialogue-answer-promised":
    case "dialogue-question-passed-on":
    case "dialogue-question-set-aside":
    case "dialogue-question-report-begun":
    case "dialogue-minutes-recorded":
    case "dialogue-minutes-amended":
    case "dialogue-minutes-closed":
    case "dialogue-reminded":
    case "dialogue-escalated":
      return activities;
  }
};

const IN_A_CASE = "Đối thoại khi giải quyết khiếu nại";

const withDone = (activities: Activities, done: Done): Activities => ({
  ...activities,
  done: [...activities.done, done],
});
