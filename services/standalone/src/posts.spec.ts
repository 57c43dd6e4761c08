import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { postsAnswer } from "@sdc/query-api/answers";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

type Accepted = { readonly stream: string; readonly version: number };
type Posts = z.infer<typeof postsAnswer>;

const HOME = { role: "home-affairs", unit: "so-noi-vu-2025b" } as const;
const OTHER = "commune-20341-2025b";
/** Ended on 2025-07-01. */
const ENDED = "commune-20341";
const decision = { number: "12/QĐ-UBND", date: "2025-07-01", issuer: "UBND thành phố Đà Nẵng" };
const chair = { post: "chu-tich", title: "Chủ tịch UBND", rank: "head", from: "2025-07-01" };

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const say = (unit: string, command: string, body: object, who: Parameters<Opened["post"]>[2] = HOME) =>
    sdc.post<Accepted & { readonly code?: string; readonly because?: object }>(
      `/v1/post/${unit}/${command}`,
      body,
      who,
    );
  const appoint = (unit: string, subject: string, more: object = {}) =>
    say(unit, "appoint", { post: "chu-tich", subject, as: "holder", from: "2025-07-01", decision, ...more });
  const ask = async (question: string, after?: Accepted) => {
    const wish = after === undefined ? "" : `&atLeast=${after.stream}@${after.version}`;
    const answer = await sdc.get<Posts>(`/v1/posts?${question}${wish}`, HOME);
    expect(answer.status).toBe(200);
    return postsAnswer.parse(answer.body);
  };
  const who = ({ items }: Posts) => items.map(({ n, subject, as }) => `${n} ${subject} ${as}`);

  test("a post is created, held, acted in and passed on; whoever asks is told who it was on a day", async () => {
    expect((await say(COMMUNE, "create-post", chair)).status).toBe(200);
    expect((await appoint(COMMUNE, "an")).status).toBe(200);
    const second = await appoint(COMMUNE, "binh", { from: "2026-03-01" });
    expect([second.status, second.body]).toMatchObject([409, { code: "post-held", because: { n: 1 } }]);
    expect(
      (await appoint(COMMUNE, "chi", { as: "acting", from: "2026-02-01", to: "2026-03-01" })).status,
    ).toBe(200);
    const end = { n: 1, to: "2026-03-01", reason: "Nghỉ chữa bệnh tại Bệnh viện Trung ương" };
    expect((await say(COMMUNE, "end-appointment", end)).status).toBe(200);
    const last = await appoint(COMMUNE, "binh", { from: "2026-03-01" });
    expect(last.status).toBe(200);

    const all = await ask(`unit=${COMMUNE}`, last.body);
    expect(who(all)).toEqual(["1 an holder", "2 chi acting", "3 binh holder"]);
    expect(all.items[0]).toEqual({
      unit: COMMUNE,
      n: 1,
      post: "chu-tich",
      title: "Chủ tịch UBND",
      rank: "head",
      subject: "an",
      as: "holder",
      from: "2025-07-01",
      to: "2026-03-01",
      decision,
    });
    const on = async (day: string) => who(await ask(`unit=${COMMUNE}&asOf=${day}`));
    expect(await on("2025-06-30")).toEqual([]);
    expect(await on("2026-01-31")).toEqual(["1 an holder"]);
    expect(await on("2026-02-28")).toEqual(["1 an holder", "2 chi acting"]);
    expect(await on("2026-03-01")).toEqual(["3 binh holder"]);
    expect(await on("now")).toEqual(["3 binh holder"]);

    const first = await ask(`unit=${COMMUNE}&limit=2`);
    expect([who(first).length, who(await ask(`unit=${COMMUNE}&limit=2&after=${first.next}`))]).toEqual([
      2,
      ["3 binh holder"],
    ]);
  });

  test("why somebody left a post is sealed before it reaches the log, and nobody reads it here", async () => {
    const { log } = sdc.standalone;
    const stored = JSON.stringify((await log.read(`post/${COMMUNE}`)).commits);
    expect(stored).toContain("appointment-ended");
    expect(stored).not.toContain("Bệnh viện");
    expect(JSON.stringify(await ask(`unit=${COMMUNE}`))).not.toMatch(/reason|Bệnh viện/);
  });

  test("a person's posts are found wherever they are, two begun on one day as well", async () => {
    await say(OTHER, "create-post", { ...chair, post: "pho-1", title: "Phó Chủ tịch", rank: "deputy" });
    const both = await appoint(OTHER, "an", { post: "pho-1", to: "2026-01-01" });
    expect(both.status).toBe(200);
    const held = await ask("subject=an", both.body);
    expect(held.items.map(({ unit, rank, to }) => [unit, rank, to])).toEqual([
      [COMMUNE, "head", "2026-03-01"],
      [OTHER, "deputy", "2026-01-01"],
    ]);
    expect((await ask("subject=an&asOf=2026-01-01")).items.map(({ unit }) => unit)).toEqual([COMMUNE]);
    expect((await ask("subject=nobody")).items).toEqual([]);
  });

  test("nobody's time over a unit goes on after the unit ended", async () => {
    await say(ENDED, "create-post", { ...chair, from: "2024-04-01" });
    const appointed = await appoint(ENDED, "dung", { from: "2024-05-01" });
    expect(appointed.status).toBe(200);
    const { items } = await ask(`unit=${ENDED}`, appointed.body);
    expect(items.map(({ from, to }) => [from, to])).toEqual([["2024-05-01", "2025-07-01"]]);
    expect(who(await ask("subject=dung&asOf=2025-06-30"))).toEqual(["1 dung holder"]);
    expect(who(await ask("subject=dung&asOf=2025-07-01"))).toEqual([]);
    const late = await appoint(ENDED, "em", { from: "2025-07-01" });
    expect([late.status, late.body.code]).toEqual([409, "unit-not-in-office"]);
  });

  test("who heads a unit is recorded by Home Affairs or from above, never by the unit itself", async () => {
    const body = { ...chair, post: "pho-2", rank: "deputy" };
    const by = async (role: "administrator" | "operator" | "head-of-unit" | "home-affairs", unit: string) =>
      (await say(OTHER, "create-post", body, { role, unit })).status;
    expect(await by("administrator", "city-48")).toBe(403);
    expect(await by("operator", OTHER)).toBe(403);
    expect(await by("head-of-unit", OTHER)).toBe(403);
    expect(await by("head-of-unit", COMMUNE)).toBe(403);
    expect(await by("head-of-unit", "city-48")).toBe(200);
    expect(await by("home-affairs", "so-noi-vu-2025b")).toBe(409);
  });

  test("a unit's posts are read by its head, those above and the province; a person's by the province alone", async () => {
    const read = async (question: string, role: "operator" | "head-of-unit" | "inspector", unit: string) =>
      (await sdc.get(`/v1/posts?${question}`, { role, unit })).status;
    expect(await read(`unit=${COMMUNE}`, "operator", COMMUNE)).toBe(403);
    expect(await read("asOf=now", "head-of-unit", COMMUNE)).toBe(200);
    expect(await read(`unit=${COMMUNE}`, "head-of-unit", "city-48")).toBe(200);
    expect(await read(`unit=${COMMUNE}`, "head-of-unit", OTHER)).toBe(403);
    expect(await read(`unit=${COMMUNE}`, "inspector", "thanh-tra")).toBe(200);
    expect(await read("subject=an", "inspector", "thanh-tra")).toBe(200);
    expect(await read("subject=an", "head-of-unit", "city-48")).toBe(403);
    expect(await read("unit=commune-x", "inspector", "thanh-tra")).toBe(404);
  });

  test("a question by unit and by person at once is refused in words", async () => {
    const { status, body } = await sdc.get<{ errors: object[] }>(
      `/v1/posts?unit=${COMMUNE}&subject=an`,
      HOME,
    );
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { path: "subject", message: "Chỉ hỏi theo đơn vị hoặc theo người, không cả hai" },
    ]);
    expect((await sdc.get(`/v1/posts?asOf=2026-02-30`, HOME)).status).toBe(400);
    expect((await sdc.get(`/v1/posts?subject=%00`, HOME)).status).toBe(400);
  });

  test("a post of a unit that is not known is no post", async () => {
    const answer = await say("commune-x", "create-post", chair);
    expect([answer.status, answer.body.code]).toEqual([422, "unit-unknown"]);
  });
});
