import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import type { Json } from "@sdc/core/read-store";
import type { ShortMemory } from "@sdc/core/short-memory";
import { shortMemoryKey } from "./dynamodb-keys.ts";

/**
 * In the table of read models, under names of its own: one read unit to recall, one write unit to keep. `x` is the second from which
 * DynamoDB's time to live may throw an item away; until it does, nobody recalls it.
 */
export const dynamoShortMemory = (client: DynamoDBClient, table: string): ShortMemory => ({
  async recall(name, now) {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: shortMemoryKey(name), ConsistentRead: true }),
    );
    if (Item === undefined || Number(Item["u"]?.N) <= now) return undefined;
    // Written by `keep`.
    return { value: JSON.parse(Item["v"]?.S ?? "null") as Json, version: Number(Item["n"]?.N) };
  },

  async keep(name, value, { over, until, now }) {
    const item = {
      ...shortMemoryKey(name),
      v: { S: JSON.stringify(value) },
      n: { N: String(over + 1) },
      u: { N: String(until) },
      x: { N: String(Math.ceil(until / 1000)) },
    };
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: item,
          ...(over === 0
            ? {
                ConditionExpression: "attribute_not_exists(k) OR u <= :now",
                ExpressionAttributeValues: { ":now": { N: String(now) } },
              }
            : {
                ConditionExpression: "n = :over AND u > :now",
                ExpressionAttributeValues: { ":over": { N: String(over) }, ":now": { N: String(now) } },
              }),
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },
});
