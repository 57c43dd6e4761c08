import { expect, test } from "vitest";
import { type RequestLine, shell } from "./shell.ts";

const start = () => {
  const lines: RequestLine[] = [];
  const errors: unknown[] = [];
  const app = shell({ request: (line) => lines.push(line), error: (error) => errors.push(error) });
  app.get("/v1/things/:id", (c) => c.json({ ok: true }));
  app.get("/broken", () => {
    throw new Error("MARKER inside");
  });
  return { app, lines, errors };
};

test("what broke is told to the log and not to the caller", async () => {
  const { app, errors } = start();
  const answer = await app.request("/broken");
  expect(answer.status).toBe(500);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.text()).not.toContain("MARKER");
  expect(errors).toEqual([new Error("MARKER inside")]);
});

test("a request leaves one line with the route's pattern: no id, no query, no header", async () => {
  const { app, lines } = start();
  await app.request("/v1/things/MARKER?phone=MARKER", { headers: { authorization: "MARKER" } });
  expect(lines).toMatchObject([{ method: "GET", route: "/v1/things/:id", status: 200 }]);
  expect(JSON.stringify(lines)).not.toContain("MARKER");
});

test("nobody caches an answer, and what is not there is a problem too", async () => {
  const { app } = start();
  const answer = await app.request("/nowhere", { headers: { "accept-language": "en" } });
  expect(answer.status).toBe(404);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toEqual({
    type: "urn:sdc:problem:not-found",
    code: "not-found",
    status: 404,
    title: "Not found, or not yours.",
  });
});
