import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, daysBetween } from "@sdc/law/local-day";
import { type Days, PERIOD_FIGURES, type PeriodFigure } from "@sdc/projections/case-figures/figures";
import { reportFigures } from "@sdc/projections/report-figures";
import { periodFiguresOf, sumOfPeriods, withoutStays } from "@sdc/reading/period-figures";
import { wholeRegister } from "@sdc/reading/register";
import { rowsInScope } from "@sdc/reading/scope";
import { keptStays } from "./kept-stays.ts";
import { registerInMemory } from "./register-testing.ts";
import { casesOf } from "./statistics-cases.ts";
import { type CountedRow, type Grouping, statisticsOf } from "./statistics.ts";

const UNITS = 5;
const FIRST = "2025-11-01";
const TODAY = "2027-02-28";
const LAST = daysBetween(FIRST, TODAY);
const FIELDS = ["grassroots-democracy", "land"] as const;
const KINDS = ["question", "reflection", "petition", "opinion"] as const;
const unitOf = (n: number) => `commune-${n}`;
/** A day by its number, from late in one year to early in the one after the next. */
const day = (n: number) => addDays(FIRST, n);
const at = (n: number) => ({ at: `${day(n)}T02:00:00.000Z` });

/** What happened to one report, by days; `after` counts from the day it came in. */
type Life = {
  readonly unit: number;
  readonly came: number;
  readonly byLetter: boolean;
  readonly signed: number | undefined;
  readonly field: (typeof FIELDS)[number];
  readonly kind: (typeof KINDS)[number] | undefined;
  readonly days: number | undefined;
  readonly moves: readonly { readonly after: number; readonly to: number }[];
  readonly assessed: { readonly after: number; readonly qualified: boolean } | undefined;
  readonly end: { readonly after: number; readonly how: "replied" | "withdrawn" } | undefined;
  readonly fate: "own" | "merged" | "unmerged" | "flagged" | "became-complaint" | "part" | "split";
};

/** Ends come often on the due day, or on the one before or after it. */
const atTheDueDay = ({ near, ...life }: Life & { readonly near: number | undefined }): Life =>
  near === undefined || life.days === undefined || life.end === undefined
    ? life
    : { ...life, end: { ...life.end, after: life.days + near } };

const anyLife: fc.Arbitrary<Life> = fc
  .record({
    unit: fc.nat(UNITS - 1),
    came: fc.nat(LAST),
    byLetter: fc.boolean(),
    signed: fc.option(fc.integer({ min: 2, max: 40 }), { nil: undefined }),
    field: fc.constantFrom(...FIELDS),
    kind: fc.option(fc.constantFrom(...KINDS), { nil: undefined }),
    days: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    moves: fc.array(fc.record({ after: fc.nat(120), to: fc.nat(UNITS - 1) }), { maxLength: 3 }),
    assessed: fc.option(fc.record({ after: fc.nat(80), qualified: fc.boolean() }), { nil: undefined }),
    end: fc.option(
      fc.record({ after: fc.nat(200), how: fc.constantFrom("replied" as const, "withdrawn" as const) }),
      { nil: undefined },
    ),
    fate: fc.oneof(
      { weight: 6, arbitrary: fc.constant("own" as const) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          "merged" as const,
          "unmerged" as const,
          "flagged" as const,
          "became-complaint" as const,
          "part" as const,
          "split" as const,
        ),
      },
    ),
    near: fc.option(fc.integer({ min: -1, max: 1 }), { nil: undefined }),
  })
  .map(atTheDueDay);

const lives: fc.Arbitrary<readonly Life[]> = fc.array(anyLife, { maxLength: 20, size: "max" });

/** Any days, often from the first of a month to the last of one, and none at all where it is asked on a day before them. */
const periods = fc
  .tuple(fc.nat(LAST), fc.nat(LAST), fc.nat(LAST), fc.boolean(), fc.boolean())
  .map(([one, other, asOf, isFirst, isLast]): Days => {
    const from = day(Math.min(one, other));
    const last = day(Math.min(Math.max(one, other), asOf));
    if (last < from) return { from: addDays(last, 1), last };
    return {
      from: isFirst ? `${from.slice(0, 7)}-01` : from,
      last: isLast ? addDays(addMonths(`${last.slice(0, 7)}-01`, 1), -1) : last,
    };
  });

/** Units that end go to the next one, which stands longer; the last one never ends. */
const ends = fc.array(fc.option(fc.integer({ min: 1, max: LAST }), { nil: undefined }), {
  minLength: UNITS - 1,
  maxLength: UNITS - 1,
});

const text = { sealed: "…", key: "case:x", from: "x" };

type Happened = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The life as the log has it, in the order of its days. */
const eventsOf = (life: Life): readonly Happened[] => {
  const { unit, came, days, signed, fate, moves, assessed, end, kind, field } = life;
  const later: { readonly after: number; readonly event: Happened }[] = [
    ...moves.map(({ after, to }) => ({
      after,
      event: { type: "report-assigned", unit: unitOf(to), ...at(came + after) },
    })),
    ...(assessed === undefined
      ? []
      : [
          {
            after: assessed.after,
            event: {
              type: "report-assessed",
              qualified: assessed.qualified,
              reason: text,
              ...at(came + assessed.after),
            },
          },
        ]),
    ...(end === undefined
      ? []
      : [
          {
            after: end.after,
            event: {
              type: end.how === "replied" ? "report-replied" : "report-withdrawn",
              text,
              ...at(came + end.after),
            },
          },
        ]),
  ];
  return [
    {
      type: "report-received",
      unit: unitOf(unit),
      channel: life.byLetter ? "letter" : "zalo",
      receivedAt: at(came).at,
      field,
      text,
      ...(signed === undefined ? {} : { reporter: { person: "p", representativeOf: signed } }),
      ...(fate === "part" ? { partOf: { report: "letter", n: 1 } } : {}),
      ...(days === undefined
        ? {}
        : {
            answerBy: {
              day: day(came + days),
              policy: { unit: unitOf(unit), days, count: "calendar-days", from: "2025-01-01" },
            },
          }),
      ...at(came),
    },
    ...(kind === undefined ? [] : [{ type: "report-classified", kind, field, ...at(came) }]),
    ...(fate === "merged" || fate === "unmerged" ? [{ type: "report-merged", into: "r", ...at(came) }] : []),
    ...(fate === "unmerged" ? [{ type: "report-unmerged", from: "r", reason: text, ...at(came) }] : []),
    ...(fate === "flagged" ? [{ type: "report-flagged", ...at(came) }] : []),
    ...(fate === "became-complaint"
      ? [
          {
            type: "report-became-formal",
            kind: "complaint-first",
            document: { form: "letter", number: "1", date: day(came) },
            ground: text,
            ...at(came),
          },
        ]
      : []),
    ...(fate === "split" ? [{ type: "report-split", parts: [], ...at(came) }] : []),
    ...later.toSorted((a, b) => a.after - b.after).map(({ event }) => event),
  ];
};

/** Everything of a unit counted case by case and day by day, by nothing but what was said of each life. */
const byHand = (
  all: readonly Life[],
  { from, last }: Days,
  is: (life: Life) => boolean,
  unit?: number,
): Record<PeriodFigure, number> => {
  // Each figure by its name.
  const sum = Object.fromEntries(PERIOD_FIGURES.map((name) => [name, 0])) as Record<PeriodFigure, number>;
  for (const life of all) {
    const { came, fate, end, assessed, days, field, signed, byLetter } = life;
    if (fate === "flagged" || fate === "became-complaint" || !is(life)) continue;
    const holder = (n: number): number =>
      life.moves
        .toSorted((a, b) => a.after - b.after)
        .reduce((who, { after, to }) => (came + after <= n ? to : who), life.unit);
    const had = (n: number) => unit === undefined || holder(n) === unit;
    const within = (n: number) => from <= day(n) && day(n) <= last;
    const add = (name: PeriodFigure, n = 1) => (sum[name] += n);
    if (fate !== "part" && within(came) && had(came)) {
      add("turns");
      add("persons", signed ?? 1);
      if (byLetter) add("letters");
    }
    if (fate === "merged" || fate === "split") continue;
    const closed = end === undefined ? undefined : came + end.after;
    const isOpen = (n: number) => came <= n && (closed === undefined || n < closed);
    const due = days === undefined || field !== "grassroots-democracy" ? undefined : came + days;
    if (within(came) && had(came)) add("matters");
    const before = daysBetween(FIRST, from) - 1;
    if (isOpen(before) && had(before)) add("carried-over");
    const end0 = daysBetween(FIRST, last);
    if (isOpen(end0) && had(end0)) add("open");
    if (closed !== undefined && within(closed) && had(closed)) {
      add(end?.how === "replied" ? "settled" : "ended-otherwise");
      if (end?.how === "replied" && due !== undefined && closed <= due) add("on-time");
    }
    if (due !== undefined && (closed ?? Number.POSITIVE_INFINITY) > due && within(due + 1) && had(due + 1))
      add("late");
    if (assessed?.qualified === true) {
      const on = Math.min(came + assessed.after, closed ?? Number.POSITIVE_INFINITY);
      if (within(on) && had(on)) add("qualified");
    }
    for (let n = came + 1; n <= (closed ?? LAST + 200); n++) {
      if (!within(n) || holder(n) === holder(n - 1)) continue;
      if (had(n)) add("moved-in");
      if (had(n - 1)) add("moved-out");
    }
  }
  return sum;
};

/** The events of one life in the order in which they are given; one on the same day comes before the life's own end. */
const played = async (all: readonly Life[]) => {
  const register = await registerInMemory();
  for (const [n, life] of all.entries()) await register.append(`hotline-report/${n}`, ...eventsOf(life));
  return { ...register, model: await register.models.of(reportFigures) };
};

/** What stands behind the end of a life: moves and assessments of one that has ended change nothing any more. */
const ended = (life: Life): Life => {
  const { end } = life;
  const isBefore = ({ after }: { readonly after: number }) =>
    end === undefined || end.how === "replied" || after <= end.after;
  return {
    ...life,
    moves: life.moves.filter(isBefore),
    assessed: life.assessed && isBefore(life.assessed) ? life.assessed : undefined,
  };
};

const placed = (n: number): CountedRow["places"][number] => ({ unit: unitOf(n), key: unitOf(n) });

test("every figure of every unit agrees with a count case by case, whatever period and day is asked for", async () => {
  await fc.assert(
    fc.asyncProperty(lives, fc.array(periods, { minLength: 3, maxLength: 3 }), async (drawn, asked) => {
      const all = drawn.map(ended);
      const { model } = await played(all);
      for (const days of asked)
        for (let unit = 0; unit < UNITS; unit++) {
          const cells = await periodFiguresOf(model, unitOf(unit), days);
          const counted = sumOfPeriods(cells.map(({ figures }) => figures));
          expect([days, unit, counted]).toEqual([days, unit, byHand(all, days, () => true, unit)]);
          expect(counted.open).toBe(
            counted["carried-over"] +
              counted.matters +
              counted["moved-in"] -
              counted.settled -
              counted["ended-otherwise"] -
              counted["moved-out"],
          );
        }
    }),
    { numRuns: 80, seed: 2199 },
  );
});

test("rows by kind and by field hold exactly their cases, and add up to the total", async () => {
  await fc.assert(
    fc.asyncProperty(lives, periods, fc.constantFrom("kind", "field"), async (drawn, days, by) => {
      const all = drawn.map(ended);
      const { model } = await played(all);
      const rows = [{ places: Array.from({ length: UNITS }, (_, n) => placed(n)) }];
      const { total, rows: shown } = await statisticsOf(model, rows, { table: "reports", days, by });
      for (const { key, figures } of shown) {
        const own = byHand(all, days, (life) => (life[by] ?? "unclassified") === key);
        expect([key, figures.turns, figures.settled, figures.carriedOver, figures.late]).toEqual([
          key,
          own.turns,
          own.settled,
          own["carried-over"],
          own.late,
        ]);
      }
      const sum = (name: "turns" | "open" | "onTime") =>
        shown.reduce((n, { figures }) => n + figures[name], 0);
      expect([sum("turns"), sum("open"), sum("onTime")]).toEqual([total.turns, total.open, total.onTime]);
    }),
    { numRuns: 40, seed: 49 },
  );
});

test("every figure opens exactly the cases that it counts, page by page", async () => {
  await fc.assert(
    fc.asyncProperty(lives, periods, fc.integer({ min: 1, max: 7 }), async (drawn, days, limit) => {
      const { model } = await played(drawn.map(ended));
      const places = Array.from({ length: UNITS }, (_, n) => placed(n));
      const cells = await Promise.all(places.map(({ key }) => periodFiguresOf(model, key, days)));
      const counted = sumOfPeriods(cells.flat().map(({ figures }) => figures));
      for (const figure of PERIOD_FIGURES) {
        const found = [];
        let after: string | undefined;
        do {
          const page = await casesOf(model, places, { figure, days, limit, after });
          expect(page.items.length).toBeLessThanOrEqual(limit);
          found.push(...page.items);
          after = page.next;
        } while (after !== undefined);
        expect([figure, found.reduce((n, { counts }) => n + counts, 0)]).toEqual([figure, counted[figure]]);
        const stays = found.map(({ stream, unit, from }) => `${stream} ${unit} ${from}`);
        expect(new Set(stays).size).toBe(stays.length);
      }
    }),
    { numRuns: 40, seed: 7 },
  );
});

test("for whoever some reports are kept from, every figure is what it were without them", async () => {
  await fc.assert(
    fc.asyncProperty(lives, periods, fc.nat(7), async (drawn, days, every) => {
      const all = drawn.map(ended);
      const { model, models } = await played(all);
      const isKept = (n: number) => n % 8 === every;
      const kept = new Set(all.flatMap((_, n) => (isKept(n) ? [`hotline-report/${n}`] : [])));
      const stays = await keptStays(models, "reports", kept);
      for (let unit = 0; unit < UNITS; unit++) {
        const place = unitOf(unit);
        const cells = withoutStays(await periodFiguresOf(model, place, days), place, stays, days);
        const left = all.filter((_, n) => !isKept(n));
        expect([unit, sumOfPeriods(cells.map(({ figures }) => figures))]).toEqual([
          unit,
          byHand(left, days, () => true, unit),
        ]);
      }
    }),
    { numRuns: 40, seed: 12 },
  );
});

test("as it was or as units are now, the totals agree, and so do the rows with their own cases", async () => {
  await fc.assert(
    fc.asyncProperty(lives, ends, periods, async (drawn, endings, days) => {
      const { append, models, model } = await played([]);
      await append("org-unit/city", {
        type: "unit-established",
        kind: "city",
        name: "Thành phố",
        effectiveOn: "2025-07-01",
      });
      for (let n = 0; n < UNITS; n++)
        await append(`org-unit/${unitOf(n)}`, {
          type: "unit-established",
          kind: "commune",
          name: `Xã ${n}`,
          parent: "city",
          effectiveOn: "2025-07-01",
        });
      for (const [n, on] of endings.entries())
        if (on !== undefined)
          await append(`org-unit/${unitOf(n)}`, {
            type: "unit-dissolved",
            effectiveOn: day(on),
            // Every second one has no heir that is known.
            heirs: n % 2 === 0 ? [unitOf(n + 1)] : [],
          });
      for (const [n, life] of drawn.entries()) await append(`hotline-report/${n}`, ...eventsOf(ended(life)));
      const register = await wholeRegister(models);
      const rowsOf = (units: "then" | "now") =>
        rowsInScope(register, { unit: "city", reach: "below", units, today: TODAY }).map(
          ({ unit, members }): CountedRow => ({
            unit,
            places: members.map(({ id }) => ({ unit: id, key: id })),
          }),
        );
      const by: Grouping = "unit";
      const [then, now] = await Promise.all(
        (["then", "now"] as const).map((units) =>
          statisticsOf(model, rowsOf(units), { table: "reports", days, by }),
        ),
      );
      expect(now?.total).toEqual(then?.total);
      expect(then?.total.turns).toBe(byHand(drawn.map(ended), days, () => true).turns);
      for (const { key, figures } of now?.rows ?? []) {
        const places = rowsOf("now")
          .filter(({ unit }) => (unit?.id ?? "no-heir") === key)
          .flatMap((row) => row.places);
        const { items } = await casesOf(model, places, { figure: "carried-over", days, limit: 200 });
        expect([key, items.length]).toEqual([key, figures.carriedOver]);
      }
    }),
    { numRuns: 30, seed: 18 },
  );
});

/** Units with so many cases, and what is read for an answer about each unit. */
const start = async (cases: number, units: number) => {
  const { append, model, reads } = await played([]);
  for (let n = 0; n < cases; n++) {
    const life: Life = {
      unit: n % units,
      came: (7 * n) % LAST,
      byLetter: false,
      signed: undefined,
      field: "grassroots-democracy",
      kind: "reflection",
      days: 10,
      moves: [],
      assessed: undefined,
      end: n % 3 === 0 ? undefined : { after: n % 30, how: "replied" },
      fate: "own",
    };
    await append(`hotline-report/${n}`, ...eventsOf(life));
  }
  const rows = Array.from({ length: units }, (_, n) => ({ places: [placed(n)] }));
  return async (days: Days): Promise<readonly string[]> => {
    reads.length = 0;
    await statisticsOf(model, rows, { table: "reports", days, by: "unit" });
    return [...reads];
  };
};

test("what is read follows the units and the months of the period, not the cases", async () => {
  const preset = { from: "2025-12-15", last: "2026-12-14" };
  const [few, many, wide] = [await start(5, 3), await start(150, 3), await start(5, 6)];
  // For each unit: what was open by year, the months of two years, the days of the first and the last month.
  expect(await few(preset)).toEqual(Array.from({ length: 5 * 3 }, () => "range"));
  expect(await many(preset)).toEqual(await few(preset));
  expect(await wide(preset)).toHaveLength(5 * 6);
  // A calendar year needs no days at all.
  expect(await many({ from: "2026-01-01", last: "2026-12-31" })).toHaveLength(2 * 3);
});
