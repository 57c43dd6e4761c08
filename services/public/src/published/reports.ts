import {
  EVERYWHERE,
  type PublicReport,
  publicPartition,
  publicReport,
  publicReports,
} from "@sdc/projections/public-reports";
import type { ReadModels } from "@sdc/reading/read-models";
import type { Asked } from "./question.ts";

export type PublishedPage = { readonly items: readonly PublicReport[]; readonly next?: string };

/** What is published, newest first: one range of at most `limit` rows. */
export const publishedReports = async (
  models: ReadModels,
  { unit, after }: Asked,
  limit: number,
): Promise<PublishedPage> => {
  const model = await models.of(publicReports);
  const { items, next } = await model.range(unit === undefined ? EVERYWHERE : publicPartition(unit.id), {
    order: "descending",
    limit,
    ...(after === undefined ? {} : { after }),
  });
  return {
    // The projection wrote these rows with this type.
    items: items.map(({ value }) => value as PublicReport),
    ...(next === undefined ? {} : { next }),
  };
};

/** One of them; undefined: it is not published, whether there is such a report or not. */
export const publishedReport = async (models: ReadModels, id: string): Promise<PublicReport | undefined> =>
  // The projection wrote this row with this type.
  (await (await models.of(publicReports)).get(publicReport(id), id)) as PublicReport | undefined;
