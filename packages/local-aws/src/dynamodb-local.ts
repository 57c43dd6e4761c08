import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { randomBytes, randomInt } from "node:crypto";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type Jar, launchJar, PortTaken } from "./dynamodb-jar.ts";

export type DynamoDbLocal = { readonly endpoint: string; stop(): Promise<void> };

declare module "vitest" {
  // The name of vitest's own interface, to which this adds what `vitest-dynamodb.ts` provides.
  export interface ProvidedContext {
    dynamoDbEndpoint: string;
  }
}

const START_MAX_MS = 30_000;
const TRIES_MAX = 3;

/** DynamoDB Local in memory, a child of this process that never outlives it. */
export const startDynamoDbLocal = async (): Promise<DynamoDbLocal> => {
  for (let tries = 1; ; tries++) {
    const port = await freePort();
    const jar = launchJar(port);
    try {
      const endpoint = `http://127.0.0.1:${port}`;
      await answers(endpoint, jar);
      return { endpoint, stop: jar.stop };
    } catch (error) {
      await jar.stop();
      if (!(error instanceof PortTaken) || tries === TRIES_MAX) throw error;
    }
  }
};

/** Clients that see tables of their own: without -sharedDb, DynamoDB Local keeps a database per access key. */
export const dynamoDbClients = (endpoint: string) => {
  const settings = {
    endpoint,
    region: "ap-southeast-1",
    credentials: { accessKeyId: randomBytes(10).toString("hex"), secretAccessKey: "local" },
    maxAttempts: 2,
  };
  return { dynamo: new DynamoDBClient(settings), streams: new DynamoDBStreamsClient(settings) };
};

/** Below the range that systems give out by themselves, so that nothing takes it while Java starts. */
const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const probe = createServer();
    const free = await new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false));
      probe.listen(port, () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
};

const answers = async (endpoint: string, { ended }: Jar): Promise<void> => {
  const gone: Error[] = [];
  void ended.then((error) => gone.push(error));
  const limit = Date.now() + START_MAX_MS;
  for (;;) {
    // Without a signature it refuses, and that is an answer.
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    await response?.body?.cancel();
    const [error] = gone;
    if (error) throw error;
    if (response) return;
    if (Date.now() > limit) throw new Error(`DynamoDB Local did not answer within ${START_MAX_MS / 1000} s.`);
    await pause(25);
  }
};
