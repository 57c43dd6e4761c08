import { beforeEach, describe, expect, test } from "vitest";
import type { ReadStore } from "@sdc/core/read-store";
import { erased } from "@sdc/core/sealing";
import { specFinder } from "@sdc/core/spec-finder";
import { testIssuer } from "@sdc/http/test-issuer";
import { queryApi } from "./app.ts";
import { READS_MAX } from "./found-by-words.ts";
import { registerInMemory } from "./register-testing.ts";
import { callerAnswer, candidatesAnswer, searchAnswer } from "./search-answers.ts";

const NOW = "2026-11-20T03:00:00.000Z";
const issuer = await testIssuer();

let register: Awaited<ReturnType<typeof registerInMemory>>;
let sent: number;
beforeEach(async () => {
  register = await registerInMemory();
  sent = 0;
  for (const [id, parent] of Object.entries({ city: undefined, aa: "city", bb: "city", cc: "city" }))
    await register.append(`org-unit/${id}`, {
      type: "unit-established",
      kind: parent === undefined ? "province" : "commune",
      name: id,
      effectiveOn: "2025-07-01",
      ...(parent && { parent }),
    });
});

/** The time tells reports apart: each comes a minute after the one before. */
const receive = async (id: string, unit: string, text: string, more: object = {}) => {
  const minutes = sent++;
  await register.append(`hotline-report/${id}`, {
    type: "report-received",
    unit,
    channel: "phone",
    receivedAt: new Date(Date.UTC(2026, 9, 1) + minutes * 60_000).toISOString(),
    field: "land",
    text,
    ...more,
  });
};
const then = (id: string, type: string, more: object = {}) =>
  register.append(`hotline-report/${id}`, { type, ...more });

type As = { readonly role?: string; readonly unit?: string };
const ask = async (
  path: string,
  { role = "operator", unit = "aa" }: As = {},
  store: ReadStore = register.store,
) => {
  const app = queryApi({
    store,
    opener: { ...specFinder, openBytes: async () => erased },
    finder: { ...specFinder, knownPersons: async ({ value }) => (value === "0900000001" ? ["p1"] : []) },
    files: { get: async () => undefined },
    trust: issuer.trust,
    now: () => NOW,
  });
  const authorization = await issuer.bearer(role, unit);
  const [address = "", body] = path.split(" ");
  const response = await app.request(
    address,
    body === undefined
      ? { headers: { authorization } }
      : { method: "POST", headers: { authorization, "content-type": "application/json" }, body },
  );
  return { status: response.status, body: await response.json() };
};
const search = async (question: Readonly<Record<string, string>>, as: As = {}, store?: ReadStore) => {
  const { body } = await ask(`/v1/search?${new URLSearchParams(question).toString()}`, as, store);
  return searchAnswer.parse(body);
};
const idsOf = (answer: { readonly items: readonly { readonly id: string }[] }) =>
  answer.items.map(({ id }) => id);

describe("by words", () => {
  test("phan anh finds phản ánh, in both Unicode forms, whichever side has accents", async () => {
    await receive("r1", "aa", "Tôi xin Phản Ánh việc đổ rác".normalize("NFD"));
    await receive("r2", "aa", "Hỏi giờ làm việc");
    for (const q of ["phan anh", "PHẢN ÁNH", "phản ánh".normalize("NFD"), "do rac", "đổ rác"])
      expect([q, idsOf(await search({ q }))]).toEqual([q, ["r1"]]);
    expect(idsOf(await search({ q: "viec" }))).toEqual(["r2", "r1"]);
    expect(idsOf(await search({ q: "nothing" }))).toEqual([]);
  });

  test("words side by side come first, then words anywhere, each newest first and only once", async () => {
    await receive("apart", "aa", "rác ở chợ, nước bẩn");
    await receive("together-old", "aa", "nước rác chảy ra đường");
    await receive("together", "aa", "có nước rác");
    await receive("one-word", "aa", "chỉ có rác");
    expect(idsOf(await search({ q: "nuoc rac" }))).toEqual(["together", "together-old", "apart"]);
  });

  test("the place is found like the text", async () => {
    await receive("r1", "aa", "Đèn hỏng", { place: "Tổ dân phố Cẩm Châu" });
    expect(idsOf(await search({ q: "cam chau" }))).toEqual(["r1"]);
    expect(idsOf(await search({ q: "den cam" }))).toEqual(["r1"]);
  });

  test("page by page gives what one page gives", async () => {
    for (let n = 0; n < 11; n++) await receive(`r${n}`, "aa", n % 3 === 0 ? "rác ở chợ" : "chợ có rác");
    const whole = idsOf(await search({ q: "co rac", limit: "50" }));
    const found: string[] = [];
    let next: string | null = null;
    do {
      const page = await search({ q: "co rac", limit: "2", ...(next && { after: next }) });
      expect(page.items.length).toBeLessThanOrEqual(2);
      found.push(...idsOf(page));
      next = page.next;
    } while (next !== null);
    expect(found).toEqual(whole);
    expect(new Set(found).size).toBe(7);
  });

  test("reads follow the hits, not the reports there are", async () => {
    const readsFor = async () => {
      const from = register.reads.length;
      expect(idsOf(await search({ q: "ong nuoc vo" }))).toEqual(["rare"]);
      return register.reads.length - from;
    };
    await receive("rare", "aa", "ống nước vỡ");
    const alone = await readsFor();
    for (let n = 0; n < 300; n++) await receive(`other-${n}`, "aa", "nước thải chảy ra ống cống, ống khói");
    expect((await readsFor()) - alone).toBeLessThanOrEqual(6);
  });

  test("what would cost too many reads is cut short, says where to go on, and loses nothing", async () => {
    for (let n = 100; n < 250; n++)
      await register.append(`org-unit/unit-${n}`, {
        type: "unit-established",
        kind: "commune",
        name: `${n}`,
        effectiveOn: "2025-07-01",
        parent: "city",
      });
    for (const unit of ["unit-100", "unit-180", "unit-249"]) await receive(`in-${unit}`, unit, "hai một");
    const found: string[] = [];
    const costs: number[] = [];
    let next: string | null = null;
    do {
      const from = register.reads.length;
      const question = { q: "mot hai", scope: "below", ...(next && { after: next }) };
      const page: Awaited<ReturnType<typeof search>> = await search(question, { unit: "city" });
      costs.push(register.reads.length - from);
      found.push(...idsOf(page));
      next = page.next;
    } while (next !== null);
    expect(found).toEqual(["in-unit-100", "in-unit-180", "in-unit-249"]);
    expect(costs.length).toBeGreaterThan(1);
    // Beside the words: the register, and who may read what.
    expect(Math.max(...costs)).toBeLessThan(READS_MAX + 50);
  });

  test("each unit has its own; who is over units searches those below one after another", async () => {
    await receive("in-a", "aa", "đổ rác");
    await receive("in-b", "bb", "đổ rác");
    await receive("moved", "aa", "đổ rác");
    await then("moved", "report-assigned", { unit: "cc" });
    expect(idsOf(await search({ q: "do rac" }))).toEqual(["in-a"]);
    expect((await ask("/v1/search?q=rac&unit=bb")).status).toBe(403);
    const city = { unit: "city" };
    expect(idsOf(await search({ q: "do rac" }, city))).toEqual([]);
    expect(idsOf(await search({ q: "do rac", unit: "cc" }, city))).toEqual(["moved"]);
    expect(idsOf(await search({ q: "do rac", scope: "below" }, city))).toEqual(["in-a", "in-b", "moved"]);
    const first = await search({ q: "do rac", scope: "below", limit: "1" }, city);
    const rest = await search({ q: "do rac", scope: "below", after: first.next ?? "" }, city);
    expect(idsOf(rest)).toEqual(["in-b", "moved"]);
    // A place in another search is no place in this one.
    expect((await ask(`/v1/search?q=rac&after=${rest.next ?? first.next}`, city)).status).toBe(400);
  });

  test("what is protected, withdrawn or formal is found by nobody", async () => {
    const stamp = { at: NOW, by: { subject: "lan", unit: "aa" } };
    for (const [id, ...event] of [
      ["flagged", "report-flagged"],
      ["withdrawn", "report-withdrawn"],
      ["split", "report-split", { parts: [] }],
      ["formal", "report-became-formal", { kind: "denunciation" }],
      ["complaint", "report-became-formal", { kind: "complaint-first" }],
    ] as const) {
      await receive(id, "aa", "chuyện ông chủ tịch", { external: [{ source: "1022", number: "T1" }] });
      await then(id, event[0], { ...event[1], ...stamp });
    }
    for (const role of ["operator", "case-officer", "head-of-unit"]) {
      expect(idsOf(await search({ q: "chu tich" }, { role }))).toEqual([]);
      expect(idsOf(await search({ source: "1022", number: "T1" }, { role }))).toEqual([]);
      const { body } = await ask("/v1/duplicate-candidates?q=chuyen+ong+chu+tich&source=1022&number=T1", {
        role,
      });
      expect(candidatesAnswer.parse(body).items).toEqual([]);
    }
    await then("flagged", "report-unflagged", stamp);
    expect(idsOf(await search({ q: "chu tich" }))).toEqual(["flagged"]);
  });

  test("a row that lags behind is no hit: each is looked at in its case", async () => {
    await receive("r1", "aa", "đổ rác");
    const fileSays = (changed: object): ReadStore => ({
      ...register.store,
      async get(projection, partition, sort) {
        const row = await register.store.get(projection, partition, sort);
        return partition === "hotline-report/r1" ? { ...(row as object), ...changed } : row;
      },
    });
    expect(idsOf(await search({ q: "do rac" }, {}, fileSays({})))).toEqual(["r1"]);
    for (const changed of [
      { flagged: true },
      { status: "became-formal" },
      { status: "withdrawn" },
      { unit: "bb" },
      { text: "Việc khác" },
      // Its key was destroyed.
      { text: { sealed: "x", key: "case:hotline-report/r1", from: "hotline-report/r1@1#text" } },
    ])
      expect([changed, idsOf(await search({ q: "do rac" }, {}, fileSays(changed)))]).toEqual([changed, []]);
  });

  test("a protected report is waited for like one that is not there", async () => {
    await receive("open", "aa", "đổ rác");
    await receive("secret", "aa", "đổ rác");
    await then("secret", "report-flagged");
    const waiting = (id: string, as?: As) =>
      ask(`/v1/search?q=rac&atLeast=${encodeURIComponent(`hotline-report/${id}@1`)}`, as);
    expect((await waiting("open")).status).toBe(200);
    const [secret, absent] = await Promise.all([waiting("secret"), waiting("absent")]);
    expect(secret.status).toBe(503);
    expect(secret).toEqual(absent);
  });

  test("only who reads case files searches in them, and a question must hold words", async () => {
    for (const role of ["home-affairs", "inspector", "auditor", "administrator"])
      expect((await ask("/v1/search?q=rac", { role })).status).toBe(403);
    for (const bad of [
      "",
      "?q=",
      "?q=…",
      "?q=a+b+c+d+e+f+g+h+i+j+k",
      "?q=a&source=1022&number=1",
      "?number=1",
      "?source=1022",
    ])
      expect([bad, (await ask(`/v1/search${bad}`)).status]).toEqual([bad, 400]);
    expect((await ask(`/v1/search?q=${encodeURIComponent("\ud83d\ude00 rác")}`)).status).toBe(200);
  });
});

describe("by a number from outside", () => {
  test("exactly, however it is spaced, of one source", async () => {
    await receive("r1", "aa", "x", { external: [{ source: "1022", number: "TK-123" }] });
    await receive("r2", "aa", "x", { external: [{ source: "national-database", number: "TK-123" }] });
    expect(idsOf(await search({ source: "1022", number: "tk - 123" }))).toEqual(["r1"]);
    expect(idsOf(await search({ source: "1022", number: "TK-12" }))).toEqual([]);
  });

  test("of a records office by unit and year, wherever the report has gone since", async () => {
    const number = (date?: string) => ({ source: "records-office", number: "15", ...(date && { date }) });
    await receive("of-2026", "aa", "x", { external: [number("2026-03-01")] });
    await receive("of-2025", "aa", "x", { external: [number("2025-12-31")] });
    await receive("of-b", "bb", "x", { external: [number("2026-03-01")] });
    await receive("undated", "aa", "x", { external: [number()] });
    await then("of-2026", "report-assigned", { unit: "cc" });
    const asked = { source: "records-office", number: "15", unit: "aa" };
    const city = { unit: "city" };
    expect(idsOf(await search(asked, city))).toEqual(["undated", "of-2026"]);
    expect(idsOf(await search({ ...asked, year: "2025" }, city))).toEqual(["of-2025"]);
    // Who may not read where it is now does not find it.
    expect(idsOf(await search(asked))).toEqual(["undated"]);
  });

  test("two reports with one number of one source are shown to each other", async () => {
    const external = [
      { source: "national-database", number: "DB-1" },
      { source: "other", number: "7" },
    ];
    for (const [id, unit] of [
      ["r1", "aa"],
      ["r2", "aa"],
      ["hidden", "bb"],
    ] as const)
      await receive(id, unit, "x", { external });
    const fileOf = async (id: string) =>
      (await ask(`/v1/case-files/${id}`)).body as { sameNumbers?: unknown };
    expect((await fileOf("r1")).sameNumbers).toEqual([
      { source: "national-database", number: "DB-1", reports: ["r2"] },
    ]);
    await then("r2", "report-flagged");
    expect(await fileOf("r1")).not.toHaveProperty("sameNumbers");
  });
});

describe("what a new report may be about", () => {
  const candidates = async (question: Readonly<Record<string, string>>, as: As = {}) => {
    const { body } = await ask(`/v1/duplicate-candidates?${new URLSearchParams(question).toString()}`, as);
    return candidatesAnswer.parse(body).items.map(({ id, alike }) => [id, ...alike]);
  };
  const now = { receivedAt: "2026-10-02T00:00:00.000Z" };

  test("the same place, before a word of the story: of the same field first", async () => {
    await receive("land", "aa", "Lấn đất", { place: "Tổ dân phố 3, Cẩm Châu", field: "land" });
    await receive("lamp", "aa", "Đèn hỏng", { place: "TỔ DÂN PHỐ 3", field: "infrastructure" });
    await receive("elsewhere", "aa", "Đèn hỏng", { place: "Tổ dân phố 2", field: "infrastructure" });
    await receive("other-unit", "bb", "Đèn hỏng", { place: "Tổ dân phố 3", field: "infrastructure" });
    const asked = { place: "to dan pho 3", field: "infrastructure", ...now };
    expect(await candidates(asked)).toEqual([
      ["lamp", "place", "field", "time"],
      ["land", "place", "time"],
    ]);
  });

  test("the same story in other words; what everybody writes makes nothing alike", async () => {
    const opening = "Tôi xin phản ánh đến đường dây nóng việc";
    for (let n = 0; n < 30; n++) await receive(`r${n}`, "aa", `${opening} số ${n} chưa được trả lời`);
    await receive("same", "aa", `${opening} xe tải chở cát chạy qua cầu Phú Xuân gây sụt lún`);
    expect(await candidates({ q: `${opening} cầu Phú Xuân bị sụt lún vì xe tải chở cát`, ...now })).toEqual([
      ["same", "words", "time"],
    ]);
    expect(await candidates({ q: `${opening} mất điện`, ...now })).toEqual([]);
  });

  test("the same number goes before everything, however long ago", async () => {
    const external = [{ source: "records-office", number: "9", date: "2026-01-05" }];
    await receive("numbered", "aa", "x", { external, receivedAt: "2026-01-05T01:00:00.000Z" });
    await receive("place", "aa", "y", { place: "Chợ" });
    const asked = { place: "chợ", source: "records-office", number: "9", date: "2026-02-01", ...now };
    expect(await candidates(asked)).toEqual([
      ["numbered", "number"],
      ["place", "place", "time"],
    ]);
  });

  test("no more than five, and as many reads for many reports as for few", async () => {
    const asked = { place: "Chợ Mới", q: "rác thải đổ bừa bãi sau chợ", ...now };
    const readsFor = async () => {
      const from = register.reads.length;
      const found = await candidates(asked);
      expect(found.length).toBeLessThanOrEqual(5);
      return register.reads.length - from;
    };
    for (let n = 0; n < 20; n++) await receive(`r${n}`, "aa", "rác thải đổ bừa bãi", { place: "Chợ Mới" });
    const few = await readsFor();
    for (let n = 20; n < 200; n++) await receive(`r${n}`, "aa", "rác thải đổ bừa bãi", { place: "Chợ Mới" });
    expect(await readsFor()).toBe(few);
  });

  test("what lies a quarter of a year back is another occasion; without anything to compare by nothing is asked", async () => {
    await receive("old", "aa", "x", { place: "Chợ Mới", receivedAt: "2026-05-01T00:00:00.000Z" });
    expect(await candidates({ place: "Chợ Mới", ...now })).toEqual([]);
    expect((await ask("/v1/duplicate-candidates?field=land")).status).toBe(400);
    expect((await ask("/v1/duplicate-candidates?q=rac&unit=bb")).status).toBe(403);
  });
});

describe("who is calling", () => {
  const caller = (body: object, as: As = {}) => ask(`/v1/known-caller ${JSON.stringify(body)}`, as);
  const reporter = { person: "p1" };

  test("their open reports that the reader may read, newest first", async () => {
    await receive("old", "aa", "Việc cũ", { reporter });
    await receive("elsewhere", "bb", "x", { reporter });
    await receive("new", "aa", "Việc mới", { reporter });
    await receive("closed", "aa", "x", { reporter });
    await then("closed", "report-closed");
    await receive("flagged", "aa", "x", { reporter });
    await then("flagged", "report-flagged");
    await receive("stranger", "aa", "x", { reporter: { person: "p2" } });
    const { body } = await caller({ phone: "0900000001" });
    expect(callerAnswer.parse(body).items).toMatchObject([
      { id: "new", excerpt: "Việc mới" },
      { id: "old", excerpt: "Việc cũ" },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/p1|0900/);
  });

  test("who is known and has nothing for this reader is answered like a stranger", async () => {
    await receive("elsewhere", "bb", "x", { reporter });
    const known = await caller({ phone: "0900000001" });
    expect(known).toEqual(await caller({ phone: "0900000002" }));
    expect(known).toMatchObject({ status: 200, body: { items: [] } });
  });

  test("asked by those who read case files alone, about exactly one number or address", async () => {
    expect((await caller({ phone: "0900000001" }, { role: "home-affairs" })).status).toBe(403);
    for (const bad of [{}, { phone: "" }, { phone: "1", email: "a@b.vn" }, { name: "B" }, [], { phone: 1 }])
      expect((await caller(bad)).status).toBe(400);
  });
});
