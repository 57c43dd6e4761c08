import { describe, expect, test } from "vitest";
import { csvOf } from "./csv.ts";
import { registerInMemory } from "./register-testing.ts";
import { trainingRegisterTable } from "./training-register-table.ts";
import { dayOfYear, trainingOfUnit, trainingRegisterOf } from "./training-register.ts";

const document = { number: "12/QĐ", date: "2026-01-05" };
const assigned = (n: number, subject: string, from: string) => ({
  type: "democracy-officer-assigned",
  unit: "xa-a",
  n,
  subject,
  post: "Công chức",
  from,
  document,
});
const ended = (n: number, from: string, to: string) => ({
  type: "democracy-assignment-ended",
  n,
  from,
  to,
  document,
});
/** A training of one day, that those of a unit came to. */
const held = (unit: string, day: string, ...subjects: readonly string[]) => [
  {
    type: "training-announced",
    unit: "snv",
    topic: "Luật",
    audiences: ["assigned-officers"],
    sessions: [{ day }],
    place: "Hội trường",
    seats: 50,
    on: "2026-01-05",
  },
  {
    type: "officers-enrolled",
    unit,
    officers: subjects.map((subject) => ({ subject, post: "Công chức" })),
  },
  {
    type: "training-attendance-recorded",
    unit: "snv",
    topic: "Luật",
    day,
    present: subjects.map((subject) => ({ subject, unit })),
    others: [],
  },
];
const xaA = { id: "xa-a" };
const asked = { year: 2026, on: "2026-11-20" };

describe("who lacks this year's training", () => {
  test("is asked of those assigned on that day: of a year that is over, on its last day", async () => {
    const register = await registerInMemory();
    await register.append(
      "democracy-duty/xa-a",
      assigned(1, "an", "2026-02-02"),
      assigned(2, "binh", "2026-02-02"),
      ended(2, "2026-02-02", "2026-06-01"),
      assigned(3, "chi", "2026-12-01"),
    );
    const lackingOn = async (on: string) =>
      (await trainingRegisterOf(register.models, xaA, { year: 2026, on })).lacking.map(
        ({ subject }) => subject,
      );
    expect(await lackingOn("2026-05-31")).toEqual(["an", "binh"]);
    expect(await lackingOn("2026-06-01")).toEqual(["an"]);
    expect(await lackingOn(dayOfYear(2026, "2027-03-01"))).toEqual(["an", "chi"]);
    expect(dayOfYear(2026, "2026-11-20")).toBe("2026-11-20");
  });

  test("nobody whom any unit sent in that year, and everybody who was sent in another one alone", async () => {
    const register = await registerInMemory();
    await register.append(
      "democracy-duty/xa-a",
      assigned(1, "an", "2026-02-02"),
      assigned(2, "binh", "2026-02-02"),
    );
    await register.append("training/t1", ...held("xa-b", "2026-03-10", "an"));
    await register.append("training/t2", ...held("xa-a", "2025-12-10", "binh"));
    const { figures, lacking, attended } = await trainingRegisterOf(register.models, xaA, asked);
    expect(figures).toEqual({ assigned: 2, trained: 1, lacking: 1 });
    expect(lacking.map(({ subject }) => subject)).toEqual(["binh"]);
    // Those of another unit stand in that unit's list.
    expect(attended).toEqual([]);
  });

  test("an assignment that its unit did not outlive counts nobody there", async () => {
    const register = await registerInMemory();
    await register.append("democracy-duty/xa-a", assigned(1, "an", "2026-02-02"));
    const figuresAt = async (to: string) =>
      (await trainingOfUnit(register.models, { ...xaA, to }, asked)).figures.assigned;
    expect(await figuresAt("2026-11-20")).toBe(0);
    expect(await figuresAt("2026-11-21")).toBe(1);
  });

  test("its reads follow who is assigned, however many trainings were held for whom", async () => {
    const readsAfter = async (trainings: number) => {
      const register = await registerInMemory();
      await register.append("democracy-duty/xa-a", assigned(1, "an", "2026-02-02"));
      for (let n = 0; n < trainings; n++)
        await register.append(`training/t${n}`, ...held("xa-a", "2026-03-10", "an", `other-${n}`));
      register.reads.length = 0;
      expect((await trainingOfUnit(register.models, xaA, asked)).figures.lacking).toBe(
        trainings === 0 ? 1 : 0,
      );
      return register.reads.length;
    };
    expect(await readsAfter(40)).toBe(await readsAfter(0));
  });
});

test("the table has a line for whoever is assigned, says who lacks it, and holds no formula", async () => {
  const register = await registerInMemory();
  await register.append(
    "democracy-duty/xa-a",
    { ...assigned(1, "an", "2026-02-02"), post: "=HYPERLINK(1)" },
    assigned(2, "binh", "2026-02-02"),
  );
  await register.append("training/t1", ...held("xa-a", "2026-03-10", "an"));
  const found = await trainingRegisterOf(register.models, xaA, asked);
  const table = trainingRegisterTable({ unit: { id: "xa-a", name: "Xã A" }, ...asked, ...found });
  for (const line of table.lines) expect(line).toHaveLength(table.head.length);
  const column = (name: string) => table.lines.map((line) => line[table.head.indexOf(name)]);
  expect(column("Đã tập huấn trong năm")).toEqual(["có", "chưa"]);
  expect(column("Các lớp đã dự")).toEqual(["Luật (2026-03-10)", ""]);
  expect(csvOf(table)).toContain("an,'=HYPERLINK(1),");
});
