import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import type { Parked, ReadStore } from "@sdc/core/read-store";
import { type Item, ownOf, sliceOf, valueOf } from "./dynamodb-item.ts";
import {
  inBytes,
  type Key,
  memoKey,
  PARKED,
  parkedKey,
  placeOf,
  rowKey,
  rowsPrefix,
  sliceAt,
  sliceKey,
  slicesPrefix,
  sortOf,
} from "./dynamodb-keys.ts";
import { readRange } from "./dynamodb-range.ts";
import { saveAll } from "./dynamodb-save.ts";

/**
 * Read models in one DynamoDB table without an index. Each change is one transaction conditional on its slice's
 * watermark; every read is strongly consistent, and all but `watermarks`, `dump` and `drop` ask for keys.
 */
export const dynamoReadStore = (client: DynamoDBClient, table: string): ReadStore => {
  const get = async (key: Key): Promise<Item | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }),
    );
    return Item;
  };
  const put = (item: Item) => client.send(new PutItemCommand({ TableName: table, Item: item }));
  const remove = (key: Item) => client.send(new DeleteItemCommand({ TableName: table, Key: key }));

  /** All of a projection's rows, counters and slices, in no order: reads the whole table. */
  const itemsOf = (projection: string): AsyncIterable<Item> =>
    paged((start) =>
      client.send(
        new ScanCommand({
          TableName: table,
          FilterExpression: "begins_with(k, :rows) OR begins_with(k, :slices)",
          ExpressionAttributeValues: {
            ":rows": { S: rowsPrefix(projection) },
            ":slices": { S: slicesPrefix(projection) },
          },
          ConsistentRead: true,
          ExclusiveStartKey: start,
        }),
      ),
    );

  const parked = async (): Promise<readonly Parked[]> => {
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
  };

  return {
    async get(projection, partition, sort) {
      return sort === undefined
        ? ownOf((await get(sliceKey(projection, partition))) ?? {})
        : valueOf((await get(rowKey(projection, partition, sort))) ?? {});
    },

    range: (projection, partition, range) => readRange(client, table, projection, partition, range),

    async slice(projection, stream) {
      return sliceOf((await get(sliceKey(projection, stream))) ?? {});
    },

    save: (changes) => saveAll(client, table, changes),

    async park({ projection, stream, error }) {
      // Listed first: a slice that is set aside and stands in no list would never be taken up.
      await put({ ...parkedKey(projection, stream), e: { S: error } });
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: sliceKey(projection, stream),
          UpdateExpression: "SET q = :true",
          ExpressionAttributeValues: { ":true": { BOOL: true } },
        }),
      );
    },

    async unpark(projection, stream) {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: sliceKey(projection, stream),
          UpdateExpression: "REMOVE q",
        }),
      );
      await remove(parkedKey(projection, stream));
    },

    async isParked(projection, stream) {
      return (await get(parkedKey(projection, stream))) !== undefined;
    },

    parked,

    /** Reads the whole table, eventually consistent: half the price of asking for every slice. */
    async *watermarks() {
      let start: Item | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new ScanCommand({
            TableName: table,
            FilterExpression: "attribute_exists(w)",
            ProjectionExpression: "k, w",
            ExclusiveStartKey: start,
          }),
        );
        yield Items.flatMap((item) => {
          const at = sliceAt(item);
          return at === undefined ? [] : [{ ...at, watermark: Number(item["w"]?.N) }];
        });
        start = LastEvaluatedKey;
      } while (start !== undefined);
    },

    async memo(name) {
      return (await get(memoKey(name)))?.["m"]?.S;
    },

    async setMemo(name, text) {
      if (text === undefined) await remove(memoKey(name));
      else await put({ ...memoKey(name), m: { S: text } });
    },

    async drop(projection) {
      for await (const { k, s } of itemsOf(projection)) {
        if (k !== undefined && s !== undefined) await remove({ k, s });
      }
      for (const { projection: of, stream } of await parked())
        if (of === projection) await remove(parkedKey(projection, stream));
    },

    /** Reads the whole table and holds the whole projection: for checks, not for serving. */
    async *dump(projection) {
      const rows = rowsPrefix(projection);
      const slices = slicesPrefix(projection);
      const items = await Array.fromAsync(itemsOf(projection));
      const inOrder = items.toSorted(
        (a, b) => inBytes(a["k"]?.S ?? "", b["k"]?.S ?? "") || inBytes(a["s"]?.S ?? "", b["s"]?.S ?? ""),
      );
      for (const item of inOrder) {
        const slice = sliceOf(item);
        if (slice === undefined || slice.watermark === 0) continue;
        const own = ownOf(item);
        const stream = item["k"]?.S?.slice(slices.length);
        yield JSON.stringify([
          "slice",
          stream,
          slice.watermark,
          slice.state,
          ...(own === undefined ? [] : [own]),
        ]);
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
