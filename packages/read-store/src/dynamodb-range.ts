import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { Json, Page, Range } from "@sdc/core/read-store";
import { type Item, valueOf } from "./dynamodb-item.ts";
import { inBytes, rowKey, sortOf } from "./dynamodb-keys.ts";

/**
 * One partition between two sort keys. A key condition knows inclusive bounds only: to leave a bound out, the query
 * starts behind it, or, at an ascending end, the one row is dropped here.
 */
export const readRange = async (
  client: DynamoDBClient,
  table: string,
  projection: string,
  partition: string,
  { from, to, after, order, limit }: Range,
): Promise<Page> => {
  const descending = order === "descending";
  const lower = last([from, descending ? undefined : after]);
  const upper = first([to, descending ? after : undefined]);
  if (lower !== undefined && upper !== undefined && inBytes(lower, upper) >= 0) return { items: [] };
  const behind = descending ? upper : lower === after ? after : undefined;
  const keyOf = (sort: string) => rowKey(projection, partition, sort);

  const items: { sort: string; value: Json }[] = [];
  // One more than asked for says whether there is a next page.
  let size = limit + 1;
  let start: Item | undefined = behind === undefined ? undefined : keyOf(behind);
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: `k = :k${condition(lower, upper)}`,
        ExpressionAttributeValues: {
          ":k": keyOf("").k,
          ...(lower === undefined ? {} : { ":lower": keyOf(lower).s }),
          ...(upper === undefined ? {} : { ":upper": keyOf(upper).s }),
        },
        ConsistentRead: true,
        ScanIndexForward: !descending,
        ExclusiveStartKey: start,
        Limit: size,
      }),
    );
    for (const item of page.Items ?? []) {
      const sort = sortOf(item["s"]);
      const value = valueOf(item);
      if (value !== undefined && sort !== upper) items.push({ sort, value });
    }
    start = page.LastEvaluatedKey;
    // Counters at zero were in between, or rows so large that they filled the answer.
    size *= 2;
  } while (items.length <= limit && start !== undefined);

  const shown = items.slice(0, limit);
  const next = items.length > limit ? shown.at(-1)?.sort : undefined;
  return next === undefined ? { items: shown } : { items: shown, next };
};

const condition = (lower: string | undefined, upper: string | undefined): string => {
  if (lower !== undefined && upper !== undefined) return " AND s BETWEEN :lower AND :upper";
  if (lower !== undefined) return " AND s >= :lower";
  return upper === undefined ? "" : " AND s <= :upper";
};

type Bounds = readonly (string | undefined)[];
const sorted = (bounds: Bounds) => bounds.filter((bound) => bound !== undefined).toSorted(inBytes);
const first = (bounds: Bounds): string | undefined => sorted(bounds)[0];
const last = (bounds: Bounds): string | undefined => sorted(bounds).at(-1);
