import type { Page } from "@sdc/core/read-store";
import { addDays, addMonths, type Day } from "@sdc/law/local-day";
import { openWork } from "@sdc/projections/open-work";
import { type News, newsPartition } from "@sdc/projections/open-work/news";
import type { ReadModels } from "./read-models.ts";

const PAGE = 200;

/** What reports had to tell one another on these days, both included. Its reads follow what was told on them. */
export async function* newsOn(models: ReadModels, from: Day, to: Day): AsyncGenerator<News> {
  const model = await models.of(openWork);
  for (
    let month = from.slice(0, 7);
    month <= to.slice(0, 7);
    month = addMonths(`${month}-01`, 1).slice(0, 7)
  ) {
    let after: string | undefined;
    do {
      const page: Page = await model.range(newsPartition(month), {
        from,
        to: addDays(to, 1),
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      // The projection wrote these rows with this type.
      for (const { value } of page.items) yield value as News;
      after = page.next;
    } while (after !== undefined);
  }
}
