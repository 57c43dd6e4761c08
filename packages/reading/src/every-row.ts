import type { Page, Range } from "@sdc/core/read-store";
import type { ReadModel } from "./read-models.ts";

const PAGE = 1000;

/** A partition read whole, or between two keys, in the order of its keys. */
export const everyRow = async (
  model: ReadModel,
  partition: string,
  between: Pick<Range, "from" | "to"> = {},
): Promise<readonly Page["items"][number][]> => {
  const rows: Page["items"][number][] = [];
  let after: string | undefined;
  do {
    const page: Page = await model.range(partition, {
      ...between,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return rows;
};
