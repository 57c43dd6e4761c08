import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { addMonths, dayOf } from "@sdc/law/local-day";
import { boardAnswer, evidenceAnswer, matrixAnswer, unitAnswer } from "@sdc/query-api/answers";
import { caseFileAnswer, queueAnswer } from "@sdc/query-api/report-answers";
import { listedUnits } from "./import-units.ts";
import { ENGINES, COMMUNE, open, type Opened, report, newFolder } from "./testing.ts";

type Accepted = { readonly stream: string; readonly version: number };
type Board = z.infer<typeof boardAnswer>;

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine, newFolder(), { units: listedUnits() });
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const received = async (more: object = {}) => {
    const { body } = await sdc.post<Accepted>("/v1/hotline-report", report(more));
    return { ...body, id: body.stream.replace("hotline-report/", "") };
  };
  const board = async (
    atLeast: readonly Accepted[] = [],
    unit = COMMUNE,
    role: "operator" | "home-affairs" = "home-affairs",
  ) => {
    const wishes = atLeast
      .map(({ stream, version }) => `&atLeast=${encodeURIComponent(`${stream}@${version}`)}`)
      .join("");
    const answer = await sdc.get<Board>(`/v1/obligations?unit=${unit}&year=2026${wishes}`, {
      role,
      unit: "so-noi-vu-2025b",
    });
    expect(answer.status).toBe(200);
    boardAnswer.parse(answer.body);
    return answer.body;
  };
  const item = ({ items }: Board, obligation: string) => {
    const found = items.find((one) => one.obligation === obligation);
    if (found === undefined) throw new Error(`${obligation} is not on the board`);
    return found;
  };

  describe("a report on grassroots democracy", () => {
    test("appears in its unit's queue and opens one owed item of II.5.b.2 with its evidence, at once by asking for its version", async () => {
      const before = item(await board(), "II.5.b.2").counts?.owed ?? 0;
      const posted = await received();
      expect(posted.version).toBe(1);

      const wish = encodeURIComponent(`${posted.stream}@1`);
      const queue = await sdc.get<z.infer<typeof queueAnswer>>(
        `/v1/hotline-queue?unit=${COMMUNE}&atLeast=${wish}`,
      );
      queueAnswer.parse(queue.body);
      expect(queue.body.items.map(({ id }) => id)).toContain(posted.id);

      const duty = item(await board([posted]), "II.5.b.2");
      expect(duty).toMatchObject({
        status: "open",
        due: null,
        verified: false,
        counts: { owed: before + 1, answered: 0, open: before + 1, late: 0 },
      });
      expect(duty.evidence).toContainEqual({
        kind: "report",
        stream: posted.stream,
        status: "open",
        owedOn: "2026-11-20",
        dueOn: null,
        doneOn: null,
        held: { from: "2026-11-20" },
      });
    });

    test("receiving never fulfils: the first reply answers it", async () => {
      const posted = await received();
      const before = item(await board([posted]), "II.5.b.2").counts;
      const go = (command: string, body: object, role: "operator" | "case-officer" = "case-officer") =>
        sdc.post<Accepted>(`/v1/hotline-report/${posted.id}/${command}`, body, { role });
      await go("classify", { kind: "reflection" }, "operator");
      await go("assign", {}, "operator");
      await go("accept", {});
      const { body: replied } = await go("reply", { text: "Đã niêm yết tại nhà văn hóa." });
      expect(replied.version).toBe(5);
      const after = item(await board([replied]), "II.5.b.2").counts;
      expect(after).toMatchObject({
        owed: before?.owed,
        answered: (before?.answered ?? 0) + 1,
        open: (before?.open ?? 0) - 1,
        late: 0,
      });
    });

    test("is to be answered within the service level that was set, labelled policy; what came in before keeps none", async () => {
      const unit = "commune-20992-2025b";
      const post = async (more: object = {}) =>
        (await sdc.post<Accepted>("/v1/hotline-report", report({ unit, ...more }), { unit })).body;
      const before = await post();
      const setting = { days: 3, count: "calendar-days", from: dayOf(Date.now()) };
      const set = (role: "operator" | "head-of-unit", body: object = setting) =>
        sdc.post(`/v1/policy/${unit}/set-service-level`, body, { unit, role });
      expect((await set("operator")).status).toBe(403);
      expect((await set("head-of-unit", { ...setting, from: "2026-01-01" })).status).toBe(422);
      expect((await set("head-of-unit")).status).toBe(200);
      const after = await post({ receivedAt: new Date().toISOString() });
      const year = Number(dayOf(Date.now()).slice(0, 4));
      const wishes = [before, after].map(({ stream, version }) => `&atLeast=${stream}@${version}`).join("");
      const { body } = await sdc.get<Board>(`/v1/obligations?unit=${unit}&year=${year}${wishes}`, {
        role: "home-affairs",
        unit: "so-noi-vu-2025b",
      });
      const evidence = item(body, "II.5.b.2").evidence;
      expect(evidence.find(({ stream }) => stream === after.stream)).toMatchObject({ dueSource: "policy" });
      expect(evidence.find(({ stream }) => stream === before.stream)).not.toHaveProperty("dueSource");
    });

    test("is read by its unit with its text, without the reporter's identity, and by nobody elsewhere", async () => {
      const posted = await received({ personsNamed: [{ name: "Lê C" }] });
      const path = `/v1/case-files/${posted.id}?atLeast=${encodeURIComponent(`${posted.stream}@1`)}`;
      const file = await sdc.get<z.infer<typeof caseFileAnswer>>(path);
      caseFileAnswer.parse(file.body);
      expect(file.body).toMatchObject({
        text: "Danh sách đóng góp chưa được niêm yết.",
        place: "Tổ dân phố 3",
        reporter: { sealed: ["name", "phone"] },
        personsNamed: [{ sealed: ["name"] }],
        timeline: [{ type: "report-received", version: 1 }],
      });
      expect(JSON.stringify(file.body)).not.toMatch(/Trần|0900000001|Lê C/);
      expect((await sdc.get(path, { unit: "commune-20341-2025b" })).status).toBe(404);
      expect((await sdc.get(path, { role: "home-affairs", unit: "so-noi-vu-2025b" })).status).toBe(403);
    });
  });

  describe("the queue", () => {
    test("pages newest first without missing or repeating one, and filters by status", async () => {
      const unit = "commune-20350-2025b";
      for (let index = 0; index < 7; index++)
        await sdc.post(
          "/v1/hotline-report",
          report({ unit, receivedAt: `2026-11-0${index + 1}T01:00:00Z` }),
          {
            unit,
          },
        );
      await sdc.standalone.caughtUp();
      const seen: string[] = [];
      let next: string | null = "";
      while (next !== null) {
        const after: string = next === "" ? "" : `&after=${next}`;
        const { body } = await sdc.get<z.infer<typeof queueAnswer>>(`/v1/hotline-queue?limit=3${after}`, {
          unit,
        });
        seen.push(...body.items.map(({ receivedAt }) => receivedAt));
        next = body.next;
      }
      expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((day) => `2026-11-0${day}T01:00:00.000Z`));
      const { body } = await sdc.get<z.infer<typeof queueAnswer>>("/v1/hotline-queue?status=closed", {
        unit,
      });
      expect(body.items).toEqual([]);
    });

    test("a cursor of another read model, or none at all, is refused in words", async () => {
      for (const after of ["abc", Buffer.from('["case-file@1","x"]').toString("base64url")])
        expect(await sdc.get(`/v1/hotline-queue?after=${after}`)).toMatchObject({
          status: 400,
          body: { code: "cursor-invalid" },
        });
    });

    test("another unit's queue is nobody's but those above and the province's readers", async () => {
      const path = "/v1/hotline-queue?unit=commune-20341-2025b";
      expect((await sdc.get(path)).status).toBe(403);
      expect((await sdc.get(path, { unit: "city-48" })).status).toBe(200);
      expect((await sdc.get(path, { role: "inspector", unit: "thanh-tra-2025b" })).status).toBe(200);
    });
  });

  describe("the board", () => {
    test("every duty is proved by a filed document from day one: filed, then checked by the level above", async () => {
      const report2026 = item(await board(), "IV.1.b");
      expect(report2026).toMatchObject({ due: "2026-11-25", filed: 0, checked: 0, evidence: [] });
      const document = {
        docType: "Báo cáo",
        number: "12/BC-UBND",
        date: "2026-11-20",
        issuer: "UBND phường",
        title: "Năm 2026",
        signer: "CT",
      };
      const path = (command: string) => `/v1/obligation/${encodeURIComponent(report2026.node)}/${command}`;
      const filed = await sdc.post<Accepted>(path("file-evidence"), document, { role: "head-of-unit" });
      expect(filed.status).toBe(200);
      expect(item(await board([filed.body]), "IV.1.b")).toMatchObject({
        status: "fulfilled",
        filed: 1,
        checked: 0,
      });
      const above = { role: "home-affairs", unit: "so-noi-vu-2025b" } as const;
      const checked = await sdc.post<Accepted>(path("confirm-evidence"), { n: 1 }, above);
      expect(item(await board([checked.body]), "IV.1.b")).toMatchObject({
        status: "fulfilled",
        filed: 1,
        checked: 1,
      });
      const back = await sdc.post<Accepted>(
        path("return-evidence"),
        { n: 1, reason: "thiếu phụ lục" },
        above,
      );
      expect(item(await board([back.body]), "IV.1.b")).toMatchObject({
        filed: 0,
        checked: 0,
        evidence: [{ kind: "document", status: "returned", number: "12/BC-UBND" }],
      });
    });

    test("a document marked MẬT is refused and nothing of it is kept, its number neither", async () => {
      const document = {
        docType: "Báo cáo",
        number: "99/BC-MARKER",
        date: "2026-11-20",
        issuer: "UBND",
        title: "MẬT",
        signer: "CT",
      };
      const path = `/v1/obligation/${encodeURIComponent(`${COMMUNE}:II.1.h:2026`)}/file-evidence`;
      const refused = await sdc.post(path, document, { role: "head-of-unit" });
      expect(refused).toMatchObject({ status: 409, body: { code: "document-classified" } });
      expect(JSON.stringify(refused.body) + sdc.lines.join()).not.toContain("MARKER");
      expect((await sdc.standalone.log.read(`obligation/${COMMUNE}:II.1.h:2026`)).commits).toEqual([]);
    });

    test("a department's own duties stand with whoever took over its work", async () => {
      const own = async (unit: string) => (await board([], unit)).items.map(({ obligation }) => obligation);
      expect(await own("so-khcn-2025b")).toContain("IV.2.c");
      expect(await own("so-tai-chinh-2025b")).toContain("IV.2.đ");
      expect(await own("so-xay-dung-2025b")).not.toContain("IV.2.c");
      expect(await own("so-noi-vu-2025b")).toEqual(
        expect.arrayContaining(["IV.2.a.1.i", "IV.2.a.1.ii", "IV.1.b"]),
      );
    });

    test("says that only registered units are in it, and that the plan's force after the merger is not verified", async () => {
      expect(await board()).toMatchObject({
        registeredUnitsOnly: { en: "Registered units only." },
        plan: { number: "2199/KH-UBND", bindsHeirs: { assumed: true, verified: false } },
      });
    });

    test("evidence beyond the first twenty is behind its link, all of it", async () => {
      const unit = "commune-20356-2025b";
      for (let index = 0; index < 23; index++)
        await sdc.post("/v1/hotline-report", report({ unit }), { unit });
      await sdc.standalone.caughtUp();
      const duty = item(await board([], unit), "II.5.b.2");
      expect([duty.evidence.length, duty.evidenceTotal]).toEqual([20, 23]);
      const first = await sdc.get<z.infer<typeof evidenceAnswer>>(`${duty.evidenceLink}?limit=20`, { unit });
      expect(first.body.items).toEqual(duty.evidence);
      const rest = await sdc.get<z.infer<typeof evidenceAnswer>>(
        `${duty.evidenceLink}?limit=20&after=${first.body.next}`,
        { unit },
      );
      evidenceAnswer.parse(rest.body);
      expect([rest.body.items.length, rest.body.next]).toEqual([3, null]);
    });

    test("the matrix shows every unit to the province, its own to a unit, as it stood on the day that is asked for", async () => {
      type Matrix = z.infer<typeof matrixAnswer>;
      const reader = { role: "home-affairs", unit: "so-noi-vu-2025b" } as const;
      const all: Matrix["items"][number][] = [];
      let after = "";
      do {
        const page = await sdc.get<Matrix>(`/v1/obligation-matrix?year=2026&limit=50${after}`, reader);
        matrixAnswer.parse(page.body);
        all.push(...page.body.items);
        after = page.body.next === null ? "" : `&after=${page.body.next}`;
      } while (after !== "");
      const today = (await sdc.get<Matrix>("/v1/obligation-matrix?year=2026")).body.asOf;
      const standing = listedUnits().filter(
        ({ validFrom, validTo }) => validFrom <= today && (validTo === undefined || today < validTo),
      );
      expect(new Set(all.map(({ unit }) => unit.id))).toEqual(new Set(standing.map(({ id }) => id)));
      expect(all.length).toBeGreaterThan(80);
      expect(new Set(all.map(({ unit }) => unit.id)).size).toBe(all.length);

      const unit = all.find((row) => row.unit.id === COMMUNE);
      const duties = await board([], COMMUNE);
      const cell = unit?.cells.find(({ obligation }) => obligation === "II.5.b.2");
      expect(cell?.counts).toEqual(item(duties, "II.5.b.2").counts);
      const nodes = unit?.cells.map(({ nodes: found }) =>
        Object.values(found).reduce((sum, n) => sum + n, 0),
      );
      expect(nodes?.reduce((sum, n) => sum + n, 0)).toBe(duties.items.length);

      const own = await sdc.get<Matrix>("/v1/obligation-matrix?year=2026&asOf=2026-01-31");
      expect(own.body.items.map((row) => row.unit.id)).toEqual([COMMUNE]);
      const then = own.body.items[0]?.cells.find(({ obligation }) => obligation === "II.5.b.2")?.counts;
      expect(then).toEqual({ onTimePercent: null, owed: 0, answered: 0, open: 0, onTime: 0, late: 0 });
      for (const bad of [
        "year=2026&asOf=2026-02-30",
        "year=2023",
        "year=2026&kind=planet",
        "year=2026&limit=51",
      ])
        expect((await sdc.get(`/v1/obligation-matrix?${bad}`, reader)).status).toBe(400);
    });

    test("a continuous duty has a date once somebody has decided how often it is reviewed, labelled policy", async () => {
      const unit = "commune-20380-2025b";
      const today = dayOf(Date.now());
      const year = Number(today.slice(0, 4));
      const training = async (wishes = "") => {
        const reader = { role: "home-affairs", unit: "so-noi-vu-2025b" } as const;
        const path = `/v1/obligations?unit=${unit}&year=${year}${wishes}`;
        return item((await sdc.get<Board>(path, reader)).body, "II.2.a");
      };
      expect(await training()).toMatchObject({ status: "no-date", due: null });
      const setting = { obligation: "II.2.a", months: 6, from: today };
      const decided = await sdc.post(`/v1/policy/${unit}/set-review-interval`, setting, {
        unit,
        role: "head-of-unit",
      });
      expect(decided.status).toBe(200);
      await expect
        .poll(() => training(), { timeout: 20_000 })
        .toMatchObject({ status: "not-due", due: addMonths(today, 6), dueSource: "policy" });
    });

    test("a unit's figures of a year come as a table for whoever compiles, to the same readers", async () => {
      const path = `/v1/obligations.csv?unit=${COMMUNE}&year=2026`;
      const ask = async (role: "operator" | "home-affairs", unit: string) =>
        sdc.app.request(path, { headers: { authorization: await sdc.bearer(role, unit) } });
      const answer = await ask("home-affairs", "so-noi-vu-2025b");
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
      expect(answer.headers.get("content-disposition")).toContain(`${COMMUNE}-2026.csv`);
      const workbook = await sdc.app.request(path.replace(".csv", ".xlsx"), {
        headers: { authorization: await sdc.bearer("home-affairs", "so-noi-vu-2025b") },
      });
      expect(workbook.headers.get("content-disposition")).toContain(`${COMMUNE}-2026.xlsx`);
      // Every workbook is a zip archive.
      expect(
        Buffer.from(await workbook.arrayBuffer())
          .subarray(0, 4)
          .toString("latin1"),
      ).toBe("PK\u0003\u0004");
      const lines = (await answer.text()).split("\r\n");
      expect(lines.length).toBeGreaterThan((await board()).items.length);
      expect(lines.some((line) => line.includes(",IV.1.b,") && line.includes(",2026-11-25,"))).toBe(true);
      expect((await ask("operator", "commune-20341-2025b")).status).toBe(403);
    });

    test("a unit's dated duties come as a calendar, to the same readers", async () => {
      const ask = async (path: string, role: "operator" | "home-affairs", unit: string) =>
        sdc.app.request(path, { headers: { authorization: await sdc.bearer(role, unit) } });
      const path = `/v1/obligations.ics?unit=${COMMUNE}&year=2026`;
      const answer = await ask(path, "home-affairs", "so-noi-vu-2025b");
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        200,
        "text/calendar; charset=utf-8",
      ]);
      const calendar = (await answer.text()).replaceAll("\r\n ", "");
      const yearly = calendar.split("BEGIN:VEVENT").find((event) => event.includes("CATEGORIES:IV.1.b\r\n"));
      expect(yearly).toContain(`UID:${COMMUNE}:IV.1.b:2026@so-dan-chu\r\n`);
      expect(yearly).toContain("DTSTART;VALUE=DATE:20261125\r\n");
      const dated = (await board()).items.filter(({ due }) => due !== null);
      expect(calendar.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(dated.length);
      for (const [question, unit] of [
        [`unit=${COMMUNE}&year=2026`, "commune-20341-2025b"],
        ["unit=commune-x&year=2026", COMMUNE],
        ["year=2023", COMMUNE],
        ["year=2026&limit=5", COMMUNE],
      ] as const) {
        const [ics, json] = await Promise.all(
          [".ics", ""].map((file) => ask(`/v1/obligations${file}?${question}`, "operator", unit)),
        );
        expect([question, ics?.status]).toEqual([question, json?.status]);
        expect(json?.status).toBeGreaterThanOrEqual(400);
        expect(await ics?.json()).toEqual(await json?.json());
      }
    });

    test("the period of the yearly report is what the unit or one above has decided, labelled policy", async () => {
      const reader = { role: "home-affairs", unit: "so-noi-vu-2025b" } as const;
      const period = { year: 2026, from: "2025-11-16", to: "2026-11-15", estimated: true };
      expect(item(await board(), "IV.1.b")).not.toHaveProperty("covers");
      const province = (await sdc.get<z.infer<typeof unitAnswer>>(`/v1/units/${COMMUNE}`)).body.parent ?? "";
      const decided = await sdc.post<Accepted>(`/v1/policy/${province}/set-report-period`, period, reader);
      expect(decided.status).toBe(200);
      expect(item(await board([decided.body]), "IV.1.b").due).toBe("2026-11-25");
      const { year: _year, ...days } = period;
      await expect
        .poll(async () => item(await board(), "IV.1.b").covers, { timeout: 20_000 })
        .toEqual({ ...days, unit: province, source: "policy" });
    });

    test("an unknown unit is not found, a year before the plan is bad input", async () => {
      const reader = { role: "home-affairs", unit: "so-noi-vu-2025b" } as const;
      expect((await sdc.get("/v1/obligations?unit=commune-x&year=2026", reader)).status).toBe(404);
      expect((await sdc.get("/v1/obligations?year=2023", reader)).status).toBe(400);
      expect((await sdc.get("/v1/obligations", reader)).status).toBe(400);
    });
  });

  test("a unit is read with its heirs", async () => {
    const { body } = await sdc.get<z.infer<typeof unitAnswer>>("/v1/units/so-tttt");
    unitAnswer.parse(body);
    expect(body).toMatchObject({
      name: "Sở Thông tin và Truyền thông",
      to: "2025-03-01",
      heirs: ["so-khcn-2025a"],
    });
  });

  test("a read that asks for a version which never comes is told to come back", async () => {
    const { status, body, headers } = await sdc.get("/v1/hotline-queue?atLeast=hotline-report/none@1");
    expect([status, headers.get("retry-after")]).toEqual([503, "1"]);
    expect(body).toMatchObject({ code: "not-yet" });
  }, 10_000);
});
