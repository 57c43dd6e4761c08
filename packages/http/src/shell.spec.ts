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

test("every answer, of a route or none, runs nothing, is framed and embedded by nobody and says nothing of where it was; a route may say it otherwise", async () => {
  const { app } = start();
  app.get("/own", (c) => c.body("", 200, { "content-security-policy": "default-src 'self'" }));
  for (const path of ["/v1/things/1", "/nowhere", "/broken"]) {
    const { headers } = await app.request(path);
    expect([path, headers.get("content-security-policy")]).toEqual([
      path,
      "default-src 'none'; frame-ancestors 'none'",
    ]);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("strict-transport-security")).toBeNull();
  }
  expect((await app.request("/own")).headers.get("content-security-policy")).toBe("default-src 'self'");
});

test("where everybody comes by TLS, browsers are told to come by nothing else", async () => {
  const app = shell({ request: () => {}, error: () => {} }, { isBehindTls: true });
  expect((await app.request("/")).headers.get("strict-transport-security")).toBe("max-age=31536000");
});
