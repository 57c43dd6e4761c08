import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { standaloneApp } from "./app.ts";
import { compose, type Standalone } from "./compose.ts";
import { newFolder } from "./testing.ts";

const folder = newFolder();
const errors: unknown[] = [];
const report = { request: () => {}, error: (error: unknown) => errors.push(error) };
let server: Server;
let standalone: Standalone;
let token: (audience: string) => Promise<string>;
let jwksUrl: string;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: "outside", alg: "ES256" }] });
  server = createServer((_, response) =>
    response.setHeader("content-type", "application/json").end(jwks),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  jwksUrl = `http://127.0.0.1:${address.port}/jwks`;
  token = (audience) =>
    new SignJWT({ roles: ["administrator"], unit: "city-48" })
      .setProtectedHeader({ alg: "ES256", kid: "outside" })
      .setIssuer("https://id.example.org")
      .setAudience(audience)
      .setSubject("lan")
      .setIssuedAt()
      .setExpirationTime("1m")
      .sign(privateKey);
  const issuer = { issuer: "https://id.example.org", audience: "register", jwksUrl };
  standalone = await compose({ folder, host: "0.0.0.0", port: 0, tenant: "quang-nam", issuer }, report);
});
afterAll(async () => {
  await standalone.close();
  server.close();
  rmSync(join(folder, ".."), { recursive: true });
});

const ask = async (audience: string) =>
  standaloneApp(standalone, report, () => true).request("/v1/units/none", {
    headers: { authorization: `Bearer ${await token(audience)}` },
  });

test("with an issuer outside, its tokens count by the keys it publishes, and the local issuer is not there", async () => {
  expect((await ask("register")).status).toBe(404);
  expect((await ask("somebody-else")).status).toBe(401);
  expect(standalone.issuer).toBeUndefined();
  const jwks = await standaloneApp(standalone, report, () => true).request("/oidc/jwks");
  expect(jwks.status).toBe(401);
  expect(errors).toEqual([]);
});
