import { CreateTableCommand, type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { commitOf, emptyHead } from "@sdc/core/commit";
import { dynamoEventLog } from "@sdc/event-store/dynamodb";
import { itemOf, partitionOf } from "@sdc/event-store/dynamodb-item";
import { eventsTable } from "@sdc/event-store/dynamodb-table";
import { dynamoDbClients, startDynamoDbLocal } from "@sdc/local-aws/dynamodb-local";
import { dynamoLogUnits } from "./log-dynamodb-units.ts";
import { interleaved, printed } from "./table.ts";
import { appendMany, typicalDraft } from "./typical-commits.ts";

const ROUNDS = 7;
/** How many callers there are at once, and how often each of them calls in a round. */
const CALLERS = [
  { callers: 1, each: 250 },
  { callers: 32, each: 50 },
] as const;
const TENANT = "bench";
const TABLE = "rates";

/** The log on DynamoDB Local against raw conditional puts of the same items, then what its requests use. */
export const benchDynamoLog = async (): Promise<string> => {
  const local = await startDynamoDbLocal();
  const { dynamo, streams } = dynamoDbClients(local.endpoint);
  try {
    return [await rates(dynamo), await dynamoLogUnits(dynamo)].join("\n\n");
  } finally {
    dynamo.destroy();
    streams.destroy();
    await local.stop();
  }
};

const rates = async (dynamo: DynamoDBClient): Promise<string> => {
  await dynamo.send(new CreateTableCommand(eventsTable(TABLE)));
  const log = dynamoEventLog(dynamo, TABLE, TENANT);
  const measured = await interleaved(
    ROUNDS,
    CALLERS.flatMap(({ callers, each }) => {
      const atOnce = (call: (stream: string) => Promise<void>) => ({
        times: callers * each,
        run: async () => void (await Promise.all(Array.from({ length: callers }, () => call(nextStream())))),
      });
      return [
        { name: nameOf("raw put", callers), ...atOnce((stream) => putMany(dynamo, stream, each)) },
        { name: nameOf("append", callers), ...atOnce((stream) => appendMany(log, stream, each, draft)) },
      ];
    }),
  );
  return printed(
    measured,
    CALLERS.map(({ callers }) => ({
      name: nameOf("append", callers),
      baseline: nameOf("raw put", callers),
      atLeast: 0.9,
    })),
  );
};

const nameOf = (what: "append" | "raw put", callers: number) =>
  `${what === "append" ? what : "raw conditional put of a ready item"}, ${callers} caller${callers === 1 ? "" : "s"}`;

let madeStreams = 0;
/** Always as long, so that all items are. */
const nextStream = () => `thing/${String(++madeStreams).padStart(8, "0")}`;

const draft = typicalDraft("report-replied");
/** What the log stores, made once; only the key differs. */
const ready = itemOf(TENANT, commitOf(TENANT, emptyHead(TENANT, "thing/00000000"), draft));

const putMany = async (dynamo: DynamoDBClient, stream: string, times: number): Promise<void> => {
  const p = { S: partitionOf(TENANT, stream) };
  for (let version = 1; version <= times; version++)
    await dynamo.send(
      new PutItemCommand({
        TableName: TABLE,
        Item: { ...ready, p, v: { N: String(version) } },
        ConditionExpression: "attribute_not_exists(p)",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
};
