import { idOf } from "@sdc/core/commit";
import type { Day } from "@sdc/law/local-day";
import {
  disciplineClocks,
  disciplineClocksOf,
  type WatchedDiscipline,
} from "@sdc/projections/discipline-clocks";
import { toldPartition } from "@sdc/projections/watched-clocks";
import type { ReadModels } from "@sdc/reading/read-models";
import { dueIn } from "./digest-cases.ts";
import type { DigestQuestion, Found, Told } from "./digest-found.ts";
import { legalOwed, type Owed } from "./digest-items.ts";
import { disciplineNamed } from "./digest-names.ts";

const NOTHING: Found = { items: [], isCut: false };

/** The times of a unit's disciplinary cases, and what was told to it of those below; never of one about whoever asks. */
export const disciplineOwed = async (
  models: ReadModels,
  { unit, day, disciplineBut }: DigestQuestion,
): Promise<Told> => {
  if (disciplineBut === undefined) return { own: NOTHING, told: NOTHING };
  const model = await models.of(disciplineClocks);
  const found = async (partition: string): Promise<Found> => {
    const { values, isCut } = await dueIn(model, partition, day);
    // The projection wrote these rows with this type.
    const rows = values.map((row) => row as WatchedDiscipline);
    const shown = rows.filter(({ subject }) => subject !== disciplineBut);
    return { items: shown.map((row) => owed(row, day)), isCut };
  };
  const [own, told] = await Promise.all([found(disciplineClocksOf(unit.id)), found(toldPartition(unit.id))]);
  return { own, told };
};

const owed = (row: WatchedDiscipline, day: Day): Owed => {
  const link = `/v1/disciplinary-cases/${idOf(row.stream)}`;
  return legalOwed(row, day, {
    kind: "discipline",
    link,
    name: disciplineNamed(row.clock),
    isProtected: true,
  });
};
