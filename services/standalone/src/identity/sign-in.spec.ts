import { once } from "node:events";
import { rmSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import * as oidc from "openid-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES } from "@sdc/access/roles";
import { standaloneApp } from "../app.ts";
import { compose, type Standalone } from "../compose.ts";
import { importUnits, listedUnits } from "../import-units.ts";
import { formTo, type PageSeen } from "../public-testing.ts";
import { freePort } from "../process-testing.ts";
import { COMMUNE, newFolder } from "../testing.ts";
import { API, CONSOLE, loopbackProvider } from "./loopback-provider.ts";

const folder = newFolder();
const errors: unknown[] = [];
const told = { request: () => {}, error: (error: unknown) => errors.push(error) };
let standalone: Standalone;
let server: ReturnType<typeof createAdaptorServer>;
let origin: string;
let config: oidc.Configuration;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  standalone = await compose({ folder, host: "127.0.0.1", port, tenant: "quang-nam" }, told);
  const ports = { log: standalone.log, sealer: standalone.vault, now: standalone.now };
  await importUnits(
    ports,
    listedUnits().filter(({ kind, id }) => kind !== "commune" || id === COMMUNE),
  );
  await standalone.caughtUp();
  server = createAdaptorServer({ fetch: standaloneApp(standalone, told, () => true).fetch });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  config = await oidc.discovery(new URL(`${origin}/oidc`), CONSOLE, undefined, oidc.None(), {
    execute: [oidc.allowInsecureRequests],
  });
});
afterAll(async () => {
  expect(errors).toEqual([]);
  server.close();
  await standalone.close();
  rmSync(join(folder, ".."), { recursive: true });
});

/** A browser as far as it matters: cookies with their paths, and it follows where it is sent until it leaves for the console. */
const newBrowser = () => {
  const jar = new Map<string, { readonly value: string; readonly path: string }>();
  const ask = async (address: string, init: Pick<RequestInit, "method" | "body"> = {}): Promise<Response> => {
    const { pathname } = new URL(address);
    const sent = [...jar]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`);
    const response = await fetch(address, {
      ...init,
      redirect: "manual",
      headers: { cookie: sent.join("; ") },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, { value, path: /; ?path=([^;]+)/i.exec(line)?.[1] ?? "/" });
    }
    return response;
  };
  const follow = async (
    response: Response,
    at: string,
  ): Promise<{ readonly at: string; readonly page?: PageSeen }> => {
    const to = response.headers.get("location");
    if (to === null) {
      const html = await response.text();
      return { at, page: { status: response.status, headers: response.headers, html, text: html } };
    }
    const next = new URL(to, at).href;
    return next.startsWith(`${origin}/ban-lam-viec`) ? { at: next } : follow(await ask(next), next);
  };
  return {
    open: async (address: string) => follow(await ask(address), address),
    async send(address: string, fields: Readonly<Record<string, string>>) {
      return follow(await ask(address, { method: "POST", body: new URLSearchParams(fields) }), address);
    },
  };
};
type Browser = ReturnType<typeof newBrowser>;

const wish = async (more: Readonly<Record<string, string>> = {}) => {
  const verifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${origin}/ban-lam-viec/da-dang-nhap`,
    scope: "openid offline_access",
    resource: API,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
    ...more,
  });
  return {
    url: url.href,
    checks: { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
  };
};

const choose = async (
  by: Browser,
  seen: Awaited<ReturnType<Browser["open"]>>,
  role: string,
  unit: string = COMMUNE,
) => {
  if (seen.page === undefined) throw new Error(`no page at ${seen.at}`);
  const { action } = formTo(seen.page, new URL(seen.at).pathname);
  return by.send(new URL(action, seen.at).href, { role, unit });
};

const signedIn = async (role: string, by = newBrowser(), more: Readonly<Record<string, string>> = {}) => {
  const { url, checks } = await wish(more);
  const { at } = await choose(by, await by.open(url), role);
  const tokens = await oidc.authorizationCodeGrant(config, new URL(at), checks, { resource: API });
  return { by, tokens };
};

const queue = (token: string) =>
  fetch(`${origin}/v1/hotline-queue`, { headers: { authorization: `Bearer ${token}` } });
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Record<string, unknown>;

describe("signing in on this machine", () => {
  test("a client that knows nothing of the register finds everything by its issuer's name", () => {
    const found = config.serverMetadata();
    expect(found.issuer).toBe(`${origin}/oidc`);
    expect(found.code_challenge_methods_supported).toEqual(["S256"]);
    expect(found.response_types_supported).toEqual(["code"]);
    expect(found.jwks_uri).toBe(`${origin}/oidc/jwks`);
  });

  test("its keys are public, without their private part", async () => {
    const { keys } = (await (await fetch(`${origin}/oidc/jwks`)).json()) as { keys: object[] };
    expect(keys).toEqual([
      { kty: "OKP", crv: "Ed25519", use: "sig", alg: "EdDSA", kid: "local-1", x: expect.any(String) },
    ]);
  });

  test("any role may be chosen; the token says it, with the unit, is for the APIs alone and lives ten minutes", async () => {
    const seen = await newBrowser().open((await wish()).url);
    for (const role of ROLES) expect(seen.page?.html).toContain(`<option value="${role}">`);
    expect(seen.page?.headers.get("content-security-policy")).toContain("default-src 'none'");
    const { tokens } = await signedIn("operator");
    const { iat, exp, ...claims } = claimsOf(tokens.access_token) as { iat: number; exp: number };
    expect(claims).toMatchObject({
      iss: `${origin}/oidc`,
      aud: "sdc",
      sub: `operator@${COMMUNE}`,
      roles: ["operator"],
      unit: COMMUNE,
      auth_time: expect.any(Number),
    });
    expect(exp - iat).toBe(600);
    expect((await queue(tokens.access_token)).status).toBe(200);
  });

  test("what tells the console who signed in opens no API, nor does a token altered by a letter", async () => {
    const { tokens } = await signedIn("operator");
    expect(claimsOf(tokens.id_token ?? "")).toMatchObject({
      aud: CONSOLE,
      roles: ["operator"],
      unit: COMMUNE,
    });
    expect((await queue(tokens.id_token ?? "")).status).toBe(401);
    expect((await queue(tokens.refresh_token ?? "")).status).toBe(401);
    const [head = "", , signature = ""] = tokens.access_token.split(".");
    const other = Buffer.from(JSON.stringify({ ...claimsOf(tokens.access_token), roles: ["administrator"] }));
    expect((await queue(`${head}.${other.toString("base64url")}.${signature}`)).status).toBe(401);
  });

  test("a code is worth nothing without the verifier of who asked for it, nor a second time, nor for another nonce", async () => {
    const by = newBrowser();
    const { url, checks } = await wish();
    const { at } = await choose(by, await by.open(url), "operator");
    const back = new URL(at);
    const stolen = { ...checks, pkceCodeVerifier: oidc.randomPKCECodeVerifier() };
    await expect(oidc.authorizationCodeGrant(config, back, stolen)).rejects.toMatchObject({
      error: "invalid_grant",
    });
    expect(await oidc.authorizationCodeGrant(config, back, checks)).toHaveProperty("access_token");
    await expect(oidc.authorizationCodeGrant(config, back, checks)).rejects.toMatchObject({
      error: "invalid_grant",
    });
    const again = await wish();
    const { at: there } = await by.open(again.url);
    const forgotten = { ...again.checks, expectedNonce: oidc.randomNonce() };
    await expect(oidc.authorizationCodeGrant(config, new URL(there), forgotten)).rejects.toMatchObject({
      code: "OAUTH_JWT_CLAIM_COMPARISON_FAILED",
      cause: { cause: { claim: "nonce" } },
    });
  });

  test("nothing is given without PKCE, to another address or to an unknown client", async () => {
    for (const more of [
      { code_challenge: "", code_challenge_method: "" },
      { redirect_uri: "http://evil.example/" },
      { client_id: "other" },
    ]) {
      const url = new URL((await wish()).url);
      for (const [name, value] of Object.entries(more))
        if (value === "") url.searchParams.delete(name);
        else url.searchParams.set(name, value);
      const seen = await newBrowser().open(url.href);
      const error = new URL(seen.at).searchParams.get("error") ?? seen.page?.text ?? "";
      expect(error).toMatch(/invalid_request|invalid_redirect_uri|invalid_client/);
      expect(new URL(seen.at).origin).toBe(origin);
      expect(seen.page?.html ?? "").not.toMatch(/at .*\.js:|node_modules/);
    }
  });

  test("somebody who is signed in isn't asked again within the shift, but may be asked to prove anew who they are", async () => {
    const { by, tokens } = await signedIn("case-officer");
    const { url, checks } = await wish();
    const { at } = await by.open(url);
    const second = await oidc.authorizationCodeGrant(config, new URL(at), checks, { resource: API });
    const since = claimsOf(tokens.access_token)["auth_time"];
    expect(claimsOf(second.access_token)).toMatchObject({ sub: `case-officer@${COMMUNE}`, auth_time: since });
    const anew = await by.open((await wish({ prompt: "login" })).url);
    expect(anew.page?.html).toContain('name="role"');
  });

  test("a token is renewed without asking, the old means for it being gone then; it tells the same moment of signing in", async () => {
    const { tokens } = await signedIn("operator");
    const used = tokens.refresh_token ?? "";
    const renewed = await oidc.refreshTokenGrant(config, used, { resource: API });
    expect(claimsOf(renewed.access_token)["auth_time"]).toBe(claimsOf(tokens.access_token)["auth_time"]);
    expect((await queue(renewed.access_token)).status).toBe(200);
    // Used twice, one of the two is a thief: neither goes on.
    await expect(oidc.refreshTokenGrant(config, used)).rejects.toMatchObject({ error: "invalid_grant" });
    await expect(oidc.refreshTokenGrant(config, renewed.refresh_token ?? "")).rejects.toMatchObject({
      error: "invalid_grant",
    });
  });

  test("who signs out is asked again, and nothing is renewed for them", async () => {
    const { by, tokens } = await signedIn("operator");
    const out = oidc.buildEndSessionUrl(config, {
      id_token_hint: tokens.id_token ?? "",
      post_logout_redirect_uri: `${origin}/ban-lam-viec/`,
    });
    const asked = await by.open(out.href);
    const { action, fields } = formTo(
      asked.page ?? { status: 0, headers: new Headers(), html: "", text: "" },
      `${origin}/oidc/session/end/confirm`,
    );
    expect((await by.send(action, { ...fields, logout: "yes" })).at).toBe(`${origin}/ban-lam-viec/`);
    const { at } = await by.open((await wish({ prompt: "none" })).url);
    expect(new URL(at).searchParams.get("error")).toBe("login_required");
    await expect(oidc.refreshTokenGrant(config, tokens.refresh_token ?? "")).rejects.toMatchObject({
      error: "invalid_grant",
    });
  });

  test("a role or a unit that there isn't is nobody; a sign-in that is over says so", async () => {
    const by = newBrowser();
    const seen = await by.open((await wish()).url);
    expect((await choose(by, seen, "wizard")).page?.status).toBe(422);
    expect((await choose(by, seen, "operator", "nowhere")).page?.status).toBe(422);
    const { page } = await newBrowser().open(seen.at);
    expect([page?.status, page?.text.includes("đã kết thúc hoặc quá hạn")]).toEqual([400, true]);
  });
});

describe("of this machine only", () => {
  test.each(["http://10.0.0.7:3000/oidc", "http://0.0.0.0:3000/oidc", "https://so.example/oidc"])(
    "personas don't sign in at %s",
    (url) => {
      expect(() => loopbackProvider({ url, signing: {} })).toThrow("on this machine only");
    },
  );

  test("a name of somebody else's that leads here finds no provider", async () => {
    const { port } = new URL(origin);
    const response = await new Promise<number>((done) => {
      get(
        {
          host: "127.0.0.1",
          port,
          path: "/oidc/.well-known/openid-configuration",
          headers: { host: "evil.example" },
        },
        (answer) => {
          answer.resume();
          done(answer.statusCode ?? 0);
        },
      );
    });
    expect(response).toBe(404);
  });
});
