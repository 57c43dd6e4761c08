import { DescribeTableCommand, DynamoDBClient, ResourceNotFoundException } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { dynamoEventLog } from "@sdc/event-store/dynamodb";
import { dynamoFeed } from "@sdc/event-store/dynamodb-feed";
import { dynamoSnapshots } from "@sdc/event-store/dynamodb-snapshots";
import { dynamoReadStore } from "@sdc/read-store/dynamodb";
import { dynamoShortMemory } from "@sdc/read-store/short-memory-dynamodb";
import type { DynamoDbConfig } from "../config.ts";
import type { Engine } from "./engine.ts";

/** A table is scanned in so many segments at once. */
const PARTS = 4;

/** Log and read models in DynamoDB tables; the stream is polled in this process. Throws in words when a table is missing. */
export const dynamoEngine = async (
  { endpoint, eventsTable, readsTable }: DynamoDbConfig,
  tenant: string,
): Promise<Engine> => {
  const at = endpoint === undefined ? {} : { endpoint };
  const dynamo = new DynamoDBClient(at);
  const streams = new DynamoDBStreamsClient(at);
  const streamArn = await streamOf(dynamo, eventsTable);
  await streamOf(dynamo, readsTable);
  const log = dynamoEventLog(dynamo, eventsTable, tenant);
  // AWS answers five reads a second of a shard, a local engine as many as it is asked.
  const feed = dynamoFeed(streams, streamArn ?? "", log, endpoint === undefined ? {} : { soonMs: 15 });
  return {
    log,
    store: dynamoReadStore(dynamo, readsTable),
    limits: dynamoShortMemory(dynamo, readsTable),
    snapshots: (onError) => dynamoSnapshots(dynamo, eventsTable, tenant, onError),
    feed,
    parts: PARTS,
    async isEmpty() {
      for await (const { commits } of log.scan()) if (commits.length > 0) return false;
      return true;
    },
    async close() {
      dynamo.destroy();
      streams.destroy();
    },
  };
};

const streamOf = async (dynamo: DynamoDBClient, table: string): Promise<string | undefined> => {
  try {
    const { Table } = await dynamo.send(new DescribeTableCommand({ TableName: table }));
    return Table?.LatestStreamArn;
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    throw new Error(`the table ${table} is missing: make it with npm run sdc -- create-tables`, {
      cause: error,
    });
  }
};
