import { secretRights } from "@sdc/access/reading";
import { type DenunciationFile, knownTo } from "@sdc/projections/denunciation-file";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { type Call, hasRights } from "./asking.ts";

/** The file of a denunciation that who asks may know of; any other is as if it were not there. `files`: `denunciation-file`. */
export const knownDenunciation = async (
  models: ReadModels,
  c: Call,
  files: ReadModel,
  stream: string,
): Promise<DenunciationFile | undefined> => {
  // The projection wrote this row with this type.
  const file = (await files.get(stream)) as DenunciationFile | undefined;
  if (file === undefined) return undefined;
  for (const level of knownTo(file))
    if (await hasRights(models, c, secretRights[`denunciation/${level}`], file.unit)) return file;
  return undefined;
};
