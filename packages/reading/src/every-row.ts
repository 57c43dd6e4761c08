import type { Page } from "@sdc/core/read-store";
import type { ReadModel } from "./read-models.ts";

const PAGE = 1000;

/** A partition read whole, in the order of its keys. */
export const everyRow = async (
  model: ReadModel,
  partition: string,
): Promise<readonly Page["items"][number][]> => {
  const rows: Page["items"][number][] = [];
  let after: string | undefined;
  do {
    const page: Page = await model.range(partition, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return rows;
};
