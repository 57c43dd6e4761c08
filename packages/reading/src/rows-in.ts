import type { Json, Page, Range } from "@sdc/core/read-store";
import type { ReadModel } from "./read-models.ts";

const PAGE = 200;

/** Every row of a partition between two sort keys, in their order, page by page. For the register itself: it has no end. */
export async function* rowsIn(
  model: ReadModel,
  partition: string,
  between: Pick<Range, "from" | "to">,
): AsyncGenerator<Json> {
  let after: string | undefined;
  do {
    const page: Page = await model.range(partition, {
      ...between,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    for (const { value } of page.items) yield value;
    after = page.next;
  } while (after !== undefined);
}
