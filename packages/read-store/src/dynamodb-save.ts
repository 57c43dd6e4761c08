import { type DynamoDBClient, PutItemCommand, type TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { RowTaken, type SliceChange } from "@sdc/core/read-store";
import { type RowWrite, sliceItem, unmovedAndFree, writesOf } from "./dynamodb-change.ts";
import { begunOf } from "./dynamodb-item.ts";
import { finishLarge, isLarge, saveLarge, taken } from "./dynamodb-large.ts";
import { type Outcome, transact, writeAlone } from "./dynamodb-transaction.ts";

const AT_ONCE_MAX = 16;

/**
 * Saves several slices side by side; changes of one slice one after another. All are tried, whatever happens to the
 * others; then the first trouble is thrown, an engine's before a projection's.
 */
export const saveAll = async (
  client: DynamoDBClient,
  table: string,
  changes: readonly SliceChange[],
): Promise<readonly boolean[]> => {
  const saved = changes.map(() => false);
  const errors: unknown[] = [];
  const slices = Map.groupBy(changes.keys(), (index) =>
    JSON.stringify([changes[index]?.projection, changes[index]?.stream]),
  ).values();
  const work = async () => {
    // Every worker takes its next slice from the one iterator.
    for (const indexes of slices)
      try {
        for (const index of indexes) {
          const change = changes[index];
          if (change !== undefined) saved[index] = await save(client, table, change);
        }
      } catch (error) {
        errors.push(error);
      }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE_MAX, changes.length) }, work));
  if (errors.length > 0) throw errors.find((error) => !(error instanceof RowTaken)) ?? errors[0];
  return saved;
};

const save = async (client: DynamoDBClient, table: string, change: SliceChange): Promise<boolean> => {
  const { rows, counts } = writesOf(table, change);
  const others = [...rows, ...counts];
  const outcome = await written(client, table, change, others);
  switch (outcome.outcome) {
    case "written":
      return true;
    case "refused":
      throw taken(change, others[outcome.index - 1]);
    case "moved": {
      // Somebody died over a large change, or is still at it.
      const left = begunOf(outcome.met);
      if (left !== undefined) await finishLarge(client, table, left);
      return false;
    }
  }
};

const written = (
  client: DynamoDBClient,
  table: string,
  change: SliceChange,
  others: readonly RowWrite[],
): Promise<Outcome> => {
  const slice = {
    TableName: table,
    Item: sliceItem(change),
    ...unmovedAndFree(change),
    ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
  };
  if (others.length === 0) return writeAlone(() => client.send(new PutItemCommand(slice)));
  const writes: TransactWriteItem[] = [{ Put: slice }, ...others.map(({ write }) => write)];
  return isLarge(writes) ? saveLarge(client, table, change) : transact(client, writes);
};
