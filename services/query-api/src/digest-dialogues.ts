import { addDays, type Day, daysBetween } from "@sdc/law/local-day";
import { ruleOn } from "@sdc/law/rules";
import type { Text } from "@sdc/law/text";
import {
  dialogueDigest,
  type DialogueOwed,
  dialogueOwed,
  dialogueToldTo,
} from "@sdc/projections/dialogue-digest";
import type { ReadModels } from "@sdc/reading/read-models";
import { dueIn } from "./digest-cases.ts";
import type { DigestQuestion, Told } from "./digest-found.ts";
import type { Owed } from "./digest-items.ts";
import { WHY } from "./digest-names.ts";

/** Results of dialogues that the law wants known, and answers that were promised there. */
export const dialoguesOwed = async (models: ReadModels, { unit, day }: DigestQuestion): Promise<Told> => {
  const model = await models.of(dialogueDigest);
  const [own, told] = await Promise.all([
    dueIn(model, dialogueOwed(unit.id), day),
    dueIn(model, dialogueToldTo(unit.id), day),
  ]);
  // The projection wrote these rows with this type.
  const shown = (rows: readonly unknown[]) => rows.map((row) => owedOf(row as DialogueOwed, day));
  return {
    own: { items: shown(own.values), isCut: own.isCut },
    told: { items: shown(told.values), isCut: told.isCut },
  };
};

const owedOf = ({ id, unit, topic, due, what, n, verified, escalated }: DialogueOwed, day: Day): Owed => {
  const rule = what === "result" ? ruleOn("LGOV72-2025.A43.result", due) : undefined;
  const source = what === "result" ? "law" : "policy";
  return {
    kind: "dialogue",
    stream: `dialogue-session/${id}`,
    link: `/v1/dialogues/${id}`,
    name: what === "result" ? resultName(topic) : answerName(topic, n ?? 0),
    unit,
    due,
    daysLeft: daysBetween(day, due),
    ...(due < day ? { overdueSince: addDays(due, 1) } : {}),
    source,
    why: WHY[source],
    ...(rule === undefined ? {} : { citation: rule.citation }),
    verified: verified ?? true,
    ...(escalated === undefined ? {} : { escalatedOn: escalated.on }),
  };
};

const resultName = (topic: string): Text => ({
  vi: `Công bố kết quả đối thoại: ${topic}`,
  en: `Publish the result of the dialogue: ${topic}`,
});
const answerName = (topic: string, n: number): Text => ({
  vi: `Trả lời câu hỏi số ${n} của buổi đối thoại: ${topic}`,
  en: `Answer question ${n} of the dialogue: ${topic}`,
});
