import type { Json } from "@sdc/core/read-store";
import { kindOf } from "@sdc/core/commit";
import type { Stay } from "@sdc/projections/case-figures/counted-case";
import { type DenunciationCounted, staysOfDenunciation } from "@sdc/projections/denunciation-figures";
import { type ReportCounted, staysOfReport } from "@sdc/projections/report-figures";
import type { ReadModels } from "@sdc/reading/read-models";
import { countedBy } from "./statistics-places.ts";
import type { TableName } from "./statistics-texts.ts";

/** What each table counts of one case. The projections wrote these slices with these types. */
const counted: Readonly<Record<TableName, (state: Json) => readonly Stay[]>> = {
  reports: (state) => staysOfReport(state as ReportCounted),
  denunciations: (state) => staysOfDenunciation(state as DenunciationCounted),
  // A complaint is kept from nobody who reads its unit's: whose act it is answers it.
  complaints: () => [],
};

/**
 * What a table counts of cases that are kept from somebody, so that it can be taken out of theirs. `models` leave nothing
 * out. It reads as much as there is to take out, which is little.
 */
export const keptStays = async (
  models: ReadModels,
  table: TableName,
  kept: ReadonlySet<string>,
): Promise<readonly Stay[]> => {
  const own = [...kept].filter((stream) => countedBy[table].categories.includes(kindOf(stream)));
  if (own.length === 0) return [];
  const model = await models.of(countedBy[table]);
  const slices = await Promise.all(own.map((stream) => model.slice(stream)));
  return slices.flatMap((slice) => (slice?.state === undefined ? [] : counted[table](slice.state as Json)));
};
