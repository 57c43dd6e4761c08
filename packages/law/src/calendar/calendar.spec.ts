import { describe, expect, test } from "vitest";
import { addDays, type Day, dayFrom, dayOf, daysBetween, isDay } from "../local-day.ts";
import { calendarYears, isWorkingDay, markOn, restReason, YearWithoutCalendar } from "./calendar.ts";
import type { CalendarYear, DayMark, MarkKind } from "./calendar-year.ts";

const weekend = (day: Day): boolean => [0, 6].includes(new Date(day).getUTCDay());
const ofKind = ({ marks }: CalendarYear, kind: MarkKind): readonly DayMark[] =>
  marks.filter((mark) => mark.kind === kind);
const daysOf = (marks: readonly DayMark[]): readonly Day[] => marks.map(({ day }) => day);

test("the years follow each other", () => {
  expect(calendarYears.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
});

describe.each(calendarYears.map((each) => [each.year, each] as const))("%i", (year, each) => {
  test("marks real days of its year, in order, none twice", () => {
    const days = daysOf(each.marks);
    expect(days.filter((day) => !isDay(day) || !day.startsWith(`${year}-`))).toEqual([]);
    expect(days).toEqual([...new Set(days)].toSorted());
  });

  test("has the eleven holidays of Labour Code Art. 112: five of Tết, two of National Day, four single", () => {
    const names = ofKind(each, "holiday").map(({ name }) => name.en);
    expect(names).toHaveLength(11);
    expect(names.filter((name) => name === "Lunar New Year")).toHaveLength(5);
    expect(names.filter((name) => name.startsWith("National Day"))).toHaveLength(2);
    for (const fixed of ["01-01", "04-30", "05-01", "09-02"])
      expect(markOn(`${year}-${fixed}`)).toMatchObject({ kind: "holiday" });
  });

  test("Tết's days are consecutive, and National Day's other day is adjacent", () => {
    const holidays = ofKind(each, "holiday");
    const tet = daysOf(holidays.filter(({ name }) => name.en === "Lunar New Year"));
    expect(tet).toEqual(tet.map((_, index) => addDays(tet[0] ?? "", index)));
    const national = daysOf(holidays.filter(({ name }) => name.en.startsWith("National Day")));
    expect(daysBetween(national[0] ?? "", national[1] ?? "")).toBe(1);
  });

  test("gives a day in lieu of each holiday on a weekly rest day: the next working day (Art. 111.3)", () => {
    const holidays = daysOf(ofKind(each, "holiday"));
    const inLieu: Day[] = [];
    for (const holiday of holidays.filter(weekend)) {
      let day = holiday;
      while (weekend(day) || holidays.includes(day) || inLieu.includes(day)) day = addDays(day, 1);
      inLieu.push(day);
    }
    expect(daysOf(ofKind(each, "compensatory"))).toEqual(inLieu);
  });

  test("swaps a weekday off for a rest day worked, each naming the other", () => {
    const off = ofKind(each, "swapped-off");
    const worked = ofKind(each, "swapped-working");
    expect(daysOf(off).filter(weekend)).toEqual([]);
    expect(daysOf(worked).filter((day) => !weekend(day))).toEqual([]);
    const spoken = ({ day }: DayMark): string => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;
    expect(off.map(({ name, citation }) => [name.vi, citation])).toEqual(
      worked.map((mark) => [`Nghỉ hoán đổi, làm bù ${spoken(mark)}`, mark.citation]),
    );
    expect(worked.map(({ name }) => name.vi)).toEqual(off.map((mark) => `Làm bù ngày ${spoken(mark)}`));
  });

  test("says in both languages why a day is not verified", () => {
    const unexplained = each.marks.filter(({ why }) => !why?.vi || !why.en);
    expect(unexplained).toEqual(each.marks.filter(({ verified }) => verified));
  });
});

test("nothing of 2027 is verified, and no swap is made up for it", () => {
  const year2027 = calendarYears.find(({ year }) => year === 2027);
  expect(year2027?.marks.filter(({ verified }) => verified)).toEqual([]);
  expect(year2027?.marks.filter(({ kind }) => kind.startsWith("swapped"))).toEqual([]);
});

test("a verified day has nothing left to confirm", () => {
  const marks = calendarYears.flatMap((each) => each.marks);
  expect(marks.filter(({ verified, why }) => verified && why)).toEqual([]);
});

describe("the moon", () => {
  const newYears = ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"];
  const hungKings = ["2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16"];

  test("the table holds both lunar days of each year", () => {
    expect(newYears.map((day) => markOn(day)?.name.en)).toEqual(Array(4).fill("Lunar New Year"));
    expect(hungKings.map((day) => markOn(day)?.name.en)).toEqual(
      Array(4).fill("Hùng Kings' Commemoration Day"),
    );
  });

  // Independent source: the calendar in Node's ICU. It reckons with Beijing's meridian, an hour east of Viet
  // Nam's; in these years both have the same lunar days. For 1/1 of 2027 ICU says 7 February: that new moon
  // is at 23:56 in Beijing and ICU's approximate moon comes minutes too late. The next test decides that one.
  test("ICU's Chinese calendar agrees, but for the one day its moon is too rough for", () => {
    const chinese = new Intl.DateTimeFormat("en-u-ca-chinese", {
      timeZone: "UTC",
      month: "numeric",
      day: "numeric",
    });
    const lunar = (day: Day): string =>
      chinese
        .formatToParts(new Date(day))
        .filter(({ type }) => type === "month" || type === "day")
        .map(({ value }) => value)
        .join("/");
    expect(newYears.slice(0, 3).map(lunar)).toEqual(["1/1", "1/1", "1/1"]);
    expect(hungKings.map(lunar)).toEqual(["3/10", "3/10", "3/10", "3/10"]);
  });

  test("the year begins on the day of a new moon in Viet Nam, and the third month two moons later", () => {
    for (const [index, newYear] of newYears.entries()) {
      const moon = moonNear(newYear);
      expect(dayOf(newMoon(moon))).toBe(newYear);
      expect(addDays(dayOf(newMoon(moon + 2)), 9)).toBe(hungKings[index]);
    }
  });
});

describe("days off around the holidays", () => {
  test("2024, whose first one began on Saturday 30 December 2023", () => {
    expect(spans(2024)).toEqual([
      ["2024-01-01", 1],
      ["2024-02-08", 7],
      ["2024-04-18", 1],
      ["2024-04-27", 5],
      ["2024-08-31", 4],
    ]);
  });

  test("2025: 22 days, as the Government's portal counted them", () => {
    expect(spans(2025)).toEqual([
      ["2025-01-01", 1],
      ["2025-01-25", 9],
      ["2025-04-05", 3],
      ["2025-04-30", 5],
      ["2025-08-30", 4],
    ]);
  });

  test("2026: 25 days (CAL-2026)", () => {
    expect(spans(2026)).toEqual([
      ["2026-01-01", 4],
      ["2026-02-14", 9],
      ["2026-04-25", 3],
      ["2026-04-30", 4],
      ["2026-08-29", 5],
    ]);
  });
});

describe("a day", () => {
  test("is a working day from Monday to Friday, also Culture Day, 24 November 2026", () => {
    expect(["2026-11-23", "2026-11-24", "2026-11-27"].map(isWorkingDay)).toEqual([true, true, true]);
    expect(restReason("2026-11-24")).toBeUndefined();
    expect(restReason("2026-11-28")).toEqual({ kind: "weekend" });
    expect(restReason("2026-11-29")).toEqual({ kind: "weekend" });
  });

  test("is off for its mark, and a holiday on a Sunday is named as the holiday", () => {
    expect(restReason("2026-04-26")).toMatchObject({ kind: "holiday", mark: { day: "2026-04-26" } });
    expect(restReason("2026-04-27")?.kind).toBe("compensatory");
    expect(restReason("2026-08-31")?.kind).toBe("swapped-off");
  });

  test("is worked on a Saturday that was swapped", () => {
    expect(markOn("2026-08-22")?.kind).toBe("swapped-working");
    expect(restReason("2026-08-22")).toBeUndefined();
    expect(isWorkingDay("2026-08-22")).toBe(true);
  });

  test("of a year without a table has no answer", () => {
    for (const ask of [markOn, restReason, isWorkingDay]) {
      expect(() => ask("2028-11-25")).toThrow(YearWithoutCalendar);
      expect(() => ask("2023-12-29")).toThrow(/2023.*2024, 2025, 2026, 2027/);
    }
  });
});

/** First day and length of each run of days off that holds a holiday. */
function spans(year: number): readonly (readonly [Day, number])[] {
  const runs: Day[][] = [[]];
  for (let day = dayFrom(year, 1, 1); day.startsWith(`${year}`); day = addDays(day, 1)) {
    if (isWorkingDay(day)) runs.push([]);
    else runs.at(-1)?.push(day);
  }
  return runs
    .filter((run) => run.some((day) => markOn(day)?.kind === "holiday"))
    .map((run) => [run[0] ?? "", run.length]);
}

/** The number of the new moon next to a day, counted from that of 6 January 2000. */
function moonNear(day: Day): number {
  return Math.round(daysBetween("2000-01-06", day) / 29.530588861);
}

/** The instant of a new moon, true to some minutes: Meeus, Astronomical Algorithms, ch. 49, largest terms. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t;
  const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2;
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2;
  const julian =
    2451550.09766 +
    29.530588861 * k +
    0.00015437 * t ** 2 -
    0.4072 * sine(moon) +
    0.17241 * e * sine(sun) +
    0.01608 * sine(2 * moon) +
    0.01039 * sine(2 * node) +
    0.00739 * e * sine(moon - sun) -
    0.00514 * e * sine(moon + sun) +
    0.00208 * e ** 2 * sine(2 * sun) -
    0.00111 * sine(moon - 2 * node) -
    0.00057 * sine(moon + 2 * node) +
    0.00056 * e * sine(2 * moon + sun);
  // From dynamical to universal time: 69 seconds in these years.
  return (julian - 2440587.5) * 86_400_000 - 69_000;
}
