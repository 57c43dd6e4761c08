import { secretRights } from "@sdc/access/reading";
import type { WatchFile } from "@sdc/projections/watch-file";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { type Call, hasRights } from "./rights.ts";

/** A watch for the head of the protecting body; undefined: there is none, or it is not theirs to know of. */
export const knownWatch = async (
  models: ReadModels,
  c: Call,
  model: ReadModel,
  stream: string,
): Promise<WatchFile | undefined> => {
  // The projection wrote this row with this type.
  const file = (await model.get(stream)) as WatchFile | undefined;
  return file !== undefined && (await hasRights(models, c, secretRights["retaliation-watch"], file.unit))
    ? file
    : undefined;
};
