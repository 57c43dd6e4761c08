import { cutAt, holds } from "@sdc/domain/post/days";
import type { Day } from "@sdc/law/local-day";
import { type HeldPost, posts } from "@sdc/projections/posts";
import type { ReadModels } from "./read-models.ts";
import { findUnit, rememberingUnits } from "./units.ts";

export type PostsPage = {
  /** Only those of this day. */
  readonly on?: Day | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** Appointments of a unit or a person, by the day they begin, none running on after its unit ended. */
export const heldPosts = async (
  models: ReadModels,
  partition: string,
  { on, limit, after }: PostsPage,
): Promise<{ readonly items: readonly HeldPost[]; readonly next?: string }> => {
  const model = await models.of(posts);
  const units = rememberingUnits(models);
  const found: { readonly sort: string; readonly item: HeldPost }[] = [];
  let place = after;
  do {
    const page = await model.range(partition, {
      limit: limit + 1,
      ...(place === undefined ? {} : { after: place }),
    });
    for (const { sort, value } of page.items) {
      // The projection wrote these rows with this type.
      const item = await endedWithUnit(units, value as HeldPost);
      if (on === undefined || holds(item, on)) found.push({ sort, item });
    }
    place = page.next;
  } while (place !== undefined && found.length <= limit);
  const shown = found.slice(0, limit);
  const items = shown.map(({ item }) => item);
  const last = shown.at(-1)?.sort;
  return found.length > limit && last !== undefined ? { items, next: last } : { items };
};

const endedWithUnit = async (models: ReadModels, item: HeldPost): Promise<HeldPost> =>
  cutAt(item, (await findUnit(models, item.unit))?.to);
