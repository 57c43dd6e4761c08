import { Hono } from "hono";
import { expect, test } from "vitest";
import { jsonBody, limitedBody } from "./json-body.ts";

const app = new Hono().post("/", limitedBody, async (c) => {
  const body = await jsonBody(c);
  return "refused" in body ? body.refused : c.json(body.value as object);
});
const post = async (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = { "content-type": "application/json" },
) => {
  const answer = await app.request("/", { method: "POST", body, headers });
  const { code } = (await answer.json()) as { code?: string };
  return [answer.status, code];
};

test("JSON in UTF-8 is taken, with or without saying the charset", async () => {
  for (const type of [
    "application/json",
    "application/json; charset=utf-8",
    'APPLICATION/JSON;charset="UTF-8"',
  ])
    expect(await post('{"a":1}', { "content-type": type })).toEqual([200, undefined]);
});

test("any other type, charset or encoding is 415", async () => {
  for (const type of [
    "text/plain",
    "",
    "application/jsonp",
    "application/json; charset=utf-16",
    "multipart/form-data",
  ])
    expect(await post("{}", { "content-type": type })).toEqual([415, "not-json-type"]);
  expect(await post("{}", { "content-type": "application/json", "content-encoding": "gzip" })).toEqual([
    415,
    "not-json-type",
  ]);
});

test("bytes that are no UTF-8 and text that is no JSON are 400", async () => {
  expect(await post(new Uint8Array([0x22, 0xff, 0xfe, 0x22]))).toEqual([400, "body-not-utf8"]);
  for (const text of ["", "{", "{'a':1}", "NaN", "[".repeat(100_000)])
    expect(await post(text)).toEqual([400, "body-not-json"]);
});

test("more than 256 KB is 413, with and without a length that says so", async () => {
  const large = JSON.stringify({ text: "x".repeat(256 * 1024) });
  expect(await post(large)).toEqual([413, "too-large"]);
  const stream = new Blob([large]).stream();
  const answer = await app.request(
    new Request("http://localhost/", {
      method: "POST",
      body: stream,
      headers: { "content-type": "application/json" },
      duplex: "half",
    }),
  );
  expect(answer.status).toBe(413);
});
