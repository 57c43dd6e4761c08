import type { Stay } from "@sdc/projections/case-figures/counted-case";
import { type ReportCounted, reportFigures, staysOfReport } from "@sdc/projections/report-figures";
import type { ReadModels } from "@sdc/reading/read-models";

/**
 * What figures count of reports that are kept from somebody, so that it can be taken out of theirs. `models` leave nothing
 * out. It reads as much as there is to take out, which is little.
 */
export const keptStays = async (models: ReadModels, kept: ReadonlySet<string>): Promise<readonly Stay[]> => {
  if (kept.size === 0) return [];
  const model = await models.of(reportFigures);
  const slices = await Promise.all([...kept].map((stream) => model.slice(stream)));
  // The projection wrote these slices with this type.
  return slices.flatMap((slice) => (slice === undefined ? [] : staysOfReport(slice.state as ReportCounted)));
};
