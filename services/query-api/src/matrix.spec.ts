import { expect, test } from "vitest";
import { switchTo } from "@sdc/core/live";
import { project } from "@sdc/core/project";
import type { ReadStore } from "@sdc/core/read-store";
import { memoryEventLog } from "@sdc/event-store/memory";
import { projections } from "@sdc/projections/projections";
import { memoryReadStore } from "@sdc/read-store/memory";
import { matrixOf, type MatrixQuestion } from "./matrix.ts";
import { readModels } from "./read-models.ts";

const COMMUNES = 30;
const by = { subject: "lan", unit: "commune-00" };
const at = "2026-03-01T02:00:00.000Z";
const communeOf = (n: number) => `commune-${String(n).padStart(2, "0")}`;

/** Thirty communes, one of them dissolved, and so many reports that came to the first one, half of them answered. */
const start = async (reports: number) => {
  const log = memoryEventLog("t");
  const store = memoryReadStore();
  for (const projection of projections) await switchTo(store, projection);
  const append = async (
    stream: string,
    ...events: readonly ({ readonly type: string } & Record<string, unknown>)[]
  ) => {
    const { head } = await log.read(stream);
    const appended = await log.append(head, {
      command: `${stream}@${head.next}.`,
      at: Date.parse(at),
      events,
    });
    if (appended.outcome !== "appended") throw new Error(appended.outcome);
    await project({ log, store }, projections, [appended.commit]);
  };
  const established = { type: "unit-established", kind: "commune", effectiveOn: "2025-07-01", at, by };
  for (let n = 0; n < COMMUNES; n++)
    await append(`org-unit/${communeOf(n)}`, { ...established, name: `Xã ${n}` });
  await append("org-unit/commune-29", {
    type: "unit-dissolved",
    effectiveOn: "2026-06-01",
    heirs: [],
    at,
    by,
  });
  const received = {
    type: "report-received",
    unit: communeOf(0),
    channel: "phone",
    receivedAt: at,
    field: "grassroots-democracy",
    text: { sealed: "…", key: "case:x", from: "x" },
    at,
    by,
  };
  const replied = { type: "report-replied", text: received.text, at: "2026-04-10T02:00:00.000Z", by };
  for (let n = 0; n < reports; n++)
    await append(`hotline-report/${n}`, received, ...(n % 2 === 0 ? [replied] : []));

  const reads: string[] = [];
  const counted: ReadStore = {
    ...store,
    get: (...given) => (reads.push("get"), store.get(...given)),
    range: (...given) => (reads.push("range"), store.range(...given)),
    slice: (...given) => (reads.push("slice"), store.slice(...given)),
  };
  const ask = (question: Partial<MatrixQuestion> = {}) =>
    matrixOf(readModels(counted), {
      year: 2026,
      asOf: "2026-11-01",
      limit: 20,
      mayRead: async () => true,
      ...question,
    });
  return { ask, reads };
};

test("pages through the units that stood on that day, each with what it owes", async () => {
  const { ask } = await start(0);
  const first = await ask();
  expect([first.rows.length, first.next]).toEqual([20, "commune-19"]);
  const rest = await ask({ after: "commune-19" });
  expect([rest.rows.length, rest.next]).toEqual([9, undefined]);
  expect((await ask({ after: "commune-19", asOf: "2026-05-31" })).rows).toHaveLength(10);
  expect((await ask({ kind: "district" })).rows).toEqual([]);
  expect((await ask({ mayRead: async ({ id }) => id === "commune-25" })).rows).toHaveLength(1);
  const [row] = first.rows;
  expect(row).toMatchObject({
    unit: { id: "commune-00", name: "Xã 0", kind: "commune" },
    link: "/v1/obligations?unit=commune-00&year=2026",
  });
  const report = row?.cells.find(({ obligation }) => obligation === "IV.1.b");
  expect(report).toMatchObject({ status: "due-soon", nodes: { "due-soon": 1 } });
  const receptions = row?.cells.find(({ obligation }) => obligation === "II.1.a.1.i");
  expect(receptions?.status).toBe("overdue");
});

test("shows how it stood on the day that is asked for, by what is known now", async () => {
  const { ask } = await start(10);
  const duty = async (asOf: string) =>
    (await ask({ asOf, limit: 1 })).rows[0]?.cells.find(({ obligation }) => obligation === "II.5.b.2")
      ?.counts;
  expect(await duty("2026-02-28")).toEqual({ owed: 0, answered: 0, open: 0, late: 0 });
  expect(await duty("2026-04-09")).toEqual({ owed: 10, answered: 0, open: 10, late: 0 });
  expect(await duty("2026-04-10")).toEqual({ owed: 10, answered: 5, open: 5, late: 0 });
});

test("its reads follow the units shown, not the events behind them", async () => {
  const few = await start(10);
  await few.ask();
  const many = await start(400);
  await many.ask();
  expect(many.reads).toEqual(few.reads);
  // The register once, and for each unit its policies, its year's figures and those owed once.
  expect(many.reads).toHaveLength(1 + 3 * 20);
});
