import { setTimeout as pause } from "node:timers/promises";
import {
  BatchGetItemCommand,
  type DynamoDBClient,
  type TransactWriteItem,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { RowTaken, type SliceChange } from "@sdc/core/read-store";
import { type RowWrite, sliceItem, unmoved, unmovedAndFree, writesOf } from "./dynamodb-change.ts";
import { type Item, packed, valueOf } from "./dynamodb-item.ts";
import { placeOf, type Place, rowKey, sliceKey } from "./dynamodb-keys.ts";
import { type Outcome, transact, writeAlone } from "./dynamodb-transaction.ts";

/** DynamoDB's bounds on one transaction; bytes are counted as JSON, which is never less than what DynamoDB counts. */
const WRITES_MAX = 100;
const BYTES_MAX = 4_000_000;
/** Beside the state it must fit into one item of 400 KB. */
const PACKED_BYTES_MAX = 300_000;
const UNPROCESSED_PAUSE_MS = 50;

export const isLarge = (writes: readonly TransactWriteItem[]): boolean =>
  writes.length > WRITES_MAX || bytesOf(writes) > BYTES_MAX;

/**
 * A change too large for one transaction is first written down in its slice, so that whoever comes next finishes it
 * when this process dies; then its rows in parts, then state, watermark and counters at once. Readers may see some
 * of its rows before the others.
 */
export const saveLarge = async (
  client: DynamoDBClient,
  table: string,
  change: SliceChange,
): Promise<Outcome> => {
  const x = packed(change);
  const { counts } = writesOf(table, change);
  if (counts.length >= WRITES_MAX || x.byteLength > PACKED_BYTES_MAX)
    throw new Error(
      `${change.projection}: one change of ${change.stream} is too large for DynamoDB: ${counts.length} counters (at most ${WRITES_MAX - 1}), ${x.byteLength} bytes packed (at most ${PACKED_BYTES_MAX})`,
    );
  await checkOwned(client, table, change);
  const { ExpressionAttributeValues, ...condition } = unmovedAndFree(change);
  const outcome = await writeAlone(() =>
    client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: sliceKey(change.projection, change.stream),
        UpdateExpression: "SET x = :x",
        ...condition,
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ":x": { B: x } },
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    ),
  );
  if (outcome.outcome === "written") await finishLarge(client, table, change);
  return outcome;
};

/** Every step asks that the change is still open: it stops quietly where somebody else has finished it. */
export const finishLarge = async (
  client: DynamoDBClient,
  table: string,
  change: SliceChange,
): Promise<void> => {
  const { rows, counts } = writesOf(table, change);
  const slice = { TableName: table, ...unmoved(change) };
  const check = { ConditionCheck: { ...slice, Key: sliceKey(change.projection, change.stream) } };
  const steps = [
    ...parted(rows).map((part) => ({ first: check, part })),
    { first: { Put: { ...slice, Item: sliceItem(change) } }, part: counts },
  ];
  for (const { first, part } of steps) {
    const outcome = await transact(client, [first, ...part.map(({ write }) => write)]);
    if (outcome.outcome === "moved") return;
    if (outcome.outcome === "refused") throw taken(change, part[outcome.index - 1]);
  }
};

export const taken = ({ projection, stream }: SliceChange, at: Place | undefined): RowTaken =>
  new RowTaken(projection, at?.partition ?? "?", at?.sort ?? "?", stream);

/** Throws RowTaken while nothing is written yet: later it could not be taken back. */
const checkOwned = async (client: DynamoDBClient, table: string, change: SliceChange): Promise<void> => {
  const { projection, stream } = change;
  const keys = writesOf(table, change)
    .rows.filter(({ write }) => write.Put !== undefined)
    .map(({ partition, sort }) => rowKey(projection, partition, sort));
  for (let start = 0; start < keys.length; start += WRITES_MAX) {
    let asked: Item[] = keys.slice(start, start + WRITES_MAX);
    while (asked.length > 0) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetItemCommand({ RequestItems: { [table]: { Keys: asked, ConsistentRead: true } } }),
      );
      const other = Responses?.[table]?.find(
        (item) => valueOf(item) !== undefined && item["o"]?.S !== stream,
      );
      if (other !== undefined) throw taken(change, placeOf(projection, other));
      asked = UnprocessedKeys?.[table]?.Keys ?? [];
      if (asked.length > 0) await pause(UNPROCESSED_PAUSE_MS);
    }
  }
};

const parted = (rows: readonly RowWrite[]): readonly (readonly RowWrite[])[] => {
  const parts: RowWrite[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const more = bytesOf([row.write]);
    const last = parts.at(-1);
    if (last !== undefined && last.length < WRITES_MAX - 1 && bytes + more < BYTES_MAX) {
      last.push(row);
      bytes += more;
    } else {
      parts.push([row]);
      bytes = more;
    }
  }
  return parts;
};

const bytesOf = (writes: readonly TransactWriteItem[]): number => Buffer.byteLength(JSON.stringify(writes));
