import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { Count, SliceChange } from "@sdc/core/read-store";
import type { Item } from "./dynamodb-item.ts";
import { type Key, type Place, rowKey, sliceKey } from "./dynamodb-keys.ts";

/** One write and the row it is about, which an error names. */
export type RowWrite = Place & { readonly write: TransactWriteItem };

/** A change as DynamoDB writes it, each item touched once. */
export type Writes = { readonly rows: readonly RowWrite[]; readonly counts: readonly RowWrite[] };

/** What a write asks of the slice. */
export type Condition = {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeValues?: Item;
};

/** The watermark has not moved. That holds until a large change is finished, whoever finishes it. */
export const unmoved = ({ from }: SliceChange): Condition =>
  from === 0
    ? { ConditionExpression: "attribute_not_exists(w)" }
    : { ConditionExpression: "w = :from", ExpressionAttributeValues: { ":from": number(from) } };

/** Nor is anybody in the middle of writing a large change. */
export const unmovedAndFree = (change: SliceChange): Condition => {
  const { ConditionExpression, ...values } = unmoved(change);
  return { ...values, ConditionExpression: `${ConditionExpression} AND attribute_not_exists(x)` };
};

export const sliceItem = ({ projection, stream, to, state, own }: SliceChange): Item => {
  const [text, ownText] = [JSON.stringify(state), own === undefined ? undefined : JSON.stringify(own)];
  return {
    ...sliceKey(projection, stream),
    w: number(to),
    j: { S: text },
    ...(ownText !== undefined && { r: ownText === text ? { BOOL: true } : { S: ownText } }),
  };
};

export const writesOf = (table: string, change: SliceChange): Writes => {
  const { projection, stream } = change;
  const byKey = new Map<string, RowWrite>();
  const add = ({ partition, sort }: Place, write: (key: Key) => TransactWriteItem) =>
    byKey.set(JSON.stringify([partition, sort]), {
      partition,
      sort,
      write: write(rowKey(projection, partition, sort)),
    });
  for (const drop of change.drops) add(drop, (key) => ({ Delete: { TableName: table, Key: key } }));
  for (const put of change.puts)
    add(put, (key) => ({
      Put: {
        TableName: table,
        Item: { ...key, o: { S: stream }, j: { S: JSON.stringify(put.value) } },
        // A counter at zero is as good as absent.
        ConditionExpression: "attribute_not_exists(k) OR o = :stream OR n = :zero",
        ExpressionAttributeValues: { ":stream": { S: stream }, ":zero": number(0) },
      },
    }));
  return {
    rows: [...byKey.values()],
    counts: summed(change.counts).map((count) => added(table, projection, count)),
  };
};

const added = (table: string, projection: string, { partition, sort, n }: Count): RowWrite => ({
  partition,
  sort,
  write: {
    Update: {
      TableName: table,
      Key: rowKey(projection, partition, sort),
      UpdateExpression: "ADD n :n",
      ConditionExpression: "attribute_not_exists(o)",
      ExpressionAttributeValues: { ":n": number(n) },
    },
  },
});

const summed = (counts: readonly Count[]): readonly Count[] => {
  const sums = new Map<string, Count>();
  for (const count of counts) {
    const key = JSON.stringify([count.partition, count.sort]);
    sums.set(key, { ...count, n: (sums.get(key)?.n ?? 0) + count.n });
  }
  return [...sums.values()].filter(({ n }) => n !== 0);
};

const number = (n: number) => ({ N: String(n) });
