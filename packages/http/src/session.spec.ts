import { Hono } from "hono";
import { expect, test } from "vitest";
import { requireSession, type SessionEnv, type Trust } from "./session.ts";
import { testIssuer } from "./test-issuer.ts";

const start = async () => {
  const issuer = await testIssuer();
  const app = new Hono<SessionEnv>().get("/", requireSession(issuer.trust), (c) => c.json(c.get("session")));
  const ask = (authorization?: string) =>
    app.request("/", { headers: authorization === undefined ? {} : { authorization } });
  return { ...issuer, ask };
};
const claims = { sub: "lan", roles: ["operator"], unit: "commune-a" };

test("a valid token says who asks, with the roles that the register knows", async () => {
  const { ask, sign } = await start();
  const answer = await ask(`Bearer ${await sign({ ...claims, roles: ["operator", "wizard", 7] })}`);
  expect(await answer.json()).toEqual({ subject: "lan", roles: ["operator"], unit: "commune-a" });
});

test("what an issuer calls roles and units is a setting; when somebody signed in is taken from where it is said", async () => {
  const { trust, sign } = await testIssuer();
  const named: Trust = { ...trust, claims: { roles: "groups", unit: "https://example.org/unit" } };
  const app = new Hono<SessionEnv>().get("/", requireSession(named), (c) => c.json(c.get("session")));
  const ask = async (token: string) => app.request("/", { headers: { authorization: `Bearer ${token}` } });
  const theirs = { sub: "lan", groups: ["operator"], "https://example.org/unit": "commune-a", auth_time: 7 };
  expect(await (await ask(await sign(theirs))).json()).toEqual({
    subject: "lan",
    roles: ["operator"],
    unit: "commune-a",
    signedInAt: 7,
  });
  expect((await ask(await sign(claims))).status).toBe(401);
});

test("without a token it is 401 and says how to come back", async () => {
  const { ask } = await start();
  for (const authorization of [undefined, "", "Basic bGFuOmxhbg==", "Bearer", "Bearer not-a-token"]) {
    const answer = await ask(authorization);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    expect(await answer.json()).toMatchObject({ code: "unauthenticated", status: 401 });
  }
});

test("an expired, foreign, altered or incomplete token is 401", async () => {
  const { ask, sign } = await start();
  const other = await testIssuer();
  const good = await sign(claims);
  const bad = [
    await sign(claims, "-1m", "-5m"),
    await sign(claims, "2h"),
    await sign(claims, "30m", "-31m"),
    await other.sign(claims),
    await sign({ ...claims, iss: "urn:elsewhere" }),
    await sign({ ...claims, aud: "other" }),
    await sign({ sub: "lan", roles: ["operator"] }),
    await sign({ sub: "lan", unit: "commune-a", roles: "operator" }),
    await sign({ roles: ["operator"], unit: "commune-a" }),
    `${good.slice(0, -4)}AAAA`,
    `${btoa('{"alg":"none"}').replaceAll("=", "")}.${good.split(".")[1] ?? ""}.AA`,
  ];
  for (const token of bad) {
    const answer = await ask(`Bearer ${token}`);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: "token-invalid" });
  }
});
