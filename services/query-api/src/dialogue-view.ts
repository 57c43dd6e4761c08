import { commandRights } from "@sdc/access/commands";
import type { Opener } from "@sdc/core/sealing";
import type { Day } from "@sdc/law/local-day";
import { type CaseFile, caseFile } from "@sdc/projections/case-file";
import type { DialogueFile } from "@sdc/projections/dialogue-file";
import type { DialogueQuestion } from "@sdc/projections/dialogue-file/questions";
import type { ReadModels } from "@sdc/reading/read-models";
import { mayKnowReport } from "./may-await.ts";
import { openedTexts } from "./opened-texts.ts";
import { type Call, hasRights } from "./rights.ts";

type With = { readonly models: ReadModels; readonly opener: Opener };

/** A session as whoever asks may see it: its code for those who hold it, no question that has become a secret. */
export const dialogueView = async ({ models, opener }: With, c: Call, file: DialogueFile, today: Day) => {
  const { code, ...rest } = file;
  const holds = await hasRights(models, c, commandRights["dialogue-session/open-check-in"] ?? {}, file.unit);
  const questions = await withoutProtected(models, c, file.questions, today);
  return openedTexts({ ...rest, ...(holds && code ? { code } : {}), questions }, opener);
};

/**
 * Without what became a report that is protected by now, for whoever may not know of it: its words are that report's.
 * What is kept from them as somebody whom it names has left the read model before.
 */
export const withoutProtected = async <Question extends DialogueQuestion>(
  models: ReadModels,
  c: Call,
  questions: readonly Question[],
  today: Day,
): Promise<readonly Question[]> => {
  const files = await models.of(caseFile);
  const isShown = async ({ passedOn }: Question): Promise<boolean> => {
    if (passedOn === undefined) return true;
    // The projection wrote this row with this type.
    const report = (await files.get(`hotline-report/${passedOn.report}`)) as CaseFile | undefined;
    return report === undefined || mayKnowReport(models, c, report, today);
  };
  const shown = await Promise.all(questions.map(isShown));
  return questions.filter((_, index) => shown[index]);
};
