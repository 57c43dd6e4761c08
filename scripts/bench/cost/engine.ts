import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand } from "@aws-sdk/client-dynamodb";
import type { HandlePorts } from "@sdc/core/handle";
import { dynamoEventLog } from "@sdc/event-store/dynamodb";
import { dynamoSnapshots } from "@sdc/event-store/dynamodb-snapshots";
import { eventsTable } from "@sdc/event-store/dynamodb-table";
import { dynamoDbClients, startDynamoDbLocal } from "@sdc/local-aws/dynamodb-local";
import { dynamoReadStore } from "@sdc/read-store/dynamodb";
import { readTable } from "@sdc/read-store/dynamodb-table";
import { openVault } from "@sdc/vault/open-vault";
import { type Meter, metered } from "./meter.ts";

/** What the services run on, with a meter at it. */
export type Engine = HandlePorts & {
  readonly meter: Meter;
  readonly store: ReturnType<typeof dynamoReadStore>;
  readonly opener: ReturnType<typeof openVault>["vault"];
  readonly finder: ReturnType<typeof openVault>["vault"];
};

/** Starts DynamoDB Local with empty tables for as long as `work` takes. */
export const withEngine = async <Result>(work: (engine: Engine) => Promise<Result>): Promise<Result> => {
  const local = await startDynamoDbLocal();
  const folder = mkdtempSync(join(tmpdir(), "sdc cost "));
  const { vault, close } = openVault(folder);
  const { dynamo, streams } = dynamoDbClients(local.endpoint);
  try {
    for (const made of [eventsTable(EVENTS), readTable(READS)])
      await dynamo.send(new CreateTableCommand(made));
    const meter = metered(dynamo);
    const log = dynamoEventLog(dynamo, EVENTS, "da-nang");
    const store = dynamoReadStore(dynamo, READS);
    const snapshots = dynamoSnapshots(dynamo, EVENTS, "da-nang", (error) => console.error(error));
    return await work({ meter, log, store, sealer: vault, opener: vault, finder: vault, snapshots });
  } finally {
    dynamo.destroy();
    streams.destroy();
    close();
    rmSync(folder, { recursive: true });
    await local.stop();
  }
};

export const EVENTS = "events";
export const READS = "reads";
