import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(() => sdc.stop());

  test("without a token only the public pages, health, OpenAPI, public keys and what is told of the watch's risk answer", async () => {
    for (const path of [
      "/",
      "/gui",
      "/theo-doi",
      "/khong-duoc-bao-ve",
      "/cong-khai",
      "/open311/v2/services.json",
      "/site.css",
      "/healthz",
      "/openapi.json",
      "/.well-known/jwks.json",
      `/v1/body-keys/${COMMUNE}`,
      "/v1/retaliation-risk",
    ])
      expect((await sdc.app.request(path)).status).toBe(200);
    for (const method of ["GET", "POST", "PUT", "DELETE", "PATCH"])
      for (const path of [
        "/v1/hotline-queue",
        "/v1/hotline-report",
        "/v1/case-files/x",
        "/v1/nothing",
        "/v1/protections",
        "/v1/retaliation-watches",
        "/admin",
        "/v1/obligations/x/evidence",
      ])
        expect([method, path, (await sdc.app.request(path, { method })).status]).toEqual([method, path, 401]);
  });

  test("whoever comes with a browser and no token gets a page for what is not there, but no API tells them more", async () => {
    const headers = { accept: "text/html,application/xhtml+xml" };
    const stray = await sdc.app.request("/khong-co", { headers });
    expect([stray.status, stray.headers.get("content-type")]).toEqual([404, "text/html; charset=UTF-8"]);
    for (const path of ["/v1/nothing", "/v1/hotline-queue"])
      expect((await sdc.app.request(path, { headers })).status).toBe(401);
  });

  test("the public keys are public: the private part is not among them", async () => {
    const { keys } = (await (await sdc.app.request("/.well-known/jwks.json")).json()) as { keys: object[] };
    expect(keys).toEqual([
      { kty: "OKP", crv: "Ed25519", alg: "EdDSA", use: "sig", kid: "local-1", x: expect.any(String) },
    ]);
  });

  test("OpenAPI is served as the file that the schemas wrote, with every route that answers", async () => {
    const { openapi, paths } = (await (await sdc.app.request("/openapi.json")).json()) as {
      openapi: string;
      paths: object;
    };
    expect(openapi).toBe("3.1.0");
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        "/v1/hotline-report",
        "/v1/hotline-report/{id}/reply",
        "/v1/obligations",
        "/v1/obligation/{id}/file-evidence",
      ]),
    );
  });

  test("with a token, what is not there is 404", async () => {
    expect((await sdc.get("/v1/nothing")).status).toBe(404);
  });
});
