import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { addDays, dayOf } from "@sdc/law/local-day";
import { boardAnswer, unitAnswer } from "@sdc/query-api/answers";
import { queueAnswer } from "@sdc/query-api/report-answers";
import { listedUnits } from "./import-units.ts";
import { ENGINES, open, type Opened, report, newFolder } from "./testing.ts";

type Unit = z.infer<typeof unitAnswer>;
type Board = z.infer<typeof boardAnswer>;
type Queue = z.infer<typeof queueAnswer>;

const CITY = "city-48";
const TODAY = dayOf(Date.now());
const YEAR = Number(TODAY.slice(0, 4));
const province = { role: "home-affairs", unit: "so-noi-vu-2025b" } as const;

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  let established = 0;
  beforeAll(async () => {
    sdc = await open(engine, newFolder(), { units: listedUnits() });
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const commune = async (more: object = {}): Promise<string> => {
    const id = `commune-${++established}`;
    const body = { id, kind: "commune", name: `Xã ${established}`, parent: CITY, effectiveOn: "2025-07-01" };
    expect((await sdc.post("/v1/org-unit", { ...body, ...more }, province)).status).toBe(201);
    return id;
  };
  const give = async (unit: string, command: string, body: object) => {
    const { status, body: answer } = await sdc.post<{ code?: string }>(
      `/v1/org-unit/${unit}/${command}`,
      body,
      province,
    );
    return answer.code ?? status;
  };
  /** What was recorded so far shows. */
  const asked = async <Body>(path: string, reader: Parameters<Opened["get"]>[1] = province) => {
    await sdc.standalone.caughtUp();
    return sdc.get<Body>(path, reader);
  };
  const unit = async (id: string, query = ""): Promise<Unit> => {
    const { status, body } = await asked<Unit>(`/v1/units/${id}${query}`);
    expect([id, status]).toEqual([id, 200]);
    return unitAnswer.parse(body);
  };
  const received = async (of: string, more: object = {}): Promise<string> => {
    const body = report({ unit: of, receivedAt: `${addDays(TODAY, -1)}T08:15:00+07:00`, ...more });
    const answer = await sdc.post<{ stream: string }>("/v1/hotline-report", body, { unit: of });
    expect(answer.status).toBe(201);
    return answer.body.stream.replace("hotline-report/", "");
  };
  const queue = (of: string, more = "", reader: Parameters<Opened["get"]>[1] = province) =>
    asked<Queue>(`/v1/hotline-queue?unit=${of}${more}`, reader);
  const idsIn = async (of: string) => queueAnswer.parse((await queue(of)).body).items.map(({ id }) => id);
  const board = async (query: string) => {
    const { status, body } = await asked<Board>(`/v1/obligations?${query}`);
    expect([query, status]).toEqual([query, 200]);
    return boardAnswer.parse(body);
  };
  const raw = async (path: string) =>
    sdc.app.request(path, { headers: { authorization: await sdc.bearer(province.role, province.unit) } });

  test("a part becomes a unit of its own: the old one goes on with its work and its figures, each says where it came from", async () => {
    const from = await commune();
    const part = await commune({ effectiveOn: TODAY });
    const early = await commune({ effectiveOn: addDays(TODAY, -1) });
    const waiting = await received(from, { place: "Thôn Đông" });
    const decision = { number: "9/NQ-HĐND", date: TODAY, issuer: "HĐND thành phố" };
    const off = (of: string, more: object = {}) =>
      give(from, "split-off", { unit: of, places: ["Thôn Đông"], effectiveOn: TODAY, decision, ...more });
    expect(await off(early)).toBe("part-starts-otherwise");
    expect(await off(from)).toBe("part-is-itself");
    const tomorrow = { ...decision, date: addDays(TODAY, 1) };
    expect(await off(part, { decision: tomorrow })).toBe("document-in-future");
    expect(await off(part)).toBe(200);
    const [old, made] = [await unit(from), await unit(part)];
    expect(old).toMatchObject({
      heirs: [],
      splitOff: [{ unit: part, places: ["Thôn Đông"], from: TODAY, decision }],
    });
    expect([old.to, old.succeededBy]).toEqual([undefined, undefined]);
    expect(made.splitFrom).toEqual([{ id: from, on: TODAY, places: ["Thôn Đông"] }]);
    await sdc.tick(TODAY);
    expect([await idsIn(from), await idsIn(part)]).toEqual([[waiting], []]);
  });

  describe("several units that become one", () => {
    test("each by one command; each stands as it was, with who has its work now", async () => {
      const [one, other, heir] = [await commune(), await commune(), await commune({ effectiveOn: TODAY })];
      for (const from of [one, other])
        expect(await give(from, "merge", { into: heir, effectiveOn: TODAY, note: "NQ 12" })).toBe(200);
      for (const from of [one, other])
        expect(await unit(from)).toMatchObject({
          id: from,
          to: TODAY,
          heirs: [heir],
          notes: ["NQ 12"],
          succeededBy: { unit: heir },
        });
      const merged = await unit(heir);
      expect([merged.to, merged.succeededBy, merged.resolved]).toEqual([undefined, undefined, undefined]);
      expect(await give(one, "change-kind", { kind: "department", effectiveOn: TODAY })).toBe(
        "unit-dissolved",
      );
    });

    test("not into itself, nor into one unknown, nor into one that starts after they ended", async () => {
      const [from, late] = [await commune(), await commune({ effectiveOn: addDays(TODAY, 2) })];
      const into = (heir: string) => give(from, "merge", { into: heir, effectiveOn: addDays(TODAY, 1) });
      expect(await into(from)).toBe("heir-is-itself");
      expect(await into("commune-x")).toBe("heir-unknown");
      expect(await into(late)).toBe("heir-not-in-office");
      expect(await give(from, "merge", { into: late, effectiveOn: addDays(TODAY, 2) })).toBe(200);
    });

    test("not in a ring, however many come between", async () => {
      const [first, second, third] = [await commune(), await commune(), await commune()];
      const merge = (from: string, into: string, days: number) =>
        give(from, "merge", { into, effectiveOn: addDays(TODAY, days) });
      expect(await merge(first, second, 3)).toBe(200);
      expect(await merge(second, third, 5)).toBe(200);
      expect(await merge(third, first, 1)).toBe("heir-comes-back");
    });

    test("only Home Affairs and administrators say so", async () => {
      const [from, heir] = [await commune(), await commune()];
      const body = { into: heir, effectiveOn: TODAY };
      const asHead = { role: "head-of-unit", unit: CITY } as const;
      expect((await sdc.post(`/v1/org-unit/${from}/merge`, body, asHead)).status).toBe(403);
      const asAdmin = { role: "administrator", unit: CITY } as const;
      expect((await sdc.post(`/v1/org-unit/${from}/merge`, body, asAdmin)).status).toBe(200);
    });
  });

  describe("a unit that is divided", () => {
    test("its work goes where its place lies; what lies nowhere waits until somebody decides", async () => {
      const [from, north, south] = [await commune(), await commune(), await commune()];
      const [here, there, nowhere] = [
        await received(from, { place: "TỔ DÂN PHỐ 1" }),
        await received(from, { place: "Tổ dân phố 2" }),
        await received(from, { place: "Chợ" }),
      ];
      const parts = [
        { unit: north, places: ["Tổ dân phố 1"] },
        { unit: south, places: ["Tổ dân phố 2", "Tổ dân phố 3"] },
      ];
      const twice = [parts[0], { unit: south, places: [" tổ DÂN phố 1"] }];
      expect(await give(from, "split", { effectiveOn: TODAY, parts: twice })).toBe("place-in-two-parts");
      expect(await give(from, "split", { effectiveOn: TODAY, parts })).toBe(200);
      expect(await unit(from)).toMatchObject({
        heirs: [north, south],
        places: { [north]: ["Tổ dân phố 1"], [south]: ["Tổ dân phố 2", "Tổ dân phố 3"] },
        succeededBy: { open: "several-heirs", at: from },
      });
      await expect.poll(() => idsIn(north), { timeout: 20_000 }).toEqual([here]);
      await expect.poll(() => idsIn(south), { timeout: 20_000 }).toEqual([there]);
      // Nobody is known to have the whole, so its queue is its own.
      expect(await idsIn(from)).toEqual([nowhere]);

      expect(await give(from, "name-heirs", { parts: [{ unit: north }], note: "QĐ 9" })).toBe(200);
      expect(await unit(from)).toMatchObject({ heirs: [north], succeededBy: { unit: north } });
      await expect.poll(() => idsIn(north), { timeout: 20_000 }).toContain(nowhere);
      expect(await give(from, "name-heirs", { parts: [{ unit: south }] })).toBe("heir-known");
    });
  });

  describe("a unit that ended without a known heir", () => {
    test("answers itself until somebody names heirs, who stand on the day of the decision", async () => {
      const [from, heir] = [await commune(), await commune()];
      const waiting = await received(from);
      expect(await give(from, "name-heirs", { parts: [{ unit: heir }] })).toBe("unit-not-ended");
      expect(await give(from, "dissolve", { effectiveOn: TODAY, heirs: [] })).toBe(200);
      expect((await unit(from)).succeededBy).toEqual({ open: "no-heir", at: from });
      const { body } = await queue(from);
      expect([body.items.map(({ id }) => id), body.resolved]).toEqual([[waiting], undefined]);

      const unborn = await commune({ effectiveOn: addDays(TODAY, 1) });
      expect(await give(from, "name-heirs", { parts: [{ unit: unborn }] })).toBe("heir-not-in-office");
      expect(await give(from, "name-heirs", { parts: [{ unit: heir }] })).toBe(200);
      await expect.poll(() => idsIn(heir), { timeout: 20_000 }).toEqual([waiting]);
    });
  });

  describe("a link to an old id", () => {
    test("to a queue answers that of whoever has the work, says so, and asks who may read there", async () => {
      const [from, heir, other] = [await commune(), await commune(), await commune()];
      expect(await give(from, "merge", { into: heir, effectiveOn: TODAY })).toBe(200);
      const id = await received(heir);
      const { body, headers } = await queue(from, "&limit=5", { unit: heir });
      expect(body.items.map((item) => item.id)).toEqual([id]);
      expect(body.resolved).toEqual({ asked: from, by: "heir", since: TODAY, unit: heir });
      expect(headers.get("content-location")).toBe(`/v1/hotline-queue?unit=${heir}&limit=5`);
      expect((await queue(from, "", { unit: other })).status).toBe(403);
      // The old unit's own queue, where what was closed stays.
      const old = await queue(from, "&units=then");
      expect([old.body.items, old.body.resolved]).toEqual([[], undefined]);
      expect(old.headers.get("content-location")).toBeNull();
      // Who names no unit means their own.
      const own = await asked<Queue>("/v1/hotline-queue", { unit: from });
      expect([own.status, own.body.items, own.body.resolved]).toEqual([200, [], undefined]);
    });

    test("to a board answers its own of a year in which it stood, of later years its heir's", async () => {
      for (const year of [2024, 2025]) {
        const own = await board(`unit=commune-20344&year=${year}`);
        expect([own.unit.id, own.resolved]).toEqual(["commune-20344", undefined]);
      }
      const later = await board(`unit=commune-20344&year=${YEAR}`);
      expect(later.unit.id).toBe("commune-20350-2025b");
      expect(later.resolved).toEqual({
        asked: "commune-20344",
        by: "heir",
        since: "2025-07-01",
        unit: "commune-20350-2025b",
      });
      expect(new Set(later.items.map((item) => item.unit))).toEqual(new Set(["commune-20350-2025b"]));
    });

    test.each(["csv", "ics", "xlsx"])("to a board as .%s says in its header whose it is", async (format) => {
      const of = (id: string, year: number) => `/v1/obligations.${format}?unit=${id}&year=${year}`;
      const later = await raw(of("commune-20344", YEAR));
      expect([later.status, later.headers.get("content-location")]).toEqual([
        200,
        of("commune-20350-2025b", YEAR),
      ]);
      const own = await raw(of("commune-20344", 2025));
      expect([own.status, own.headers.get("content-location")]).toEqual([200, null]);
    });
  });

  describe("a link to a code", () => {
    test("answers the unit that has it today, and says so", async () => {
      expect(await unit("20341")).toMatchObject({
        id: "commune-20341-2025b",
        resolved: { asked: "20341", by: "code", unit: "commune-20341-2025b" },
      });
      const { body } = await queue("20341");
      expect(body.resolved).toEqual({ asked: "20341", by: "code", unit: "commune-20341-2025b" });
      expect((await board(`unit=20341&year=${YEAR}`)).unit.id).toBe("commune-20341-2025b");
    });

    test("as of a day, or of a year, the unit that had it then: codes are used again", async () => {
      expect((await unit("20341", "?asOf=2024-06-01")).id).toBe("commune-20341");
      expect((await board("unit=20341&year=2024")).unit.id).toBe("commune-20341");
    });

    test("that nobody has any more answers whoever took over; where nobody did, the unit that had it", async () => {
      expect(await unit("20344")).toMatchObject({
        id: "commune-20350-2025b",
        resolved: { asked: "20344", by: "code", since: "2025-07-01" },
      });
      expect(await unit("20338")).toMatchObject({
        id: "commune-20338",
        succeededBy: { open: "no-heir", at: "commune-20338" },
        resolved: { asked: "20338", by: "code", unit: "commune-20338" },
      });
      expect((await queue("20338")).body.resolved?.unit).toBe("commune-20338");
    });

    test("that nobody ever had is not found", async () => {
      for (const path of ["/v1/units/99999", "/v1/hotline-queue?unit=99999", `/v1/units/${"9".repeat(3000)}`])
        expect((await sdc.get(path, province)).status).toBe(404);
    });
  });

  describe("a change that takes effect on a day to come", () => {
    test("a new name shows from that day on, not before, with the moment it was recorded", async () => {
      const id = await commune({ name: "Xã Trước" });
      const day = addDays(TODAY, 10);
      expect(await give(id, "rename", { name: "Phường Sau", effectiveOn: day })).toBe(200);
      expect((await unit(id)).name).toBe("Xã Trước");
      expect((await unit(id, `?asOf=${addDays(day, -1)}`)).name).toBe("Xã Trước");
      const then = await unit(id, `?asOf=${day}`);
      expect([then.name, then.asOf]).toEqual(["Phường Sau", day]);
      expect(then.names?.map(({ name, from }) => [name, from])).toEqual([
        ["Xã Trước", "2025-07-01"],
        ["Phường Sau", day],
      ]);
      expect(dayOf(then.names?.[1]?.recordedAt ?? "")).toBe(TODAY);
      expect((await board(`unit=${id}&year=${YEAR}`)).unit.name).toBe("Xã Trước");
      expect(await (await raw(`/v1/obligations.ics?unit=${id}&year=${YEAR}`)).text()).not.toContain(
        "Phường Sau",
      );
    });

    test("a new kind too", async () => {
      const id = await commune();
      const day = addDays(TODAY, 10);
      const change = { kind: "public-service-unit", effectiveOn: day };
      expect(await give(id, "change-kind", { ...change, effectiveOn: "2025-06-30" })).toBe(
        "before-established",
      );
      expect(await give(id, "change-kind", change)).toBe(200);
      expect([(await unit(id)).kind, (await unit(id, `?asOf=${day}`)).kind]).toEqual([
        "commune",
        "public-service-unit",
      ]);
      expect((await board(`unit=${id}&year=${YEAR}`)).unit.kind).toBe("commune");
    });

    test("a merger of a day to come leaves the unit standing until then", async () => {
      const [from, heir] = [await commune(), await commune()];
      expect(await give(from, "merge", { into: heir, effectiveOn: addDays(TODAY, 3) })).toBe(200);
      expect((await unit(from)).succeededBy).toBeUndefined();
      expect((await queue(from)).body.resolved).toBeUndefined();
    });
  });
});
