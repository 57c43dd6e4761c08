import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "@sdc/law/local-day";
import { Killed, registerInMemory } from "./register-testing.ts";

const DUE = "2026-05-15";
const day = (n: number) => addDays(DUE, n);
const every = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => day(from + n));

const reminded = (n: number, ...days: readonly number[]) => ({
  type: "report-reminded",
  due: DUE,
  on: day(n),
  days,
});
const escalated = (n: number, to: string) => ({ type: "report-escalated", due: DUE, on: day(n), to });

let register: Awaited<ReturnType<typeof registerInMemory>>;
/** Villages owe no duty of the plan, so only what comes in falls due; answers are owed within 40 days. */
beforeEach(async () => {
  register = await registerInMemory();
  const { order } = register;
  const establish = (id: string, parent?: string) =>
    order(`org-unit/${id}`, "establish", {
      id,
      kind: "village",
      name: id,
      effectiveOn: "2025-07-01",
      ...(parent === undefined ? {} : { parent }),
    });
  await establish("city");
  for (const id of ["north", "south", "east"]) await establish(id, "city");
  const level = { days: 40, count: "calendar-days", from: "2026-01-01" };
  await order("policy/city", "set-service-level", level);
});

const receive = (id: string, unit = "north") =>
  register.order(
    `hotline-report/${id}`,
    "receive",
    { unit, channel: "phone", receivedAt: `${day(-40)}T01:00:00.000Z`, field: "land", text: "…" },
    day(-40),
  );
const reply = async (id: string) => {
  await register.order(`hotline-report/${id}`, "classify", { kind: "question" }, day(-20));
  await register.order(`hotline-report/${id}`, "reply", { text: "…" }, day(-20));
};

describe("a report that is not answered", () => {
  test.each([1, 10])(
    "is reminded of at 30, 7 and 1 days and told to the next level at breach, once each, with %i runs a day",
    async (runs) => {
      await receive("r1");
      for (const today of every(-35, 20))
        for (let n = 0; n < runs; n++) expect((await register.tick(today)).troubles).toEqual([]);
      expect(await register.spoken()).toEqual([
        ["hotline-report/r1", reminded(-30, 30)],
        ["hotline-report/r1", reminded(-7, 7)],
        ["hotline-report/r1", reminded(-1, 1)],
        ["hotline-report/r1", escalated(1, "city")],
      ]);
    },
  );

  test("is not spoken of any more once it is answered", async () => {
    await receive("r1");
    await register.tick(day(-30));
    await reply("r1");
    for (const today of every(-29, 5)) await register.tick(today);
    expect(await register.spoken()).toEqual([["hotline-report/r1", reminded(-30, 30)]]);
  });

  test("at the top there is nobody above to tell", async () => {
    await receive("r1", "city");
    for (const today of every(0, 1)) await register.tick(today);
    const { to: _nobody, ...escalation } = escalated(1, "");
    expect(await register.spoken()).toEqual([["hotline-report/r1", escalation]]);
  });
});

describe("a clock that was down for a week", () => {
  test("two reminder days passed: one reminder names both, the nearest last", async () => {
    await receive("r1");
    await register.tick(day(-8));
    await register.tick(day(-1));
    expect(await register.spoken()).toEqual([["hotline-report/r1", reminded(-1, 7, 1)]]);
  });

  test("the due day itself passed: only the next level is told, once", async () => {
    await receive("r1");
    await register.tick(day(-5));
    for (const today of [day(2), day(2), day(3)]) await register.tick(today);
    expect(await register.spoken()).toEqual([["hotline-report/r1", escalated(2, "city")]]);
  });

  test("it remembers through which day it has gone, and never goes back", async () => {
    expect(await register.tick(day(0))).toMatchObject({ through: day(0) });
    expect(await register.tick(day(7))).toMatchObject({ last: day(0), through: day(7) });
    expect(await register.tick(day(6))).toMatchObject({ last: day(7), through: day(7) });
    expect(await register.eventsIn("clock/register")).toEqual(["clock-ran", "clock-ran"]);
  });
});

describe("a deadline that came to be known behind its day", () => {
  const late = (id: string, on: string) =>
    register.order(
      `hotline-report/${id}`,
      "receive",
      { unit: "north", channel: "letter", receivedAt: `${day(-40)}T01:00:00.000Z`, field: "land", text: "…" },
      on,
    );

  test.each([1, 10])(
    "entered three weeks late it is told to the next level on the day after, once, with %i runs a day",
    async (runs) => {
      for (const today of every(-5, 40)) {
        if (today === day(21)) await late("r1", today);
        for (let n = 0; n < runs; n++) expect((await register.tick(today)).troubles).toEqual([]);
      }
      expect(await register.spoken()).toEqual([["hotline-report/r1", escalated(22, "city")]]);
    },
  );

  test("entered while the clock was down for a week, it is told of at its next run, once", async () => {
    await register.tick(day(18));
    await late("r1", day(21));
    for (const today of every(25, 30)) await register.tick(today);
    expect(await register.spoken()).toEqual([["hotline-report/r1", escalated(25, "city")]]);
  });

  test("entered after the run of that very day, it is told of the next day", async () => {
    await register.tick(day(21));
    await late("r1", day(21));
    for (const today of every(22, 25)) expect((await register.tick(today)).troubles).toEqual([]);
    expect(await register.spoken()).toEqual([["hotline-report/r1", escalated(22, "city")]]);
  });

  test("not yet heard of by the read model in the night between, it is told of a day later", async () => {
    await register.tick(day(21));
    const known = await register.deaf(() => late("r1", day(21)));
    await register.tick(day(22));
    expect(await register.spoken()).toEqual([]);
    await known();
    for (const today of every(23, 30)) await register.tick(today);
    expect(await register.spoken()).toEqual([["hotline-report/r1", escalated(23, "city")]]);
  });

  test("answered through another report and parted from it behind the day, it owes its answer again", async () => {
    const { order, tick, spoken } = register;
    for (const id of ["r1", "r2"]) {
      await receive(id);
      await order(`hotline-report/${id}`, "classify", { kind: "reflection" }, day(-20));
    }
    await order("hotline-report/r1", "assign", {}, day(-20));
    await order("hotline-report/r1", "accept", {}, day(-20));
    await order("hotline-report/r2", "merge-into", { report: "r1" }, day(-10));
    await order("hotline-report/r2", "answer-through", { report: "r1", on: day(-9) }, day(-9));
    await order("hotline-report/r1", "reply", { text: "…" }, day(-9));
    for (const today of every(-8, 9)) await tick(today);
    expect(await spoken()).toEqual([]);
    await order("hotline-report/r2", "unmerge", { reason: "…" }, day(9));
    for (const today of every(10, 20)) expect((await tick(today)).troubles).toEqual([]);
    expect(await spoken()).toEqual([["hotline-report/r2", escalated(10, "city")]]);
  });

  test("told of before, it is not told of again when it is owed again", async () => {
    const { order, tick, spoken } = register;
    for (const id of ["r1", "r2"]) {
      await receive(id);
      await order(`hotline-report/${id}`, "classify", { kind: "reflection" }, day(-20));
    }
    await order("hotline-report/r1", "assign", {}, day(-20));
    await order("hotline-report/r1", "accept", {}, day(-20));
    await order("hotline-report/r1", "reply", { text: "…" }, day(-9));
    for (const today of every(0, 3)) await tick(today);
    const said = [["hotline-report/r2", escalated(1, "city")]];
    expect(await spoken()).toEqual(said);
    await order("hotline-report/r2", "merge-into", { report: "r1" }, day(4));
    await order("hotline-report/r2", "unmerge", { reason: "…" }, day(9));
    for (const today of every(4, 20)) await tick(today);
    expect(await spoken()).toEqual(said);
  });
});

test("the first run ever begins with its own day: what fell due before floods nobody", async () => {
  await receive("r1");
  await register.tick(day(30));
  expect(await register.spoken()).toEqual([]);
});

describe("a process killed in the middle of a run", () => {
  /** Work to pass on, three reports to escalate, and the clock's own memory: five appends. */
  const scene = async () => {
    for (const [id, unit] of [
      ["r1", "north"],
      ["r2", "south"],
    ] as const)
      await receive(id, unit);
    await register.tick(day(-2));
    await receive("r3", "east");
    await register.order("org-unit/east", "dissolve", { effectiveOn: day(1), heirs: ["south"] });
  };
  const APPENDS = 5;

  test("no run of this scene has more steps than are tried below", async () => {
    await scene();
    register.killAt(APPENDS, "before");
    await expect(register.tick(day(1))).resolves.toMatchObject({ through: day(1) });
  });

  const steps = Array.from({ length: APPENDS }, (_, n) => n).flatMap((n) =>
    (["before", "behind"] as const).flatMap((when) => [1, 2].map((again) => [when, n, again] as const)),
  );
  test.each(steps)("%s step %i, run again on day %i: everything stands once", async (when, n, again) => {
    await scene();
    register.killAt(n, when);
    await expect(register.tick(day(1))).rejects.toThrow(Killed);
    register.live();
    for (const today of [again, again, 3]) await register.tick(day(today));
    const said = (await register.spoken()).map(([stream, { type, due, to }]) => [stream, type, due, to]);
    expect(said.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1))).toEqual(
      ["r1", "r2", "r3"].map((id) => [`hotline-report/${id}`, "report-escalated", DUE, "city"]),
    );
    expect(await register.eventsIn("hotline-report/r3")).toEqual([
      "report-received",
      "report-passed-on",
      "report-escalated",
    ]);
  });
});
