import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { idOf } from "@sdc/core/commit";
import { addDays, dayOf } from "@sdc/law/local-day";
import { complaintsAnswer, denunciationsAnswer } from "@sdc/query-api/formal-answers";
import { statisticsAnswer, statisticsCasesAnswer } from "@sdc/query-api/statistics-answers";
import { ENGINES, open, type Opened, report } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;
type Figures = z.infer<typeof statisticsAnswer>["total"]["figures"];

const CITY = "city-48";
const TODAY = dayOf(Date.now());
const PROVINCE: As = { role: "home-affairs", unit: "so-noi-vu-2025b" };
const head = (unit: string): As => ({ role: "head-of-unit", unit });
const officer = (unit: string): As => ({ role: "case-officer", unit });
const operator = (unit: string): As => ({ role: "operator", unit });
const doc = (date: string) => ({ number: "1", date });
const text = "Danh sách đóng góp chưa được niêm yết.";

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  let established = 0;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  let isBehind = false;
  const post: Opened["post"] = (path, body, as) => {
    isBehind = true;
    return sdc.post(path, body, as);
  };
  const caughtUp = async () => {
    if (isBehind) await sdc.standalone.caughtUp();
    isBehind = false;
  };
  /** A commune that nobody else touches. */
  const commune = async (more: object = {}): Promise<string> => {
    const id = `commune-${++established}`;
    const body = { id, kind: "commune", name: `Xã ${established}`, parent: CITY, effectiveOn: "2025-07-01" };
    expect((await post("/v1/org-unit", { ...body, ...more }, PROVINCE)).status).toBe(201);
    return id;
  };
  /** Begins a case and goes on with it; its stream. */
  const begun = async (
    kind: string,
    first: object,
    steps: readonly (readonly [command: string, body: object, as?: As])[],
    as: As,
  ): Promise<string> => {
    const { status, body } = await post<{ stream: string }>(`/v1/${kind}`, first, as);
    expect([kind, status]).toEqual([kind, 201]);
    for (const [command, asked, other] of steps) {
      const answer = await post(`/v1/${body.stream}/${command}`, asked, other ?? as);
      expect([command, answer.status, answer.body]).toMatchObject([command, 200, {}]);
    }
    return body.stream;
  };
  const received = (unit: string, more: object = {}, steps: Parameters<typeof begun>[2] = []) =>
    begun(
      "hotline-report",
      report({ unit, receivedAt: "2026-03-02T08:15:00+07:00", ...more }),
      steps,
      operator(unit),
    );
  const get = async (path: string, as: As) => {
    await caughtUp();
    return sdc.get<{ code?: string }>(path, as);
  };
  const statistics = async (query: string, as: As) => {
    const { status, body } = await get(`/v1/statistics?${query}`, as);
    expect([query, status, body.code]).toEqual([query, 200, undefined]);
    return statisticsAnswer.parse(body);
  };
  const figures = async (query: string, as: As): Promise<Figures> =>
    (await statistics(query, as)).total.figures;
  const casesAt = async (link: string | undefined, figure: string, as: As) => {
    const { status, body } = await get(`${link}&figure=${figure}&limit=200`, as);
    expect([link, status]).toEqual([link, 200]);
    return statisticsCasesAnswer.parse(body);
  };
  const raw = async (path: string, as: As & { readonly role: NonNullable<As["role"]> }) => {
    await caughtUp();
    const authorization = await sdc.bearer(as.role, as.unit ?? "");
    return sdc.app.request(path, { headers: { authorization } });
  };
  const everything = `from=2026-01-01&to=${addDays(TODAY, 1)}`;

  const complaintAt = (unit: string, steps: Parameters<typeof begun>[2] = [], more: object = {}) =>
    begun(
      "complaint",
      {
        unit,
        instance: "first",
        form: "letter",
        number: "15",
        receivedOn: "2026-03-02",
        about: "administrative-decision",
        against: { body: "UBND", unit },
        competent: { body: "UBND", unit },
        text,
        complainant: { name: "MARKER-NAME", representativeOf: 12 },
        ...more,
      },
      steps,
      officer(unit),
    );
  const denunciationAt = (
    unit: string,
    steps: Parameters<typeof begun>[2] = [],
    more: object = {},
    as = unit,
  ) =>
    begun(
      "denunciation",
      {
        unit,
        form: "letter",
        register: { number: "12/TC", body: "UBND", kept: "paper" },
        receivedOn: "2026-03-02",
        text,
        deniedUnit: unit,
        deniedRank: "other",
        ...more,
      },
      steps,
      head(as),
    );

  test("a complaint goes through the periods of TT 01/2024: received in one, carried over and settled in the next", async () => {
    const unit = await commune();
    const stream = await complaintAt(unit, [
      ["accept", { notice: doc("2026-03-05") }],
      ["settle", { decision: doc("2026-04-02"), outcome: "upheld" }],
    ]);
    const table = `table=complaints&unit=${unit}`;
    const first = await statistics(`${table}&preset=quarter-1&year=2026`, officer(unit));
    expect(first.period).toMatchObject({
      from: "2025-12-15",
      to: "2026-03-15",
      last: "2026-03-14",
      preset: { id: "quarter-1", spelledOut: true, label: { vi: "Quý I năm 2026" } },
    });
    expect(first.period.preset?.citation).toContain("01/2024/TT-TTCP");
    expect(first.total.figures).toMatchObject({
      onTimePercent: null,
      turns: 1,
      persons: 12,
      letters: 1,
      matters: 1,
      carriedOver: 0,
      qualified: 1,
      settled: 0,
      open: 1,
    });
    const second = await statistics(`${table}&preset=quarter-2&year=2026&by=kind`, officer(unit));
    expect(second.period.preset).toMatchObject({ spelledOut: false, verified: false });
    expect(second.total.figures).toMatchObject({
      onTimePercent: 100,
      onTime: 1,
      late: 0,
      turns: 0,
      carriedOver: 1,
      settled: 1,
      open: 0,
    });
    expect(second.rows.map(({ key, figures: { settled } }) => [key, settled])).toEqual([
      ["first", 1],
      ["second", 0],
    ]);
    const { items } = await casesAt(second.total.cases, "carried-over", officer(unit));
    expect(items).toMatchObject([{ stream, unit, went: "settled-in-time", dueOn: "2026-04-06", counts: 1 }]);
    expect(JSON.stringify(items)).not.toContain("MARKER");
  });

  test("the on-time rate comes first, and every figure says in both languages what it means and as of when", async () => {
    const unit = await commune();
    const answer = await statistics(`unit=${unit}&${everything}`, operator(unit));
    expect(Object.keys(answer.total.figures)).toEqual(answer.definitions.map(({ key }) => key));
    expect(answer.definitions[0]).toMatchObject({ key: "onTimePercent", figure: null });
    for (const { name, definition } of answer.definitions)
      for (const said of [name.vi, name.en, definition.vi, definition.en]) expect(said).not.toBe("");
    expect(dayOf(answer.asOf)).toBe(dayOf(Date.now()));
    expect((await statistics(`unit=${unit}&${everything}&asOf=2026-03-01`, operator(unit))).asOf).toBe(
      "2026-03-01",
    );
  });

  test("turns, persons, letters and matters: what is merged is one matter, each part of a letter is one", async () => {
    const unit = await commune();
    const one = await received(unit, {
      channel: "letter",
      reporter: { name: "Trần Thị B", representativeOf: 12 },
    });
    await received(unit, { reporter: undefined }, [["merge-into", { report: idOf(one) }]]);
    const parts = [
      { text, field: "land", kind: "petition" },
      { text, field: "health", kind: "opinion" },
      { text, field: "land", kind: "reflection" },
    ];
    await received(unit, { channel: "letter", field: "other" }, [["split", { parts }, officer(unit)]]);
    const query = `unit=${unit}&${everything}`;
    // The register begins the parts when it has heard of the letter.
    await expect
      .poll(
        async () => {
          await sdc.standalone.caughtUp();
          return figures(query, operator(unit));
        },
        { timeout: 20_000 },
      )
      .toMatchObject({ turns: 3, persons: 14, letters: 2, matters: 4, open: 4 });
    const byField = await statistics(`${query}&by=field`, operator(unit));
    const land = byField.rows.find(({ key }) => key === "land");
    expect(land?.figures).toMatchObject({ turns: 0, matters: 2 });
    const { items } = await casesAt(land?.cases, "matters", operator(unit));
    expect(items.map(({ kind }) => kind).toSorted()).toEqual(["petition", "reflection"]);
    const { items: persons } = await casesAt(byField.total.cases, "persons", operator(unit));
    expect(persons.map(({ counts }) => counts).toSorted((a, b) => b - a)).toEqual([12, 1, 1]);
  });

  test("an answer settles a report today; what came in before is carried over into this month", async () => {
    const unit = await commune();
    const stream = await received(unit, {}, [
      ["classify", { kind: "reflection" }],
      ["assess", { qualified: true, reason: "Đúng thẩm quyền" }, officer(unit)],
      ["assign", {}],
      ["accept", {}, officer(unit)],
      ["reply", { text }, officer(unit)],
    ]);
    const today = `unit=${unit}&from=${TODAY}&to=${addDays(TODAY, 1)}`;
    const answer = await statistics(`${today}&by=kind`, officer(unit));
    expect(answer.total.figures).toMatchObject({ carriedOver: 1, qualified: 1, settled: 1, open: 0 });
    expect(answer.rows.find(({ key }) => key === "reflection")?.figures.settled).toBe(1);
    expect((await casesAt(answer.total.cases, "settled", officer(unit))).items).toMatchObject([{ stream }]);
    // As of yesterday nothing of today has happened.
    expect(await figures(`${today}&asOf=${addDays(TODAY, -1)}`, officer(unit))).toMatchObject({
      carriedOver: 1,
      settled: 0,
      open: 1,
    });
  });

  test("a protected report changes no figure, nor does one that was protected later stay in any", async () => {
    const unit = await commune();
    await received(unit);
    const asked = async () =>
      JSON.stringify((await statistics(`unit=${unit}&${everything}&by=field`, head(unit))).rows);
    const before = await asked();
    const flagged = await received(unit, { flagged: true, reporter: undefined });
    expect(await asked()).toBe(before);
    const later = await received(unit);
    expect(await asked()).not.toBe(before);
    await post(`/v1/${later}/flag`, {}, operator(unit));
    expect(await asked()).toBe(before);
    const { items } = await casesAt(`/v1/statistics/cases?unit=${unit}&${everything}`, "turns", head(unit));
    expect(items.map(({ stream }) => stream)).not.toContain(flagged);
    expect(items).toHaveLength(1);
    const waiting = await get(
      `/v1/statistics?unit=${unit}&${everything}&atLeast=${encodeURIComponent(`${flagged}@1`)}`,
      operator(unit),
    );
    expect(waiting).toMatchObject({ status: 503, body: { code: "not-yet" } });
  });

  test("a report that names an official is in no figure of theirs, as it is in no list; for others it is", async () => {
    const unit = await commune();
    await received(unit);
    const asked = async (as: As) => {
      const { total, rows } = await statistics(`unit=${unit}&${everything}&by=kind`, as);
      const { items } = await casesAt(total.cases, "turns", as);
      expect(items).toHaveLength(total.figures.turns);
      return JSON.stringify([total, rows, items]);
    };
    const before = await asked(officer(unit));
    const named = { unit, rank: "other", subject: `case-officer@${unit}` };
    await received(unit, { officials: [named], reporter: undefined });
    expect(await asked(officer(unit))).toBe(before);
    expect(await asked(operator(unit))).not.toBe(before);
  });

  test("complaints are counted for the province, listed for those who read them, and stand in no other table", async () => {
    const unit = await commune();
    await complaintAt(unit);
    const query = `unit=${unit}&${everything}`;
    const shown = await statistics(`table=complaints&${query}`, PROVINCE);
    expect(shown.total).toMatchObject({ figures: { turns: 1 } });
    expect(shown.total.cases).toBeUndefined();
    expect(await get(`/v1/statistics/cases?table=complaints&${query}&figure=turns`, PROVINCE)).toMatchObject({
      status: 403,
    });
    expect(await get(`/v1/statistics?table=complaints&${query}`, operator(unit))).toMatchObject({
      status: 403,
    });
    expect(await figures(query, PROVINCE)).toMatchObject({ turns: 0, matters: 0 });
    const own = await statistics(`table=complaints&${query}`, officer(unit));
    const { items } = await casesAt(own.total.cases, "turns", officer(unit));
    const list = complaintsAnswer.parse((await get(`/v1/complaints?unit=${unit}`, officer(unit))).body);
    expect(items.map(({ stream }) => idOf(stream))).toEqual(list.items.map(({ id }) => id));
  });

  test("denunciations are counted for those alone who have them listed, and exactly as they are listed", async () => {
    const unit = await commune();
    const [table, cases] = [
      `/v1/statistics?table=denunciations&unit=${unit}&${everything}`,
      `/v1/statistics/cases?table=denunciations&unit=${unit}&${everything}&figure=open`,
    ];
    const known = async (as: As) => {
      const { figures: counted } = statisticsAnswer.parse((await get(table, as)).body).total;
      const listed = denunciationsAnswer.parse((await get(`/v1/denunciations?unit=${unit}`, as)).body).items;
      const { items } = statisticsCasesAnswer.parse((await get(cases, as)).body);
      expect([counted.open, items.length]).toEqual([listed.length, listed.length]);
      expect(counted.persons).toBeNull();
      return counted.open;
    };
    const none = await get(table, head(CITY));
    const check = {
      on: "2026-03-04",
      form: true,
      capacity: true,
      grounds: true,
      competent: true,
      ground: "Đ.12",
    };
    const overdue = await denunciationAt(unit, [
      ["record-check", check],
      ["accept", { decision: doc("2026-03-05") }],
    ]);
    await denunciationAt(unit);
    expect([await known(head(unit)), await known(head(CITY))]).toEqual([2, 0]);
    // Who may not know of them gets what they got when there were none.
    const still = await get(table, head(CITY));
    const { asOf: _then, ...before } = statisticsAnswer.parse(none.body);
    const { asOf: _now, ...after } = statisticsAnswer.parse(still.body);
    expect(after).toEqual(before);
    const below = await statistics(
      `table=denunciations&unit=${CITY}&scope=below&by=unit&${everything}`,
      head(CITY),
    );
    expect(below.rows.map(({ key }) => key)).not.toContain(unit);

    const raised = { receivedOn: "2026-06-01", superior: "UBND thành phố" };
    expect((await post(`/v1/${overdue}/raise-overdue`, raised, head(CITY))).status).toBe(200);
    expect([await known(head(unit)), await known(head(CITY))]).toEqual([2, 1]);
    const own = await figures(`table=denunciations&unit=${unit}&${everything}`, head(unit));
    expect(own).toMatchObject({ onTimePercent: 0, late: 1, qualified: 1, letters: 2 });

    // What the check finds to be about the unit's own head is that head's no more.
    const about = { ...check, competent: false, deniedRank: "head", deniedUnit: unit };
    await denunciationAt(unit, [["record-check", about]]);
    expect([await known(head(unit)), await known(head(CITY))]).toEqual([2, 2]);
  });

  test("nobody else gets figures of denunciations, nor learns by waiting that one is there", async () => {
    const unit = await commune();
    const stream = await denunciationAt(unit);
    const table = `/v1/statistics?table=denunciations&unit=${unit}&${everything}`;
    const cases = `/v1/statistics/cases?table=denunciations&unit=${unit}&${everything}&figure=open`;
    for (const as of [officer(unit), operator(unit), PROVINCE, { role: "inspector", unit: CITY } as const])
      for (const path of [table, cases]) expect(await get(path, as)).toMatchObject({ status: 403 });
    expect(await get(table, head(await commune()))).toMatchObject({ status: 403 });
    const waiting = (of: string) => `${table}&atLeast=${encodeURIComponent(`${of}@1`)}`;
    expect(await get(waiting(stream), head(unit))).toMatchObject({ status: 200 });
    const [theirs, absent] = await Promise.all(
      [stream, "denunciation/absent"].map((of) => get(waiting(of).replace(unit, CITY), head(CITY))),
    );
    expect(theirs).toMatchObject({ status: 503, body: { code: "not-yet" } });
    expect(theirs?.body).toEqual(absent?.body);
  });

  test("a unit that merged answers for itself as it was; as units are now its heir has its figures too", async () => {
    const [old, heir] = [await commune(), await commune()];
    await received(old);
    await received(heir);
    const merge = { into: heir, effectiveOn: TODAY, note: "NQ 12" };
    expect((await post(`/v1/org-unit/${old}/merge`, merge, PROVINCE)).status).toBe(200);
    await caughtUp();
    const turns = async (unit: string, units: string) => {
      const { total, unit: answers } = await statistics(
        `unit=${unit}&${everything}&units=${units}`,
        PROVINCE,
      );
      return [answers.id, total.figures.turns];
    };
    expect(await turns(old, "then")).toEqual([old, 1]);
    expect(await turns(heir, "then")).toEqual([heir, 1]);
    expect(await turns(heir, "now")).toEqual([heir, 2]);
    expect(await turns(old, "now")).toEqual([heir, 2]);
    const rows = async (units: string) => {
      const query = `unit=${CITY}&scope=below&by=unit&units=${units}&${everything}`;
      const answer = await statistics(query, PROVINCE);
      const figuresOf = (unit: string) => answer.rows.find(({ key }) => key === unit)?.figures.turns;
      return [answer.total.figures.turns, figuresOf(old), figuresOf(heir)];
    };
    const [all, ...then] = await rows("then");
    expect([await rows("now"), then]).toEqual([
      [all, undefined, 2],
      [1, 1],
    ]);
    const now = await statistics(`unit=${CITY}&scope=below&by=unit&units=now&${everything}`, PROVINCE);
    const own = now.rows.find(({ key }) => key === heir);
    const { items } = await casesAt(own?.cases, "turns", PROVINCE);
    expect(new Set(items.map(({ unit }) => unit))).toEqual(new Set([old, heir]));
  });

  test("the files hold the same figures, rate first, and no formula", async () => {
    const unit = await commune({ name: "=HYPERLINK(1)" });
    await received(unit);
    const query = `unit=${unit}&preset=year&year=2026&by=field`;
    const csv = await raw(`/v1/statistics.csv?${query}`, { role: "operator", unit });
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(csv.headers.get("content-disposition")).toContain(`reports-${unit}-2025-12-15-`);
    const [top = "", total = ""] = (await csv.text()).split("\r\n");
    expect(top.startsWith("Tỷ lệ đúng hạn (%),Lĩnh vực")).toBe(true);
    expect(total).toMatch(/^,Tổng,0,0,1,1,0,1,0,/);
    expect(total).toContain(",'=HYPERLINK(1),");
    expect(total).toContain("Cả năm năm 2026");
    const xlsx = await raw(`/v1/statistics.xlsx?${query}`, { role: "operator", unit });
    expect(xlsx.headers.get("content-type")).toContain("spreadsheetml.sheet");
    const parts = unzipSync(new Uint8Array(await xlsx.arrayBuffer()));
    const sheets = Object.entries(parts).filter(([name]) => /^xl\/worksheets\/sheet\d/.test(name));
    expect(sheets).toHaveLength(2);
    for (const [, sheet] of sheets) expect(strFromU8(sheet)).not.toContain("<f>");
    expect(strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array())).toContain("=HYPERLINK(1)");
  });

  test("a period that is none, a table that is none and a cursor that is none are refused with their reason", async () => {
    const unit = await commune();
    await caughtUp();
    const asked = (query: string) => sdc.get(`/v1/statistics?unit=${unit}&${query}`, operator(unit));
    for (const query of [
      "",
      "from=2026-01-01",
      "preset=year",
      "preset=year&year=2026&from=2026-01-01&to=2026-02-01",
      "from=2026-02-01&to=2026-02-01",
      "from=2026-02-30&to=2026-03-01",
      "from=2000-01-01&to=2026-03-01",
      "preset=decade&year=2026",
      "preset=year&year=1999",
      "table=secrets&from=2026-01-01&to=2026-02-01",
      "table=reports&table=denunciations&from=2026-01-01&to=2026-02-01",
      "from=2026-01-01&to=2026-02-01&by=person",
      "from=2026-01-01&to=2026-02-01&asOf=tomorrow",
    ])
      expect([query, (await asked(query)).body]).toMatchObject([query, { code: "input-invalid" }]);
    const cases = `/v1/statistics/cases?unit=${unit}&${everything}&figure=open`;
    for (const after of ["x", "e30", Buffer.from('["report-figures@1",""]').toString("base64url")])
      expect([after, (await get(`${cases}&after=${after}`, operator(unit))).status]).toEqual([
        after,
        after.length < 9 ? 400 : 200,
      ]);
    expect(await get(`/v1/statistics?${everything}`, operator("nowhere"))).toMatchObject({ status: 404 });
  });
});
