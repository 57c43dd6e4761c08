import type { Channel, Field, Kind, Step } from "./contact.ts";
import { dayMinutes, deskTime, hotlineTime, type Month } from "./days.ts";
import type { Random } from "./random.ts";

type Case = { channel: Channel; field: Field; kind: Kind; reply: string; minute: number };

/** What happened to a contact until the month ended, or until somebody left it lying. */
export const courseOf = (contact: Case, month: Month, random: Random): Step[] => {
  const steps =
    contact.kind === "question" ? answered(contact, month, random) : handled(contact, month, random);
  return steps.filter((step) => contact.minute + step.after < month.minutes);
};

/** A question is answered by whoever takes it, and the chatbot takes no time. */
const answered = ({ channel, kind, reply, minute }: Case, month: Month, random: Random): Step[] => {
  const instant = channel === "chatbot" && random.chance(0.93);
  const spoken = channel === "phone" && random.chance(0.85);
  const classify = instant ? minute : hotlineTime(minute + random.between(2, 90));
  const known = spoken ? minute + random.between(1, 3) : classify;
  const answer =
    instant || spoken
      ? known + random.between(1, 6)
      : deskTime(month, known + random.between(20, 2 * dayMinutes));
  const close = instant || spoken ? answer + random.between(1, 10) : answer + random.between(5, dayMinutes);
  const steps: Step[] = [
    { command: "classify", after: known - minute, kind },
    { command: "reply", after: answer - minute, text: reply },
    { command: "close", after: close - minute },
  ];
  return steps.slice(0, random.weighted(questionReach));
};

/** Everything else goes to a unit, which takes it on, answers and closes. */
const handled = ({ channel, field, kind, reply, minute }: Case, month: Month, random: Random): Step[] => {
  const classify = hotlineTime(
    minute + (channel === "phone" ? random.between(2, 15) : random.between(5, 240)),
  );
  const assign = hotlineTime(classify + random.between(2, 180));
  const accept = deskTime(month, assign + random.between(30, 2 * dayMinutes));
  const answer = deskTime(month, accept + answerMinutes(field, kind, random));
  const close = deskTime(month, answer + random.between(30, 3 * dayMinutes));
  const steps: Step[] = [
    { command: "classify", after: classify - minute, kind },
    { command: "assign", after: assign - minute },
    { command: "accept", after: accept - minute },
    { command: "reply", after: answer - minute, text: reply },
    { command: "close", after: close - minute },
  ];
  return steps.slice(0, random.weighted(caseReach));
};

/** Most answers take days, about one in eight takes weeks; petitions and people's say need a meeting first. */
const answerMinutes = (field: Field, kind: Kind, random: Random) => {
  const slow = random.chance(0.12);
  const meeting = kind === "petition" || field === "grassroots-democracy";
  const [min, max] = slow ? [12, 24] : meeting ? [4, 14] : [1, 8];
  return random.between(min * dayMinutes, max * dayMinutes);
};

/** How likely it is that nothing was done, one step, two steps and so on. */
const questionReach = [0.004, 0.012, 0.01, 0.974];
const caseReach = [0.01, 0.02, 0.03, 0.06, 0.06, 0.82];
