import { expect, test } from "vitest";
import { matrixOf, type MatrixQuestion } from "./matrix.ts";
import { registerInMemory } from "./register-testing.ts";

const COMMUNES = 30;
const communeOf = (n: number) => `commune-${String(n).padStart(2, "0")}`;
const text = { sealed: "…", key: "case:x", from: "x" };

/** Thirty communes, one of them dissolved, and so many reports that came to the first one, half of them answered. */
const start = async (reports: number) => {
  const { append, models, reads } = await registerInMemory();
  const established = { type: "unit-established", kind: "commune", effectiveOn: "2025-07-01" };
  for (let n = 0; n < COMMUNES; n++)
    await append(`org-unit/${communeOf(n)}`, { ...established, name: `Xã ${n}` });
  await append("org-unit/commune-29", { type: "unit-dissolved", effectiveOn: "2026-06-01", heirs: [] });
  const received = {
    type: "report-received",
    unit: communeOf(0),
    channel: "phone",
    receivedAt: "2026-03-01T02:00:00.000Z",
    field: "grassroots-democracy",
    text,
    answerBy: {
      day: "2026-04-05",
      policy: { unit: communeOf(0), days: 35, count: "calendar-days", from: "2026-01-01" },
    },
  };
  // A third answered in time, a third late, a third not at all; on different days.
  const replied = (n: number) => ({
    type: "report-replied",
    text,
    at: `2026-04-${n % 3 === 0 ? "0" : "1"}${1 + (n % 4)}T02:00:00.000Z`,
  });
  for (let n = 0; n < reports; n++)
    await append(`hotline-report/${n}`, received, ...(n % 3 === 2 ? [] : [replied(n)]));
  const ask = (question: Partial<MatrixQuestion> = {}) =>
    matrixOf(models, {
      year: 2026,
      asOf: "2026-11-01",
      units: "then",
      today: "2026-11-01",
      limit: 20,
      mayRead: async () => true,
      ...question,
    });
  return { append, ask, reads };
};

test("pages through the units of the year, each with what it owes", async () => {
  const { ask } = await start(0);
  const first = await ask();
  expect([first.rows.length, first.next]).toEqual([20, "commune-19"]);
  const rest = await ask({ after: "commune-19" });
  expect([rest.rows.length, rest.next]).toEqual([10, undefined]);
  expect((await ask({ kind: "district" })).rows).toEqual([]);
  expect((await ask({ mayRead: async (_, { id }) => id === "commune-25" })).rows).toHaveLength(1);
  const [row] = first.rows;
  expect(row).toMatchObject({
    unit: { id: "commune-00", name: "Xã 0", kind: "commune" },
    members: ["commune-00"],
    link: "/v1/obligations?unit=commune-00&year=2026",
  });
  const report = row?.cells.find(({ obligation }) => obligation === "IV.1.b");
  expect(report).toMatchObject({ status: "due-soon", nodes: { "due-soon": 1 } });
  const receptions = row?.cells.find(({ obligation }) => obligation === "II.1.a.1.i");
  expect(receptions?.status).toBe("overdue");
});

test("as units are now, one that ended without an heir stands in a row of its own behind the last page", async () => {
  const { ask } = await start(0);
  const first = await ask({ units: "now" });
  expect([first.rows.length, first.noHeir]).toEqual([20, undefined]);
  const rest = await ask({ units: "now", after: "commune-19" });
  expect(rest.rows).toHaveLength(9);
  expect(rest.noHeir).toMatchObject({ unit: { id: null, kind: null }, members: ["commune-29"] });
  const elsewhere = await ask({ units: "now", mayRead: async (_, { id }) => id === "commune-25" });
  expect(elsewhere.noHeir).toBeUndefined();
});

test("a unit is named, and of the kind, as on the day that the rows are of", async () => {
  const { append, ask } = await start(0);
  await append(
    "org-unit/commune-00",
    { type: "unit-renamed", name: "Phường 0", effectiveOn: "2026-09-01" },
    { type: "unit-renamed", name: "Phường mới", effectiveOn: "2027-01-01" },
  );
  const nameOn = async (question: Partial<MatrixQuestion>) =>
    (await ask({ limit: 1, ...question })).rows[0]?.unit.name;
  expect(await nameOn({ asOf: "2026-08-31" })).toBe("Xã 0");
  expect(await nameOn({ asOf: "2026-09-01" })).toBe("Phường 0");
  expect(await nameOn({ asOf: "2026-08-31", units: "now" })).toBe("Phường 0");
});

test("shows how it stood on the day that is asked for, by what is known now, on-time rate first", async () => {
  const { ask } = await start(9);
  const duty = async (asOf: string) =>
    (await ask({ asOf, limit: 1 })).rows[0]?.cells.find(({ obligation }) => obligation === "II.5.b.2")
      ?.counts;
  const nothing = { onTimePercent: null, owed: 0, answered: 0, open: 0, onTime: 0, late: 0 };
  expect(await duty("2026-02-28")).toEqual(nothing);
  expect(await duty("2026-03-31")).toEqual({ ...nothing, owed: 9, open: 9 });
  expect(await duty("2026-04-05")).toEqual({
    onTimePercent: 100,
    owed: 9,
    answered: 3,
    open: 6,
    onTime: 3,
    late: 0,
  });
  expect(await duty("2026-04-06")).toMatchObject({ onTimePercent: 33.3, answered: 3, open: 6, late: 6 });
  expect(await duty("2026-11-01")).toMatchObject({ onTimePercent: 33.3, answered: 6, open: 3, late: 6 });
});

test("its reads follow the units shown, not the events behind them", async () => {
  const few = await start(10);
  await few.ask();
  const many = await start(400);
  await many.ask();
  expect(many.reads).toEqual(few.reads);
  // The register once, and for each unit its policies and its figures of the year, those owed once and the days of the month.
  expect(many.reads).toHaveLength(1 + 4 * 20);
});
