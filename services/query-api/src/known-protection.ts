import { secretRights } from "@sdc/access/reading";
import type { Day } from "@sdc/law/local-day";
import type { ProtectionFile } from "@sdc/projections/protection-file";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { isTheirsToSettle } from "./orphaned.ts";
import { type Call, hasRights } from "./rights.ts";

/** The file of a protection for one of its few readers; undefined: there is none, or it is not theirs to know of. */
export const knownProtection = async (
  models: ReadModels,
  c: Call,
  model: ReadModel,
  stream: string,
  today: Day,
): Promise<ProtectionFile | undefined> => {
  // The projection wrote this row with this type; where the report is kept from the reader, what it is about is left out.
  const file = (await model.get(stream)) as ProtectionFile | Omit<ProtectionFile, "about"> | undefined;
  if (file === undefined || !("about" in file)) return undefined;
  const isTheirs =
    (await hasRights(models, c, secretRights.protection, file.unit)) ||
    (await isTheirsToSettle(models, c, file.unit, today));
  return isTheirs ? file : undefined;
};
