import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { idOf } from "@sdc/core/commit";
import { addDays, dayOf } from "@sdc/law/local-day";
import { boardAnswer, evidenceAnswer } from "@sdc/query-api/answers";
import {
  disseminationsAnswer,
  trainingAnswer,
  trainingRegisterAnswer,
  trainingsAnswer,
  trainingUnitsAnswer,
} from "@sdc/query-api/training-answers";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;

const OTHER = "commune-20341-2025b";
const HOME_AFFAIRS = "so-noi-vu-2025b";
const CITY = "city-48";
const TODAY = dayOf(Date.now());
const officer = (unit: string): As => ({ role: "case-officer", unit });
const head = (unit: string): As => ({ role: "head-of-unit", unit });
const overAll: As = { role: "home-affairs", unit: HOME_AFFAIRS };
const registry = { role: "home-affairs", unit: HOME_AFFAIRS } as const;
const doc = (date: string) => ({ number: "12/QĐ-UBND", date });
/** As the issuer here names whoever acts as a case officer of the commune. */
const LAN = { subject: `case-officer@${COMMUNE}`, post: "=HYPERLINK(1)" };
const MINH = { subject: "minh", post: "Chuyên viên" };
const HOA = { subject: "hoa", post: "Công chức" };
const topics = ["Luật Thực hiện dân chủ ở cơ sở"];

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  let training = "";
  beforeAll(async () => {
    sdc = await open(engine);
    training = await begun("/v1/training", session(), officer(HOME_AFFAIRS));
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const session = (more: object = {}) => ({
    unit: HOME_AFFAIRS,
    topic: "Tập huấn người được giao nhiệm vụ",
    audiences: ["assigned-officers"],
    sessions: [{ day: "2026-10-10" }, { day: "2026-10-12" }],
    place: "Hội trường Sở Nội vụ",
    seats: 2,
    on: "2026-09-01",
    ...more,
  });
  const begun = async (path: string, body: object, as: As): Promise<string> => {
    const { status, body: answer } = await sdc.post<{ stream: string }>(path, body, as);
    expect([path, status, answer]).toEqual([path, 201, answer]);
    return idOf(answer.stream);
  };
  /** The status, and the code of a "no". */
  const give = async (path: string, body: object, as: As) => {
    const { status, body: answer } = await sdc.post<{ code?: string }>(`/v1/${path}`, body, as);
    return answer.code === undefined ? status : [status, answer.code];
  };
  const ask = async <Schema extends z.ZodType>(schema: Schema, path: string, as: As) => {
    await sdc.standalone.caughtUp();
    const { status, body } = await sdc.get(path, as);
    expect([path, status]).toEqual([path, 200]);
    return schema.parse(body);
  };
  const register = (unit: string, as: As) =>
    ask(trainingRegisterAnswer, `/v1/training-register?unit=${unit}&year=2026`, as);
  const raw = async (path: string, { role = "operator", unit = COMMUNE }: As) => {
    await sdc.standalone.caughtUp();
    return sdc.app.request(path, { headers: { authorization: await sdc.bearer(role, unit) } });
  };

  test("a training is seen by everybody on duty, and each unit enrols its own people and nobody else's, up to the places", async () => {
    for (const path of ["/v1/trainings", `/v1/trainings?unit=${HOME_AFFAIRS}`]) {
      const { items } = await ask(trainingsAnswer, path, { role: "operator", unit: OTHER });
      expect(items).toMatchObject([{ id: training, seats: 2, taken: 0, status: "announced" }]);
    }
    const enrol = (unit: string, as: As, ...officers: object[]) =>
      give(`training/${training}/enrol`, { unit, officers }, as);
    expect(await enrol(COMMUNE, officer(OTHER), LAN)).toEqual([404, "not-found"]);
    expect(await enrol(COMMUNE, officer(COMMUNE), LAN)).toBe(200);
    expect(await enrol(COMMUNE, officer(COMMUNE), LAN, LAN)).toBe(200);
    expect(await enrol(OTHER, officer(OTHER), MINH, HOA)).toEqual([409, "training-full"]);
    expect(await enrol(OTHER, officer(OTHER), MINH)).toBe(200);
    const { items } = await ask(trainingsAnswer, "/v1/trainings", officer(COMMUNE));
    expect(items).toMatchObject([{ seats: 2, taken: 2 }]);
    expect(await give("training", session({ unit: OTHER }), officer(COMMUNE))).toEqual([403, "forbidden"]);
  });

  test("who is assigned and was there on a day lacks nothing, whoever was not stands in the list", async () => {
    const assign = (unit: string, ...officers: object[]) =>
      give(
        `democracy-duty/${unit}/assign`,
        { officers, from: "2026-03-05", document: doc("2026-03-02") },
        officer(unit),
      );
    expect(await assign(COMMUNE, LAN, HOA)).toBe(200);
    expect(await assign(COMMUNE, HOA)).toEqual([409, "already-assigned"]);
    expect(await assign(OTHER, MINH)).toBe(200);
    const came = (day: string, ...present: string[]) =>
      give(`training/${training}/record-attendance`, { day, present }, officer(HOME_AFFAIRS));
    expect(await came("2026-10-10", LAN.subject)).toBe(200);
    expect(await came("2026-10-12", LAN.subject, "nobody")).toEqual([422, "not-enrolled"]);
    const found = await register(COMMUNE, head(COMMUNE));
    expect(found.figures).toEqual({ assigned: 2, trained: 1, lacking: 1 });
    expect(found.lacking.map(({ subject }) => subject)).toEqual(["hoa"]);
    expect(found.attended).toMatchObject([{ subject: LAN.subject, training, days: 1, of: 2 }]);
    expect(await give(`training/${training}/close`, {}, officer(HOME_AFFAIRS))).toEqual([
      409,
      "attendance-missing",
    ]);
    expect(await came("2026-10-12", LAN.subject)).toBe(200);
    expect(await give(`training/${training}/close`, {}, officer(HOME_AFFAIRS))).toBe(200);
    expect(await came("2026-10-12")).toEqual([409, "training-held"]);
    expect((await register(OTHER, overAll)).figures).toEqual({ assigned: 1, trained: 0, lacking: 1 });
    const path = `/v1/training-register?unit=${COMMUNE}&year=2026`;
    expect((await sdc.get(path, head(OTHER))).status).toBe(403);
    expect((await sdc.get(path, { role: "operator", unit: COMMUNE })).status).toBe(403);
  });

  test("what was held, who was assigned and who came stand on the boards by themselves, without a document", async () => {
    const nodes = async (unit: string) =>
      (await ask(boardAnswer, `/v1/obligations?unit=${unit}&year=2026`, head(unit))).items;
    const [duty] = (await nodes(COMMUNE)).filter(({ obligation }) => obligation === "II.2.b");
    expect(duty).toMatchObject({ status: "fulfilled", filed: 0, evidenceTotal: 2 });
    const [led] = (await nodes(HOME_AFFAIRS)).filter(({ obligation }) => obligation === "IV.2.a.2");
    expect(led?.evidence).toMatchObject([
      { kind: "activity", event: "assigned-officer-training-held", status: "proves", on: "2026-10-12" },
    ]);
    const [taught] = (await nodes(COMMUNE)).filter(({ obligation }) => obligation === "II.2.a");
    const { items } = await ask(evidenceAnswer, taught?.evidenceLink ?? "", head(COMMUNE));
    expect(items).toMatchObject([
      { event: "training-attendance-recorded", status: "supports", on: "2026-10-10" },
      { event: "training-attendance-recorded", status: "supports", on: "2026-10-12" },
    ]);
    expect(JSON.stringify(items)).not.toContain(LAN.subject);
  });

  test("over units the figures are those of each unit, and open it; a unit reads only what it may", async () => {
    const path = "/v1/training-register/units?year=2026&kind=commune";
    const figuresIn = async (as: As) => {
      const { items } = await ask(trainingUnitsAnswer, path, as);
      for (const { figures, lacking } of items) expect(lacking).toHaveLength(figures.lacking);
      return Object.fromEntries(items.map(({ unit, figures }) => [unit.id, figures]));
    };
    const all = await figuresIn(overAll);
    expect(all).toMatchObject({
      [COMMUNE]: { assigned: 2, trained: 1, lacking: 1 },
      [OTHER]: { assigned: 1, trained: 0, lacking: 1 },
    });
    expect(Object.keys(await figuresIn(head(COMMUNE)))).toEqual([COMMUNE]);
    const paged: string[] = [];
    let next: string | null = null;
    do {
      const after: string = next === null ? "" : `&after=${next}`;
      const page: z.infer<typeof trainingUnitsAnswer> = await ask(
        trainingUnitsAnswer,
        `${path}&limit=1${after}`,
        overAll,
      );
      paged.push(...page.items.map(({ unit }) => unit.id));
      next = page.next;
    } while (next !== null);
    expect(paged).toEqual(Object.keys(all));
  });

  test("who goes there is for the organiser and those who sent them; a result for few, and sealed in the log", async () => {
    const results = { subject: LAN.subject, result: "MARKER-RESULT 8/10" };
    expect(await give(`training/${training}/record-result`, results, officer(HOME_AFFAIRS))).toBe(200);
    const seenBy = async (as: As) => {
      const file = await ask(trainingAnswer, `/v1/trainings/${training}`, as);
      return [file.enrolled.map(({ subject }) => subject), file.results.map(({ result }) => result)];
    };
    const both = [LAN.subject, "minh"];
    const theirs = [results.result];
    expect(await seenBy(officer(HOME_AFFAIRS))).toEqual([both, theirs]);
    expect(await seenBy(overAll)).toEqual([both, []]);
    expect(await seenBy({ role: "inspector", unit: HOME_AFFAIRS })).toEqual([both, []]);
    expect(await seenBy(head(COMMUNE))).toEqual([[LAN.subject], theirs]);
    // It is their own.
    expect(await seenBy(officer(COMMUNE))).toEqual([[LAN.subject], theirs]);
    expect(await seenBy(head(OTHER))).toEqual([["minh"], []]);
    expect(await seenBy({ role: "operator", unit: OTHER })).toEqual([[], []]);
    const events: string[] = [];
    for await (const { commits } of sdc.standalone.log.scan())
      for (const { body } of commits) events.push(Buffer.from(body).toString());
    expect(events.join("\n")).toContain("training-result-recorded");
    expect(events.join("\n")).not.toContain("MARKER-RESULT");
    expect((await sdc.get("/v1/trainings/nothing", overAll)).status).toBe(404);
  });

  test("the yearly plan is approved by the head, and says who was sent where", async () => {
    const plan = `training-plan/${COMMUNE}:2026`;
    const officers = [{ ...LAN, topics }];
    expect(await give(`${plan}/draft`, { title: "Kế hoạch 2026", officers }, officer(COMMUNE))).toBe(200);
    const approval = { document: doc("2026-02-02") };
    expect(await give(`${plan}/approve`, approval, officer(COMMUNE))).toEqual([403, "forbidden"]);
    expect(await give(`${plan}/approve`, approval, head(COMMUNE))).toBe(200);
    const sent = (of: string) => ({ subject: LAN.subject, training: of, on: "2026-10-01" });
    expect(await give(`${plan}/mark-sent`, sent("nothing"), officer(COMMUNE))).toEqual([
      422,
      "training-unknown",
    ]);
    expect(await give(`${plan}/mark-sent`, sent(training), officer(COMMUNE))).toBe(200);
    const found = await register(COMMUNE, officer(COMMUNE));
    expect(found.plan).toMatchObject({
      status: "approved",
      officers: [{ subject: LAN.subject, sentTo: [{ training }] }],
    });
    expect(found.assigned.map(({ subject, isPlanned }) => [subject, isPlanned])).toEqual([
      [LAN.subject, true],
      ["hoa", false],
    ]);
  });

  test("the register as CSV and as a workbook holds the same people, and no formula", async () => {
    const path = (type: string) => `/v1/training-register.${type}?unit=${COMMUNE}&year=2026`;
    const csv = await raw(path("csv"), head(COMMUNE));
    expect(csv.headers.get("content-disposition")).toContain(`training-${COMMUNE}-2026.csv`);
    const lines = (await csv.text()).trim().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`${LAN.subject},'=HYPERLINK(1),2026-03-05,,12/QĐ-UBND,2026-03-02,có,có,1,`);
    expect(lines[2]).toContain("hoa,Công chức,2026-03-05,,12/QĐ-UBND,2026-03-02,không,chưa,0,,");
    const workbook = unzipSync(new Uint8Array(await (await raw(path("xlsx"), head(COMMUNE))).arrayBuffer()));
    const sheets = Object.entries(workbook).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets).toHaveLength(2);
    for (const [, sheet] of sheets) expect(strFromU8(sheet)).not.toContain("<f>");
    const units = await (await raw("/v1/training-register/units.csv?year=2026&kind=commune", overAll)).text();
    expect(units).toContain(`,${COMMUNE},2026,2,1,1,50,`);
    expect(units).toContain(`,${OTHER},2026,1,0,1,0,`);
    const own = await (await raw("/v1/training-register/units.csv?year=2026", head(COMMUNE))).text();
    expect(own.trim().split("\r\n")).toHaveLength(2);
    const province = await raw("/v1/training-register/units.xlsx?year=2026", overAll);
    const lacking = unzipSync(new Uint8Array(await province.arrayBuffer()));
    expect(strFromU8(lacking["xl/sharedStrings.xml"] ?? new Uint8Array())).toContain("hoa");
    const texts = strFromU8(workbook["xl/sharedStrings.xml"] ?? new Uint8Array());
    for (const text of [LAN.subject, "=HYPERLINK(1)", "hoa", "chưa", "người được giao nhiệm vụ"])
      expect(texts).toContain(text);
  });

  test("what made the law known stands in the year's list, for Law Day too, until it is withdrawn", async () => {
    const held = {
      unit: COMMUNE,
      topic: "Ngày Pháp luật",
      form: "village-meeting",
      audiences: ["residents"],
      place: "Nhà văn hoá thôn 2",
      people: 120,
      on: "2026-11-06",
    };
    const activity = await begun("/v1/law-dissemination", { ...held, isForLawDay: true }, officer(COMMUNE));
    const mistaken = await begun("/v1/law-dissemination", { ...held, people: 999 }, officer(COMMUNE));
    const withdrawn = { reason: "Ghi nhầm" };
    expect(await give(`law-dissemination/${mistaken}/withdraw`, withdrawn, officer(OTHER))).toEqual([
      404,
      "not-found",
    ]);
    expect(await give(`law-dissemination/${mistaken}/withdraw`, withdrawn, officer(COMMUNE))).toBe(200);
    const plan = `law-education-plan/${COMMUNE}:2026`;
    const items = [{ title: "Ngày Pháp luật", by: "2026-11-09" }];
    expect(await give(`${plan}/draft`, { title: "Kế hoạch", items }, officer(COMMUNE))).toBe(200);
    expect(await give(`${plan}/approve`, { document: doc("2026-02-02") }, head(COMMUNE))).toBe(200);
    const done = (of: string) =>
      give(`${plan}/note-item-done`, { n: 1, on: "2026-11-06", activity: of }, officer(COMMUNE));
    expect(await done(mistaken)).toEqual([409, "activity-withdrawn"]);
    expect(await done(activity)).toBe(200);
    const found = await ask(
      disseminationsAnswer,
      `/v1/law-disseminations?unit=${COMMUNE}&year=2026`,
      head(COMMUNE),
    );
    expect(found.figures).toEqual({ activities: 1, forLawDay: 1, people: 120 });
    expect(found.items).toMatchObject([{ id: activity, lawDay: "2026-11-09" }]);
    expect(found.lawDay).toBe("2026-11-09");
    expect(found.plan).toMatchObject({
      status: "approved",
      items: [{ n: 1, doneOn: "2026-11-06", activity }],
    });
  });

  test("those below are told by letter, and nobody else", async () => {
    const plan = `law-education-plan/${CITY}:2026`;
    const document = doc("2026-01-15");
    const tell = (to: string) => give(`${plan}/instruct-subordinates`, { document, to: [to] }, head(CITY));
    expect(await tell(CITY)).toEqual([422, "not-subordinate"]);
    expect(await tell(COMMUNE)).toBe(200);
    const received = { unit: COMMUNE, on: "2026-02-10", document: doc("2026-02-02") };
    expect(await give(`${plan}/note-plan-received`, received, officer(CITY))).toBe(200);
    const { plan: shown } = await ask(
      disseminationsAnswer,
      `/v1/law-disseminations?unit=${CITY}&year=2026`,
      head(CITY),
    );
    expect(shown).toMatchObject({
      status: "none",
      instructed: [{ to: [COMMUNE] }],
      received: [{ from: COMMUNE }],
    });
  });

  test("an open training goes to the heir of its organiser; assignments end with the unit, and what was learned goes along", async () => {
    const [ending, heir] = ["ending", "heir"].map((name) => `commune-${name}`);
    if (ending === undefined || heir === undefined) throw new Error("two units were named");
    for (const id of [ending, heir]) {
      const unit = { id, kind: "commune", name: id, parent: CITY, effectiveOn: "2025-07-01" };
      expect((await sdc.post("/v1/org-unit", unit, registry)).status).toBe(201);
    }
    const theirs = await begun(
      "/v1/training",
      session({ unit: ending, sessions: [{ day: "2026-10-10" }, { day: addDays(TODAY, 30) }] }),
      officer(ending),
    );
    const hai = { subject: "hai", post: "Công chức" };
    const assigned = { officers: [hai], from: "2026-03-05", document: doc("2026-03-02") };
    expect(await give(`democracy-duty/${ending}/assign`, assigned, officer(ending))).toBe(200);
    expect(await give(`training/${theirs}/enrol`, { unit: ending, officers: [hai] }, officer(ending))).toBe(
      200,
    );
    const came = { day: "2026-10-10", present: ["hai"] };
    expect(await give(`training/${theirs}/record-attendance`, came, officer(ending))).toBe(200);
    await sdc.standalone.caughtUp();
    expect(await give(`org-unit/${ending}/merge`, { into: heir, effectiveOn: TODAY }, registry)).toBe(200);
    const listed = async () =>
      (await ask(trainingsAnswer, `/v1/trainings?unit=${heir}`, officer(heir))).items.map(({ id }) => id);
    await expect.poll(listed, { timeout: 20_000 }).toEqual([theirs]);
    const cancelled = { reason: "Không tổ chức nữa", on: TODAY };
    expect(await give(`training/${theirs}/cancel`, cancelled, officer(ending))).toEqual([404, "not-found"]);
    expect(await give(`training/${theirs}/record-attendance`, came, officer(heir))).toBe(200);
    expect((await register(ending, overAll)).figures).toEqual({ assigned: 0, trained: 0, lacking: 0 });
    const again = { ...assigned, from: TODAY, document: doc(TODAY) };
    expect(await give(`democracy-duty/${heir}/assign`, again, officer(heir))).toBe(200);
    expect((await register(heir, officer(heir))).figures).toEqual({ assigned: 1, trained: 1, lacking: 0 });
  });
});
