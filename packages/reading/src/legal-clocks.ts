import { addDays, addMonths, type Day } from "@sdc/law/local-day";
import {
  denunciationClocks,
  type WatchedDenunciation,
  watchedDenunciations,
} from "@sdc/projections/denunciation-clocks";
import {
  disciplineClocks,
  watchedDiscipline,
  type WatchedDiscipline,
} from "@sdc/projections/discipline-clocks";
import { clockMonthPartition, legalClocks } from "@sdc/projections/legal-clocks";
import type { WatchedRow } from "@sdc/projections/watched-clocks";
import type { ReadModels } from "./read-models.ts";
import { rowsIn } from "./rows-in.ts";

/** The times of law of complaints that the register's clock finds on one of these days, both included. */
export async function* complaintClocksDue(
  models: ReadModels,
  from: Day,
  to: Day,
): AsyncGenerator<WatchedRow> {
  const model = await models.of(legalClocks);
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addMonths(`${month}-01`, 1).slice(0, 7))
    for await (const row of rowsIn(model, clockMonthPartition(month), { from, to: addDays(to, 1) }))
      // The projection wrote these rows with this type.
      yield row as WatchedRow;
}

/** The same of the denunciations that a unit has. For the register itself: no list of people shows it so. */
export async function* denunciationClocksDue(
  models: ReadModels,
  unit: string,
  from: Day,
  to: Day,
): AsyncGenerator<WatchedDenunciation> {
  const model = await models.of(denunciationClocks);
  for await (const row of rowsIn(model, watchedDenunciations(unit), { from, to: addDays(to, 1) }))
    // The projection wrote these rows with this type.
    yield row as WatchedDenunciation;
}

/** The same of the disciplinary cases that a unit has. For the register itself, too. */
export async function* disciplineClocksDue(
  models: ReadModels,
  unit: string,
  from: Day,
  to: Day,
): AsyncGenerator<WatchedDiscipline> {
  const model = await models.of(disciplineClocks);
  for await (const row of rowsIn(model, watchedDiscipline(unit), { from, to: addDays(to, 1) }))
    // The projection wrote these rows with this type.
    yield row as WatchedDiscipline;
}
