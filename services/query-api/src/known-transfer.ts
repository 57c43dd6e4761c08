import { secretRights } from "@sdc/access/reading";
import type { Day } from "@sdc/law/local-day";
import type { TransferFile, TransferItem } from "@sdc/projections/transfer-file";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { isTheirsToSettle } from "./orphaned.ts";
import { type Call, hasRights } from "./rights.ts";

/** The file of a transfer for one of its few readers; undefined: there is none, or it is not theirs to know of. */
export const knownTransfer = async (
  models: ReadModels,
  c: Call,
  model: ReadModel,
  stream: string,
  today: Day,
): Promise<TransferFile | undefined> => {
  // The projection wrote this row with this type.
  const file = (await model.get(stream)) as TransferFile | undefined;
  if (file === undefined || isAbout(c, file)) return undefined;
  const isTheirs =
    (await hasRights(models, c, secretRights["leader-transfer"], file.unit)) ||
    (await isTheirsToSettle(models, c, file.unit, today));
  return isTheirs ? file : undefined;
};

/** Whether it is about whoever asks: they are told by the decision itself, not here. */
export const isAbout = (c: Call, { held }: Pick<TransferItem, "held">): boolean =>
  held.subject === c.get("session").subject;
