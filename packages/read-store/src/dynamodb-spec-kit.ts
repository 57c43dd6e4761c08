import {
  type AttributeValue,
  CreateTableCommand,
  type DynamoDBClient,
  type TransactWriteItemsInput,
} from "@aws-sdk/client-dynamodb";
import type { SliceChange } from "@sdc/core/read-store";
import { readTable } from "./dynamodb-table.ts";

export const TABLE = "read-models";

/** The client, once its empty table of read models is there. */
export const withTable = async (client: DynamoDBClient): Promise<DynamoDBClient> => {
  await client.send(new CreateTableCommand(readTable(TABLE)));
  return client;
};

export const change = (
  stream: string,
  from: number,
  to: number,
  more: Partial<SliceChange> = {},
): SliceChange => ({
  projection: "board@1",
  stream,
  from,
  to,
  state: { at: to },
  puts: [],
  drops: [],
  counts: [],
  ...more,
});

/**
 * What a client sends from now on, and its units. A transaction is counted here by AWS's rule, two units for each
 * begun KB of each item (none here overwrites a larger one): DynamoDB Local adds up distinct items' units only once.
 */
export const billed = (client: DynamoDBClient): string[] => {
  const bill: string[] = [];
  client.middlewareStack.add(
    (next, { commandName = "?" }) =>
      async (given) => {
        Object.assign(given.input, { ReturnConsumedCapacity: "TOTAL" });
        const result = await next(given);
        const { TransactItems } = given.input as Partial<TransactWriteItemsInput>;
        const { ConsumedCapacity } = result.output as { ConsumedCapacity?: Consumed | readonly Consumed[] };
        const units =
          TransactItems === undefined
            ? sum([ConsumedCapacity ?? []].flat().map(({ CapacityUnits = 0 }) => CapacityUnits))
            : sum(
                TransactItems.map(({ Put }) => 2 * Math.max(1, Math.ceil(bytesOf(Put?.Item ?? {}) / 1024))),
              );
        bill.push(`${commandName.replace("Command", "")} ${units}`);
        return result;
      },
    { step: "initialize" },
  );
  return bill;
};

type Consumed = { readonly CapacityUnits?: number };

const sum = (units: readonly number[]): number => units.reduce((all, one) => all + one, 0);

const bytesOf = (item: Record<string, AttributeValue>): number =>
  sum(Object.entries(item).map(([name, { S, N }]) => Buffer.byteLength(`${name}${S ?? N ?? ""}`)));

/** Throws the next of these errors where one is due; `undefined` lets a request through. Tells how many requests came. */
export const failing = (
  client: DynamoDBClient,
  command: string,
  errors: readonly (Error | undefined)[],
): (() => number) => {
  let requests = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (given) => {
        const error = commandName === command ? errors[requests++] : undefined;
        if (error !== undefined) throw error;
        return next(given);
      },
    { step: "initialize" },
  );
  return () => requests;
};
