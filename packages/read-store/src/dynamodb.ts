import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import type { ReadStore } from "@sdc/core/read-store";
import { type Item, sliceOf, valueOf } from "./dynamodb-item.ts";
import {
  builtKey,
  inBytes,
  type Key,
  PARKED,
  parkedKey,
  placeOf,
  rowKey,
  rowsPrefix,
  sliceKey,
  slicesPrefix,
  sortOf,
} from "./dynamodb-keys.ts";
import { readRange } from "./dynamodb-range.ts";
import { saveAll } from "./dynamodb-save.ts";

/**
 * Read models in one DynamoDB table without an index. Each change is one transaction conditional on its slice's
 * watermark; every read is strongly consistent, and all but `dump` ask for keys.
 */
export const dynamoReadStore = (client: DynamoDBClient, table: string): ReadStore => {
  const get = async (key: Key): Promise<Item | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }),
    );
    return Item;
  };
  const put = (item: Item) => client.send(new PutItemCommand({ TableName: table, Item: item }));

  return {
    async get(projection, partition, sort) {
      return valueOf((await get(rowKey(projection, partition, sort))) ?? {});
    },

    range: (projection, partition, range) => readRange(client, table, projection, partition, range),

    async slice(projection, stream) {
      return sliceOf((await get(sliceKey(projection, stream))) ?? {});
    },

    save: (changes) => saveAll(client, table, changes),

    async park({ projection, stream, error }) {
      await put({ ...parkedKey(projection, stream), e: { S: error } });
    },

    async unpark(projection, stream) {
      await client.send(new DeleteItemCommand({ TableName: table, Key: parkedKey(projection, stream) }));
    },

    async isParked(projection, stream) {
      return (await get(parkedKey(projection, stream))) !== undefined;
    },

    async parked() {
      const items = await Array.fromAsync(
        paged((start) =>
          client.send(
            new QueryCommand({
              TableName: table,
              KeyConditionExpression: "k = :k",
              ExpressionAttributeValues: { ":k": { S: PARKED } },
              ConsistentRead: true,
              ExclusiveStartKey: start,
            }),
          ),
        ),
      );
      return items.map(({ s, e }) => {
        const [projection = "", ...stream] = sortOf(s).split(" ");
        return { projection, stream: stream.join(" "), error: e?.S ?? "" };
      });
    },

    async isBuilt(projection) {
      return (await get(builtKey(projection))) !== undefined;
    },

    async markBuilt(projection) {
      await put(builtKey(projection));
    },

    /** Reads the whole table and holds the whole projection: for checks, not for serving. */
    async *dump(projection) {
      const rows = rowsPrefix(projection);
      const slices = slicesPrefix(projection);
      const items = await Array.fromAsync(
        paged((start) =>
          client.send(
            new ScanCommand({
              TableName: table,
              FilterExpression: "begins_with(k, :rows) OR begins_with(k, :slices)",
              ExpressionAttributeValues: { ":rows": { S: rows }, ":slices": { S: slices } },
              ConsistentRead: true,
              ExclusiveStartKey: start,
            }),
          ),
        ),
      );
      const inOrder = items.toSorted(
        (a, b) => inBytes(a["k"]?.S ?? "", b["k"]?.S ?? "") || inBytes(a["s"]?.S ?? "", b["s"]?.S ?? ""),
      );
      for (const item of inOrder) {
        const slice = sliceOf(item);
        if (slice !== undefined)
          yield JSON.stringify(["slice", item["k"]?.S?.slice(slices.length), slice.watermark, slice.state]);
      }
      for (const item of inOrder.filter(({ k }) => k?.S?.startsWith(rows))) {
        const value = valueOf(item);
        const { partition, sort } = placeOf(projection, item);
        if (value !== undefined) yield JSON.stringify(["row", partition, sort, item["o"]?.S ?? "", value]);
      }
    },
  };
};

type Answer = { readonly Items?: Item[] | undefined; readonly LastEvaluatedKey?: Item | undefined };

async function* paged(ask: (start: Item | undefined) => Promise<Answer>): AsyncIterable<Item> {
  let start: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await ask(start);
    yield* Items;
    start = LastEvaluatedKey;
  } while (start !== undefined);
}
