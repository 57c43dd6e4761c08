import type { Page } from "@sdc/core/read-store";
import { type StayRow, staysPartition } from "@sdc/projections/case-figures/counted-case";
import { type Days, type PeriodFigure, shareOf } from "@sdc/projections/case-figures/figures";
import type { ReadModel } from "@sdc/reading/read-models";
import type { StatisticsCase } from "./statistics-answers.ts";
import type { Place } from "./statistics.ts";

/** Which cases are meant: those of one figure, and of one kind or field. */
export type CasesMeant = {
  readonly figure: PeriodFigure;
  readonly days: Days;
  readonly kind?: string | undefined;
  readonly field?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

export type CountedCases = { readonly items: readonly StatisticsCase[]; readonly next?: string };

/** No answer reads more stays than this: it may be short, and then says where to go on. */
const READS_MAX = 10;
const PAGE = 500;

/**
 * Exactly the cases that a figure counts at these places, place by place, in the order in which they ended there. What
 * had ended before the period is not read.
 */
export const casesOf = async (
  model: ReadModel,
  places: readonly Place[],
  meant: CasesMeant,
): Promise<CountedCases> => {
  const { limit, days } = meant;
  const [start = "", within] = placeIn(meant.after);
  const items: StatisticsCase[] = [];
  let reads = 0;
  const ordered = places.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  for (const { key: place, unit } of ordered.filter((one) => one.key >= start)) {
    let key = place === start ? within : undefined;
    for (;;) {
      if (reads++ === READS_MAX) return { items, next: placeOf(place, key ?? "") };
      const page: Page = await model.range(staysPartition(place), {
        limit: PAGE,
        from: days.from,
        ...(key === undefined || key === "" ? {} : { after: key }),
      });
      for (const { sort, value } of page.items) {
        // The projection wrote these rows with this type.
        const stay = value as StayRow;
        const share = isMeant(stay, meant) ? shareOf(stay, meant.figure, days) : 0;
        if (share === 0) continue;
        if (items.length === limit) return { items, next: placeOf(place, key ?? "") };
        items.push({ ...shown(stay), unit, counts: share });
        key = sort;
      }
      if (page.next === undefined) break;
      key = page.next;
    }
  }
  return { items };
};

/** How a case came in and how much it counts as is in its figures. */
const shown = ({
  came: _came,
  isTurn: _isTurn,
  isLetter: _isLetter,
  isMatter: _isMatter,
  persons: _persons,
  ...stay
}: StayRow): Omit<StatisticsCase, "unit" | "counts"> => stay;

const isMeant = (stay: StayRow, { kind, field }: CasesMeant): boolean =>
  (kind === undefined || stay.kind === kind) && (field === undefined || stay.field === field);

/** No place holds the sign that parts it from the key. */
const PARTED_BY = " ";

const placeOf = (place: string, key: string): string => `${place}${PARTED_BY}${key}`;

const placeIn = (after: string | undefined): readonly [place?: string, key?: string] => {
  if (after === undefined) return [];
  const at = after.indexOf(PARTED_BY);
  return at < 0 ? [after] : [after.slice(0, at), after.slice(at + 1)];
};
