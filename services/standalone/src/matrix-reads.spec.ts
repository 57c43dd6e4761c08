import { DatabaseSync } from "node:sqlite";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { switchTo } from "@sdc/core/live";
import { project } from "@sdc/core/project";
import type { ReadStore } from "@sdc/core/read-store";
import { memoryEventLog } from "@sdc/event-store/memory";
import { obligationBoard } from "@sdc/projections/obligation-board";
import { policies } from "@sdc/projections/policies";
import { unitRegister } from "@sdc/projections/unit-register";
import { matrixOf } from "@sdc/query-api/matrix";
import { dynamoReadStore } from "@sdc/read-store/dynamodb";
import { sqliteReadStore } from "@sdc/read-store/sqlite";
import { readModels } from "@sdc/reading/read-models";
import { ENGINES, type EngineName, tablesFor } from "./testing.ts";

const COMMUNES = 12;
const SHOWN = 10;
const READ = [unitRegister, policies, obligationBoard];
const stamp = { at: "2026-03-01T02:00:00.000Z", by: { subject: "lan", unit: "city-48" } };
const communeOf = (n: number) => `commune-${String(n).padStart(2, "0")}`;

type Asked = { readonly store: ReadStore; readonly asked: string[]; close(): void };

/** An empty read store, with what its engine is asked. */
const storeOn = async (engine: EngineName): Promise<Asked> => {
  const asked: string[] = [];
  if (engine === "sqlite") {
    const db = new DatabaseSync(":memory:");
    const store = sqliteReadStore(db);
    const counted: ReadStore = {
      ...store,
      get: (...given) => (asked.push("get"), store.get(...given)),
      range: (...given) => (asked.push("range"), store.range(...given)),
    };
    return { store: counted, asked, close: () => db.close() };
  }
  const tables = await tablesFor(engine);
  if (tables?.endpoint === undefined) throw new Error("there are tables for this engine");
  const client = new DynamoDBClient({ endpoint: tables.endpoint });
  client.middlewareStack.add(
    (next, { commandName = "?" }) =>
      async (given) => {
        Object.assign(given.input, { ReturnConsumedCapacity: "TOTAL" });
        const result = await next(given);
        const { ConsumedCapacity } = result.output as { ConsumedCapacity?: { CapacityUnits?: number } };
        asked.push(`${commandName} ${ConsumedCapacity?.CapacityUnits ?? 0}`);
        return result;
      },
    { step: "initialize" },
  );
  return { store: dynamoReadStore(client, tables.readsTable), asked, close: () => client.destroy() };
};

/** What the engine is asked for a page of the matrix, with so many reports behind the first unit's figures. */
const askedOfPage = async (engine: EngineName, reports: number) => {
  const { store, asked, close } = await storeOn(engine);
  const log = memoryEventLog("t");
  for (const projection of READ) await switchTo(store, projection);
  const append = async (stream: string, ...events: readonly { readonly type: string }[]) => {
    const { head } = await log.read(stream);
    const draft = {
      command: `${stream}.`,
      at: Date.parse(stamp.at),
      events: events.map((event) => ({ ...stamp, ...event })),
    };
    const done = await log.append(head, draft);
    if (done.outcome !== "appended") throw new Error(done.outcome);
    expect(await project({ log, store }, READ, [done.commit])).toEqual([]);
  };
  for (let n = 0; n < COMMUNES; n++) {
    const established = {
      type: "unit-established",
      kind: "commune",
      name: `Xã ${n}`,
      effectiveOn: "2025-07-01",
    };
    await append(`org-unit/${communeOf(n)}`, established);
  }
  for (let n = 0; n < reports; n++) {
    const received = {
      type: "report-received",
      unit: communeOf(0),
      channel: "phone",
      receivedAt: "2026-03-01T02:00:00.000Z",
      field: "grassroots-democracy",
      text: "…",
    };
    const replied = { type: "report-replied", text: "…", at: "2026-03-02T02:00:00.000Z" };
    await append(`hotline-report/${n}`, received, replied);
  }
  const models = readModels(store);
  const page = () =>
    matrixOf(models, {
      year: 2026,
      asOf: "2026-11-01",
      units: "then",
      today: "2026-11-01",
      limit: SHOWN,
      mayRead: async () => true,
    });
  // The first page also asks which versions are read.
  await page();
  asked.splice(0);
  const { rows } = await page();
  expect(rows).toHaveLength(SHOWN);
  expect(JSON.stringify(rows[0])).toContain(`"owed":${reports}`);
  close();
  // Units are asked side by side.
  return asked.toSorted();
};

test.each(ENGINES)(
  "on %s a page of the matrix asks its engine the same, and as much, with two reports behind it and with eighty",
  async (engine) => {
    const few = await askedOfPage(engine, 2);
    const many = await askedOfPage(engine, 80);
    expect(many).toEqual(few);
    // The register once, and for each unit its policies and its figures of the year, those owed once and the days of the month.
    expect(few).toHaveLength(1 + 4 * SHOWN);
  },
  60_000,
);
