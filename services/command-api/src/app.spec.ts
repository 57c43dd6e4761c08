import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commandRights } from "@sdc/access/commands";
import type { Commit } from "@sdc/core/commit";
import { aggregates } from "@sdc/domain/aggregates";
import { memoryEventLog } from "@sdc/event-store/memory";
import { shell } from "@sdc/http/shell";
import { testIssuer } from "@sdc/http/test-issuer";
import { openVault } from "@sdc/vault/open-vault";
import { commandApi } from "./app.ts";

const NOW = "2026-11-23T02:00:00.000Z";
const report = {
  unit: "commune-a",
  channel: "phone",
  receivedAt: "2026-11-20T08:15:00+07:00",
  place: "Tổ dân phố 3",
  field: "grassroots-democracy",
  text: "Không niêm yết khoản thu.",
  reporter: { name: "Trần Thị B", phone: "0900000001" },
};
const unit = (id: string, more: object = {}) => ({
  id,
  kind: "commune",
  name: `Xã ${id}`,
  effectiveOn: "2025-07-01",
  ...more,
});

const start = async () => {
  const folder = mkdtempSync(join(tmpdir(), "sdc api "));
  const { vault, close } = openVault(folder);
  const commits: Commit[] = [];
  const issuer = await testIssuer();
  const errors: unknown[] = [];
  const app = shell({ request: () => {}, error: (error) => errors.push(error) });
  app.route(
    "/",
    commandApi({
      log: memoryEventLog("t", commits),
      sealer: vault,
      codes: vault,
      trust: issuer.trust,
      now: () => NOW,
    }),
  );
  let sent = 0;
  const post = async (
    path: string,
    body: unknown,
    {
      role = "operator",
      of = "commune-a",
      headers = {},
    }: { role?: string; of?: string; headers?: Record<string, string> } = {},
  ) =>
    app.request(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: {
        authorization: await issuer.bearer(role, of),
        "content-type": "application/json",
        "idempotency-key": `key-${++sent}`,
        ...headers,
      },
    });
  await post("/v1/org-unit", unit("city-48", { kind: "province" }), { role: "administrator", of: "city-48" });
  for (const id of ["commune-a", "commune-b"])
    await post("/v1/org-unit", unit(id, { parent: "city-48" }), { role: "administrator", of: "city-48" });
  return {
    post,
    errors,
    commitsSince: () => commits.slice(3),
    stop: () => {
      close();
      rmSync(folder, { recursive: true });
    },
  };
};

let api: Awaited<ReturnType<typeof start>>;
beforeEach(async () => {
  api = await start();
});
afterEach(() => {
  expect(api.errors).toEqual([]);
  api.stop();
});

const codeOf = async (asked: Promise<Response>) => {
  const answer = await asked;
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const { code } = (await answer.json()) as { code: string };
  return [answer.status, code];
};
const received = async (key = "first"): Promise<string> => {
  const answer = await api.post("/v1/hotline-report", report, { headers: { "idempotency-key": key } });
  return ((await answer.json()) as { stream: string }).stream.replace("hotline-report/", "");
};

describe("beginning something", () => {
  test("a report is created: 201, where it can be read, its version as ETag", async () => {
    const answer = await api.post("/v1/hotline-report", report);
    expect(answer.status).toBe(201);
    const body = (await answer.json()) as { stream: string };
    expect(body).toEqual({
      stream: expect.stringMatching(/^hotline-report\/[0-9a-z]{26}$/),
      version: 1,
      events: [{ type: "report-received", version: 1 }],
      code: expect.stringMatching(/^[0-9]{16}$/),
    });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("location")).toBe(
      `/v1/case-files/${body.stream.slice("hotline-report/".length)}`,
    );
    expect(answer.headers.get("etag")).toBe('"1"');
  });

  test("the same request again, also five at once, returns the first answer and leaves one report", async () => {
    const same = { headers: { "idempotency-key": "same" } };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => api.post("/v1/hotline-report", report, same)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(api.commitsSince()).toHaveLength(1);
    // The code is among what is the same.
    expect(bodies[0]).toMatch(/"code":"[0-9]{16}"/);
    const code = /"code":"([0-9]{16})"/.exec(bodies[0] ?? "")?.[1] ?? "";
    const log = Buffer.concat(api.commitsSince().map(({ body }) => body)).toString();
    expect(log).toContain('"type":"report-received"');
    expect(log).not.toContain(code);
  });

  test("the same key with another body is 422; another person's same key is another command", async () => {
    const same = { headers: { "idempotency-key": "same" } };
    await api.post("/v1/hotline-report", report, same);
    expect(await codeOf(api.post("/v1/hotline-report", { ...report, text: "khác" }, same))).toEqual([
      422,
      "idempotency-key-reused",
    ]);
    expect((await api.post("/v1/hotline-report", report, { ...same, role: "head-of-unit" })).status).toBe(
      201,
    );
    expect(api.commitsSince()).toHaveLength(2);
  });

  test("a unit keeps the id it is given, and no second one takes it", async () => {
    const admin = { role: "administrator", of: "city-48" };
    const answer = await api.post(
      "/v1/org-unit",
      unit("truong-a", { kind: "public-service-unit", parent: "commune-a" }),
      admin,
    );
    expect(answer.headers.get("location")).toBe("/v1/units/truong-a");
    expect(await codeOf(api.post("/v1/org-unit", unit("truong-a"), admin))).toEqual([
      409,
      "unit-already-established",
    ]);
  });
});

describe("going on", () => {
  test("commands follow each other, and a rule's no is 409 with its code and words", async () => {
    const id = await received();
    const answer = await api.post(`/v1/hotline-report/${id}/classify`, { kind: "question" });
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { stream: `hotline-report/${id}`, version: 2, events: [{ type: "report-classified", version: 2 }] },
    ]);
    const refused = await api.post(
      `/v1/hotline-report/${id}/close`,
      {},
      { headers: { "accept-language": "en" } },
    );
    expect([refused.status, await refused.json()]).toEqual([
      409,
      {
        type: "urn:sdc:problem:not-replied",
        code: "not-replied",
        status: 409,
        title: "Not replied to yet, so it can't be closed.",
      },
    ]);
    expect(api.commitsSince()).toHaveLength(2);
  });

  test("a command that changes nothing is accepted without an event", async () => {
    const id = await received();
    await api.post(`/v1/hotline-report/${id}/classify`, { kind: "question" });
    const answer = await api.post(`/v1/hotline-report/${id}/classify`, { kind: "question" });
    expect(await answer.json()).toEqual({ stream: `hotline-report/${id}`, version: 2, events: [] });
  });

  test("If-Match holds the version the caller has seen", async () => {
    const id = await received();
    const classify = (ifMatch: string) =>
      api.post(
        `/v1/hotline-report/${id}/classify`,
        { kind: "petition" },
        { headers: { "if-match": ifMatch } },
      );
    expect(await codeOf(classify('"7"'))).toEqual([412, "version-mismatch"]);
    expect(await codeOf(classify("1"))).toEqual([400, "if-match-invalid"]);
    expect((await classify('"1"')).status).toBe(200);
  });

  test("evidence is filed for a node by its id, and the level above checks it", async () => {
    const node = "commune-a:IV.1.b:2026";
    const document = {
      docType: "Báo cáo",
      number: "12/BC",
      date: "2026-11-20",
      issuer: "UBND",
      title: "Năm 2026",
      signer: "CT",
    };
    const filed = await api.post(`/v1/obligation/${encodeURIComponent(node)}/file-evidence`, document, {
      role: "head-of-unit",
    });
    expect([filed.status, await filed.json()]).toMatchObject([
      200,
      { stream: `obligation/${node}`, version: 1 },
    ]);
    const confirm = (role: string, of: string) =>
      api.post(`/v1/obligation/${encodeURIComponent(node)}/confirm-evidence`, { n: 1 }, { role, of });
    expect(await codeOf(confirm("head-of-unit", "commune-a"))).toEqual([403, "forbidden"]);
    expect((await confirm("head-of-unit", "city-48")).status).toBe(200);
  });
});

describe("what is not there", () => {
  test("an unknown aggregate, command or id is 404, and so is a command where it does not belong", async () => {
    const id = await received();
    for (const path of [
      "/v1/ticket",
      "/v1/obligation",
      `/v1/hotline-report/${id}/receive`,
      `/v1/hotline-report/${id}/constructor`,
      "/v1/hotline-report/nope/classify",
      "/v1/hotline-report/..%2F..%2Fetc/classify",
      "/v1/__proto__",
      "/v1/hotline-report/a%00b/classify",
    ])
      expect([path, ...(await codeOf(api.post(path, { kind: "question" })))]).toEqual([
        path,
        404,
        "not-found",
      ]);
  });
});

describe("who may", () => {
  test("a role without the right is 403, and so is one that does not reach the unit", async () => {
    expect(await codeOf(api.post("/v1/hotline-report", report, { role: "auditor" }))).toEqual([
      403,
      "forbidden",
    ]);
    expect(await codeOf(api.post("/v1/hotline-report", report, { of: "commune-b" }))).toEqual([
      403,
      "forbidden",
    ]);
    expect(await codeOf(api.post("/v1/org-unit", unit("x1"), { role: "operator" }))).toEqual([
      403,
      "forbidden",
    ]);
    expect((await api.post("/v1/hotline-report", report, { of: "city-48" })).status).toBe(201);
    expect(api.commitsSince()).toHaveLength(1);
  });

  test("another unit's report is not touched, and answers as one that is not there", async () => {
    const id = await received();
    expect(
      await codeOf(api.post(`/v1/hotline-report/${id}/classify`, { kind: "question" }, { of: "commune-b" })),
    ).toEqual([404, "not-found"]);
    expect(api.commitsSince()).toHaveLength(1);
  });

  test("every command of people stands in the access table, and nothing else does", () => {
    const commands = aggregates.flatMap(({ kind, commands: names }) =>
      Object.entries(names).flatMap(([name, { by }]) =>
        by === "register" || by === "reporter" ? [] : [`${kind}/${name}`],
      ),
    );
    expect(Object.keys(commandRights).toSorted()).toEqual(commands.toSorted());
  });

  test("what only the register itself may say, or what has stored files for a person, has no route here", async () => {
    const id = await received();
    const own = aggregates.flatMap(({ kind, commands }) =>
      Object.entries(commands).flatMap(([name, { by }]) =>
        by !== undefined ? [`${kind}/${id}/${name}`] : [],
      ),
    );
    expect(own).toContain(`hotline-report/${id}/pass-on`);
    for (const path of own) expect(await codeOf(api.post(`/v1/${path}`, {}))).toEqual([404, "not-found"]);
  });
});

describe("bad input", () => {
  test("each wrong field is named, in the reader's language, and nothing is written", async () => {
    const bad = {
      ...report,
      channel: "fax",
      receivedAt: "soon",
      text: "a\u0000",
      reporter: { name: "" },
      extra: 1,
    };
    const answer = await api.post("/v1/hotline-report", bad);
    const body = (await answer.json()) as { code: string; errors: { path: string; message: string }[] };
    expect([answer.status, body.code]).toEqual([400, "input-invalid"]);
    expect(body.errors.map(({ path }) => path).toSorted()).toEqual([
      "channel",
      "extra",
      "receivedAt",
      "reporter.name",
      "text",
    ]);
    expect(body.errors.find(({ path }) => path === "text")?.message).toBe("Có ký tự không phải văn bản");
    expect(api.commitsSince()).toEqual([]);
  });

  test("what contradicts what is known is 422", async () => {
    const future = { ...report, receivedAt: "2026-11-24T08:15:00+07:00" };
    expect(await codeOf(api.post("/v1/hotline-report", future))).toEqual([422, "received-in-future"]);
    const early = { ...report, receivedAt: "2025-06-30T08:15:00+07:00" };
    expect(await codeOf(api.post("/v1/hotline-report", early))).toEqual([422, "unit-not-in-office"]);
    expect(
      await codeOf(api.post("/v1/hotline-report", { ...report, unit: "commune-x" }, { of: "city-48" })),
    ).toEqual([422, "unit-unknown"]);
    expect(api.commitsSince()).toEqual([]);
  });

  test("a key is needed, and a proper one", async () => {
    const id = await received();
    for (const [key, code] of [
      ["", "idempotency-key-invalid"],
      ["a b", "idempotency-key-invalid"],
      ["x".repeat(201), "idempotency-key-invalid"],
    ] as const)
      expect(
        await codeOf(api.post(`/v1/hotline-report/${id}/close`, {}, { headers: { "idempotency-key": key } })),
      ).toEqual([400, code]);
  });
});
