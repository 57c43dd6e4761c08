import type { Page } from "@sdc/core/read-store";
import { sealedReports, UNDER_WAY, type UnderWay } from "@sdc/projections/sealed-reports";
import type { ReadModels } from "./read-models.ts";

const PAGE = 200;

/** Reports that turned out to be denunciations and are not out of the register's own reach yet. */
export async function* reportsUnderWay(models: ReadModels): AsyncGenerator<UnderWay> {
  const model = await models.of(sealedReports);
  let after: string | undefined;
  do {
    const page: Page = await model.range(UNDER_WAY, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    // The projection wrote these rows with this type.
    for (const { value } of page.items) yield value as UnderWay;
    after = page.next;
  } while (after !== undefined);
}
