import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyOf } from "@sdc/core/projection";
import { projections } from "@sdc/projections/projections";
import { listedUnits } from "../import-units.ts";
import { open, type Opened, report, newFolder } from "../testing.ts";
import { lag } from "./lag.ts";
import { quiet } from "./testing.ts";
import { sweep } from "./sweep.ts";
import { caseFile } from "@sdc/projections/case-file";
import { hotlineQueue } from "@sdc/projections/hotline-queue";
import { obligationBoard } from "@sdc/projections/obligation-board";
import { unitRegister } from "@sdc/projections/unit-register";

const KEY_OF = {
  caseFile: keyOf(caseFile),
  hotlineQueue: keyOf(hotlineQueue),
  obligationBoard: keyOf(obligationBoard),
  unitRegister: keyOf(unitRegister),
};

let sdc: Opened;
let db: DatabaseSync;
const streams: string[] = [];
const post = async (path: string, body: object) => {
  const { body: answer, status } = await sdc.post<{ stream: string }>(path, body);
  expect(status).toBeLessThan(300);
  return answer.stream;
};
beforeAll(async () => {
  sdc = await open("sqlite", newFolder(), { units: listedUnits() });
  db = new DatabaseSync(join(sdc.folder, "sdc.sqlite"));
  for (let n = 0; n < 5; n++) streams.push(await post("/v1/hotline-report", report({ text: `Lần ${n}` })));
  await sdc.standalone.caughtUp();
});
afterAll(async () => {
  db.close();
  await sdc.stop();
});

const dumps = async () =>
  Promise.all(projections.map((projection) => Array.fromAsync(sdc.standalone.store.dump(keyOf(projection)))));
const swept = () => sweep(sdc.standalone, projections, quiet);
const lags = async () =>
  Object.fromEntries(
    (await lag(sdc.standalone, projections, quiet)).map(({ projection, ...so }) => [projection, so]),
  );
const FINE = { behind: 0, repaired: 0, parked: 0, ahead: [] };

test("read models that are up to date are left alone", async () => {
  expect(await swept()).toEqual(FINE);
  expect(new Set(Object.values(await lags()).flatMap(Object.values))).toEqual(new Set([0]));
});

test("slices that were lost come back with their rows, byte for byte", async () => {
  const before = await dumps();
  const [first = "", second = ""] = streams;
  db.exec(`
    DELETE FROM slices WHERE projection = '${KEY_OF.caseFile}' AND stream IN ('${first}', '${second}');
    DELETE FROM rows WHERE projection = '${KEY_OF.caseFile}' AND owner IN ('${first}', '${second}');
    DELETE FROM slices WHERE projection = '${KEY_OF.obligationBoard}';
    DELETE FROM rows WHERE projection = '${KEY_OF.obligationBoard}';
    DELETE FROM slices WHERE projection = '${KEY_OF.unitRegister}';
    DELETE FROM rows WHERE projection = '${KEY_OF.unitRegister}';
  `);
  expect(await dumps()).not.toEqual(before);
  const behind = await lags();
  expect(behind[KEY_OF.caseFile]).toEqual({ streams: 2, events: 2, parked: 0, ahead: 0 });
  expect(behind[KEY_OF.hotlineQueue]).toEqual({ streams: 0, events: 0, parked: 0, ahead: 0 });
  expect(behind[KEY_OF.unitRegister]?.streams).toBeGreaterThan(300);
  const { behind: slices, ...done } = await swept();
  expect(done).toEqual({ repaired: slices, parked: 0, ahead: [] });
  expect(slices).toBe(2 + 5 + (behind[KEY_OF.unitRegister]?.streams ?? 0));
  expect(await dumps()).toEqual(before);
  expect(await swept()).toEqual(FINE);
});

test("slices set back to an earlier watermark are folded on, byte for byte", async () => {
  const saved = ["slices", "rows"].map((table) => ({
    table,
    rows: db.prepare(`SELECT * FROM ${table}`).all(),
  }));
  for (const stream of streams.slice(0, 3)) {
    await post(`/v1/${stream}/classify`, { kind: "reflection" });
    await post(`/v1/${stream}/assign`, {});
  }
  await sdc.standalone.caughtUp();
  const before = await dumps();
  for (const { table, rows } of saved) {
    db.exec(`DELETE FROM ${table}`);
    for (const row of rows) {
      const values: SQLInputValue[] = Object.values(row);
      db.prepare(`INSERT INTO ${table} VALUES (${values.map(() => "?").join()})`).run(...values);
    }
  }
  expect((await lags())[KEY_OF.hotlineQueue]).toEqual({ streams: 3, events: 6, parked: 0, ahead: 0 });
  const hearing = projections.filter(({ categories }) => categories.includes("hotline-report"));
  const slices = 3 * hearing.length;
  expect(await swept()).toMatchObject({ behind: slices, repaired: slices, parked: 0 });
  expect(await dumps()).toEqual(before);
});

test("a slice ahead of its stream, or of a stream that the log does not hold, is told and left alone", async () => {
  const [stream = ""] = streams;
  db.exec(`
    UPDATE slices SET watermark = 99 WHERE projection = '${KEY_OF.caseFile}' AND stream = '${stream}';
    INSERT INTO slices (projection, stream, watermark, state) VALUES ('${KEY_OF.unitRegister}', 'org-unit/gone', 2, '{}');
  `);
  const before = await dumps();
  expect(await swept()).toEqual({
    ...FINE,
    ahead: expect.arrayContaining([
      { projection: KEY_OF.caseFile, stream, watermark: 99, last: 3 },
      { projection: KEY_OF.unitRegister, stream: "org-unit/gone", watermark: 2, last: 0 },
    ]),
  });
  expect((await lags())[KEY_OF.caseFile]).toEqual({ streams: 0, events: 0, parked: 0, ahead: 1 });
  expect(await dumps()).toEqual(before);
});
