import fc from "fast-check";
import { expect, test } from "vitest";
import { FIGURES } from "@sdc/projections/obligation-board/series";
import { type Counts, sumOf } from "@sdc/reading/figures";
import { findUnit } from "@sdc/reading/units";
import { obligationBoard } from "@sdc/projections/obligation-board";
import type { MatrixRow } from "./answers.ts";
import { boardOf } from "./board.ts";
import { evidenceOf } from "./node-evidence.ts";
import { matrixOf } from "./matrix.ts";
import { registerInMemory } from "./register-testing.ts";

const UNITS = 8;
const YEAR = 2026;
const TODAY = "2026-12-31";
const unitOf = (n: number) => `commune-${n}`;
/** A day of the year, by its number. */
const dayOf = (n: number) => new Date(Date.UTC(YEAR, 0, 1 + n)).toISOString().slice(0, 10);

type End = { readonly unit: number; readonly day: number; readonly heirs: readonly number[] };
type Case = {
  readonly unit: number;
  readonly owed: number;
  readonly days: number | undefined;
  readonly takes: number | undefined;
};

/** Each unit may end once, and goes to units of higher numbers: they stand longer. */
const ends = fc
  .array(
    fc.record({
      unit: fc.nat(UNITS - 2),
      day: fc.integer({ min: 20, max: 340 }),
      heirs: fc.uniqueArray(fc.nat(UNITS - 1), { maxLength: 3 }),
    }),
    { maxLength: 6 },
  )
  .map((drawn) => {
    const days = new Map<number, number>();
    const kept: End[] = [];
    for (const end of drawn.toSorted((a, b) => b.unit - a.unit)) {
      if (days.has(end.unit)) continue;
      const heirs = end.heirs.filter(
        (heir) => heir > end.unit && (days.get(heir) ?? Number.POSITIVE_INFINITY) > end.day,
      );
      days.set(end.unit, end.day);
      kept.push({ ...end, heirs });
    }
    return kept;
  });

const cases = fc.array(
  fc.record({
    unit: fc.nat(UNITS - 1),
    owed: fc.nat(360),
    days: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    takes: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  }),
  { maxLength: 25 },
);

/** The province as it went: units end, divide and merge; open work goes to the only heir on the day its unit ends. */
const played = async (lives: readonly End[], reports: readonly Case[]) => {
  const register = await registerInMemory();
  const { append } = register;
  for (let n = 0; n < UNITS; n++)
    await append(`org-unit/${unitOf(n)}`, {
      type: "unit-established",
      kind: "commune",
      name: `Xã ${n}`,
      effectiveOn: "2025-07-01",
    });
  for (const { unit, day, heirs } of lives)
    await append(`org-unit/${unitOf(unit)}`, {
      type: "unit-dissolved",
      effectiveOn: dayOf(day),
      heirs: heirs.map(unitOf),
    });
  const endOf = new Map(lives.map((end) => [end.unit, end]));
  for (const [index, { unit, owed, days, takes }] of reports.entries()) {
    const started = endOf.get(unit);
    if (started !== undefined && started.day <= owed) continue; // Nothing comes in for a unit that ended.
    const stream = `hotline-report/${index}`;
    const text = { sealed: "…", key: `case:${index}`, from: stream };
    const answered = takes === undefined ? undefined : owed + takes;
    await append(stream, {
      type: "report-received",
      unit: unitOf(unit),
      channel: "phone",
      receivedAt: `${dayOf(owed)}T02:00:00.000Z`,
      field: "grassroots-democracy",
      text,
      ...(days === undefined
        ? {}
        : {
            answerBy: {
              day: dayOf(owed + days),
              policy: { unit: unitOf(unit), days, count: "calendar-days", from: "2026-01-01" },
            },
          }),
    });
    let holder = unit;
    for (let end = endOf.get(holder); end !== undefined; end = endOf.get(holder)) {
      const [heir, ...others] = end.heirs;
      if (heir === undefined || others.length > 0 || (answered !== undefined && answered < end.day)) break;
      await append(stream, {
        type: "report-passed-on",
        from: unitOf(holder),
        to: unitOf(heir),
        on: dayOf(end.day),
      });
      holder = heir;
    }
    if (answered !== undefined)
      await append(stream, { type: "report-replied", text, at: `${dayOf(answered)}T02:00:00.000Z` });
  }
  const rowsOf = async (units: "then" | "now", asOf: string): Promise<readonly MatrixRow[]> => {
    const { rows, noHeir } = await matrixOf(register.models, {
      year: YEAR,
      asOf,
      units,
      today: TODAY,
      limit: 50,
      mayRead: async () => true,
    });
    return noHeir === undefined ? rows : [...rows, noHeir];
  };
  return { ...register, rowsOf };
};

const countsIn = (rows: readonly MatrixRow[]): Counts =>
  sumOf(rows.flatMap(({ cells }) => cells.flatMap(({ counts }) => counts ?? [])));

/** The same figures, counted case by case from what was played. */
const countedByHand = (lives: readonly End[], reports: readonly Case[], asOf: number): Counts => {
  const endOf = new Map(lives.map(({ unit, day }) => [unit, day]));
  const there = reports.filter(({ unit, owed }) => (endOf.get(unit) ?? 999) > owed && owed <= asOf);
  const done = ({ owed, takes }: Case) =>
    takes !== undefined && owed + takes <= asOf ? owed + takes : undefined;
  const count = (is: (one: Case) => boolean) => there.filter(is).length;
  const answered = count((one) => done(one) !== undefined);
  return {
    owed: there.length,
    answered,
    open: there.length - answered,
    onTime: count((one) => one.days !== undefined && (done(one) ?? 999) <= one.owed + one.days),
    late: count((one) => one.days !== undefined && (done(one) ?? asOf) > one.owed + one.days),
  };
};

test("as it was or as units are now: the totals agree on every day, and with a count case by case", async () => {
  await fc.assert(
    fc.asyncProperty(ends, cases, fc.nat(364), async (lives, reports, day) => {
      const { rowsOf } = await played(lives, reports);
      const then = countsIn(await rowsOf("then", dayOf(day)));
      expect(then).toEqual(countedByHand(lives, reports, day));
      expect(countsIn(await rowsOf("now", dayOf(day)))).toEqual(then);
    }),
    { numRuns: 60, seed: 2199 },
  );
});

test("every figure of a unit's board opens exactly the cases that it counts, and its nodes add up to the row", async () => {
  await fc.assert(
    fc.asyncProperty(
      ends,
      cases,
      fc.nat(364),
      fc.constantFrom("then", "now"),
      async (lives, reports, day, units) => {
        const { models, rowsOf } = await played(lives, reports);
        const asOf = dayOf(day);
        const evidence = await models.of(obligationBoard);
        for (const row of await rowsOf(units, asOf)) {
          const unit = row.unit.id === null ? undefined : await findUnit(models, row.unit.id);
          if (unit === undefined) continue;
          const items = await boardOf(models, unit, { year: YEAR, asOf, units, today: TODAY });
          expect(sumOf(items.flatMap(({ counts }) => counts ?? []))).toEqual(countsIn([row]));
          for (const { unit: whose, node, counts } of items) {
            if (counts === undefined) continue;
            for (const figure of FIGURES) {
              const { items: shown } = await evidenceOf(
                evidence,
                whose,
                { key: node.slice(whose.length + 1) },
                {
                  asOf,
                  figure,
                  limit: 200,
                },
              );
              expect([figure, shown.length]).toEqual([
                figure,
                counts[figure === "on-time" ? "onTime" : figure],
              ]);
            }
          }
        }
      },
    ),
    { numRuns: 30, seed: 49 },
  );
});
