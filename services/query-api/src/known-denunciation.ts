import { secretRights } from "@sdc/access/reading";
import type { Day } from "@sdc/law/local-day";
import type { CaseFile } from "@sdc/projections/case-file";
import {
  becameOf,
  type DenunciationFile,
  denunciationFile,
  knownTo,
} from "@sdc/projections/denunciation-file";
import type { OpenWork } from "@sdc/projections/open-work";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { isTheirsToSettle } from "./orphaned.ts";
import { type Call, hasRights } from "./rights.ts";

/** Whether a denunciation is about the head or a deputy of this unit: then it is never theirs to know of. */
export const isAboutHeadOf = (
  { deniedUnit, deniedRank }: Pick<DenunciationFile, "deniedUnit" | "deniedRank">,
  unit: string,
): boolean => deniedRank !== "other" && deniedUnit === unit;

/**
 * The file of a denunciation for one of its few readers; undefined: there is none, or it is not theirs to know of. Where its
 * unit has ended and nobody has its work, the level above may know of it, to decide.
 */
export const knownDenunciation = async (
  models: ReadModels,
  c: Call,
  model: ReadModel,
  stream: string,
  today: Day,
): Promise<DenunciationFile | undefined> => {
  // The projection wrote this row with this type.
  const file = (await model.get(stream)) as DenunciationFile | undefined;
  if (file === undefined) return undefined;
  for (const level of knownTo(file))
    if (await hasRights(models, c, secretRights[`denunciation/${level}`], file.unit)) return file;
  if (isAboutHeadOf(file, c.get("session").unit)) return undefined;
  return (await isTheirsToSettle(models, c, file.unit, today)) ? file : undefined;
};

/**
 * A report that became a denunciation, for this reader: which one it became, and where, is added for those alone who may
 * read that denunciation. Its own file does not hold it.
 */
export const withDenunciation = async (
  models: ReadModels,
  c: Call,
  file: CaseFile,
  today: Day,
): Promise<CaseFile> => {
  const { becameCase } = file;
  if (becameCase?.kind !== "denunciation") return file;
  const model = await models.of(denunciationFile);
  const { items } = await model.range(becameOf(file.id), { limit: 1 });
  // The projection wrote this row with this type.
  const row = items[0]?.value as OpenWork | undefined;
  const known = row && (await knownDenunciation(models, c, model, row.stream, today));
  return known === undefined
    ? file
    : { ...file, becameCase: { ...becameCase, to: `denunciation/${known.id}`, unit: known.unit } };
};
