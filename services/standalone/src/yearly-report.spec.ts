import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { boardAnswer } from "@sdc/query-api/answers";
import { dayOf } from "@sdc/law/local-day";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

type Board = z.infer<typeof boardAnswer>;
type Refused = { readonly code: string };

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  }, 60_000);
  afterAll(() => sdc.stop());

  const year = Number(dayOf(Date.now()).slice(0, 4));
  const id = encodeURIComponent(`${COMMUNE}:IV.1.b:${year}`);
  const homeAffairs = { role: "home-affairs", unit: "so-noi-vu-2025b" } as const;
  const head = { role: "head-of-unit", unit: COMMUNE } as const;
  const officer = { role: "case-officer", unit: COMMUNE } as const;
  const paper = {
    docType: "Báo cáo",
    number: "12/BC-UBND",
    date: dayOf(Date.now()),
    issuer: "UBND xã",
    title: "Kết quả thực hiện dân chủ ở cơ sở",
    signer: "Chủ tịch UBND xã",
  };
  const go = async (
    command: string,
    body: object,
    who: typeof head | typeof officer | typeof homeAffairs,
  ) => {
    const { status, body: answer } = await sdc.post<Refused>(`/v1/yearly-report/${id}/${command}`, body, who);
    return status === 200 ? 200 : [status, answer.code];
  };
  const node = async (obligation = "IV.1.b") => {
    await sdc.standalone.caughtUp();
    const { body } = await sdc.get<Board>(`/v1/obligations?unit=${COMMUNE}&year=${year}`, homeAffairs);
    boardAnswer.parse(body);
    const found = body.items.find((item) => item.obligation === obligation);
    if (found === undefined) throw new Error(`${obligation} is not on the board`);
    return found;
  };

  test("a report is drafted by an officer, signed by the head, submitted, sent back, submitted again and received", async () => {
    const figures = [{ obligation: "II.5.b.2", owed: 3, answered: 2, onTime: 2, late: 0, open: 1 }];
    expect(await go("draft", { title: paper.title, text: "Kết quả …", figures }, officer)).toBe(200);
    expect((await node()).evidence).toMatchObject([{ kind: "yearly-report", status: "drafted" }]);
    expect(await go("sign", paper, officer)).toEqual([403, "forbidden"]);
    expect(await go("submit", {}, officer)).toEqual([409, "not-signed"]);
    expect(await go("sign", paper, head)).toBe(200);
    expect(await go("submit", {}, officer)).toBe(200);
    const submitted = await node();
    expect(submitted.status).toMatch(/^fulfilled/);
    expect([submitted.filed, submitted.checked]).toEqual([1, 0]);

    expect(await go("receive", {}, head)).toEqual([403, "forbidden"]);
    expect(await go("send-back", { reason: "Thiếu phụ lục 2" }, homeAffairs)).toBe(200);
    expect((await node()).status).not.toMatch(/^fulfilled/);
    expect(await go("submit", {}, officer)).toEqual([409, "not-signed"]);
    expect(await go("draft", { title: paper.title }, officer)).toBe(200);
    expect(await go("sign", { ...paper, number: "13/BC-UBND" }, head)).toBe(200);
    expect(await go("submit", {}, head)).toBe(200);
    expect(await go("receive", {}, homeAffairs)).toBe(200);
    const received = await node();
    expect(received).toMatchObject({ filed: 1, checked: 1 });
    expect(received.evidence).toMatchObject([
      { kind: "yearly-report", status: "received", submissions: 2, number: "13/BC-UBND" },
    ]);
    expect(received.status).toMatch(/^fulfilled/);
  });

  test("once posts of the unit are recorded, whoever is in none of them signs no more, whatever their role", async () => {
    const other = "commune-20341-2025b";
    const theirs = { role: "head-of-unit", unit: other } as const;
    const report = `/v1/yearly-report/${encodeURIComponent(`${other}:IV.1.b:${year}`)}`;
    const post = (command: string, body: object) =>
      sdc.post(`/v1/post/${other}/${command}`, body, homeAffairs);
    const from = "2025-07-01";
    expect((await sdc.post(`${report}/draft`, { title: paper.title }, theirs)).status).toBe(200);
    await post("create-post", { post: "chu-tich", title: "Chủ tịch", rank: "head", from });
    const refused = await sdc.post<Refused>(`${report}/sign`, paper, theirs);
    expect([refused.status, refused.body.code]).toEqual([409, "signer-not-in-post"]);
    const subject = `head-of-unit@${other}`;
    const decision = { number: "1/QĐ", date: from, issuer: "UBND thành phố" };
    await post("appoint", { post: "chu-tich", subject, as: "holder", from, decision });
    expect((await sdc.post(`${report}/sign`, paper, theirs)).status).toBe(200);
  });

  test("a duty that does not apply is ruled so by Home Affairs, says who said so, and can apply again", async () => {
    const duty = "II.1.h";
    const path = `/v1/obligation/${encodeURIComponent(`${COMMUNE}:${duty}:${year}`)}`;
    const ruling = { reason: "Xã không có đối tượng", saidBy: "Sở Nội vụ, Công văn 15" };
    const own = await sdc.post<Refused>(`${path}/mark-not-applicable`, ruling, head);
    expect([own.status, own.body.code]).toEqual([403, "forbidden"]);
    expect((await sdc.post(`${path}/mark-not-applicable`, ruling, homeAffairs)).status).toBe(200);
    expect(await node(duty)).toMatchObject({
      status: "not-applicable",
      evidence: [{ kind: "ruling", status: "not-applicable", saidBy: ruling.saidBy }],
    });
    const filed = await sdc.post<Refused>(`${path}/file-evidence`, paper, head);
    expect([filed.status, filed.body.code]).toEqual([409, "not-applicable"]);
    expect((await sdc.post(`${path}/mark-applicable`, { reason: "Đã có" }, homeAffairs)).status).toBe(200);
    expect((await node(duty)).status).not.toBe("not-applicable");
  });
});
