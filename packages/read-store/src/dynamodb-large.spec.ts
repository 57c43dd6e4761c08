import { RowTaken } from "@sdc/core/read-store";
import { dynamoDbClients } from "@sdc/local-aws/dynamodb-local";
import { expect, inject, test } from "vitest";
import { dynamoReadStore } from "./dynamodb.ts";
import { billed, change, failing, TABLE, withTable } from "./dynamodb-spec-kit.ts";

const open = async () => {
  const client = await withTable(dynamoDbClients(inject("dynamoDbEndpoint")).dynamo);
  return { client, store: dynamoReadStore(client, TABLE) };
};

const rows = (length: number, value: string | number = "x") =>
  Array.from({ length }, (_, n) => ({ partition: "p", sort: String(n).padStart(4, "0"), value }));
const counts = [{ partition: "c", sort: "n", n: 1 }];
const large = change("thing/a", 0, 3, { puts: rows(250), counts });
const TRANSACTION = "TransactWriteItemsCommand";

test("a slice of 250 rows is written in parts, and counted once; so is what drops them", async () => {
  const { client, store } = await open();
  const bill = billed(client);
  expect(await store.save([large])).toEqual([true]);
  // Three reads for taken rows, the change itself, three parts of rows, slice and counter at last.
  expect(bill.map((line) => line.split(" ")[0])).toEqual([
    ...Array<string>(3).fill("BatchGetItem"),
    "UpdateItem",
    ...Array<string>(4).fill("TransactWriteItems"),
  ]);
  expect(await store.save([large])).toEqual([false]);
  expect((await store.range("board@1", "p", { limit: 1000 })).items).toHaveLength(250);
  expect([await store.get("board@1", "c", "n"), await store.slice("board@1", "thing/a")]).toEqual([
    1,
    { watermark: 3, state: { at: 3 } },
  ]);
  expect(await store.save([change("thing/a", 3, 4, { drops: rows(250) })])).toEqual([true]);
  expect(await store.range("board@1", "p", { limit: 1000 })).toEqual({ items: [] });
});

test("over 4 MB in few rows is written in parts, and read whole", async () => {
  const { store } = await open();
  const puts = rows(20, "đơn vị ".repeat(30_000));
  expect(await store.save([change("thing/a", 0, 1, { puts })])).toEqual([true]);
  expect((await store.range("board@1", "p", { limit: 20 })).items.map(({ sort }) => sort)).toEqual(
    puts.map(({ sort }) => sort),
  );
});

test("a large change that was cut short shows no watermark, and is finished by whoever comes next", async () => {
  for (const step of [0, 1, 2, 3]) {
    const { client, store } = await open();
    failing(client, TRANSACTION, [...Array<undefined>(step), new Error("killed")]);
    await expect(store.save([large])).rejects.toThrow("killed");
    expect(await store.slice("board@1", "thing/a")).toBeUndefined();
    expect((await Array.fromAsync(store.dump("board@1"))).some((line) => line.startsWith('["slice"'))).toBe(
      false,
    );

    // It folds more at once, and would have dropped other rows.
    const next = change("thing/a", 0, 5, { puts: rows(2, "y"), counts });
    expect(await store.save([next])).toEqual([false]);
    expect((await store.slice("board@1", "thing/a"))?.watermark).toBe(3);
    expect(await store.get("board@1", "c", "n")).toBe(1);
    expect((await store.range("board@1", "p", { limit: 1000 })).items).toHaveLength(250);
  }
});

test("many at one large change apply it once", async () => {
  const { store } = await open();
  const saved = await Promise.all(Array.from({ length: 4 }, () => store.save([large])));
  expect(saved.flat().filter(Boolean)).toEqual([true]);
  expect(await store.get("board@1", "c", "n")).toBe(1);
});

test("a large change that claims another stream's row writes nothing", async () => {
  const { store } = await open();
  await store.save([change("thing/b", 0, 1, { puts: rows(201).slice(200) })]);
  await expect(store.save([large])).rejects.toThrow(RowTaken);
  expect((await store.range("board@1", "p", { limit: 1000 })).items).toHaveLength(1);
  expect(await store.save([change("thing/a", 0, 1)])).toEqual([true]);
});

test("more counters than one transaction holds are refused, saying so", async () => {
  const { store } = await open();
  const many = Array.from({ length: 100 }, (_, n) => ({ partition: "c", sort: String(n), n: 1 }));
  await expect(store.save([change("thing/a", 0, 1, { counts: many })])).rejects.toThrow("100 counters");
  expect(await store.save([change("thing/a", 0, 1, { counts: many.slice(1) })])).toEqual([true]);
});
