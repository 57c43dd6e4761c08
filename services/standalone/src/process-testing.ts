import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import type { DynamoDbConfig } from "./config.ts";

/** The standalone as its user runs it: a process of its own, asked over a socket. */
export type Running = {
  readonly address: string;
  /** Everything it has printed. */
  printed(): string;
  kill(signal: NodeJS.Signals): Promise<number | null>;
};

const MAIN = join(import.meta.dirname, "main.ts");
const TOKEN = join(import.meta.dirname, "token.ts");
/** The first start on an engine of its own records every unit: on a machine that is busy with other things it takes its time. */
const READY_MS = 180_000;

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
};

/** The settings that put a process on the same engine as `open` of `testing.ts` would. */
export const settingsOf = (dynamoDb: DynamoDbConfig | undefined): Readonly<Record<string, string>> =>
  dynamoDb === undefined
    ? {}
    : {
        SDC_ENGINE: "dynamodb",
        SDC_DYNAMODB_ENDPOINT: dynamoDb.endpoint ?? "",
        SDC_EVENTS_TABLE: dynamoDb.eventsTable,
        SDC_READS_TABLE: dynamoDb.readsTable,
      };

export const start = async (
  folder: string,
  args: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<Running> => {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, ...settings, SDC_DATA: folder, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout?.on("data", (chunk) => (printed += String(chunk)));
  child.stderr?.on("data", (chunk) => (printed += String(chunk)));
  const exited = once(child, "exit");
  const running: Running = {
    address: `http://127.0.0.1:${port}`,
    printed: () => printed,
    async kill(signal) {
      child.kill(signal);
      await exited;
      return child.exitCode;
    },
  };
  const deadline = performance.now() + READY_MS;
  while (!(await isReady(running.address))) {
    if (child.exitCode !== null || performance.now() > deadline)
      throw new Error(`it did not start: ${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return running;
};

const isReady = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/healthz`)).status === 200;
  } catch (error) {
    // Nobody listens yet.
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** What `npm run token` prints. */
export const tokenOf = (folder: string, role: string, unit: string): string =>
  execFileSync(process.execPath, [TOKEN, role, unit], {
    env: { ...process.env, SDC_DATA: folder },
    encoding: "utf8",
  }).trim();
