import { CreateTableCommand, DynamoDBClient, ResourceInUseException } from "@aws-sdk/client-dynamodb";
import { eventsTable } from "@sdc/event-store/dynamodb-table";
import { readTable } from "@sdc/read-store/dynamodb-table";
import type { DynamoDbConfig } from "../config.ts";

/** Makes the two tables where they are missing; returns their names. */
export const createTables = async ({
  endpoint,
  eventsTable: events,
  readsTable: reads,
}: DynamoDbConfig): Promise<readonly string[]> => {
  const dynamo = new DynamoDBClient(endpoint === undefined ? {} : { endpoint });
  try {
    for (const table of [eventsTable(events), readTable(reads)]) {
      try {
        await dynamo.send(new CreateTableCommand(table));
      } catch (error) {
        if (!(error instanceof ResourceInUseException)) throw error;
      }
    }
    return [events, reads];
  } finally {
    dynamo.destroy();
  }
};
