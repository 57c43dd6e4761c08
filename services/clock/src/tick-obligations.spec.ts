import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "@sdc/law/local-day";
import { Killed, registerInMemory } from "./register-testing.ts";

/** The yearly report, and a duty of December, whose breach lies in the next year. */
const REPORT = { stream: "obligation/north:IV.1.b:2026", due: "2026-11-25" };
const DECEMBER = { stream: "obligation/north:II.6.a.2:2026-12", due: "2026-12-31" };

const document = {
  docType: "Báo cáo",
  number: "12/BC-UBND",
  date: "2026-11-10",
  issuer: "UBND xã",
  title: "Kết quả thực hiện dân chủ ở cơ sở năm 2026",
  signer: "Nguyễn Văn A",
};

let register: Awaited<ReturnType<typeof registerInMemory>>;
const start = async () => {
  const fresh = await registerInMemory();
  const establish = (id: string, kind: string, parent?: string) =>
    fresh.order(`org-unit/${id}`, "establish", {
      id,
      kind,
      name: id,
      effectiveOn: "2025-07-01",
      ...(parent === undefined ? {} : { parent }),
    });
  await establish("city", "village");
  await establish("district", "village", "city");
  await establish("north", "commune", "district");
  return fresh;
};
beforeEach(async () => {
  register = await start();
});

const tickDaily = async (from: string, to: string, runs = 1) => {
  for (let today = from; today <= to; today = addDays(today, 1))
    for (let n = 0; n < runs; n++) expect((await register.tick(today)).troubles).toEqual([]);
};
const spokenTo = async ({ stream }: { stream: string }) =>
  (await register.spoken()).flatMap(([to, said]) => (to === stream ? [said] : []));

const reminded = (due: string, n: number, ...days: readonly number[]) => ({
  type: "obligation-reminded",
  due,
  on: addDays(due, -n),
  days,
});
const escalated = (due: string, on: string, to: string) => ({ type: "obligation-escalated", due, on, to });

describe("a duty that nobody proves", () => {
  test.each([1, 10])(
    "is reminded of at 30, 7 and 1 days and told to the next level at breach, once each, with %i runs a day",
    async (runs) => {
      await tickDaily("2026-10-20", "2026-12-10", runs);
      const { due } = REPORT;
      expect(await spokenTo(REPORT)).toEqual([
        reminded(due, 30, 30),
        reminded(due, 7, 7),
        reminded(due, 1, 1),
        escalated(due, "2026-11-26", "district"),
      ]);
    },
  );

  test("of December is told to the next level in January", async () => {
    await tickDaily("2026-12-20", "2027-01-03");
    const { due } = DECEMBER;
    expect(await spokenTo(DECEMBER)).toEqual([
      reminded(due, 7, 7),
      reminded(due, 1, 1),
      escalated(due, "2027-01-01", "district"),
    ]);
  });

  test("is told to whoever has the work of the level above, where that has ended", async () => {
    await register.order("org-unit/district", "dissolve", { effectiveOn: "2026-07-01", heirs: ["city"] });
    await register.tick(REPORT.due);
    await register.tick(addDays(REPORT.due, 1));
    expect(await spokenTo(REPORT)).toEqual([escalated(REPORT.due, "2026-11-26", "city")]);
  });

  test("passed two reminder days in a week without the clock: one reminder names both", async () => {
    await register.tick("2026-11-17");
    await register.tick("2026-11-24");
    expect(await spokenTo(REPORT)).toEqual([reminded(REPORT.due, 1, 7, 1)]);
  });

  test("fell due in a week without the clock: only the next level is told", async () => {
    await register.tick("2026-11-20");
    await register.tick("2026-11-27");
    expect(await spokenTo(REPORT)).toEqual([escalated(REPORT.due, "2026-11-27", "district")]);
  });
});

test("a duty that is proved is not spoken of any more", async () => {
  await register.tick("2026-10-26");
  await register.order(REPORT.stream, "file-evidence", document, "2026-11-12");
  await tickDaily("2026-10-27", "2026-12-10");
  expect(await spokenTo(REPORT)).toEqual([reminded(REPORT.due, 30, 30)]);
});

describe("a proof that falls away behind the day", () => {
  const file = (on: string, number = "1/BC") =>
    register.order(REPORT.stream, "file-evidence", { ...document, number, date: "2026-10-01" }, on);
  const tell = async () => {
    const { due } = REPORT;
    expect(await spokenTo(REPORT)).toEqual([escalated(due, "2026-12-11", "district")]);
  };

  test.each(["return-evidence", "withdraw-evidence"])(
    "%s: the node is owed again, and the next level is told once",
    async (command) => {
      await file("2026-10-12");
      await tickDaily("2026-10-20", "2026-12-09");
      await register.order(REPORT.stream, command, { n: 1, reason: "thiếu phụ lục" }, "2026-12-10");
      await tickDaily("2026-12-10", "2026-12-20", 2);
      await tell();
    },
  );

  test("the clock was down for a week: its next run tells", async () => {
    await file("2026-10-12");
    await tickDaily("2026-10-20", "2026-12-04");
    await register.order(REPORT.stream, "return-evidence", { n: 1, reason: "…" }, "2026-12-05");
    await tickDaily("2026-12-11", "2026-12-20");
    await tell();
  });

  test("ruled not to apply, and to apply again behind the day", async () => {
    await register.order(
      REPORT.stream,
      "mark-not-applicable",
      { reason: "…", saidBy: "Sở Nội vụ" },
      "2026-10-12",
    );
    await tickDaily("2026-10-20", "2026-12-09");
    await register.order(REPORT.stream, "mark-applicable", { reason: "…" }, "2026-12-10");
    await tickDaily("2026-12-10", "2026-12-20");
    await tell();
  });

  test("where another proof still stands, or came at once, nobody is told", async () => {
    await file("2026-10-12");
    await file("2026-10-13", "2/BC");
    await tickDaily("2026-10-20", "2026-12-09");
    await register.order(REPORT.stream, "return-evidence", { n: 1, reason: "…" }, "2026-12-10");
    await register.order(REPORT.stream, "return-evidence", { n: 2, reason: "…" }, "2026-12-10");
    await file("2026-12-10", "3/BC");
    await tickDaily("2026-12-10", "2026-12-20");
    expect(await spokenTo(REPORT)).toEqual([]);
  });

  test("the heir's level above is told where the unit has ended meanwhile", async () => {
    await register.order("org-unit/south", "establish", {
      id: "south",
      kind: "commune",
      name: "south",
      effectiveOn: "2025-07-01",
      parent: "city",
    });
    await file("2026-10-12");
    await tickDaily("2026-10-20", "2026-11-30");
    await register.order("org-unit/north", "merge", { into: "south", effectiveOn: "2026-12-01" });
    await tickDaily("2026-12-01", "2026-12-09");
    await register.order(REPORT.stream, "return-evidence", { n: 1, reason: "…" }, "2026-12-10");
    await tickDaily("2026-12-10", "2026-12-20");
    expect(await spokenTo(REPORT)).toEqual([escalated(REPORT.due, "2026-12-11", "city")]);
  });
});

test("a unit that has ended is not spoken to: what falls due later is its heir's", async () => {
  await register.order("org-unit/north", "dissolve", { effectiveOn: "2026-11-20", heirs: [] });
  await tickDaily("2026-11-17", "2026-11-27");
  expect(await spokenTo(REPORT)).toEqual([]);
});

test("its reads follow the units and their years, not what happened to them", async () => {
  const readsOfRun = async (documents: number) => {
    const { order, tick, reads } = await start();
    for (let n = 0; n < documents; n++)
      await order(REPORT.stream, "file-evidence", { ...document, number: `${n}/BC` }, "2026-11-12");
    await tick("2026-11-16");
    reads.splice(0);
    await tick("2026-11-17");
    return reads.length;
  };
  expect(await readsOfRun(40)).toBe(await readsOfRun(1));
});

test("killed at any step of a run and run again the next day, it has said what an undisturbed run says", async () => {
  // Seven days before the end of a year a commune is reminded of more than of anything else.
  const days = ["2026-12-23", "2026-12-24", "2026-12-25"] as const;
  const [first, disturbed, next] = days;
  for (const today of days) await register.tick(today);
  const said = (one: typeof register) =>
    one
      .spoken()
      .then((all) =>
        all.map(([stream, { type, due, to }]) => JSON.stringify([stream, type, due, to])).toSorted(),
      );
  const expected = await said(register);
  expect(expected.length).toBeGreaterThan(3);
  let n = 0;
  for (let killed = true; killed; n++)
    for (const when of ["before", "behind"] as const) {
      const one = await start();
      await one.tick(first);
      one.killAt(n, when);
      killed = await one.tick(disturbed).then(
        () => false,
        (error: unknown) => error instanceof Killed,
      );
      one.live();
      await one.tick(next);
      expect(await said(one)).toEqual(expected);
    }
  expect(n).toBeGreaterThan(2);
});

describe("a duty that an event had proved", () => {
  const APRIL = { stream: "obligation/north:II.6.a.2:2026-04", due: "2026-04-30" };
  const finding = { number: "3/BC", date: "2026-05-04" };
  const appraise = async () => {
    await register.order(
      "appraisal/north",
      "adopt-criterion",
      {
        document: { number: "1/QC", date: "2026-01-05" },
        title: "Tiêu chí",
        from: "2026-01-05",
      },
      "2026-01-05",
    );
    const counts = { outstanding: 1, good: 2, completed: 0, "not-completed": 0 };
    const month = { period: "2026-04", on: "2026-05-04", document: finding, counts };
    await register.order("appraisal/north", "appraise-month", month, "2026-05-04");
  };

  test("and proves no more is told to the next level on the day after that was known, once", async () => {
    await appraise();
    await tickDaily("2026-05-09", "2026-05-10");
    expect(await spokenTo(APRIL)).toEqual([]);
    await register.order("appraisal/north", "withdraw", { n: 1, reason: "nhầm" }, "2026-05-11");
    await tickDaily("2026-05-11", "2026-05-20");
    expect(await spokenTo(APRIL)).toEqual([escalated(APRIL.due, "2026-05-12", "district")]);
  });

  test("and that something else proves is owed nothing", async () => {
    await appraise();
    await register.tick("2026-05-10");
    await register.order("appraisal/north", "withdraw", { n: 1, reason: "nhầm" }, "2026-05-11");
    const counts = { outstanding: 2, good: 1, completed: 0, "not-completed": 0 };
    const month = { period: "2026-04", on: "2026-05-04", document: finding, counts };
    await register.order("appraisal/north", "appraise-month", month, "2026-05-11");
    await tickDaily("2026-05-11", "2026-05-20");
    expect(await spokenTo(APRIL)).toEqual([]);
  });
});
