import { cutAt, holds } from "@sdc/domain/post/days";
import { type Standing, standingOf, standingOn } from "@sdc/domain/post/over";
import type { Day } from "@sdc/law/local-day";
import { type HeldPost, posts, subjectPartition } from "@sdc/projections/posts";
import type { ReadModels } from "./read-models.ts";
import { findUnit, rememberingUnits, unitsAbove } from "./units.ts";

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

/** What that person was on that day over that unit, or over one above it: the nearest unit first. As `wasOver`, from read models. */
export const overOn = async (
  models: ReadModels,
  subject: string,
  unitId: string,
  day: Day,
): Promise<Standing | undefined> => {
  const unit = await findUnit(models, unitId);
  if (unit === undefined) return undefined;
  const held = await allOn(models, subject, day);
  if (held.length === 0) return undefined;
  for (const one of [unitId, ...(await unitsAbove(models, unit))]) {
    const spans = held
      .filter((item) => item.unit === one)
      .map((item) => ({ ...item, standing: standingOf(item.rank, item.as) }));
    const standing = standingOn(spans, subject, day);
    if (standing !== undefined) return standing;
  }
  return undefined;
};

const PAGE = 200;

const allOn = async (models: ReadModels, subject: string, on: Day): Promise<readonly HeldPost[]> => {
  const all: HeldPost[] = [];
  let after: string | undefined;
  do {
    const page = await heldPosts(models, subjectPartition(subject), { on, limit: PAGE, after });
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
};

const endedWithUnit = async (models: ReadModels, item: HeldPost): Promise<HeldPost> =>
  cutAt(item, (await findUnit(models, item.unit))?.to);
