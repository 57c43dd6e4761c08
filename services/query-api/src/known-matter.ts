import { secretRights } from "@sdc/access/reading";
import type { Day } from "@sdc/law/local-day";
import { receptionMatters } from "@sdc/projections/reception-matters";
import type { MatterFile } from "@sdc/projections/reception-matters/file";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { isTheirsToSettle } from "./orphaned.ts";
import { type Call, hasRights, mayRead } from "./rights.ts";

/** Whether a matter is no secret, or none to whoever asks. Where it lies is another question. */
export const mayKnowMatter = async (
  models: ReadModels,
  c: Call,
  { flagged, unit }: Pick<MatterFile, "flagged" | "unit">,
  today: Day,
): Promise<boolean> =>
  !flagged ||
  (await hasRights(models, c, secretRights["flagged-report"], unit)) ||
  isTheirsToSettle(models, c, unit, today);

/** A matter for whoever reads its unit, or the unit that held the reception; protected for its few readers alone. */
export const knownMatter = async (
  models: ReadModels,
  c: Call,
  model: ReadModel,
  id: string,
  today: Day,
): Promise<MatterFile | undefined> => {
  // The projection wrote this row with this type.
  const file = (await model.get(`reception-matter/${id}`)) as MatterFile | undefined;
  if (file === undefined || !(await mayKnowMatter(models, c, file, today))) return undefined;
  const isTheirs =
    file.flagged ||
    (await mayRead(models, c, receptionMatters, file.unit)) ||
    (await mayRead(models, c, receptionMatters, file.heldAt));
  return isTheirs ? file : undefined;
};
