import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keysOfIssuer } from "./issuer-keys.ts";

let server: Server;
let issuer: string;
/** What it publishes now, and what it was asked for. */
let published: readonly JWK[];
let said: object | undefined;
let asked: string[];

beforeEach(async () => {
  published = [];
  said = undefined;
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const answer =
      request.url === "/keys" ? { keys: published } : (said ?? { issuer, jwks_uri: `${issuer}/keys` });
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  issuer = `http://127.0.0.1:${address.port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const newKey = async (kid: string) => {
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  return {
    jwk: { ...(await exportJWK(publicKey)), kid, alg: "ES256" },
    token: () =>
      new SignJWT({}).setProtectedHeader({ alg: "ES256", kid }).setExpirationTime("1m").sign(privateKey),
  };
};

test("keys are found by the issuer's name, once, and only when a token comes", async () => {
  const keys = keysOfIssuer(issuer);
  expect(asked).toEqual([]);
  const key = await newKey("a");
  published = [key.jwk];
  for (let time = 0; time < 3; time++) await jwtVerify(await key.token(), keys);
  expect(asked).toEqual(["/.well-known/openid-configuration", "/keys"]);
});

test("a key that the issuer changed to counts at once; one that it withdrew, not longer than it is kept", async () => {
  const keys = keysOfIssuer(issuer, { keptMs: 50, askedAgainMs: 0 });
  const [old, young] = [await newKey("old"), await newKey("young")];
  published = [old.jwk];
  await jwtVerify(await old.token(), keys);
  published = [young.jwk];
  await jwtVerify(await young.token(), keys);
  await new Promise((done) => setTimeout(done, 60));
  await expect(jwtVerify(await old.token(), keys)).rejects.toMatchObject({
    code: "ERR_JWKS_NO_MATCHING_KEY",
  });
});

test("an issuer that could not be reached is asked again; one that says it is another is not believed", async () => {
  const keys = keysOfIssuer(issuer);
  const key = await newKey("a");
  published = [key.jwk];
  for (const wrong of [{ issuer: "https://other.example", jwks_uri: `${issuer}/keys` }, { issuer }, []]) {
    said = wrong;
    await expect(jwtVerify(await key.token(), keys)).rejects.toThrow("is not the metadata of");
  }
  said = undefined;
  await jwtVerify(await key.token(), keys);
});
