import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

/** The events table as plain data: on demand, streaming new images. Point-in-time recovery is the deployment's to switch on. */
export const eventsTable = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [
    { AttributeName: "p", AttributeType: "S" },
    { AttributeName: "v", AttributeType: "N" },
  ],
  KeySchema: [
    { AttributeName: "p", KeyType: "HASH" },
    { AttributeName: "v", KeyType: "RANGE" },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
});
