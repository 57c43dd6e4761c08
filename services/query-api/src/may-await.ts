import { secretRights } from "@sdc/access/reading";
import { idOf, kindOf } from "@sdc/core/commit";
import type { Day } from "@sdc/law/local-day";
import { type CaseFile, caseFile } from "@sdc/projections/case-file";
import { denunciationFile } from "@sdc/projections/denunciation-file";
import { dialogueFile } from "@sdc/projections/dialogue-file";
import { protectionFile } from "@sdc/projections/protection-file";
import { watchFile } from "@sdc/projections/watch-file";
import { receptionMatters } from "@sdc/projections/reception-matters";
import type { MatterFile } from "@sdc/projections/reception-matters/file";
import { everyRow } from "@sdc/reading/every-row";
import type { ReadModels } from "@sdc/reading/read-models";
import { knownDenunciation } from "./known-denunciation.ts";
import { mayKnowMatter } from "./known-matter.ts";
import { knownDialogue } from "./known-dialogue.ts";
import { knownProtection } from "./known-protection.ts";
import { transferFile } from "@sdc/projections/transfer-file";
import { knownTransfer } from "./known-transfer.ts";
import { disciplineFile } from "@sdc/projections/discipline-file";
import { ownDiscipline, ownDisciplineOf } from "@sdc/projections/own-discipline";
import { knownDiscipline } from "./known-discipline.ts";
import { knownWatch } from "./known-watch.ts";
import { isTheirsToSettle } from "./orphaned.ts";
import { type Call, hasRights } from "./rights.ts";

/**
 * Whether whoever asks may wait for a stream, whatever they read: of a secret case nobody learns by waiting for it that it is
 * there, but its few readers.
 */
export const mayAwait = async (models: ReadModels, c: Call, stream: string): Promise<boolean> => {
  const today = c.get("today");
  const kind = kindOf(stream);
  if (caseFile.categories.includes(kind)) {
    // The projection wrote this row with this type.
    const file = (await (await models.of(caseFile)).get(stream)) as CaseFile | undefined;
    return file !== undefined && (await mayKnowReport(models, c, file, today));
  }
  if (denunciationFile.categories.includes(kind))
    return (
      (await knownDenunciation(models, c, await models.of(denunciationFile), stream, today)) !== undefined
    );
  if (protectionFile.categories.includes(kind))
    return (await knownProtection(models, c, await models.of(protectionFile), stream, today)) !== undefined;
  if (watchFile.categories.includes(kind))
    return (await knownWatch(models, c, await models.of(watchFile), stream)) !== undefined;
  if (transferFile.categories.includes(kind))
    return (await knownTransfer(models, c, await models.of(transferFile), stream, today)) !== undefined;
  if (disciplineFile.categories.includes(kind))
    return (
      (await knownDiscipline(models, c, await models.of(disciplineFile), stream, today)) !== undefined ||
      (await isTheirOwn(models, c, stream))
    );
  if (receptionMatters.categories.includes(kind)) {
    // The projection wrote this row with this type.
    const file = (await (await models.of(receptionMatters)).get(stream)) as MatterFile | undefined;
    return file !== undefined && (await mayKnowMatter(models, c, file, today));
  }
  if (dialogueFile.categories.includes(kind))
    return (await knownDialogue(models, c, await models.of(dialogueFile), stream)) !== undefined;
  return true;
};

/** Whether a disciplinary case is about whoever asks, and they were told of it. */
const isTheirOwn = async (models: ReadModels, c: Call, stream: string): Promise<boolean> => {
  const model = await models.of(ownDiscipline);
  const own = await everyRow(model, ownDisciplineOf(c.get("session").subject));
  return own.some(({ sort }) => sort === idOf(stream));
};

/** Whether a report is no secret, or none to whoever asks. Where it lies is another question. */
export const mayKnowReport = async (
  models: ReadModels,
  c: Call,
  { flagged, unit }: Pick<CaseFile, "flagged" | "unit">,
  today: Day,
): Promise<boolean> =>
  flagged !== true ||
  (await hasRights(models, c, secretRights["flagged-report"], unit)) ||
  isTheirsToSettle(models, c, unit, today);
