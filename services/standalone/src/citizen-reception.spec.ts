import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { idOf } from "@sdc/core/commit";
import { addDays, dayOf } from "@sdc/law/local-day";
import {
  receptionAnswer,
  receptionBookAnswer,
  receptionMatterAnswer,
  receptionMattersAnswer,
  receptionsAnswer,
  receptionScheduleAnswer,
} from "@sdc/query-api/reception-answers";
import { digestAnswer } from "@sdc/query-api/digest-answers";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;

const OTHER = "commune-20341-2025b";
const HOME_AFFAIRS = "so-noi-vu-2025b";
const CITY = "city-48";
const TODAY = dayOf(Date.now());
const DAY = "2026-10-12";
const DUE = "2026-10-26";
const RECEPTION = `${COMMUNE}:${DAY}`;
const operator: As = { role: "operator", unit: COMMUNE };
const officer = (unit = COMMUNE): As => ({ role: "case-officer", unit });
const head = (unit = COMMUNE): As => ({ role: "head-of-unit", unit });
const registry = { role: "home-affairs", unit: HOME_AFFAIRS } as const;
const HEAD = `head-of-unit@${COMMUNE}`;
const decision = { number: "1/QĐ", date: "2025-12-20", issuer: "UBND" };
const B = { name: "Trần Thị MARKER-B", address: "Thôn MARKER-NHA", paper: "CCCD MARKER-049" };

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  let matter = "";
  beforeAll(async () => {
    sdc = await open(engine);
    for (const [post, rank, subject] of [
      ["chu-tich", "head", HEAD],
      ["pho", "deputy", "binh"],
    ]) {
      const created = { post, title: post, rank, from: "2025-07-01" };
      await give(`post/${COMMUNE}/create-post`, created, head(CITY));
      const appointed = { post, subject, as: "holder", from: "2026-01-01", decision };
      await give(`post/${COMMUNE}/appoint`, appointed, head(CITY));
    }
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  /** The status, and the code of a "no". */
  const give = async (path: string, body: object, as: As) => {
    const { status, body: answer } = await sdc.post<{ code?: string }>(`/v1/${path}`, body, as);
    return answer.code === undefined ? status : [status, answer.code];
  };
  const begun = async (path: string, body: object, as: As): Promise<string> => {
    const { status, body: answer } = await sdc.post<{ stream: string }>(path, body, as);
    expect([path, status, answer]).toEqual([path, 201, answer]);
    return idOf(answer.stream);
  };
  const ask = async <Schema extends z.ZodType>(schema: Schema, path: string, as: As) => {
    await sdc.standalone.caughtUp();
    const { status, body } = await sdc.get(path, as);
    expect([path, status]).toEqual([path, 200]);
    return schema.parse(body);
  };
  const raw = async (path: string, { role = "operator", unit = COMMUNE }: As) => {
    await sdc.standalone.caughtUp();
    return sdc.app.request(path, { headers: { authorization: await sdc.bearer(role, unit) } });
  };
  const hold = (more: object = {}, id = RECEPTION, as = officer()) =>
    give(`citizen-reception/${id}/hold`, { kind: "unscheduled", as: "head", receiver: HEAD, ...more }, as);
  const line = (more: object = {}) => ({
    unit: COMMUNE,
    on: DAY,
    session: 1,
    class: "petition",
    people: 2,
    content: "=Đường MARKER-CHUYEN hỏng",
    ...more,
  });

  test("who was head is said by the posts of that day: a deputy's session is none of the head's, and a delegated one is refused", async () => {
    expect(await hold()).toBe(200);
    expect(await hold()).toEqual([409, "session-already-recorded"]);
    expect(await hold({ receiver: "binh" })).toEqual([409, "not-head-that-day"]);
    expect(await hold({ as: "deputy", receiver: "binh" })).toBe(200);
    expect(await hold({ as: "deputy", receiver: "binh", kind: "periodic", inPlaceOfHead: true })).toEqual([
      409,
      "delegation-not-allowed",
    ]);
    expect(await hold({ kind: "appointment", from: "14:00", bookedOn: "2026-10-05" })).toBe(200);
    expect(await hold({ kind: "unscheduled", with: [HEAD], from: "15:00" })).toEqual([422, "receiver-twice"]);
    expect(await hold({}, RECEPTION, officer(OTHER))).toEqual([403, "forbidden"]);
    expect(await hold({}, `${COMMUNE}:${addDays(TODAY, 1)}`)).toEqual([422, "dated-in-future"]);
    // No post is on record there, so nobody was its head, whatever their role.
    const elsewhere = { receiver: `head-of-unit@${OTHER}` };
    expect(await hold(elsewhere, `${OTHER}:${DAY}`, head(OTHER))).toEqual([409, "not-head-that-day"]);
    const away = { n: 2, people: 1, ground: "disturbing", reason: "Gây rối" };
    expect(await give(`citizen-reception/${RECEPTION}/turn-away`, away, operator)).toBe(200);
    const found = await ask(receptionAnswer, `/v1/receptions/${RECEPTION}`, operator);
    expect(found.sessions).toMatchObject([
      { n: 1, as: "head", standing: "head" },
      { n: 2, as: "deputy", turnedAway: [{ people: 1, ground: "disturbing", reason: "Gây rối" }] },
      { n: 3, as: "head", kind: "appointment", bookedOn: "2026-10-05" },
    ]);
    expect((await sdc.get(`/v1/receptions/${RECEPTION}`, officer(OTHER))).status).toBe(404);
  });

  test("the head's days are published, moved with a reason, and counted by month beside what was owed", async () => {
    const november = {
      from: "2026-11-01",
      to: "2026-11-30",
      days: [{ day: "2026-11-24", from: "07:30" }, { day: "2026-11-26" }],
      place: "Trụ sở UBND",
      regular: "Sáng thứ hai đến thứ sáu",
      on: "2026-10-28",
    };
    const schedule = `reception-schedule/${COMMUNE}`;
    expect(await give(`${schedule}/publish`, november, officer())).toBe(200);
    expect(await give(`${schedule}/publish`, november, officer())).toEqual([409, "period-already-published"]);
    const move = { day: "2026-11-26", to: { day: "2026-11-27" }, on: "2026-11-20" };
    expect((await sdc.post(`/v1/${schedule}/move`, move, officer())).status).toBe(400);
    expect(await give(`${schedule}/move`, { ...move, reason: "Họp HĐND" }, officer())).toBe(200);
    const found = await ask(
      receptionScheduleAnswer,
      `/v1/reception-schedule?unit=${COMMUNE}&year=2026`,
      operator,
    );
    expect(found.periods).toMatchObject([{ from: "2026-11-01", regular: november.regular }]);
    expect(found.days.map(({ day, moved, movedFrom }) => [day, moved?.to, movedFrom])).toEqual([
      ["2026-11-24", undefined, undefined],
      ["2026-11-26", "2026-11-27", undefined],
      ["2026-11-27", undefined, "2026-11-26"],
    ]);
    const diary = await ask(receptionsAnswer, `/v1/receptions?unit=${COMMUNE}&year=2026`, head());
    // Two sessions of the head on one day are one day.
    expect(diary.owed.find(({ period }) => period === "2026-10")).toMatchObject({
      rule: "TCD-136-2025.comm",
      days: 2,
      held: 1,
      isOver: true,
    });
    expect(diary.owed.find(({ period }) => period === "2026-11")).toMatchObject({ scheduled: 2, held: 0 });
    expect(diary.owed.find(({ period }) => period === "2026-W26")).toMatchObject({ days: 1, held: 0 });
  });

  test("everybody reads the days to come, and what was moved why", async () => {
    const [first, moved, last] = [10, 11, 30].map((days) => addDays(TODAY, days));
    const schedule = `reception-schedule/${OTHER}`;
    const days = [{ day: first, from: "07:30", to: "11:30" }];
    const coming = { from: TODAY, to: last, days, place: "Trụ sở phường", on: TODAY };
    expect(await give(`${schedule}/publish`, coming, officer(OTHER))).toBe(200);
    const announced = { day: first, to: { day: moved }, reason: "Họp <b>HĐND</b>", on: TODAY };
    expect(await give(`${schedule}/move`, announced, officer(OTHER))).toBe(200);
    await sdc.standalone.caughtUp();
    const text = await (await sdc.app.request(`/lich-tiep-cong-dan?unit=${OTHER}`)).text();
    for (const shown of [`datetime="${first}"`, `datetime="${moved}"`, "Trụ sở phường", "Họp &lt;b&gt;HĐND"])
      expect(text).toContain(shown);
    expect((await sdc.app.request("/lich-tiep-cong-dan")).status).toBe(200);
    expect((await sdc.app.request("/lich-tiep-cong-dan?unit=nowhere")).status).toBe(404);
  });

  test("a matter is answered within its time of law; the book has it without who came, until somebody says why they look", async () => {
    expect(await give("reception-matter", line({ session: 9 }), operator)).toEqual([422, "session-unknown"]);
    expect(await give("reception-matter", line({ citizens: [B, B] }), operator)).toEqual([
      422,
      "citizen-twice",
    ]);
    const papers = {
      citizens: [B],
      documents: [{ title: "Đơn viết tay MARKER-DON" }],
      settledBy: "UBND huyện",
    };
    matter = await begun("/v1/reception-matter", line(papers), operator);
    const { items } = await ask(receptionMattersAnswer, "/v1/reception-matters", officer());
    expect(items).toMatchObject([{ id: matter, due: DUE, status: "open" }]);
    const file = await ask(receptionMatterAnswer, `/v1/reception-matters/${matter}`, officer());
    expect(file).toMatchObject({
      content: "=Đường MARKER-CHUYEN hỏng",
      citizens: [{ sealed: ["name", "address", "paper"] }],
      clocks: [{ rule: "TCD-2013.A28.1", due: DUE, verified: true }],
    });
    const book = `/v1/reception-book?unit=${COMMUNE}&from=${DAY}&to=${DAY}`;
    const closed = await ask(receptionBookAnswer, book, officer());
    expect(closed.lines).toMatchObject([{ n: 1, id: matter, citizens: null, people: 2 }]);
    for (const path of [book, book.replace("?", ".csv?"), book.replace("?", ".html?")])
      expect(await (await raw(path, officer())).text()).not.toMatch(/MARKER-(B|NHA|049)/);

    const opening = { from: DAY, to: DAY, reason: "In sổ quý IV" };
    expect(await give(`reception-book/${COMMUNE}/open`, opening, operator)).toEqual([403, "forbidden"]);
    expect(await give(`reception-book/${COMMUNE}/open`, opening, officer())).toBe(200);
    const { lines } = await ask(receptionBookAnswer, `${book}&opening=1`, officer());
    expect(lines[0]?.citizens).toEqual([B]);
    // Of their own, for these days alone.
    expect((await raw(`${book}&opening=1`, head())).status).toBe(403);
    expect((await raw(`${book.replace(`from=${DAY}`, "from=2026-10-01")}&opening=1`, officer())).status).toBe(
      403,
    );

    const csv = await (await raw(`${book.replace("?", ".csv?")}&opening=1`, officer())).text();
    expect(csv).toContain('STT,Ngày tiếp,"Họ tên, địa chỉ"');
    expect(csv).toContain("'=Đường MARKER-CHUYEN");
    const workbook = await raw(`${book.replace("?", ".xlsx?")}&opening=1`, officer());
    const sheet = Object.values(unzipSync(new Uint8Array(await workbook.arrayBuffer()))).map((part) =>
      strFromU8(part),
    );
    expect(sheet.join()).toContain("MARKER-B");
    const printed = await raw(`${book.replace("?", ".html?")}&opening=1`, officer());
    expect(printed.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await printed.text()).toContain("Mẫu số 03");

    const receipt = `/v1/reception-matters/${matter}/receipt.html`;
    const blank = await (await raw(receipt, operator)).text();
    expect(blank).toContain("MARKER-DON");
    expect(blank).not.toContain("MARKER-B");
    expect(await (await raw(`${receipt}?opening=1`, officer())).text()).toContain("MARKER-B");
  });

  test("it becomes a report without retyping, and each leads to the other", async () => {
    expect(await give(`reception-matter/${matter}/become-report`, { field: "land" }, operator)).toBe(200);
    const report = `${matter}-r`;
    await expect
      .poll(async () => (await sdc.get(`/v1/case-files/${report}`, operator)).status, { timeout: 20_000 })
      .toBe(200);
    const { body } = await sdc.get<object>(`/v1/case-files/${report}`, operator);
    expect(body).toMatchObject({
      unit: COMMUNE,
      channel: "counter",
      field: "land",
      text: "=Đường MARKER-CHUYEN hỏng",
      reporter: { sealed: ["name", "address"], representativeOf: 2 },
    });
    const back = await ask(receptionMattersAnswer, `/v1/reception-matters?report=${report}`, officer());
    expect(back.items.map(({ id }) => id)).toEqual([matter]);
    expect(await give(`reception-matter/${matter}/join-report`, { report: "r1" }, operator)).toEqual([
      409,
      "already-reported",
    ]);
  });

  test("what becomes of it is said once, and how it was settled stands in the book", async () => {
    const answer = { outcome: "accepted", on: "2026-10-28", how: "in-person" };
    expect(await give(`reception-matter/${matter}/answer`, answer, operator)).toEqual([403, "forbidden"]);
    expect(
      await give(`reception-matter/${matter}/answer`, { ...answer, on: "2026-10-11" }, officer()),
    ).toEqual([422, "dates-out-of-order"]);
    expect(await give(`reception-matter/${matter}/answer`, answer, officer())).toBe(200);
    expect(await give(`reception-matter/${matter}/answer`, answer, officer())).toEqual([
      409,
      "already-answered",
    ]);
    const result = { on: "2026-11-09", text: "Đã sửa đường" };
    expect(await give(`reception-matter/${matter}/note-result`, result, officer())).toBe(200);
    const { lines } = await ask(
      receptionBookAnswer,
      `/v1/reception-book?unit=${COMMUNE}&from=${DAY}&to=${DAY}`,
      head(),
    );
    expect(lines.find(({ id }) => id === matter)).toMatchObject({
      outcome: "accepted",
      handling: "Thụ lý để giải quyết (2026-10-28)",
      result: "2026-11-09: Đã sửa đường",
    });
  });

  test("what holds content of a denunciation is there for few: in no list, book, figure, error or wait of others, and nobody's identity in it", async () => {
    const diary = `/v1/receptions?unit=${COMMUNE}&year=2026`;
    const before = (await ask(receptionsAnswer, diary, operator)).figures;
    expect(before).toMatchObject({ visits: 1, people: 2, matters: 1, answered: 1, "answered-late": 1 });
    const denounced = line({ class: "denunciation", content: "MARKER-TOCAO" });
    expect(await give("reception-matter", { ...denounced, citizens: [B] }, operator)).toEqual([
      422,
      "identity-not-taken",
    ]);
    const secret = await begun("/v1/reception-matter", denounced, operator);
    expect((await ask(receptionsAnswer, diary, operator)).figures).toEqual(before);
    for (const path of [
      "/v1/reception-matters",
      `/v1/reception-book?unit=${COMMUNE}&from=${DAY}&to=${DAY}`,
      `/v1/receptions/${RECEPTION}`,
    ])
      expect(await (await raw(path, head())).text()).not.toContain(secret);
    expect((await raw("/v1/flagged-reception-matters", officer())).status).toBe(403);
    const { items } = await ask(receptionMattersAnswer, "/v1/flagged-reception-matters", head());
    expect(items.map(({ id }) => id)).toEqual([secret]);
    const file = `/v1/reception-matters/${secret}`;
    expect(await ask(receptionMatterAnswer, file, head())).toMatchObject({ content: "MARKER-TOCAO" });
    for (const of of [secret, "none"]) {
      expect((await raw(`/v1/reception-matters/${of}`, officer())).status).toBe(404);
      expect((await raw(`/v1/reception-matters/${of}/receipt.html`, officer())).status).toBe(404);
      const answer = { outcome: "accepted", on: "2026-10-13", how: "in-person" };
      expect(await give(`reception-matter/${of}/answer`, answer, officer())).toEqual([404, "not-found"]);
      const link = { to: `reception-matter/${of}`, as: "related" };
      expect(await give(`hotline-report/${matter}-r/link`, link, operator)).toEqual([422, "target-unknown"]);
    }
  });

  test("an open matter is reminded of, told to the level above once it is over, and stands in the digest of those who may know", async () => {
    const session = { kind: "regular", as: "officer", receiver: "lan" };
    expect(await give(`citizen-reception/${OTHER}:${DAY}/hold`, session, officer(OTHER))).toBe(200);
    const theirs = await begun("/v1/reception-matter", line({ unit: OTHER }), officer(OTHER));
    const secret = await begun("/v1/reception-matter", line({ unit: OTHER, flagged: true }), officer(OTHER));
    await sdc.standalone.caughtUp();
    const digest = (unit: string, as: As) => ask(digestAnswer, `/v1/digests/${unit}?day=2026-10-27`, as);
    const streams = (items: readonly { stream: string }[]) =>
      items.map(({ stream }) => stream).filter((stream) => stream.startsWith("reception-matter/"));
    const shown = await digest(OTHER, officer(OTHER));
    expect(streams(shown.overdue)).toEqual([`reception-matter/${theirs}`]);
    expect(shown.overdue.filter(({ kind }) => kind === "reception")).toMatchObject([
      { kind: "reception", source: "law", due: DUE, link: `/v1/reception-matters/${theirs}` },
    ]);
    expect(streams((await digest(OTHER, head(OTHER))).overdue).toSorted()).toEqual(
      [theirs, secret].map((id) => `reception-matter/${id}`).toSorted(),
    );
    const ticked = await sdc.tick(addDays(TODAY, 1));
    expect(ticked.escalated).toContain(`reception-matter/${theirs}`);
    const above = await digest(CITY, officer(CITY));
    expect(streams(above.escalated)).toEqual([`reception-matter/${theirs}`]);
  });

  test("what is not answered goes to the heir of its unit, and stays in the book that it was written into", async () => {
    const [ending = "", heir = ""] = ["ending", "heir"].map((name) => `commune-${name}`);
    for (const id of [ending, heir]) {
      const unit = { id, kind: "commune", name: id, parent: CITY, effectiveOn: "2025-07-01" };
      expect((await sdc.post("/v1/org-unit", unit, registry)).status).toBe(201);
    }
    const session = { kind: "regular", as: "officer", receiver: "lan" };
    expect(await give(`citizen-reception/${ending}:${DAY}/hold`, session, officer(ending))).toBe(200);
    const theirs = await begun("/v1/reception-matter", line({ unit: ending }), officer(ending));
    await sdc.standalone.caughtUp();
    expect(await give(`org-unit/${ending}/merge`, { into: heir, effectiveOn: TODAY }, registry)).toBe(200);
    const listed = async () =>
      (await ask(receptionMattersAnswer, `/v1/reception-matters?unit=${heir}`, officer(heir))).items.map(
        ({ id }) => id,
      );
    await expect.poll(listed, { timeout: 20_000 }).toEqual([theirs]);
    const answer = { outcome: "answered", on: TODAY, how: "in-person", text: "Đã giải thích" };
    expect(await give(`reception-matter/${theirs}/answer`, answer, officer(heir))).toBe(200);
    const { lines } = await ask(
      receptionBookAnswer,
      `/v1/reception-book?unit=${ending}&from=${DAY}&to=${DAY}`,
      head(CITY),
    );
    expect(lines).toMatchObject([{ id: theirs, outcome: "answered" }]);
  });
});
