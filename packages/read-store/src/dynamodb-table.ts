import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

/** The table of read models as plain data: on demand, two key attributes, no index, no stream. */
export const readTable = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [
    { AttributeName: "k", AttributeType: "S" },
    { AttributeName: "s", AttributeType: "S" },
  ],
  KeySchema: [
    { AttributeName: "k", KeyType: "HASH" },
    { AttributeName: "s", KeyType: "RANGE" },
  ],
});
