import { CreateTableCommand, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, inject, test, vi } from "vitest";
import { dynamoDbClients, startDynamoDbLocal } from "./dynamodb-local.ts";

const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

test("clients made apart see tables apart, streams included", async () => {
  const one = dynamoDbClients(inject("dynamoDbEndpoint"));
  const other = dynamoDbClients(inject("dynamoDbEndpoint"));
  await one.dynamo.send(
    new CreateTableCommand({
      TableName: "mine",
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    }),
  );
  expect((await one.dynamo.send(new ListTablesCommand())).TableNames).toEqual(["mine"]);
  expect((await other.dynamo.send(new ListTablesCommand())).TableNames).toEqual([]);
});

test("it answers when started, and no longer when stopped; stopping twice is fine", async () => {
  const { endpoint, stop } = await startDynamoDbLocal();
  expect(await answers(endpoint)).toBe(true);
  await stop();
  expect(await answers(endpoint)).toBe(false);
  await stop();
});

describe("without Java 17", () => {
  let home = "";
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });

  test.each([
    ["none at all", undefined],
    ["an older one", "echo java.lang.UnsupportedClassVersionError: class file version 61.0 >&2; exit 1"],
  ])("%s: it says what to install", async (_, java) => {
    home = mkdtempSync(join(tmpdir(), "java home "));
    mkdirSync(join(home, "bin"));
    if (java) writeFileSync(join(home, "bin", "java"), `#!/bin/sh\n${java}\n`);
    if (java) chmodSync(join(home, "bin", "java"), 0o755);
    vi.stubEnv("JAVA_HOME", home);
    await expect(startDynamoDbLocal()).rejects.toThrow(
      "DynamoDB Local needs Java 17 or later: install a Java 17 runtime",
    );
  });
});

test.each([
  ["comes to its end", ""],
  ["exits", "process.exit(0);"],
  ["throws what nobody catches", "throw new Error('uncaught');"],
  ["is killed", "process.kill(process.pid, 'SIGKILL');"],
])("Java is gone when the process that started it %s", async (_, ending) => {
  const script = `
    const { startDynamoDbLocal } = await import(${JSON.stringify(join(import.meta.dirname, "dynamodb-local.ts"))});
    const { endpoint } = await startDynamoDbLocal();
    const { writeSync } = await import("node:fs");
    writeSync(1, endpoint);
    ${ending}`;
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let endpoint = "";
  parent.stdout.on("data", (chunk: Buffer) => (endpoint += chunk.toString()));
  await once(parent, "close");
  expect(endpoint).toMatch(/^http:/);
  for (let tries = 0; tries < 100 && (await answers(endpoint)); tries++) await pause(50);
  expect(await answers(endpoint)).toBe(false);
});
