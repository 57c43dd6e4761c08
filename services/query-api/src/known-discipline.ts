import { secretRights } from "@sdc/access/reading";
import type { Day } from "@sdc/law/local-day";
import type { DisciplineFile, DisciplineItem } from "@sdc/projections/discipline-file";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { isTheirsToSettle } from "./orphaned.ts";
import { type Call, hasRights } from "./rights.ts";

/** The file of a disciplinary case for one of its few readers; undefined: there is none, or it is not theirs to know of. */
export const knownDiscipline = async (
  models: ReadModels,
  c: Call,
  model: ReadModel,
  stream: string,
  today: Day,
): Promise<DisciplineFile | undefined> => {
  // The projection wrote this row with this type.
  const file = (await model.get(stream)) as DisciplineFile | undefined;
  if (file === undefined || isAboutThem(c, file)) return undefined;
  for (const unit of [file.unit, ...file.toldTo])
    if (await hasRights(models, c, secretRights["disciplinary-case"], unit)) return file;
  return (await isTheirsToSettle(models, c, file.unit, today)) ? file : undefined;
};

/** Whether it is about whoever asks: what they may know of it lies in a read model of its own. */
export const isAboutThem = (c: Call, { person }: Pick<DisciplineItem, "person">): boolean =>
  person.subject === c.get("session").subject;
