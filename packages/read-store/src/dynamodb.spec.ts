import { dynamoDbClients } from "@sdc/local-aws/dynamodb-local";
import { RowTaken } from "@sdc/core/read-store";
import { expect, inject, test } from "vitest";
import { readStoreContract } from "./contract.ts";
import { dynamoReadStore } from "./dynamodb.ts";
import { billed, change, TABLE, withTable } from "./dynamodb-spec-kit.ts";

const open = async () => {
  const client = await withTable(dynamoDbClients(inject("dynamoDbEndpoint")).dynamo);
  return { client, store: dynamoReadStore(client, TABLE), close: async () => client.destroy() };
};

readStoreContract("dynamodb", open);

const value = { title: "Họp thôn", note: "x".repeat(300) };
const row = (sort: string, partition = "p") => ({ partition, sort, value });
const count = (sort: string, n: number) => ({ partition: "c", sort, n });

test("each change is one request: a slice with its own row costs 1 write unit, further rows and counters 2 each and the slice 2", async () => {
  const { client, store } = await open();
  const bill = billed(client);
  await store.save([change("thing/o", 0, 1, { own: value, state: value })]);
  await store.save([change("thing/a", 0, 1)]);
  await store.save([change("thing/a", 1, 2, { puts: [row("s")] })]);
  await store.save([change("thing/a", 2, 3, { puts: [row("s"), row("s", "all")] })]);
  await store.save([change("thing/a", 3, 4, { puts: [row("s", "all"), row("s", "q")], drops: [row("s")] })]);
  await store.save([change("thing/b", 0, 1, { puts: [row("t")], counts: [count("n", 1), count("n", 1)] })]);
  expect(bill).toEqual([
    "PutItem 1",
    "PutItem 1",
    "TransactWriteItems 4",
    "TransactWriteItems 6",
    "TransactWriteItems 8",
    "TransactWriteItems 6",
  ]);
});

test("a read is one request: 1 read unit by key, and by bytes over a range", async () => {
  const { client, store } = await open();
  await store.save(
    Array.from({ length: 60 }, (_, n) =>
      change(`thing/${n}`, 0, 1, { puts: [row(String(n).padStart(3, "0"))], counts: [count("n", 1)] }),
    ),
  );
  const bill = billed(client);
  expect(await store.get("board@1", "p", "001")).toEqual(value);
  expect(await store.get("board@1", "c", "n")).toBe(60);
  expect((await store.slice("board@1", "thing/1"))?.watermark).toBe(1);
  expect(await store.isParked("board@1", "thing/1")).toBe(false);
  const page = await store.range("board@1", "p", { limit: 50 });
  expect([page.items.length, page.next]).toEqual([50, "049"]);
  // 51 rows of some 370 bytes, in units of 4 KB.
  expect(bill.filter((line) => !line.startsWith("Query"))).toHaveLength(4);
  expect(bill).toContain("Query 5");
  expect(new Set(bill)).toEqual(new Set(["GetItem 1", "Query 5"]));
});

test("counters at zero stand in no answer, and a page behind many of them is full", async () => {
  const { client, store } = await open();
  const sorts = Array.from({ length: 50 }, (_, n) => String(n).padStart(2, "0"));
  await store.save([change("thing/a", 0, 1, { counts: sorts.map((sort) => count(sort, 1)) })]);
  const zero = sorts.filter((sort) => !["03", "40", "45", "49"].includes(sort));
  await store.save([change("thing/a", 1, 2, { counts: zero.map((sort) => count(sort, -1)) })]);
  const bill = billed(client);
  const item = (sort: string) => ({ sort, value: 1 });
  expect(await store.range("board@1", "c", { limit: 2 })).toEqual({
    items: [item("03"), item("40")],
    next: "40",
  });
  expect(bill.length).toBeLessThanOrEqual(5);
  expect(await store.range("board@1", "c", { limit: 2, after: "40" })).toEqual({
    items: [item("45"), item("49")],
  });
  expect(await store.range("board@1", "c", { limit: 2, order: "descending", to: "45" })).toEqual({
    items: [item("40"), item("03")],
  });
  expect((await Array.fromAsync(store.dump("board@1"))).length).toBe(5);
});

test("a row and a counter never lie at one key, but a counter at zero gives way", async () => {
  const { store } = await open();
  const at = { partition: "p", sort: "s" };
  await store.save([change("thing/a", 0, 1, { counts: [{ ...at, n: 1 }] })]);
  const put = change("thing/b", 0, 1, { puts: [{ ...at, value: 1 }] });
  await expect(store.save([put])).rejects.toThrow(RowTaken);
  await store.save([change("thing/a", 1, 2, { counts: [{ ...at, n: -1 }] })]);
  expect(await store.save([put])).toEqual([true]);
  await expect(store.save([change("thing/a", 2, 3, { counts: [{ ...at, n: 1 }] })])).rejects.toThrow(
    RowTaken,
  );
  expect(await store.get("board@1", "p", "s")).toBe(1);
});

test("what is parked comes by projection, then by stream, where one projection's key begins another's too", async () => {
  const { store } = await open();
  for (const [projection, stream] of [
    ["board@10", "thing/a"],
    ["board@1", "thing/b"],
    ["board@1", "thing/a c"],
  ] as const)
    await store.park({ projection, stream, error: "" });
  expect((await store.parked()).map(({ projection, stream }) => [projection, stream])).toEqual([
    ["board@1", "thing/a c"],
    ["board@1", "thing/b"],
    ["board@10", "thing/a"],
  ]);
});
