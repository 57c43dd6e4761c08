import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyOf } from "@sdc/core/projection";
import { projections } from "@sdc/projections/projections";
import { COMMUNE, open, type Opened, report } from "./testing.ts";

let sdc: Opened;
beforeAll(async () => {
  sdc = await open();
});
afterAll(() => sdc.stop());

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const PHONE = "0900123987";
const marked = {
  place: "MARKER-PLACE",
  text: "MARKER-TEXT",
  reporter: { name: "MARKER-NAME", phone: PHONE, email: "MARKER@example.org", address: "MARKER-ADDRESS" },
  personsNamed: [{ name: "MARKER-NAMED", post: "MARKER-POST" }],
};

/** A report's whole life and a document's, everything personal in it marked. */
const plant = async (on: Opened): Promise<void> => {
  const { body } = await on.post<{ stream: string }>("/v1/hotline-report", report(marked), {
    key: "MARKER-KEY",
  });
  const path = `/v1/${body.stream}`;
  await on.post(`${path}/classify`, { kind: "question" });
  await on.post(`${path}/reply`, { text: "MARKER-REPLY" });
  await on.post(`${path}/close`, {});
  await on.post("/v1/hotline-report", report({ ...marked, channel: "MARKER" }));
  await on.post("/v1/hotline-report", report({ ...marked, receivedAt: "2099-01-01T00:00:00Z" }));
  const document = {
    docType: "Báo cáo",
    number: "1/BC",
    date: "2026-11-20",
    issuer: "UBND",
    title: "Năm",
    signer: "CT",
    note: "MARKER-NOTE",
  };
  const node = `/v1/obligation/${encodeURIComponent(`${COMMUNE}:II.1.h:2026`)}`;
  await on.post(`${node}/file-evidence`, document, { role: "head-of-unit" });
  await on.post(`${node}/withdraw-evidence`, { n: 1, reason: "MARKER-REASON" }, { role: "head-of-unit" });
  await on.standalone.caughtUp();
  await on.get(`/v1/case-files/${body.stream.replace("hotline-report/", "")}`);
  await on.get("/v1/hotline-queue");
};

test("no planted personal data stands in the clear in the data folder or in a log line, whatever happened to it", async () => {
  await plant(sdc);
  const written = files(sdc.folder);
  expect(written.map((file) => file.slice(sdc.folder.length + 1))).toEqual(
    expect.arrayContaining(["sdc.sqlite", "vault/keys.sqlite", "vault/master.key"]),
  );
  for (const file of written) {
    const bytes = readFileSync(file);
    for (const encoding of ["utf8", "utf16le", "latin1"] as const)
      expect([file, bytes.toString(encoding).match(/MARKER|0900123987|900123987/i)]).toEqual([file, null]);
    for (const text of ["MARKER-NAME", "MARKER-TEXT", PHONE])
      expect([file, bytes.includes(Buffer.from(text).toString("base64").slice(0, 8))]).toEqual([file, false]);
  }
  expect(sdc.lines.length).toBeGreaterThan(8);
  expect(sdc.lines.join("\n")).not.toMatch(/MARKER|0900123987/i);
  expect(sdc.errors).toEqual([]);
});

test("nor in the tables, when the register runs on DynamoDB", async () => {
  const other = await open("dynamodb");
  await plant(other);
  const { log, store } = other.standalone;
  const bodies = (await Array.fromAsync(log.scan())).flatMap(({ commits }) =>
    commits.map(({ body, command }) => `${command} ${Buffer.from(body).toString()}`),
  );
  const models = await Promise.all(
    projections.map((projection) => Array.fromAsync(store.dump(keyOf(projection)))),
  );
  expect(models.flat().length).toBeGreaterThan(10);
  expect([...bodies, ...models.flat(), ...other.lines].join("\n")).not.toMatch(
    /MARKER|0900123987|900123987/i,
  );
  expect(bodies.join("\n")).toContain("report-received");
  await other.stop();
});

test("the markers are there for whoever is entitled: the test would see them", async () => {
  const { body } = await sdc.get<{ items: { id: string }[] }>("/v1/hotline-queue?status=closed");
  const file = await sdc.get(`/v1/case-files/${body.items[0]?.id ?? ""}`);
  expect(JSON.stringify(file.body)).toMatch(/MARKER-TEXT.*MARKER-REPLY/);
});

test("keys and secrets are files for their owner only", () => {
  const mode = (...path: string[]) => statSync(join(sdc.folder, ...path)).mode & 0o777;
  expect([mode(), mode("vault"), mode("vault", "master.key"), mode("issuer.jwk")]).toEqual([
    0o700, 0o700, 0o600, 0o600,
  ]);
});
