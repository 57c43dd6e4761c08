import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { keyOf } from "@sdc/core/projection";
import { reportSearch } from "@sdc/projections/report-search";
import { callerAnswer, candidatesAnswer, searchAnswer } from "@sdc/query-api/search-answers";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;

const CITY = "city-48";
const OTHER = "commune-20341-2025b";

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const operator: As = { role: "operator", unit: COMMUNE };
  const head: As = { role: "head-of-unit", unit: COMMUNE };
  const city: As = { role: "operator", unit: CITY };

  const received = async (more: object, as = operator): Promise<string> => {
    const { status, body } = await sdc.post<{ stream: string }>("/v1/hotline-report", report(more), as);
    expect(status).toBe(201);
    await sdc.standalone.caughtUp();
    return idOf(body.stream);
  };
  const say = async (id: string, command: string, body: object, as = operator) => {
    const { status } = await sdc.post(`/v1/hotline-report/${id}/${command}`, body, as);
    expect([command, status]).toEqual([command, 200]);
    await sdc.standalone.caughtUp();
  };
  const search = async (question: Readonly<Record<string, string>>, as = operator) =>
    searchAnswer.parse((await sdc.get(`/v1/search?${new URLSearchParams(question).toString()}`, as)).body);
  const found = async (q: string, as = operator) => (await search({ q }, as)).items.map(({ id }) => id);

  test("a report is found by words as people type them, in both Unicode forms, as soon as it shows", async () => {
    const id = await received({
      text: "Đề nghị xử lý Nước Thải lò mổ".normalize("NFD"),
      place: "Xóm Cồn Chài",
    });
    for (const q of ["nuoc thai", "NƯỚC THẢI", "nước thải".normalize("NFD"), "lo mo nuoc", "con chai"])
      expect([q, await found(q)]).toEqual([q, [id]]);
    const [item] = (await search({ q: "nuoc thai" })).items;
    expect(item).toMatchObject({ id, place: "Xóm Cồn Chài", status: "received", unit: COMMUNE });
    expect(item?.excerpt).toBe("Đề nghị xử lý Nước Thải lò mổ".normalize("NFC"));
    const waiting = await sdc.get(
      `/v1/search?q=nuoc&atLeast=${encodeURIComponent(`hotline-report/${id}@1`)}`,
      operator,
    );
    expect(waiting.status).toBe(200);
  });

  test("it goes with its report to another unit, and pages go on where they ended", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++)
      ids.unshift(
        await received({
          text: "Cột điện sắp đổ",
          receivedAt: `2026-11-20T08:0${n}:00+07:00`,
          unit: COMMUNE,
        }),
      );
    const [moved = "", ...kept] = ids;
    await say(moved, "classify", { kind: "reflection" });
    await say(moved, "assign", { unit: OTHER }, city);
    expect(await found("cot dien")).toEqual(kept);
    expect(await found("cot dien", { role: "operator", unit: OTHER })).toEqual([moved]);
    const below = await search({ q: "cot dien", unit: CITY, scope: "below" }, city);
    expect(below.items.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
    const pages: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const page: Awaited<ReturnType<typeof search>> = await search({
        q: "cot dien",
        limit: "3",
        ...(next === "" ? {} : { after: next }),
      });
      pages.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(pages).toEqual(kept);
    expect((await sdc.get(`/v1/search?q=x&unit=${OTHER}`, operator)).status).toBe(403);
  });

  test("what is protected is found by nobody, not even by its head; unprotected it is found again, formal never", async () => {
    const id = await received({ text: "Chuyện khuất tất của kế toán", reporter: undefined });
    expect(await found("khuat tat")).toEqual([id]);
    await say(id, "flag", {});
    for (const as of [operator, head, city]) expect(await found("khuat tat", as)).toEqual([]);
    await say(id, "unflag", { reason: "Không có nội dung tố cáo." }, head);
    expect(await found("khuat tat")).toEqual([id]);
    const document = { form: "letter", number: "1", date: "2026-11-19" };
    const denunciation = {
      register: { number: "12/TC", body: "UBND", kept: "paper" },
      receivedOn: "2026-11-20",
      text: "Nội dung tố cáo.",
      deniedRank: "other",
    };
    const asked = { kind: "denunciation", document, ground: "Đ.22", denunciation };
    await say(id, "classify-formal", asked, head);
    for (const as of [operator, head, city]) expect(await found("khuat tat", as)).toEqual([]);
    const slice = await sdc.standalone.store.slice(keyOf(reportSearch), `hotline-report/${id}`);
    expect(slice?.state).toMatchObject({ words: [], numbers: [] });
  });

  test("a case whose key was destroyed is found by nothing of its words", async () => {
    const id = await received({ text: "Giếng làng bị nhiễm mặn" });
    expect(await found("nhiem man")).toEqual([id]);
    await sdc.standalone.vault.destroy(`case:hotline-report/${id}`);
    expect(await found("nhiem man")).toEqual([]);
  });

  test("who calls again is known by any number or address they left, and shown no more than may be read", async () => {
    const contact = { name: "Bà Sáu", phone: "0911 222 333", email: "Sau@Example.org", zalo: "zalo-sau" };
    const id = await received({ text: "Lần đầu", reporter: contact });
    const elsewhere = await received({ unit: OTHER, text: "Ở xã khác", reporter: contact }, city);
    const hidden = await received({ text: "Sẽ được bảo vệ", reporter: contact });
    await say(hidden, "flag", {});
    const caller = async (body: object, as = operator) => {
      const told = await sdc.post("/v1/known-caller", body, as);
      return callerAnswer.parse(told.body).items.map((one) => one.id);
    };
    for (const body of [{ phone: "+84911222333" }, { email: "sau@example.org" }, { zalo: "zalo-sau" }])
      expect([body, await caller(body)]).toEqual([body, [id]]);
    expect((await caller({ phone: "0911222333" }, city)).toSorted()).toEqual([id, elsewhere].toSorted());
    expect(await caller({ facebook: "zalo-sau" })).toEqual([]);
    expect(await caller({ phone: "0999888777" })).toEqual([]);
    // Asking made nobody known.
    expect(await sdc.standalone.vault.knownPersons({ by: "phone", value: "0999888777" })).toEqual([]);
    await say(id, "classify", { kind: "question" });
    await say(id, "reply", { text: "Đã trả lời." });
    await say(id, "close", {});
    expect(await caller({ phone: "0911222333" })).toEqual([]);
    expect(
      (await sdc.post("/v1/known-caller", { phone: "0911222333" }, { role: "inspector", unit: CITY })).status,
    ).toBe(403);
  });

  test("likely duplicates come before the story is typed; protected ones never", async () => {
    const place = "Kiệt 45 Trần Phú";
    const id = await received({ place, field: "infrastructure", text: "Ổ gà lớn trước nhà" });
    const secret = await received({ place, field: "infrastructure", text: "Ổ gà", reporter: undefined });
    await say(secret, "flag", {});
    const question = new URLSearchParams({ place: "kiet 45 tran phu", field: "infrastructure" }).toString();
    for (const as of [operator, head]) {
      const { items } = candidatesAnswer.parse(
        (await sdc.get(`/v1/duplicate-candidates?${question}`, as)).body,
      );
      expect(items.map((one) => [one.id, one.alike])).toEqual([
        [id, expect.arrayContaining(["place", "field"])],
      ]);
    }
  });

  test("one number of one source on two reports shows on both; a records office begins anew each year", async () => {
    const external = (date: string) => [{ source: "records-office", number: "77/VP", date }];
    const one = await received({ external: external("2026-02-01") });
    const two = await received({ external: external("2026-03-01") });
    const before = await received({ external: external("2025-03-01") });
    const same = async (id: string) =>
      (await sdc.get<{ sameNumbers?: object }>(`/v1/case-files/${id}`, operator)).body.sameNumbers;
    expect(await same(one)).toMatchObject([{ source: "records-office", reports: [two] }]);
    expect(await same(two)).toMatchObject([{ reports: [one] }]);
    expect(await same(before)).toBeUndefined();
    const asked = { source: "records-office", number: "77/vp", year: "2026" };
    const { items } = await search(asked);
    expect(items.map(({ id }) => id).toSorted()).toEqual([one, two].toSorted());
  });

  test("bad questions are refused, never half answered and never a 5xx", async () => {
    for (const bad of [
      "q=",
      `q=${encodeURIComponent("\u0000\u0001")}`,
      `q=${"a".repeat(201)}`,
      "q=x&after=nonsense",
      `q=x&after=${Buffer.from(JSON.stringify(["report-search@1", "x|y|z"])).toString("base64url")}`,
      "q=x&limit=0",
      "q=x&scope=all",
      "source=1022&number=",
      "q=x&q=y",
    ])
      expect([bad, (await sdc.get(`/v1/search?${bad}`, operator)).status]).toEqual([bad, 400]);
    expect((await sdc.get("/v1/search?q=x&unit=nowhere", operator)).status).toBe(403);
    expect((await sdc.post("/v1/known-caller", { phone: "1".repeat(31) }, operator)).status).toBe(400);
    expect((await sdc.get(`/v1/search?q=${"%C4%91".repeat(200)}`, operator)).status).toBe(200);
  });
});

test("no word that is searched for, and no number of a caller, stands in the data folder or in a log line", async () => {
  const sdc = await open();
  const text = "Xưởng gỗ Quyzxăng xả khói Wolfrám";
  await sdc.post(
    "/v1/hotline-report",
    report({ text, place: "Hẻm Bỉnzgọ", reporter: { phone: "0977666555" } }),
  );
  await sdc.standalone.caughtUp();
  const { items } = searchAnswer.parse((await sdc.get("/v1/search?q=quyzxang+wolfram")).body);
  expect(items).toHaveLength(1);
  expect((await sdc.get("/v1/duplicate-candidates?place=hem+binzgo")).body).toMatchObject({
    items: [{ id: items[0]?.id }],
  });
  expect((await sdc.post("/v1/known-caller", { phone: "0977666555" })).body).toMatchObject({
    items: [{ id: items[0]?.id }],
  });
  const files = readdirSync(sdc.folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(files.length).toBeGreaterThan(3);
  const clear = /quyzx|wolfr|binzgo|bỉnzgọ|977666555/iu;
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name));
    for (const encoding of ["utf8", "utf16le", "latin1"] as const)
      expect([name, bytes.toString(encoding).normalize("NFC").match(clear)]).toEqual([name, null]);
  }
  expect(sdc.lines.join("\n")).toContain("/v1/search");
  expect(sdc.lines.join("\n")).not.toMatch(clear);
  expect(sdc.errors).toEqual([]);
  await sdc.stop();
});
