import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { dayOf } from "@sdc/law/local-day";
import { ledgerAnswer, ledgersAnswer } from "@sdc/query-api/leader-ledger-answers";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

type Told = { readonly stream: string };
type As = NonNullable<Parameters<Opened["get"]>[1]>;

const CITY = "city-48";
const OTHER = "commune-20341-2025b";
const HOME: As = { role: "home-affairs", unit: "so-noi-vu-2025b" };
const head = (unit: string): As => ({ role: "head-of-unit", unit });
const inspector: As = { role: "inspector", unit: "thanh-tra" };
/** As the issuer here names whoever heads the commune. */
const CHAIR = `head-of-unit@${COMMUNE}`;
const TODAY = dayOf(Date.now());
const YEAR = TODAY.slice(0, 4);

describe.each(ENGINES)("the leader's ledger on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const give = async (path: string, body: object, as?: As) => {
    const { status, body: answer } = await sdc.post<Told>(`/v1/${path}`, body, as);
    expect([path, status < 300, answer]).toEqual([path, true, answer]);
    return answer;
  };
  const appoint = async (unit: string, subject: string) => {
    const chair = { post: "chu-tich", title: "Chủ tịch UBND", rank: "head", from: "2025-07-01" };
    await give(`post/${unit}/create-post`, chair, HOME);
    const decision = { number: "12/QĐ-UBND", date: "2025-07-01", issuer: "UBND thành phố" };
    const body = { post: "chu-tich", subject, as: "holder", from: "2025-07-01", decision };
    await give(`post/${unit}/appoint`, body, HOME);
  };
  const list = async (as: As, more = "") => {
    await sdc.standalone.caughtUp();
    return ledgersAnswer.parse((await sdc.get(`/v1/leader-ledgers?year=${YEAR}${more}`, as)).body);
  };

  test("shows what became of reports, rules and duties under somebody, and ranks nobody before a minimum is set", async () => {
    await appoint(COMMUNE, CHAIR);
    await appoint(OTHER, "binh");
    await give(
      `policy/${COMMUNE}/set-service-level`,
      { days: 5, count: "calendar-days", from: TODAY },
      head(COMMUNE),
    );
    const received = await give("hotline-report", report({ receivedAt: new Date().toISOString() }));
    const id = idOf(received.stream);
    const classified = { kind: "reflection", field: "grassroots-democracy" };
    await give(`hotline-report/${id}/classify`, classified, { role: "case-officer", unit: COMMUNE });
    for (const [command, body] of [
      ["assign", { unit: COMMUNE }],
      ["accept", {}],
      ["reply", { text: "Đã niêm yết." }],
    ] as const)
      await give(`hotline-report/${id}/${command}`, body, { role: "case-officer", unit: COMMUNE });
    const rule = { document: { number: "3/QĐ", date: TODAY }, title: "Quy định điều chuyển", from: TODAY };
    await give(`transfer-rule/${COMMUNE}/issue`, rule, head(COMMUNE));

    const { items, minimum } = await list(head(CITY), `&unit=${CITY}`);
    expect(minimum).toBeNull();
    expect(items.map(({ unit, subject, rank }) => [unit.id, subject, rank])).toEqual([
      [COMMUNE, CHAIR, null],
      [OTHER, "binh", null],
    ]);
    expect(items[0]?.figures).toMatchObject({ onTimePercent: 100, onTime: 1, late: 0, regulations: 1 });
    expect(items[0]?.figures.receptions.owed).toBeGreaterThan(0);
  });

  test("ranks by the on-time rate whoever has enough cases, once somebody above has said how many are enough", async () => {
    await give(`policy/${CITY}/set-ranking-minimum`, { cases: 1, from: TODAY }, head(CITY));
    const { items, minimum } = await list(head(CITY), `&unit=${CITY}&order=on-time`);
    expect(minimum).toEqual({ cases: 1, unit: CITY, source: "policy" });
    expect(items.map(({ unit, rank }) => [unit.id, rank])).toEqual([
      [COMMUNE, 1],
      [OTHER, null],
    ]);
  });

  test("is one person's over all posts, for themselves, those above and the province; to others as none", async () => {
    await sdc.standalone.caughtUp();
    const path = `/v1/leader-ledgers/${encodeURIComponent(CHAIR)}`;
    const own = ledgerAnswer.parse((await sdc.get(path, head(COMMUNE))).body);
    expect(own.rows.map(({ unit, year }) => [unit.id, year])).toEqual([
      [COMMUNE, Number(YEAR)],
      [COMMUNE, 2025],
    ]);
    expect(own.total).toMatchObject({ onTime: 1, regulations: 1 });
    expect((await sdc.get(path, inspector)).status).toBe(200);
    expect((await sdc.get(path, head(CITY))).status).toBe(200);
    expect((await sdc.get(path, head(OTHER))).status).toBe(404);
    expect((await sdc.get("/v1/leader-ledgers/nobody", inspector)).status).toBe(404);
    expect((await sdc.get(path, { role: "operator", unit: COMMUNE })).status).toBe(403);
    expect((await list(head(OTHER))).items.map(({ subject }) => subject)).toEqual(["binh"]);
    expect((await sdc.get(`/v1/leader-ledgers?year=${YEAR}&unit=${COMMUNE}`, head(OTHER))).status).toBe(403);
  });

  test("goes into files with the rate's denominator beside it", async () => {
    const authorization = await sdc.bearer("head-of-unit", CITY);
    const file = (ending: string) =>
      sdc.app.request(`/v1/leader-ledgers.${ending}?year=${YEAR}&unit=${CITY}`, {
        headers: { authorization },
      });
    const [head0 = "", first = ""] = (await (await file("csv")).text()).split("\r\n");
    expect(head0).toContain("Tỷ lệ đúng hạn của đơn vị (%),Đúng hạn,Quá hạn");
    expect(first).toContain(
      `${COMMUNE},${CHAIR},Chủ tịch UBND,Người đứng đầu,${YEAR}-01-01,${TODAY},100,1,0,1,`,
    );
    const book = unzipSync(new Uint8Array(await (await file("xlsx")).arrayBuffer()));
    expect(
      Object.values(book)
        .map((part) => strFromU8(part))
        .join(""),
    ).toContain(CHAIR);
  });
});
