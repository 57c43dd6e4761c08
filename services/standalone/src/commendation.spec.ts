import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { honourRollAnswer } from "@sdc/query-api/honour-roll-answers";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

type Told = { readonly stream: string; readonly code?: string };
type As = NonNullable<Parameters<Opened["get"]>[1]>;

const CITY = "city-48";
const OTHER = "commune-20341-2025b";
const head = (unit: string): As => ({ role: "head-of-unit", unit });
const officer: As = { role: "case-officer", unit: CITY };
const decision = (date: string) => ({ decision: { number: "7/QĐ-UBND", date } });
const published = { on: "2026-03-12", where: "Cổng thông tin", summary: "=Công khai đủ các khoản thu" };

describe.each(ENGINES)("commendations on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const propose = async (more: object = {}) =>
    sdc.post<Told>(
      "/v1/commendation",
      {
        unit: CITY,
        on: "2026-03-02",
        nominees: [{ unit: COMMUNE }, { unit: CITY, subject: "lan@city" }],
        form: "certificate-of-commendation",
        merits: "MARKER-MERITS",
        ...more,
      },
      officer,
    );
  const say = async (id: string, name: string, body: object, as: As = head(CITY)) =>
    (await sdc.post<Told>(`/v1/commendation/${id}/${name}`, body, as)).status;
  const decided = async () => {
    const id = idOf((await propose()).body.stream);
    expect(await say(id, "check", { on: "2026-03-05", body: "HĐTĐKT", outcome: "fit" }, officer)).toBe(200);
    expect(await say(id, "decide", decision("2026-03-09"))).toBe(200);
    return id;
  };
  const roll = async (of: string, as: As = head(CITY)) =>
    honourRollAnswer.parse((await sdc.get(`/v1/honour-roll?year=2026&unit=${of}`, as)).body).items;

  test("stand on the roll once published, under who commends and who is commended, until revoked", async () => {
    const id = await decided();
    await sdc.standalone.caughtUp();
    expect(await roll(CITY)).toEqual([]);
    expect(await say(id, "publish", published, officer)).toBe(200);
    await sdc.standalone.caughtUp();
    expect(await roll(COMMUNE, { role: "operator", unit: COMMUNE })).toMatchObject([
      { id, unit: CITY, nominees: [{ unit: COMMUNE }, { unit: CITY, subject: "lan@city" }] },
    ]);
    expect(await roll(CITY)).toHaveLength(1);
    expect(await roll(OTHER)).toEqual([]);

    const token = await sdc.bearer("head-of-unit", CITY);
    const file = (ending: string) =>
      sdc.app.request(`/v1/honour-roll.${ending}?year=2026`, { headers: { authorization: token } });
    const csv = await (await file("csv")).text();
    expect(csv).toContain(`${CITY},${COMMUNE},,Giấy khen,7/QĐ-UBND,2026-03-09,2026-03-12`);
    expect(csv).toContain("'=Công khai đủ các khoản thu");
    const book = unzipSync(new Uint8Array(await (await file("xlsx")).arrayBuffer()));
    expect(
      Object.values(book)
        .map((part) => strFromU8(part))
        .join(""),
    ).toContain("lan@city");
    expect(csv).not.toContain("MARKER");

    expect(await say(id, "revoke", { ...decision("2026-04-01"), reason: "Khai sai" })).toBe(200);
    await sdc.standalone.caughtUp();
    expect(await roll(CITY)).toEqual([]);
    expect(await roll(COMMUNE)).toEqual([]);
  });

  test("are decided by the head alone, and not by who is commended; refused ones change nothing", async () => {
    const id = idOf((await propose()).body.stream);
    const check = { on: "2026-03-05", body: "HĐTĐKT", outcome: "fit" };
    expect(await say(id, "check", check, officer)).toBe(200);
    expect(await say(id, "decide", decision("2026-03-09"), officer)).toBe(403);
    expect(await say(id, "decide", decision("2026-03-09"), head(OTHER))).toBe(404);
    expect(await say(id, "decide", decision("2026-03-01"))).toBe(422);
    const own = await propose({ nominees: [{ unit: CITY, subject: `head-of-unit@${CITY}` }] });
    const ownId = idOf(own.body.stream);
    expect(await say(ownId, "check", check, officer)).toBe(200);
    expect(await say(ownId, "decide", decision("2026-03-09"))).toBe(409);
    const twice = await propose({ nominees: [{ unit: COMMUNE }, { unit: COMMUNE }] });
    expect([twice.status, twice.body.code]).toEqual([422, "named-twice"]);
    const { commits } = await sdc.standalone.log.read(`commendation/${ownId}`);
    expect(commits).toHaveLength(2);
  });

  test("are read by nobody of another unit, and nothing said of people stands in the clear in the log", async () => {
    await decided();
    expect((await sdc.get(`/v1/honour-roll?year=2026&unit=${CITY}`, head(OTHER))).status).toBe(403);
    const bodies = (await Array.fromAsync(sdc.standalone.log.scan())).flatMap(({ commits }) =>
      commits.map(({ body }) => Buffer.from(body).toString()),
    );
    expect(bodies.join("\n")).toContain("commendation-proposed");
    expect(bodies.join("\n")).not.toContain("MARKER-MERITS");
  });
});
