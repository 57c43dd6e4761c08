import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;

const CITY = "city-48";
const OTHER = "commune-20341-2025b";
const HOME: As = { role: "home-affairs", unit: "so-noi-vu-2025b" };
const decision = { number: "12/QĐ-UBND", date: "2025-07-01", issuer: "UBND thành phố Đà Nẵng" };
/** As the standalone's own issuer calls whoever has that role there. */
const subjectOf = ({ role, unit }: As): string => `${role}@${unit}`;

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  const head: As = { role: "head-of-unit", unit: COMMUNE };
  const officer: As = { role: "case-officer", unit: COMMUNE };
  const operator: As = { role: "operator", unit: COMMUNE };
  const below: As = { role: "case-officer", unit: OTHER };
  const above: As = { role: "head-of-unit", unit: CITY };

  const appoint = async (unit: string, who: As, post: string) => {
    const told = await sdc.post(
      `/v1/post/${unit}/appoint`,
      { post, subject: subjectOf(who), as: "holder", from: "2025-07-01", decision },
      HOME,
    );
    expect(told.status).toBe(200);
  };
  beforeAll(async () => {
    sdc = await open(engine);
    for (const [post, rank] of [
      ["chu-tich", "head"],
      ["pho-1", "deputy"],
    ])
      await sdc.post(
        `/v1/post/${COMMUNE}/create-post`,
        { post, title: post, rank, from: "2025-07-01" },
        HOME,
      );
    await appoint(COMMUNE, head, "chu-tich");
    await sdc.standalone.caughtUp();
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const received = async (more: object, as = operator) => {
    const { status, body } = await sdc.post<{ stream: string }>("/v1/hotline-report", report(more), as);
    expect(status).toBe(201);
    await sdc.standalone.caughtUp();
    return idOf(body.stream);
  };
  const say = async (id: string, command: string, body: object, as: As) => {
    const { status } = await sdc.post(`/v1/hotline-report/${id}/${command}`, body, as);
    await sdc.standalone.caughtUp();
    return status;
  };

  /** What every GET of the API answers this person, about this case and about everything they may list. */
  const everything = async (id: string, as: As): Promise<string> => {
    const { body } = await sdc.get<{ paths: Record<string, object> }>("/openapi.json");
    const asked = Object.entries(body.paths)
      .filter(([path, methods]) => path.startsWith("/v1/") && "get" in methods)
      .flatMap(([path]) => {
        const address = path
          .replace("{id}", path.includes("units") ? COMMUNE : id)
          .replace("{unit}", COMMUNE)
          .replace("{node}", encodeURIComponent(`${COMMUNE}:II.5.b.2:2026-on-event`))
          .replace(/\{.*?\}/g, "1");
        return [
          "",
          `?unit=${COMMUNE}`,
          "?year=2026",
          `?unit=${COMMUNE}&year=2026`,
          `?asOf=now`,
          `?q=niem+yet&unit=${COMMUNE}`,
          `?q=niem+yet&scope=below`,
        ].map((question) => `${address}${question}`);
      });
    expect(asked.length).toBeGreaterThan(80);
    const authorization = await sdc.bearer(as.role ?? "operator", as.unit ?? COMMUNE);
    const answers = await Promise.all(
      asked.map(async (path) => {
        const response = await sdc.app.request(path, { headers: { authorization } });
        return { status: response.status, text: await response.text() };
      }),
    );
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(5);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const caller = await sdc.post("/v1/known-caller", { phone: "0900000001" }, as);
    return [...answers.map(({ text }) => text), JSON.stringify(caller.body)].join("\n");
  };
  const knows = async (id: string, as: As) => (await everything(id, as)).includes(id);

  test("a report about the head of a unit is the superior's, and nobody of the unit finds it anywhere", async () => {
    const id = await received({ officials: [{ unit: COMMUNE, rank: "head" }], reporter: undefined });
    const seen = await sdc.get<{ unit: string }>(`/v1/case-files/${id}`, above);
    expect([seen.status, seen.body.unit]).toEqual([200, CITY]);
    for (const as of [head, officer, operator]) expect([as, await knows(id, as)]).toEqual([as, false]);
    expect(await knows(id, above)).toBe(true);
  });

  test("whoever is named finds nothing of it, though others of their unit do; absent and kept are one answer", async () => {
    const id = await received({});
    expect(await knows(id, officer)).toBe(true);
    const official = { unit: COMMUNE, rank: "other", subject: subjectOf(officer) };
    expect(await say(id, "name-official", { official }, operator)).toBe(200);
    expect(await knows(id, officer)).toBe(false);
    expect(await knows(id, operator)).toBe(true);
    const [kept, absent] = [
      await sdc.get(`/v1/case-files/${id}`, officer),
      await sdc.get("/v1/case-files/00000000000000000000000000", officer),
    ];
    expect([kept.status, kept.body]).toEqual([absent.status, absent.body]);
    const asked = { kind: "reflection" };
    expect(await say(id, "classify", asked, officer)).toBe(
      await say("00000000000000000000000000", "classify", asked, officer),
    );
    expect(await say(id, "classify", asked, operator)).toBe(200);
  });

  test("protection that they were asked for before they were named is gone for them too, and there is none to ask for", async () => {
    const id = await received({});
    const request = {
      unit: COMMUNE,
      about: `hotline-report/${id}`,
      form: "phone",
      receivedOn: "2026-11-20",
      whom: "denouncer",
      wanted: ["position-and-job"],
      text: "Bị đe dọa.",
    };
    const told = await sdc.post<{ stream: string }>("/v1/protection", request, head);
    expect(told.status).toBe(201);
    await sdc.standalone.caughtUp();
    const protection = idOf(told.body.stream);
    expect(await knows(protection, head)).toBe(true);
    expect(await say(id, "name-official", { official: { unit: COMMUNE, rank: "head" } }, operator)).toBe(200);
    expect(await knows(protection, head)).toBe(false);
    const answer = async (of: string) => (await sdc.get(`/v1/protections/${of}`, head)).body;
    expect(await answer(protection)).toEqual(await answer("absent"));
    const again = await sdc.post<object>("/v1/protection", request, head);
    expect(again.body).toMatchObject({ code: "case-unknown" });
    const done = async (stream: string, command: string, body: object) => {
      const said = await sdc.post<{ code?: string }>(`/v1/${stream}/${command}`, body, head);
      return [said.status, said.body.code];
    };
    const check = { on: "2026-11-21", outcome: "no-grounds", text: "…" };
    expect(await done(`protection/${protection}`, "record-check", check)).toEqual([404, "not-found"]);
    expect(await done("protection/absent", "record-check", check)).toEqual([404, "not-found"]);
    // Somebody decides on it all the same: the level above, which nobody named is over.
    const seen = await sdc.get<{ unit: string }>(`/v1/protections/${protection}`, above);
    expect([seen.status, seen.body.unit]).toEqual([200, CITY]);
    const applied = { decision: { number: "7/QĐ", date: "2026-11-20" }, reason: "…" };
    const measures = [{ kind: "position-and-job", by: "Sở Nội vụ" }];
    const said = await sdc.post(`/v1/protection/${protection}/apply`, { ...applied, measures }, above);
    expect(said.status).toBe(200);
  });

  test("a denunciation is gone for whoever it turns out to denounce, though they head the unit that has it", async () => {
    const denounce = async (more: object) => {
      const sent = {
        unit: COMMUNE,
        form: "letter",
        register: { number: "12/TC", body: "UBND", kept: "paper" },
        receivedOn: "2026-11-20",
        text: "Thu tiền không có phiếu thu.",
        deniedUnit: OTHER,
        ...more,
      };
      const { status, body } = await sdc.post<{ stream: string }>("/v1/denunciation", sent, head);
      expect(status).toBe(201);
      await sdc.standalone.caughtUp();
      return idOf(body.stream);
    };
    const check = async (id: string, more: object = {}) => {
      const found = { form: true, capacity: true, grounds: true, competent: true, ground: "Đ.12" };
      const path = `/v1/denunciation/${id}/record-check`;
      const { status } = await sdc.post(path, { on: "2026-11-21", ...found, ...more }, head);
      await sdc.standalone.caughtUp();
      return status;
    };
    const id = await denounce({ deniedRank: "other" });
    const stays = await denounce({ deniedSubject: "somebody-else", deniedRank: "other" });
    expect(await knows(id, head)).toBe(true);
    expect(await check(id, { deniedSubject: subjectOf(head) })).toBe(200);
    expect(await knows(id, head)).toBe(false);
    const answer = async (of: string) => (await sdc.get(`/v1/denunciations/${of}`, head)).body;
    expect(await answer(id)).toEqual(await answer("absent"));
    // The direct superior has it from then on.
    const superior = async (of: string) => (await sdc.get(`/v1/denunciations/${of}`, above)).status;
    await expect.poll(() => superior(id), { timeout: 20_000 }).toBe(200);
    expect(await superior(stays)).toBe(404);
    expect(await check(id)).toBe(await check("absent"));
    const protection = {
      unit: COMMUNE,
      about: `denunciation/${id}`,
      form: "phone",
      receivedOn: "2026-11-20",
      whom: "denouncer",
      wanted: ["position-and-job"],
      text: "Bị đe dọa.",
    };
    const asked = await sdc.post<object>("/v1/protection", protection, head);
    expect(asked.body).toMatchObject({ code: "case-unknown" });
    expect([await knows(stays, head), await check(stays)]).toEqual([true, 200]);
  });

  test("a complaint stays theirs, and no longer tells them of the report that it was linked to before they were named", async () => {
    const id = await received({});
    const body = { body: "UBND", unit: COMMUNE };
    const sent = {
      unit: COMMUNE,
      instance: "first",
      form: "letter",
      number: "15",
      receivedOn: "2026-11-20",
      about: "administrative-decision",
      against: body,
      competent: body,
      text: "Không đồng ý.",
      complainant: { name: "Trần Thị B" },
    };
    const told = await sdc.post<{ stream: string }>("/v1/complaint", sent, officer);
    expect(told.status).toBe(201);
    const complaint = idOf(told.body.stream);
    const link = { to: `hotline-report/${id}`, as: "related" };
    expect((await sdc.post(`/v1/complaint/${complaint}/link`, link, officer)).status).toBe(200);
    await sdc.standalone.caughtUp();
    const answer = async () => {
      const { status, body: file } = await sdc.get(`/v1/complaints/${complaint}`, officer);
      return { status, tells: JSON.stringify(file).includes(id) };
    };
    expect(await answer()).toEqual({ status: 200, tells: true });
    const official = { unit: COMMUNE, rank: "other", subject: subjectOf(officer) };
    expect(await say(id, "name-official", { official }, operator)).toBe(200);
    expect(await answer()).toEqual({ status: 200, tells: false });
    expect(await everything(complaint, officer)).not.toContain(id);
    expect(await knows(complaint, officer)).toBe(true);
  });

  test("the rank of whoever is denounced by a post is what the post says", async () => {
    const sent = {
      unit: CITY,
      form: "letter",
      register: { number: "13/TC", body: "UBND", kept: "paper" },
      receivedOn: "2026-11-20",
      text: "Thu tiền không có phiếu thu.",
      deniedUnit: COMMUNE,
      deniedPost: "chu-tich",
    };
    const typed = await sdc.post<object>("/v1/denunciation", { ...sent, deniedRank: "other" }, above);
    expect([typed.status, typed.body]).toMatchObject([422, { code: "denied-rank-contradicts-post" }]);
    const { status, body } = await sdc.post<{ stream: string }>("/v1/denunciation", sent, above);
    expect(status).toBe(201);
    await sdc.standalone.caughtUp();
    const file = await sdc.get(`/v1/denunciations/${idOf(body.stream)}`, above);
    expect(file.body).toMatchObject({ deniedRank: "head", deniedSubjects: [subjectOf(head)] });
  });

  test("a page is as full for whoever a report is kept from as if it were not there", async () => {
    for (let n = 0; n < 3; n++) await received({ receivedAt: "2026-11-21T08:15:00+07:00" });
    const id = await received({ receivedAt: "2026-11-22T08:15:00+07:00" });
    const official = { unit: COMMUNE, rank: "other", subject: subjectOf(officer) };
    await say(id, "name-official", { official }, operator);
    type Page = { items: readonly { id: string }[]; next: string | null };
    const all: string[] = [];
    let after = "";
    for (let page = 0; page < 10; page++) {
      const { body } = await sdc.get<Page>(
        `/v1/hotline-queue?unit=${COMMUNE}&limit=2${after && `&after=${after}`}`,
        officer,
      );
      all.push(...body.items.map((item) => item.id));
      if (body.next === null) break;
      expect(body.items).toHaveLength(2);
      after = body.next;
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain(id);
    expect(all.length).toBeGreaterThanOrEqual(3);
  });

  test("no figure of a duty counts for them what is kept from them, as no statistics do; for others both do", async () => {
    type Counted = {
      items: readonly { obligation: string; counts?: { owed: number }; evidenceTotal: number }[];
    };
    type Figures = { total: { figures: { turns: number } } };
    const counted = async (as: As) => {
      const { body } = await sdc.get<Counted>(`/v1/obligations?unit=${COMMUNE}&year=2026`, as);
      const duty = body.items.find(({ obligation }) => obligation === "II.5.b.2");
      const period = "from=2026-11-01&to=2026-12-01";
      const { body: all } = await sdc.get<Figures>(`/v1/statistics?unit=${COMMUNE}&${period}`, as);
      return [duty?.counts?.owed, duty?.evidenceTotal, all.total.figures.turns];
    };
    const [before, others] = [await counted(officer), await counted(operator)];
    const id = await received({});
    const more = (figures: typeof before) => figures.map((figure) => (figure ?? 0) + 1);
    expect([await counted(officer), await counted(operator)]).toEqual([more(before), more(others)]);
    const official = { unit: COMMUNE, rank: "other", subject: subjectOf(officer) };
    await say(id, "name-official", { official }, operator);
    expect([await counted(officer), await counted(operator)]).toEqual([before, more(others)]);
  });

  test("once somebody whom it names is over the unit that has it, nobody there sees it, and it goes up", async () => {
    const id = await received({});
    const official = { unit: OTHER, rank: "other", subject: subjectOf(below) };
    expect(await say(id, "name-official", { official }, operator)).toBe(200);
    expect(await knows(id, operator)).toBe(true);
    await appoint(COMMUNE, below, "pho-1");
    await sdc.standalone.caughtUp();
    for (const as of [head, officer, operator, below]) expect([as, await knows(id, as)]).toEqual([as, false]);
    await sdc.tick("2026-11-24");
    expect((await sdc.get<{ unit: string }>(`/v1/case-files/${id}`, above)).body.unit).toBe(CITY);
    for (const as of [head, officer, operator, below]) expect([as, await knows(id, as)]).toEqual([as, false]);
  });
});
