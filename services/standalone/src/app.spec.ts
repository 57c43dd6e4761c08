import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { standaloneApp } from "./app.ts";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

const seen = async (asked: Response | Promise<Response>) => {
  const response = await asked;
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(() => sdc.stop());

  test("without a token only the public pages, health, OpenAPI, bodies' public keys and what is told of the watch's risk answer", async () => {
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

  test("before it is ready people get a page in Vietnamese, Open311 its own error, and programs problem details, all with 503", async () => {
    const told = { request() {}, error() {} };
    const starting = standaloneApp(sdc.standalone, told, () => false);
    for (const [method, path] of [
      ["GET", "/"],
      ["GET", "/cong-khai"],
      ["GET", "/cong-khai/x/anh/1"],
      ["POST", "/gui"],
      ["POST", "/theo-doi/nhan"],
      ["GET", "/qr/abc"],
    ] as const) {
      const { status, headers, text } = await seen(starting.request(path, { method }));
      expect([path, status, headers.get("content-type"), headers.get("content-language")]).toEqual([
        path,
        503,
        "text/html; charset=UTF-8",
        "vi",
      ]);
      expect(headers.get("retry-after")).toBe("5");
      expect(text).toContain("Hệ thống đang khởi động");
    }
    const style = await seen(starting.request("/site.css"));
    expect([style.status, style.headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"]);
    const stray = await seen(starting.request("/khong-co", { headers: { accept: "text/html" } }));
    expect([stray.status, stray.text]).toEqual([503, expect.stringContaining("<!doctype html>")]);
    for (const format of ["json", "xml"]) {
      const open311 = await seen(starting.request(`/open311/v2/requests.${format}`));
      expect([open311.status, open311.headers.get("retry-after")]).toEqual([503, "5"]);
      expect(open311.headers.get("content-type")).toContain(format);
    }
    const api = await seen(starting.request("/v1/hotline-queue", { headers: { accept: "text/html" } }));
    expect([api.status, api.headers.get("content-type"), api.headers.get("retry-after")]).toEqual([
      503,
      "application/problem+json",
      "1",
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
