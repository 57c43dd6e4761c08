import { assert, asyncProperty, constantFrom, dictionary, jsonValue, oneof, string, uuid } from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aggregates } from "@sdc/domain/aggregates";
import { ENGINES, COMMUNE, open, type Opened, report } from "./testing.ts";

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  let authorization: string;
  beforeAll(async () => {
    sdc = await open(engine);
    authorization = await sdc.bearer("head-of-unit", COMMUNE);
  });
  afterAll(() => sdc.stop());

  const commits = async () => {
    let count = 0;
    for await (const page of sdc.standalone.log.scan()) count += page.commits.length;
    return count;
  };
  const send = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    sdc.app.request(path, {
      method: "POST",
      body,
      headers: { authorization, "content-type": "application/json", "idempotency-key": "k", ...headers },
    });

  test("a unit named after something that every object has is no unit", async () => {
    const create = { post: "chu-tich", title: "Chủ tịch", rank: "head", from: "2025-07-01" };
    for (const name of ["constructor", "valueof", "tostring", "hasownproperty"]) {
      const { status, body } = await sdc.post<{ code: string }>(`/v1/post/${name}/create-post`, create, {
        role: "home-affairs",
        unit: "so-noi-vu-2025b",
      });
      expect([name, status, body.code]).toEqual([name, 422, "unit-unknown"]);
    }
  });

  test("malformed, oversized, wrongly typed and wrongly encoded input is refused with a 4xx and writes nothing", async () => {
    const before = await commits();
    const good = JSON.stringify(report());
    const latin1 = Uint8Array.from(Buffer.from(good, "latin1"));
    const tries: [string | Uint8Array<ArrayBuffer>, Record<string, string>, number][] = [
      ["", {}, 400],
      ["{", {}, 400],
      ["null", {}, 400],
      ["[]", {}, 400],
      ['"text"', {}, 400],
      ["{}", {}, 400],
      [latin1, {}, 400],
      [Uint8Array.from(Buffer.from(good, "utf16le")), {}, 400],
      [good, { "content-type": "application/x-www-form-urlencoded" }, 415],
      [good, { "content-type": "application/json; charset=iso-8859-1" }, 415],
      [good, { "content-encoding": "br" }, 415],
      [JSON.stringify(report({ text: "x".repeat(300_000) })), {}, 413],
      [JSON.stringify(report({ text: "x".repeat(20_001) })), {}, 400],
      [JSON.stringify(report({ unit: ["a"] })), {}, 400],
      [JSON.stringify(report({ receivedAt: 1_763_600_000 })), {}, 400],
      [JSON.stringify(report({ receivedAt: "+275760-09-13T00:00:01Z" })), {}, 400],
      [JSON.stringify(report({ text: "\ud800" })), {}, 400],
      [good.replace("{", '{"__proto__":{"unit":"x"},'), {}, 400],
      [good, { "idempotency-key": "á" }, 400],
      [good, { "if-match": '*, "1"' }, 400],
      [`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`, {}, 400],
    ];
    for (const [body, headers, status] of tries) {
      const answer = await send("/v1/hotline-report", body, headers);
      expect([String(body).slice(0, 60), headers, answer.status]).toEqual([
        String(body).slice(0, 60),
        headers,
        status,
      ]);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
    expect(await commits()).toBe(before);
    expect(sdc.errors).toEqual([]);
  });

  test("whatever JSON is sent to whatever command, the answer is never a 5xx, and what is refused writes nothing", async () => {
    const routes = aggregates.flatMap(({ kind, commands }) =>
      Object.entries(commands).map(([name, { at }]) =>
        at === "collection"
          ? `/v1/${kind}`
          : `/v1/${kind}/${encodeURIComponent(`${COMMUNE}:II.1.h:2026`)}/${name}`,
      ),
    );
    const fields = Object.keys(report());
    const near = dictionary(
      oneof(constantFrom(...fields, "n", "reason", "kind", "id", "heirs"), string()),
      jsonValue(),
    );
    await assert(
      asyncProperty(constantFrom(...routes), oneof(near, jsonValue()), uuid(), async (route, body, key) => {
        const before = await commits();
        const answer = await send(route, JSON.stringify(body), { "idempotency-key": key });
        expect(answer.status).toBeLessThan(500);
        expect((await commits()) === before || answer.status < 400).toBe(true);
      }),
      { numRuns: engine === "sqlite" ? 300 : 40 },
    );
    expect(sdc.errors).toEqual([]);
  });

  test("a query with bad parameters is refused, never a 5xx", async () => {
    const reader = { role: "home-affairs", unit: "so-noi-vu-2025b" } as const;
    for (const query of [
      "/v1/hotline-queue?limit=0",
      "/v1/hotline-queue?limit=1e9",
      "/v1/hotline-queue?limit=abc",
      "/v1/hotline-queue?unit=%00",
      "/v1/hotline-queue?status=lost",
      "/v1/hotline-queue?unit=a1&unit=b1",
      "/v1/hotline-queue?foo=1",
      "/v1/hotline-queue?atLeast=x",
      "/v1/obligations?year=twenty",
      "/v1/obligations?year=2026.5",
      `/v1/hotline-queue?after=${"x".repeat(1001)}`,
    ])
      expect([query, (await sdc.get(query, reader)).status]).toEqual([query, 400]);
    for (const path of [
      "/v1/obligations/x/evidence",
      "/v1/case-files/%00",
      "/v1/units/..%2f..",
      "/v1/obligations/a:b/evidence",
    ])
      expect([path, (await sdc.get(path)).status]).toEqual([path, 404]);
  });
});
