import type { DynamoDBClient, TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { bytesOf, type Item } from "./item-bytes.ts";
import { NONE, sum, type Units } from "./units.ts";

export type Meter = {
  /** The units that `work` used. */
  of(work: () => Promise<unknown>): Promise<Units>;
  /** The bytes that a table is billed for. */
  stored(table: string): number;
};

/**
 * Counts units as AWS does. A read uses at least one unit, or half of one where it may be stale; DynamoDB Local says
 * zero when nothing is found. A transaction uses two units for each begun KB of each item, before or after the write,
 * whichever is larger; DynamoDB Local counts one. So sizes are kept here, and checked by what it says of single writes.
 */
export const metered = (client: DynamoDBClient): Meter => {
  const sizes = new Map<string, { readonly table: string; readonly bytes: number }>();
  let total = NONE;
  const use = (units: Partial<Units>) => (total = sum([total, { ...NONE, ...units }]));

  /** An item is now so large; returns the begun KB of whichever is larger, it or what it replaces. */
  const resized = (table: string | undefined, key: Item, bytes: number): number => {
    const place = JSON.stringify([table, key["p"] ?? key["k"], key["v"] ?? key["s"]]);
    const larger = Math.max(bytes, sizes.get(place)?.bytes ?? 0);
    if (bytes === 0) sizes.delete(place);
    else sizes.set(place, { table: table ?? "?", bytes });
    return Math.max(1, Math.ceil(larger / KB));
  };

  const written = ({ Put, Update, Delete }: TransactWriteItem): number => {
    if (Put !== undefined) return resized(Put.TableName, Put.Item ?? {}, bytesOf(Put.Item ?? {}));
    if (Delete !== undefined) return resized(Delete.TableName, Delete.Key ?? {}, 0);
    if (Update === undefined) return 1; // A condition check.
    // Only counters are updated: a key and one number.
    return resized(Update.TableName, Update.Key ?? {}, bytesOf(Update.Key ?? {}) + COUNTER_BYTES);
  };

  client.middlewareStack.add(
    (next, { commandName }) =>
      async (given) => {
        Object.assign(given.input, { ReturnConsumedCapacity: "TOTAL" });
        const result = await next(given);
        const { TableName, Item, TransactItems = [], ConsistentRead } = given.input as Asked;
        const units = (result.output as Answered).ConsumedCapacity?.CapacityUnits ?? 0;
        if (commandName === "PutItemCommand") {
          const counted = resized(TableName, Item ?? {}, bytesOf(Item ?? {}));
          if (counted !== units)
            throw new Error(`DynamoDB Local counts ${units} units, the meter ${counted}`);
          use({ write: counted });
        } else if (commandName === "TransactWriteItemsCommand")
          use({ write: 2 * TransactItems.map(written).reduce((a, b) => a + b, 0) });
        else if (READING.has(commandName ?? ""))
          use({ read: Math.max(units, ConsistentRead === true ? 1 : 0.5) });
        else throw new Error(`the meter has no rule for ${commandName}`);
        return result;
      },
    { step: "initialize" },
  );

  return {
    async of(work) {
      const before = total;
      await work();
      return { write: total.write - before.write, read: total.read - before.read };
    },
    stored: (table) =>
      [...sizes.values()]
        .filter((item) => item.table === table)
        .reduce((all, { bytes }) => all + bytes + STORED_EXTRA_BYTES, 0),
  };
};

/** What a request may hold, of those that this meter knows. */
type Asked = {
  readonly TableName?: string;
  readonly Item?: Item;
  readonly TransactItems?: readonly TransactWriteItem[];
  readonly ConsistentRead?: boolean;
};

type Answered = { readonly ConsumedCapacity?: { readonly CapacityUnits?: number } };

const READING = new Set(["GetItemCommand", "QueryCommand", "ScanCommand"]);
const KB = 1024;
const COUNTER_BYTES = 22;
/** Storage is billed with so much for each item's place in the table. */
const STORED_EXTRA_BYTES = 100;
