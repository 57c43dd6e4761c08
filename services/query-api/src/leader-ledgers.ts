import { may, type Session } from "@sdc/access/may";
import { rightsToRead } from "@sdc/access/reading";
import { addDays, type Day, dayFrom } from "@sdc/law/local-day";
import type { Stay } from "@sdc/projections/case-figures/counted-case";
import { type HeldPost, posts, subjectPartition, unitPartition } from "@sdc/projections/posts";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { heldPosts } from "@sdc/reading/posts";
import type { ReadModels } from "@sdc/reading/read-models";
import { wholeRegister, withRegister } from "@sdc/reading/register";
import { rowsInScope } from "@sdc/reading/scope";
import { findUnit, rememberingUnits, unitOn, unitsAbove } from "@sdc/reading/units";
import { measuresKnownTo } from "./ledger-measures.ts";
import { headship, type LedgerFigures, type LedgerRow, ledgerRowOf } from "./leader-ledger.ts";
import { onTimePercent } from "@sdc/reading/figures";

type Asked = {
  readonly session: Session;
  readonly asOf: Day;
  readonly today: Day;
  readonly kept: readonly Stay[];
};

/** The plan's first year: nothing before it stands in a ledger. */
const FIRST_YEAR = 2024;

/** Units that are read at once. */
const AT_ONCE = 25;

/**
 * Post by post and year by year, the latest first: what became of everything somebody headed, at the units that the reader
 * reads, and for themselves at all. Empty where there is nothing they may see.
 */
export const ledgerOf = async (
  asked: ReadModels,
  subject: string,
  { session, asOf, kept }: Asked,
): Promise<readonly LedgerRow[]> => {
  const models = rememberingUnits(asked);
  const rows: LedgerRow[] = [];
  for (const held of await everyPost(models, subjectPartition(subject))) {
    const unit = await findUnit(models, held.unit);
    if (unit === undefined || headship(held) === undefined) continue;
    if (subject !== session.subject && !(await reads(models, session, unit))) continue;
    for (const year of yearsOf(held, asOf)) {
      const row = await ledgerRowOf(models, unitOn(unit, lastDayIn(year, asOf)), held, { year, asOf, kept });
      if (row !== undefined) rows.push(await withMeasures(models, session, row));
    }
  }
  return rows.toSorted((a, b) => (a.from < b.from ? 1 : -1));
};

/** Whoever headed a unit in that year, unit by unit: of that one, or of all under it that the reader reads. */
export const ledgersIn = async (
  asked: ReadModels,
  unit: RegisteredUnit,
  { year, scope, session, asOf, today, kept }: Asked & { year: number; scope: "unit" | "below" },
): Promise<readonly LedgerRow[]> => {
  const register = await wholeRegister(asked);
  const models = rememberingUnits(withRegister(asked, register));
  const meant = rowsInScope(register, { unit: unit.id, reach: scope, units: "then", today });
  const rows: LedgerRow[] = [];
  for (let first = 0; first < meant.length; first += AT_ONCE)
    rows.push(
      ...(
        await Promise.all(
          meant.slice(first, first + AT_ONCE).map(async (row) => {
            if (row.unit === undefined || !(await reads(models, session, row.unit))) return [];
            const held = await everyPost(models, unitPartition(row.unit.id));
            const named = unitOn(row.unit, lastDayIn(year, asOf));
            const all = await Promise.all(
              held.map((one) => ledgerRowOf(models, named, one, { year, asOf, kept })),
            );
            return Promise.all(
              all.flatMap((one) => (one === undefined ? [] : [withMeasures(models, session, one)])),
            );
          }),
        )
      ).flat(),
    );
  return rows;
};

const withMeasures = async (models: ReadModels, session: Session, row: LedgerRow): Promise<LedgerRow> => {
  const measures = await measuresKnownTo(models, session, row);
  return measures === undefined ? row : { ...row, measures };
};

const reads = async (models: ReadModels, session: Session, unit: RegisteredUnit): Promise<boolean> =>
  may(session, rightsToRead(posts.name), { unit: unit.id, above: await unitsAbove(models, unit) });

const PAGE = 200;

const everyPost = async (models: ReadModels, partition: string): Promise<readonly HeldPost[]> => {
  const found: HeldPost[] = [];
  let after: string | undefined;
  do {
    const page = await heldPosts(models, partition, { limit: PAGE, after });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
};

const yearsOf = ({ from, to }: HeldPost, asOf: Day): readonly number[] => {
  const first = Math.max(FIRST_YEAR, Number(from.slice(0, 4)));
  const end = to === undefined || to > asOf ? asOf : addDays(to, -1);
  return Array.from({ length: Math.max(0, Number(end.slice(0, 4)) - first + 1) }, (_, n) => first + n);
};

const lastDayIn = (year: number, asOf: Day): Day => {
  const last = dayFrom(year, 12, 31);
  return asOf < last ? asOf : last;
};

/** Over several posts and years; the rate from the sums, never as a mean of rates. */
export const sumOfLedgers = (rows: readonly LedgerRow[]): LedgerFigures => {
  const sum = (of: (figures: LedgerFigures) => number): number =>
    rows.reduce((before, { figures }) => before + of(figures), 0);
  const onTime = sum((one) => one.onTime);
  const late = sum((one) => one.late);
  return {
    onTimePercent: onTimePercent({ onTime, late }),
    onTime,
    late,
    receptions: { owed: sum((one) => one.receptions.owed), held: sum((one) => one.receptions.held) },
    dialogues: sum((one) => one.dialogues),
    commitments: {
      kept: sum((one) => one.commitments.kept),
      keptLate: sum((one) => one.commitments.keptLate),
    },
    regulations: sum((one) => one.regulations),
    commendations: {
      person: sum((one) => one.commendations.person),
      unit: sum((one) => one.commendations.unit),
    },
  };
};
