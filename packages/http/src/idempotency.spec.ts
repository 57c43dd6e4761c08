import { expect, test } from "vitest";
import { commandId, isIdempotencyKey, streamIdFrom } from "./idempotency.ts";

const fingerprint = async (text: string) => `<${text}>`;
const request = {
  subject: "lan",
  route: "POST /v1/hotline-report",
  key: "k1",
  body: { b: 1, a: { d: 2, c: [3] } },
};

test("the same request has the same id, whatever the order of its fields", async () => {
  const again = { ...request, body: { a: { c: [3], d: 2 }, b: 1 } };
  expect(await commandId(again, fingerprint)).toEqual(await commandId(request, fingerprint));
});

test("subject, route and key make the key; the body makes the rest", async () => {
  const id = await commandId(request, fingerprint);
  for (const other of [{ subject: "minh" }, { route: "POST /v1/org-unit" }, { key: "k2" }])
    expect((await commandId({ ...request, ...other }, fingerprint)).key).not.toBe(id.key);
  const changed = await commandId({ ...request, body: { b: 2 } }, fingerprint);
  expect(changed.key).toBe(id.key);
  expect(changed.body).not.toBe(id.body);
});

test("the key itself stands nowhere in it", async () => {
  const id = await commandId({ ...request, key: "MARKER-KEY" }, async () => "digest");
  expect(JSON.stringify(id)).not.toContain("MARKER-KEY");
  expect(id.key).toMatch(/^[\w-]{43}$/);
});

test("a stream's id follows from its first command: 26 letters and digits that can be read out", async () => {
  const id = await commandId(request, fingerprint);
  expect(streamIdFrom(id)).toBe(streamIdFrom(id));
  expect(streamIdFrom(id)).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
  expect(streamIdFrom({ ...id, key: "other" })).not.toBe(streamIdFrom(id));
});

test("a key is 1 to 200 printable ASCII characters", () => {
  expect(["a", "x".repeat(200), "1f0c-…".slice(0, 5)].every(isIdempotencyKey)).toBe(true);
  expect(["", "x".repeat(201), "a b", "đ", "a\u0000"].some(isIdempotencyKey)).toBe(false);
});
