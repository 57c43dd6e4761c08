import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { postersAnswer } from "@sdc/query-api/answers";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

const OTHER = "commune-20341-2025b";

describe.each(ENGINES)("posters on %s", (engine) => {
  let sdc: Opened;
  let code: string;
  beforeAll(async () => {
    sdc = await open(engine, undefined, { proxyHops: 1 });
    const { body } = await sdc.post<{ stream: string }>("/v1/poster", {
      unit: COMMUNE,
      place: "Nhà văn hoá <thôn 2>",
      desk: "Bàn 3",
    });
    code = idOf(body.stream);
    await sdc.standalone.caughtUp();
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  let asked = 0;
  const somebody = () => ({ "x-forwarded-for": `10.1.0.${++asked % 250}` });
  const see = async (path: string) => sdc.app.request(path, { headers: somebody() });

  test("stand in the list of their unit, and are put up by nobody of another one", async () => {
    const { items } = postersAnswer.parse((await sdc.get("/v1/posters")).body);
    expect(items).toEqual([
      { code, unit: COMMUNE, place: "Nhà văn hoá <thôn 2>", desk: "Bàn 3", isUp: true },
    ]);
    const theirs = await sdc.post("/v1/poster", { unit: COMMUNE, place: "x" }, { unit: OTHER });
    expect(theirs.status).toBe(403);
  });

  test("lead to the form with the place at which they hang; the picture says the same address", async () => {
    const led = await see(`/qr/${code}`);
    expect([led.status, led.headers.get("location")]).toEqual([302, `/gui?qr=${code}`]);
    const form = await (await see(`/gui?qr=${code}`)).text();
    expect(form).toContain("Nhà văn hoá &lt;thôn 2&gt;");
    expect(form).toContain(COMMUNE);
    const picture = await see(`/qr/${code}.svg`);
    expect(picture.headers.get("content-type")).toBe("image/svg+xml");
    expect(await picture.text()).toMatch(/^<svg [^>]*viewBox/);
  });

  test("what nobody put up is not found; a poster taken down says so and still leads to the form", async () => {
    for (const path of ["/qr/nothing", "/qr/nothing.svg", `/qr/${"x".repeat(61)}`])
      expect([path, (await see(path)).status]).toEqual([path, 404]);
    const { body } = await sdc.post<{ stream: string }>("/v1/poster", { unit: COMMUNE, place: "Chợ" });
    expect((await sdc.post(`/v1/${body.stream}/take-down`, {})).status).toBe(200);
    await sdc.standalone.caughtUp();
    const down = await see(`/qr/${idOf(body.stream)}`);
    expect(down.status).toBe(410);
    expect(await down.text()).toContain('href="/gui"');
    expect(await (await see(`/gui?qr=${idOf(body.stream)}`)).text()).not.toContain("Chợ");
    const { items } = postersAnswer.parse((await sdc.get("/v1/posters")).body);
    expect(items.map((one) => one.code)).toEqual([code]);
  });
});
