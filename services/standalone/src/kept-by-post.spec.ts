import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { formOf } from "./attachments-testing.ts";
import { ENGINES, open, type Opened, report } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;

/** Nobody is above it, and nobody is recorded in its posts. */
const CITY = "city-48";
const as = (role: NonNullable<As["role"]>): As => ({ role, unit: CITY });

describe.each(ENGINES)("a report that names a post nobody is recorded in, on %s", (engine) => {
  let sdc: Opened;
  let id = "";
  let other = "";
  beforeAll(async () => {
    sdc = await open(engine);
    const told = async (more: object) =>
      idOf(
        (
          await sdc.post<{ stream: string }>(
            "/v1/hotline-report",
            report({ unit: CITY, ...more }),
            as("operator"),
          )
        ).body.stream,
      );
    id = await told({ officials: [{ unit: CITY, rank: "head" }] });
    other = await told({});
    await sdc.standalone.caughtUp();
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const say = async (path: string, body: object, who: As) => {
    const { status, body: answer } = await sdc.post<object>(`/v1/hotline-report/${path}`, body, who);
    return { ...answer, status };
  };
  const commands: readonly (readonly [string, object])[] = [
    ["classify", { kind: "reflection" }],
    ["reply", { text: "…" }],
    ["flag", {}],
    ["withdraw", {}],
  ];

  test("answers whoever has the role of a head there as one that is not there, to read and by every command", async () => {
    const read = async (of: string) => {
      const { status, body } = await sdc.get<object>(`/v1/case-files/${of}`, as("head-of-unit"));
      return { ...body, status };
    };
    expect(await read(id)).toEqual(await read("absent"));
    for (const [name, body] of commands)
      expect([name, await say(`${id}/${name}`, body, as("head-of-unit"))]).toEqual([
        name,
        await say(`absent/${name}`, body, as("head-of-unit")),
      ]);
    const link = (to: string) =>
      say(`${other}/link`, { to: `hotline-report/${to}`, as: "related" }, as("head-of-unit"));
    expect(await link(id)).toEqual(await link("absent"));
    const attach = async (of: string) => {
      const response = await sdc.app.request(`/v1/case-files/${of}/attachments`, {
        method: "POST",
        headers: {
          authorization: await sdc.bearer("head-of-unit", CITY),
          "idempotency-key": `file-${of}`,
        },
        body: formOf([{ name: "a.pdf", bytes: Buffer.from("%PDF-1.7\n%%EOF\n") }]),
      });
      return [response.status, await response.json()];
    };
    expect(await attach(id)).toEqual(await attach("absent"));
    const promise = (of: string) =>
      sdc.post<object>(
        "/v1/commitment",
        {
          unit: CITY,
          post: "chu-tich",
          source: { kind: "hotline-report", id: of },
          on: "2026-11-20",
          dueOn: "2026-12-20",
          summary: "…",
        },
        as("head-of-unit"),
      );
    expect((await promise(id)).body).toMatchObject({ code: "source-unknown" });
    expect((await promise("absent")).body).toMatchObject({ code: "source-unknown" });
  });

  test("goes on with everybody else", async () => {
    expect((await say(`${id}/classify`, { kind: "reflection" }, as("case-officer"))).status).toBe(200);
    expect((await sdc.get(`/v1/case-files/${id}`, as("case-officer"))).status).toBe(200);
  });
});
