import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "@sdc/law/local-day";
import { Killed, registerInMemory } from "./register-testing.ts";

const every = (from: string, to: string): readonly string[] =>
  from > to ? [] : [from, ...every(addDays(from, 1), to)];

let register: Awaited<ReturnType<typeof registerInMemory>>;
/** Villages owe no duty of the plan, so only times of law fall due: north and its neighbour under city, city under land. */
beforeEach(async () => {
  register = await registerInMemory();
  const parents = { land: undefined, city: "land", north: "city", south: "city" };
  for (const [id, parent] of Object.entries(parents))
    await register.order(`org-unit/${id}`, "establish", {
      id,
      kind: "village",
      name: id,
      effectiveOn: "2025-07-01",
      ...(parent === undefined ? {} : { parent }),
    });
});

const doc = (date: string) => ({ number: "1", date });
const body = { body: "UBND", unit: "north" };
const COMPLAINT = "complaint/c1";
const DENUNCIATION = "denunciation/d1";

/** Thụ lý is owed by 12 March 2026; accepted on 5 March it is settled by 6 April, the law's 30 days and a Sunday's rest. */
const complain = async (on = "2026-03-02") =>
  register.order(
    COMPLAINT,
    "register",
    {
      unit: "north",
      instance: "first",
      form: "letter",
      number: "15",
      receivedOn: "2026-03-02",
      about: "administrative-act",
      against: body,
      competent: body,
      text: "…",
      complainant: { name: "B" },
    },
    on,
  );
const accept = () => register.order(COMPLAINT, "accept", { notice: doc("2026-03-05") }, "2026-03-05");

/** The check is owed by 11 March; accepted on 10 March it is settled by 9 April, with notices by 17 March. */
const denounce = (more: object = {}, on = "2026-03-02") =>
  register.order(
    DENUNCIATION,
    "register",
    {
      unit: "north",
      form: "letter",
      register: { number: "12/TC", body: "UBND", kept: "paper" },
      receivedOn: "2026-03-02",
      text: "…",
      deniedUnit: "north",
      deniedRank: "other",
      ...more,
    },
    on,
  );
const check = (more: object = {}) =>
  register.order(
    DENUNCIATION,
    "record-check",
    { on: "2026-03-06", form: true, capacity: true, grounds: true, competent: true, ground: "Đ.12", ...more },
    "2026-03-06",
  );

const run = async (from: string, to: string, runs = 1) => {
  for (const today of every(from, to))
    for (let n = 0; n < runs; n++) expect((await register.tick(today)).troubles).toEqual([]);
};
/** What was said, in short: of which clock, on which day, how many days before or to whom. */
const said = async (stream: string) =>
  (await register.spoken())
    .filter(([of]) => of === stream)
    .map(([, { type, clock, on, days, to }]) =>
      [type.replace(/^.*-/, ""), clock, on, ...(days ?? []), ...(to === undefined ? [] : [to])].join(" "),
    );

describe("a complaint", () => {
  test.each([1, 5])(
    "each of its times is reminded of and told to the next level at breach, once, with %i runs a day",
    async (runs) => {
      await complain();
      await run("2026-03-02", "2026-03-04", runs);
      await accept();
      await run("2026-03-05", "2026-04-20", runs);
      expect(await said(COMPLAINT)).toEqual([
        "reminded settlement 2026-03-30 7",
        "reminded settlement 2026-04-05 1",
        "escalated settlement 2026-04-07 city",
      ]);
    },
  );

  test("a short time is reminded of three days and one day before its end, never before half of it is over", async () => {
    await complain();
    await run("2026-03-02", "2026-03-20");
    expect(await said(COMPLAINT)).toEqual([
      "reminded acceptance 2026-03-09 3",
      "reminded acceptance 2026-03-11 1",
      "escalated acceptance 2026-03-13 city",
    ]);
  });

  test("while it is suspended by decision nothing is said; resumed it has a new day, and an extension moves it on", async () => {
    await complain();
    await accept();
    await run("2026-03-05", "2026-03-31");
    const decided = (name: string, date: string) =>
      register.order(COMPLAINT, name, { decision: doc(date), reason: "…" }, date);
    await decided("suspend", "2026-03-31");
    await run("2026-04-01", "2026-04-30");
    expect(await said(COMPLAINT)).toEqual(["reminded settlement 2026-03-30 7"]);
    // Thirty days stood still: the end moves from 4 April by as many, which is 4 May.
    await decided("resume", "2026-04-30");
    await decided("extend", "2026-04-30");
    await run("2026-05-01", "2026-06-10");
    const [, ...later] = await said(COMPLAINT);
    // Kéo dài: 45 days instead of 30, so 19 May.
    expect(later).toEqual([
      "reminded settlement 2026-05-12 7",
      "reminded settlement 2026-05-18 1",
      "escalated settlement 2026-05-20 city",
    ]);
  });

  test("settled, only the sending of the decision is owed, and sent nothing is", async () => {
    await complain();
    await accept();
    await register.order(
      COMPLAINT,
      "settle",
      { decision: doc("2026-04-01"), outcome: "upheld" },
      "2026-04-01",
    );
    await run("2026-04-02", "2026-04-05");
    await register.order(COMPLAINT, "note-sent", { on: "2026-04-05" }, "2026-04-05");
    await run("2026-04-06", "2026-04-20");
    expect(await said(COMPLAINT)).toEqual(["reminded sending 2026-04-05 1"]);
  });

  test("after a week down two reminder days make one reminder, and a breach is told once", async () => {
    await complain();
    await accept();
    await run("2026-03-29", "2026-03-29");
    await run("2026-04-05", "2026-04-05");
    await run("2026-04-12", "2026-04-13");
    expect(await said(COMPLAINT)).toEqual([
      "reminded settlement 2026-04-05 7 1",
      "escalated settlement 2026-04-12 city",
    ]);
  });

  test("entered when its time was over it is told to the level above on the next day, and of no reminder day", async () => {
    await run("2026-03-25", "2026-03-25");
    await complain("2026-03-30");
    await run("2026-04-02", "2026-04-03");
    expect(await said(COMPLAINT)).toEqual(["escalated acceptance 2026-04-02 city"]);
  });
});

describe("a denunciation", () => {
  test("each of its times is watched for itself", async () => {
    await denounce();
    await check();
    await register.order(DENUNCIATION, "accept", { decision: doc("2026-03-10") }, "2026-03-10");
    await run("2026-03-10", "2026-04-20");
    expect(await said(DENUNCIATION)).toEqual([
      "reminded notice-to-denounced 2026-03-14 3",
      "reminded notice-to-denouncer 2026-03-14 3",
      "reminded notice-to-denounced 2026-03-16 1",
      "reminded notice-to-denouncer 2026-03-16 1",
      "escalated notice-to-denounced 2026-03-18 city",
      "escalated notice-to-denouncer 2026-03-18 city",
      "reminded settlement 2026-04-02 7",
      "reminded settlement 2026-04-08 1",
      "escalated settlement 2026-04-10 city",
    ]);
  });

  test("the level above is passed over where its own head is denounced", async () => {
    await denounce({ deniedUnit: "city", deniedRank: "head" });
    await run("2026-03-03", "2026-03-20");
    expect((await said(DENUNCIATION)).at(-1)).toBe("escalated intake 2026-03-12 land");
    expect((await said(DENUNCIATION)).join(" ")).not.toContain("city");
  });

  test("found to be about the unit's own head, its times are the level above's: nobody of the unit is told", async () => {
    await denounce();
    await check({ competent: false, deniedRank: "head" });
    await run("2026-03-06", "2026-03-20");
    const told = await said(DENUNCIATION);
    expect(told.length).toBeGreaterThan(1);
    for (const one of told)
      expect(one).toMatch(/^(?:reminded forwarding .* city|escalated forwarding .* land)$/);
  });

  test("that a conclusion stays posted for a time at least is nothing that anybody is late for", async () => {
    await denounce();
    await check();
    await register.order(DENUNCIATION, "accept", { decision: doc("2026-03-10") }, "2026-03-10");
    for (const to of ["denouncer", "denounced"])
      await register.order(DENUNCIATION, "note-notice", { to, notice: doc("2026-03-11") }, "2026-03-11");
    await register.order(
      DENUNCIATION,
      "conclude",
      { conclusion: doc("2026-03-20"), outcome: "false" },
      "2026-03-20",
    );
    await register.order(
      DENUNCIATION,
      "publish",
      { from: "2026-03-23", place: "Trụ sở", withoutIdentity: true },
      "2026-03-23",
    );
    await run("2026-03-24", "2026-06-20");
    expect(await said(DENUNCIATION)).toEqual([]);
  });

  test("a killed run is done again, and everything stands once", async () => {
    await denounce();
    await complain();
    await run("2026-03-10", "2026-03-10");
    // Before and behind what is said to the one, then the same of the other.
    for (const when of ["before", "behind", "before", "behind"] as const) {
      register.killAt(0, when);
      await expect(register.tick("2026-03-13")).rejects.toThrow(Killed);
      register.live();
    }
    await run("2026-03-13", "2026-03-16");
    expect(await said(COMPLAINT)).toEqual(["escalated acceptance 2026-03-13 city"]);
    expect(await said(DENUNCIATION)).toEqual([
      "reminded intake 2026-03-10 1",
      "escalated intake 2026-03-13 city",
    ]);
  });
});
