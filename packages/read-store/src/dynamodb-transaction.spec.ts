import { TransactionCanceledException, TransactionConflictException } from "@aws-sdk/client-dynamodb";
import { RowTaken } from "@sdc/core/read-store";
import { dynamoDbClients } from "@sdc/local-aws/dynamodb-local";
import { expect, inject, test } from "vitest";
import { dynamoReadStore } from "./dynamodb.ts";
import { change, failing, TABLE, withTable } from "./dynamodb-spec-kit.ts";

const open = async () => {
  const client = await withTable(dynamoDbClients(inject("dynamoDbEndpoint")).dynamo);
  return { client, store: dynamoReadStore(client, TABLE) };
};

const TRANSACTION = "TransactWriteItemsCommand";
const cancelled = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: "cancelled",
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
const counting = change("thing/a", 0, 1, { counts: [{ partition: "c", sort: "n", n: 1 }] });

test("what passes by is tried again, and counted once", async () => {
  const { client, store } = await open();
  const requests = failing(client, TRANSACTION, [
    cancelled("None", "TransactionConflict"),
    cancelled("ThrottlingError", "None"),
    cancelled("None", "ProvisionedThroughputExceeded"),
  ]);
  expect(await store.save([counting])).toEqual([true]);
  expect([requests(), await store.get("board@1", "c", "n")]).toEqual([4, 1]);
});

test("a lone slice that meets a transaction is tried again too", async () => {
  const { client, store } = await open();
  const requests = failing(client, "PutItemCommand", [
    new TransactionConflictException({ $metadata: {}, message: "conflict" }),
  ]);
  expect(await store.save([change("thing/a", 0, 1)])).toEqual([true]);
  expect(requests()).toBe(2);
});

test("a conflict that never ends is thrown in the end, and so is at once what no retry heals", async () => {
  const { client, store } = await open();
  const requests = failing(
    client,
    TRANSACTION,
    Array.from({ length: 10 }, () => cancelled("None", "TransactionConflict")),
  );
  await expect(store.save([counting])).rejects.toThrow(TransactionCanceledException);
  expect(requests()).toBe(10);
  const other = await open();
  const once = failing(other.client, TRANSACTION, [cancelled("None", "ValidationError")]);
  await expect(other.store.save([counting])).rejects.toThrow("ValidationError");
  expect(once()).toBe(1);
});

test("a moved watermark goes before a conflict, a conflict before a taken row", async () => {
  const { client, store } = await open();
  const puts = [{ partition: "p", sort: "s", value: 1 }];
  const requests = failing(client, TRANSACTION, [
    cancelled("ConditionalCheckFailed", "TransactionConflict"),
    cancelled("TransactionConflict", "ConditionalCheckFailed"),
    cancelled("None", "ConditionalCheckFailed"),
  ]);
  expect(await store.save([change("thing/a", 0, 1, { puts })])).toEqual([false]);
  await expect(store.save([change("thing/a", 0, 1, { puts })])).rejects.toThrow(RowTaken);
  expect(requests()).toBe(3);
});

test("one slice in trouble holds up no other; the engine's trouble is told before a taken row", async () => {
  const { client, store } = await open();
  const puts = [{ partition: "p", sort: "s", value: 1 }];
  await store.save([change("thing/a", 0, 1, { puts })]);
  failing(client, "PutItemCommand", [new Error("no network")]);
  const saving = store.save([
    change("thing/b", 0, 1, { puts }),
    change("thing/c", 0, 1),
    ...Array.from({ length: 40 }, (_, n) => change(`thing/${n}`, 0, 1)),
  ]);
  await expect(saving).rejects.toThrow("no network");
  expect(
    (await Array.fromAsync(store.dump("board@1"))).filter((line) => line.startsWith('["slice"')),
  ).toHaveLength(41);
});

test("no more than 16 slices are written at once", async () => {
  const { client, store } = await open();
  let now = 0;
  let most = 0;
  client.middlewareStack.add(
    (next) => async (given) => {
      most = Math.max(most, ++now);
      return next(given).finally(() => now--);
    },
    { step: "initialize" },
  );
  await store.save(Array.from({ length: 60 }, (_, n) => change(`thing/${n}`, 0, 1)));
  expect(most).toBe(16);
});
