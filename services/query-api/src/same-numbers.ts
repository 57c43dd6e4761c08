import type { CaseFile } from "@sdc/projections/case-file";
import { numberPartition, reportSearch } from "@sdc/projections/report-search";
import { numberedIn, numberKey, type OutsideNumber } from "@sdc/projections/report-search/numbers";
import { NotBuilt, type ReadModel, type ReadModels } from "@sdc/reading/read-models";
import { type hitsFor, idIn } from "./found-reports.ts";

/** A number of this report that other reports have too, though its source gave it once. */
export type SameNumber = OutsideNumber & { readonly reports: readonly string[] };

const SHOWN_MAX = 10;

/**
 * Which numbers of a report stand with other reports that the reader may read? A number of `other` sources is nobody's in
 * particular and is left out. A protected report is not looked at, and is not told of.
 */
export const sameNumbers = async (
  models: ReadModels,
  file: CaseFile,
  check: ReturnType<typeof hitsFor>,
): Promise<readonly SameNumber[]> => {
  const { external = [], timeline, receivedAt, flagged, id: own } = file;
  const given = external.filter(({ source }) => source !== "other");
  if (flagged === true || given.length === 0) return [];
  // It was numbered where it came in, wherever it is now.
  const unit = timeline[0]?.unit ?? file.unit;
  const model = await builtOrNone(models);
  if (model === undefined) return [];
  const all = await Promise.all(
    given.map(async ({ source, number, date }) => {
      const key = numberKey({ source, number }, numberedIn({ unit, receivedAt }, date));
      const page = await model.range(numberPartition(key), { limit: SHOWN_MAX + 1 });
      const others = await check(page.items.map(({ sort }) => idIn(sort)).filter((id) => id !== own));
      return { source, number, reports: others.slice(0, SHOWN_MAX).map((hit) => hit.file.id) };
    }),
  );
  return all.filter(({ reports }) => reports.length > 0);
};

/** A file is read also while the search is built for the first time. */
const builtOrNone = async (models: ReadModels): Promise<ReadModel | undefined> => {
  try {
    return await models.of(reportSearch);
  } catch (error) {
    if (error instanceof NotBuilt) return undefined;
    throw error;
  }
};
