import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { idOf } from "@sdc/core/commit";
import { addDays, dayOf } from "@sdc/law/local-day";
import {
  caseDialoguesAnswer,
  dialogueAnswer,
  dialogueQuestionsAnswer,
  dialoguesAnswer,
} from "@sdc/query-api/dialogue-answers";
import { digestAnswer } from "@sdc/query-api/digest-answers";
import { caseFileAnswer } from "@sdc/query-api/report-answers";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;

const OTHER = "commune-20341-2025b";
const HOME_AFFAIRS = "so-noi-vu-2025b";
const CITY = "city-48";
const TODAY = dayOf(Date.now());
const officer = (unit: string): As => ({ role: "case-officer", unit });
const head = (unit: string): As => ({ role: "head-of-unit", unit });
const auditor: As = { role: "auditor", unit: CITY };
const registry = { role: "home-affairs", unit: HOME_AFFAIRS } as const;
/** A Tuesday; ten days later is a Friday. */
const HELD = "2026-10-06";
const chair = { subject: "lan", post: "Chủ tịch" };

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  let conference = "";
  beforeAll(async () => {
    sdc = await open(engine);
    conference = await begun("/v1/dialogue-session", session(), officer(COMMUNE));
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const session = (more: object = {}) => ({
    unit: COMMUNE,
    kind: "commune-conference",
    topic: "Đối thoại với Nhân dân năm 2026",
    day: HELD,
    from: "08:00",
    until: "11:30",
    method: "in-person",
    place: "Hội trường UBND; tầng 2",
    content: "Đường giao thông nông thôn",
    audiences: ["people"],
    isPublic: true,
    media: "Đài truyền thanh xã",
    on: "2026-09-29",
    ...more,
  });
  const begun = async (path: string, body: object, as: As): Promise<string> => {
    const { status, body: answer } = await sdc.post<{ stream: string }>(path, body, as);
    expect([path, status, answer]).toEqual([path, 201, answer]);
    return idOf(answer.stream);
  };
  /** The status, and the code of a "no". */
  const give = async (path: string, body: object, as: As = officer(COMMUNE)) => {
    const { status, body: answer } = await sdc.post<{ code?: string }>(`/v1/${path}`, body, as);
    return answer.code === undefined ? status : [status, answer.code];
  };
  const to = (id: string, name: string, body: object, as?: As) =>
    give(`dialogue-session/${id}/${name}`, body, as);
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
  const fileOf = (id: string, as: As = officer(COMMUNE)) => ask(dialogueAnswer, `/v1/dialogues/${id}`, as);

  test("a conference of a commune is announced seven days before by the law, or not at all; another dialogue needs no such time", async () => {
    const late = session({ on: "2026-09-30" });
    expect(await give("dialogue-session", late)).toEqual([409, "announced-too-late"]);
    expect(await give("dialogue-session", session({ unit: HOME_AFFAIRS }), officer(HOME_AFFAIRS))).toEqual([
      422,
      "not-a-commune",
    ]);
    const direct = { kind: "direct", unit: HOME_AFFAIRS, on: HELD, audiences: ["businesses"] };
    await begun("/v1/dialogue-session", session(direct), officer(HOME_AFFAIRS));
    expect(await give("dialogue-session", session(), officer(OTHER))).toEqual([403, "forbidden"]);
    const { items } = await ask(dialoguesAnswer, `/v1/dialogues?unit=${COMMUNE}`, head(COMMUNE));
    expect(items).toMatchObject([{ id: conference, status: "announced", questions: 0 }]);
    expect((await sdc.get(`/v1/dialogues?unit=${COMMUNE}`, officer(OTHER))).status).toBe(403);
  });

  test("who is invited, asks and comes; nobody twice, and nobody of another unit gives word for it", async () => {
    const invite = { officers: [chair], groups: [{ who: "Cử tri thôn 2", people: 30 }] };
    expect(await to(conference, "invite", invite)).toBe(200);
    expect(await to(conference, "invite", invite)).toEqual([422, "officer-twice"]);
    expect(await to(conference, "set-agenda", { agenda: ["Khai mạc", "Trả lời"] })).toBe(200);
    const take = (phase: string, on: string, text: string) =>
      to(conference, "take-question", { phase, on, text });
    expect(await take("before", "2026-10-01", "MARKER-FIRST")).toBe(200);
    expect(await take("during", HELD, "MARKER-SECOND")).toBe(200);
    expect(await take("during", HELD, "MARKER-THIRD")).toBe(200);
    expect(await take("during", "2026-10-05", "x")).toEqual([422, "dates-out-of-order"]);
    const came = { officers: [chair], groups: [{ who: "Người dân", people: 40 }] };
    expect(await to(conference, "record-attendance", { ...came, officers: [chair, chair] })).toEqual([
      422,
      "officer-twice",
    ]);
    expect(await to(conference, "record-attendance", came)).toBe(200);
    expect(await to(conference, "record-attendance", came, officer(OTHER))).toEqual([404, "not-found"]);
  });

  test("each question is answered at once, promised by a day or passed on; unanswered ones stand first", async () => {
    expect(await to(conference, "answer", { n: 2, text: "MARKER-ANSWER", on: HELD })).toBe(200);
    expect(await to(conference, "promise-answer", { n: 1, due: "2026-10-30" })).toBe(200);
    const list = async () =>
      (await ask(dialogueQuestionsAnswer, `/v1/dialogue-questions?unit=${COMMUNE}`, auditor)).items;
    expect((await list()).map(({ n, stands, text }) => [n, stands, text])).toEqual([
      [1, "promised", "MARKER-FIRST"],
      [3, "open", "MARKER-THIRD"],
      [2, "answered", "MARKER-SECOND"],
    ]);
    expect(await to(conference, "pass-on-question", { n: 3, to: OTHER, field: "infrastructure" })).toBe(200);
    const begins = async () => (await list()).find(({ n }) => n === 3)?.passedOn;
    await expect
      .poll(begins, { timeout: 20_000 })
      .toEqual({ to: OTHER, report: `${conference}-q3`, isBegun: true });
    const report = await ask(caseFileAnswer, `/v1/case-files/${conference}-q3`, officer(OTHER));
    expect(report).toMatchObject({ unit: OTHER, text: "MARKER-THIRD" });
    expect(JSON.stringify(report)).toContain(`dialogue-session/${conference}`);
  });

  test("a question that became a protected report is shown no more to whoever may not know of that report", async () => {
    expect(await give(`hotline-report/${conference}-q3/flag`, {}, officer(OTHER))).toBe(200);
    const texts = async (as: As) => (await fileOf(conference, as)).questions.map(({ n }) => n);
    expect(await texts(officer(COMMUNE))).toEqual([1, 2]);
    const path = `/v1/dialogue-questions.csv?unit=${COMMUNE}`;
    const csv = await (await raw(path, officer(COMMUNE))).text();
    expect(csv).toContain("MARKER-SECOND");
    expect(csv).not.toContain("MARKER-THIRD");
    expect(csv).not.toContain(`${conference}-q3`);
    expect(await texts(head(CITY))).toEqual([1, 2, 3]);
  });

  test("held it owes its result within ten days by law; the clock reminds of each day and tells the level above", async () => {
    expect(await to(conference, "publish-result", result())).toEqual([409, "not-held"]);
    expect(await to(conference, "note-held", { chair })).toBe(200);
    const file = await fileOf(conference);
    expect(file.held).toMatchObject({
      people: 41,
      result: { rule: "LGOV72-2025.A43.result", due: "2026-10-16" },
    });
    const owed = async (unit: string) => {
      const { overdue, escalated } = await ask(digestAnswer, `/v1/digests/${unit}`, head(unit));
      return [overdue, escalated].map((items) =>
        items.filter(({ kind }) => kind === "dialogue").map(({ due, source }) => [due, source]),
      );
    };
    const both = [
      ["2026-10-16", "law"],
      ["2026-10-30", "policy"],
    ];
    expect(await owed(COMMUNE)).toEqual([both, []]);
    await sdc.tick(addDays(TODAY, 1));
    await sdc.tick(addDays(TODAY, 2));
    expect(await owed(CITY)).toEqual([[], both]);
    expect((await fileOf(conference)).escalated.map(({ due, to: told }) => [due, told])).toEqual([
      ["2026-10-16", CITY],
      ["2026-10-30", CITY],
    ]);
    expect(await to(conference, "answer", { n: 1, text: "Đã làm", on: "2026-10-29" })).toBe(200);
    expect(await to(conference, "publish-result", result({ ways: ["media"] }))).toBe(200);
    expect(await owed(COMMUNE)).toEqual([[["2026-10-16", "law"]], []]);
    expect(await to(conference, "publish-result", result({ text: "Hỏi 0905 123 456" }))).toEqual([
      422,
      "published-text-tells-who",
    ]);
    expect(await to(conference, "publish-result", result())).toBe(200);
    expect(await owed(COMMUNE)).toEqual([[], []]);
  });

  test("minutes may be amended as long as policy says, then they are closed, and nobody came any more", async () => {
    const record = { text: "MARKER-MINUTES", on: "2026-10-07" };
    expect(await to(conference, "record-minutes", record)).toBe(200);
    const amend = { text: "MARKER-AMENDED", reason: "sửa", on: "2026-10-08" };
    expect(await to(conference, "amend-minutes", amend)).toBe(200);
    expect(await to(conference, "close-minutes", { on: TODAY })).toBe(200);
    expect(await to(conference, "amend-minutes", amend)).toEqual([409, "minutes-closed"]);
    expect(await to(conference, "record-attendance", { officers: [], groups: [] })).toEqual([
      409,
      "minutes-closed",
    ]);
    const window = { days: 5, from: TODAY };
    expect(await give(`policy/${COMMUNE}/set-minutes-window`, window, head(COMMUNE))).toBe(200);
    const today = session({ kind: "direct", day: TODAY, on: TODAY });
    const next = await begun("/v1/dialogue-session", today, officer(COMMUNE));
    expect(await to(next, "open-check-in", { code: "XOM2" })).toBe(200);
    expect(await to(next, "check-in", { code: "XOM2" }, officer(OTHER))).toBe(200);
    expect(await to(next, "check-in", { code: "XOM2" }, officer(OTHER))).toEqual([422, "officer-twice"]);
    expect(await to(next, "check-in", { code: "XOM3" }, officer(CITY))).toEqual([422, "code-wrong"]);
    expect(await to(next, "note-held", { chair })).toBe(200);
    expect(await to(next, "record-minutes", { text: "…", on: TODAY })).toBe(200);
    expect(await to(next, "close-minutes", { on: TODAY })).toEqual([409, "window-open"]);
    const { minutes, code, checkedIn } = await fileOf(next);
    expect(minutes?.window).toMatchObject({ unit: COMMUNE, days: 5 });
    expect([code, checkedIn]).toEqual(["XOM2", [`case-officer@${OTHER}`]]);
    expect((await fileOf(next, auditor)).code).toBeUndefined();
  });

  test("lists come as files without a formula", async () => {
    const csv = await (await raw(`/v1/dialogues.csv?unit=${COMMUNE}`, head(COMMUNE))).text();
    expect(csv).toContain(`${conference},${COMMUNE},hội nghị đối thoại với Nhân dân`);
    expect(csv.trim().split("\r\n")).toHaveLength(3);
    for (const name of ["dialogues", "dialogue-questions"]) {
      const xlsx = await raw(`/v1/${name}.xlsx?unit=${COMMUNE}`, head(COMMUNE));
      const workbook = unzipSync(new Uint8Array(await xlsx.arrayBuffer()));
      expect(strFromU8(workbook["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).not.toContain("<f>");
    }
  });

  test("a calendar knows what was moved and cancelled: the same name, a higher number", async () => {
    const unit = OTHER;
    const soon = session({ unit, kind: "direct", day: addDays(TODAY, 10), on: TODAY });
    const id = await begun("/v1/dialogue-session", soon, officer(unit));
    const training = {
      unit,
      topic: "Tập huấn",
      audiences: ["staff"],
      sessions: [{ day: addDays(TODAY, 20) }],
      place: "UBND",
      seats: 5,
      on: TODAY,
    };
    await begun("/v1/training", training, officer(unit));
    const lines = async () => {
      const answer = await raw(`/v1/calendar.ics?unit=${unit}`, officer(unit));
      expect(answer.headers.get("content-type")).toContain("text/calendar");
      const text = await answer.text();
      expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      return text.replaceAll("\r\n ", "").split("\r\n");
    };
    const compact = (day: string) => day.replaceAll("-", "");
    const first = await lines();
    expect(first).toEqual(
      expect.arrayContaining([
        `UID:dialogue-session/${id}@so-dan-chu`,
        "SEQUENCE:1",
        `DTSTART:${compact(addDays(TODAY, 10))}T010000Z`,
        `DTEND:${compact(addDays(TODAY, 10))}T043000Z`,
        String.raw`LOCATION:Hội trường UBND\; tầng 2`,
        "STATUS:CONFIRMED",
        "SUMMARY:Tập huấn: Tập huấn",
        `DTSTART;VALUE=DATE:${compact(addDays(TODAY, 20))}`,
      ]),
    );
    const moved = {
      day: addDays(TODAY, 12),
      method: "in-person",
      place: "Nhà văn hóa",
      content: "Đường",
      reason: "MARKER-WHY",
      on: TODAY,
    };
    expect(await to(id, "change", moved, officer(unit))).toBe(200);
    expect(await lines()).toEqual(
      expect.arrayContaining([
        `UID:dialogue-session/${id}@so-dan-chu`,
        "SEQUENCE:2",
        `DTSTART;VALUE=DATE:${compact(addDays(TODAY, 12))}`,
      ]),
    );
    expect(await to(id, "cancel", { reason: "MARKER-WHY", on: TODAY }, officer(unit))).toBe(200);
    expect(await lines()).toEqual(expect.arrayContaining(["SEQUENCE:3", "STATUS:CANCELLED"]));
    expect((await lines()).filter((line) => line.startsWith("UID:dialogue"))).toHaveLength(1);
  });

  test("one in a complaint is seen by the complaint's readers alone, and stands in no list, calendar or digest", async () => {
    const body = { body: "UBND", unit: COMMUNE };
    const complaint = await begun(
      "/v1/complaint",
      {
        unit: COMMUNE,
        instance: "first",
        form: "letter",
        number: "15",
        receivedOn: "2026-03-02",
        about: "administrative-decision",
        against: body,
        competent: body,
        text: "…",
        complainant: { name: "A" },
      },
      officer(COMMUNE),
    );
    const arranged = {
      unit: COMMUNE,
      complaint,
      day: "2026-03-20",
      place: "MARKER-CASE-PLACE",
      text: "MARKER-CASE-TEXT",
      on: "2026-03-12",
    };
    const start = (more: object = {}, as?: As) =>
      to("case-1", "announce-in-case", { ...arranged, ...more }, as);
    expect(await start()).toEqual([409, "complaint-not-open"]);
    const notice = { number: "1", date: "2026-03-05" };
    expect(await give(`complaint/${complaint}/accept`, { notice })).toBe(200);
    expect(await start({ unit: OTHER }, officer(OTHER))).toEqual([422, "complaint-unknown"]);
    expect(await start()).toBe(200);
    expect(await to("case-1", "note-held", { chair })).toBe(200);
    const own = await fileOf("case-1");
    expect(own).toMatchObject({ kind: "case", complaint, place: "MARKER-CASE-PLACE", status: "held" });
    const { items } = await ask(
      caseDialoguesAnswer,
      `/v1/complaints/${complaint}/dialogues`,
      officer(COMMUNE),
    );
    expect(items).toMatchObject([{ id: "case-1", complaint }]);
    const outsiders: readonly As[] = [
      { role: "operator", unit: COMMUNE },
      auditor,
      registry,
      officer(OTHER),
      head(OTHER),
    ];
    for (const as of outsiders) {
      expect((await sdc.get("/v1/dialogues/case-1", as)).status).toBe(404);
      const waiting = await sdc.get("/v1/dialogues/nothing?atLeast=dialogue-session/case-1@1", as);
      expect([as, waiting.status]).toEqual([as, 503]);
      expect([403, 404]).toContain((await sdc.get(`/v1/complaints/${complaint}/dialogues`, as)).status);
    }
    for (const id of ["case-1", "nothing"])
      expect(await to(id, "note-held", { chair }, officer(OTHER))).toEqual([404, "not-found"]);
    expect(await start({ unit: OTHER }, officer(OTHER))).toEqual([404, "not-found"]);
    for (const path of ["dialogues", "dialogues.csv", "dialogue-questions", "calendar.ics"]) {
      const text = await (await raw(`/v1/${path}?unit=${COMMUNE}`, officer(COMMUNE))).text();
      expect([path, text.includes("case-1")]).toEqual([path, false]);
    }
  });

  test("nothing that was asked, answered or said stands in the clear in the log", async () => {
    const bodies: string[] = [];
    for await (const { commits } of sdc.standalone.log.scan())
      for (const { body } of commits) bodies.push(Buffer.from(body).toString());
    expect(bodies.join("\n")).toContain("dialogue-minutes-amended");
    expect(bodies.join("\n")).not.toContain("MARKER-");
  });

  test("an open session goes to the heir of its unit with its questions", async () => {
    const [ending, heir] = ["commune-ending", "commune-heir"] as const;
    for (const id of [ending, heir]) {
      const unit = { id, kind: "commune", name: id, parent: CITY, effectiveOn: "2025-07-01" };
      expect((await sdc.post("/v1/org-unit", unit, registry)).status).toBe(201);
    }
    const theirs = await begun("/v1/dialogue-session", session({ unit: ending }), officer(ending));
    const question = { phase: "during", on: HELD, text: "MARKER-HEIR" };
    expect(await to(theirs, "take-question", question, officer(ending))).toBe(200);
    await sdc.standalone.caughtUp();
    expect(await give(`org-unit/${ending}/merge`, { into: heir, effectiveOn: TODAY }, registry)).toBe(200);
    const listed = async () =>
      (await ask(dialogueQuestionsAnswer, `/v1/dialogue-questions?unit=${heir}`, officer(heir))).items.map(
        ({ dialogue, unit }) => [dialogue, unit],
      );
    await expect.poll(listed, { timeout: 20_000 }).toEqual([[theirs, heir]]);
    expect(await to(theirs, "answer", { n: 1, text: "x", on: HELD }, officer(heir))).toBe(200);
  });
});

const result = (more: object = {}) => ({
  text: "Đã trả lời các câu hỏi",
  ways: ["media", "posted-at-office", "sent-to-village-heads"],
  on: "2026-10-20",
  ...more,
});
