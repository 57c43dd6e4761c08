import { CreateTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { emptyHead } from "@sdc/core/commit";
import { dynamoEventLog } from "@sdc/event-store/dynamodb";
import { eventsTable } from "@sdc/event-store/dynamodb-table";
import { appendMany, typicalDraft } from "./typical-commits.ts";

const TENANT = "bench";
const SCANNED = { streams: 32, commits: 63 };
/** An eventually consistent read unit: 8 KB. */
const UNIT_BYTES = 8192;

/** What the log's requests use by ReturnConsumedCapacity, each beside what is asked. */
export const dynamoLogUnits = async (dynamo: DynamoDBClient): Promise<string> => {
  const used = metered(dynamo);
  const open = async (table: string) => {
    await dynamo.send(new CreateTableCommand(eventsTable(table)));
    return dynamoEventLog(dynamo, table, TENANT);
  };
  const log = await open("units");
  const appending = (stream: string, ...types: readonly string[]) =>
    used(() => log.append(emptyHead(TENANT, stream), typicalDraft(...types)));
  const one = await appending("thing/one", ONE);
  const three = await appending("thing/three", "report-classified", "report-assigned", ONE);

  await appendMany(log, "thing/fifty", 50, typicalDraft(ONE));
  const load = await used(() => log.read("thing/fifty"));

  const scanned = await open("scanned");
  await Promise.all(
    Array.from({ length: SCANNED.streams }, (_, n) =>
      appendMany(scanned, `thing/${String(n).padStart(8, "0")}`, SCANNED.commits, typicalDraft(ONE)),
    ),
  );
  let events = 0;
  const scan = await used(async () => {
    for await (const { commits } of scanned.scan({ reads: "cheap" })) events += commits.length;
  });

  return [
    `a commit of 1 event: ${one} WCU (asked: 1)`,
    `a commit of 3 typical events: ${three} WCU (asked: 1)`,
    `a load of 50 events: ${load} RCU (asked: ≤ 8)`,
    `an eventually consistent scan of ${events.toLocaleString("en")} events, an event: ${(scan / events).toFixed(4)} RCU (asked: ≤ 0.08)`,
    `one such event as it is stored: ${Math.round((scan / events) * UNIT_BYTES)} bytes`,
  ].join("\n");
};

const ONE = "report-replied";

/** Has the client ask what every request uses; the function given back tells what one piece of work did. */
const metered = (client: DynamoDBClient) => {
  let units = 0;
  client.middlewareStack.add(
    (next) => async (given) => {
      Object.assign(given.input, { ReturnConsumedCapacity: "TOTAL" });
      const result = await next(given);
      units += (result.output as Answered).ConsumedCapacity?.CapacityUnits ?? 0;
      return result;
    },
    { step: "initialize" },
  );
  return async (work: () => Promise<unknown>): Promise<number> => {
    const before = units;
    await work();
    return units - before;
  };
};

type Answered = { readonly ConsumedCapacity?: { readonly CapacityUnits?: number } };
