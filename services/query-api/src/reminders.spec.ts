import { beforeEach, expect, test } from "vitest";
import type { ReadModel } from "@sdc/reading/read-models";
import { registerInMemory } from "./register-testing.ts";
import { remindersOf } from "./reminders.ts";

const DUE = "2026-11-25";
const node = (unit: string, key = "IV.1.b:2026") => `obligation/${unit}:${key}`;

type Told = { readonly stream: string; readonly unit: string; readonly due: string };

/** The rows that the clock's words have left, by partition. */
const told = (rows: Readonly<Record<string, readonly Told[]>>): ReadModel => ({
  key: "reminders@1",
  get: async () => undefined,
  slice: async () => undefined,
  async range(partition, { after = "", limit }) {
    const sorted = (rows[partition] ?? []).map((value) => ({ sort: `${value.due}#${value.stream}`, value }));
    const found = sorted.filter(({ sort }) => sort > after);
    const items = found.slice(0, limit);
    const last = items.at(-1)?.sort;
    return found.length > limit && last !== undefined ? { items, next: last } : { items };
  },
});

let register: Awaited<ReturnType<typeof registerInMemory>>;
beforeEach(async () => {
  register = await registerInMemory();
  for (const id of ["commune-a", "commune-b"])
    await register.append(`org-unit/${id}`, {
      type: "unit-established",
      kind: "commune",
      name: `Xã ${id}`,
      effectiveOn: "2025-07-01",
    });
});

const filed = (unit: string) =>
  register.append(node(unit), {
    type: "evidence-filed",
    unit,
    obligation: "IV.1.b",
    node: "IV.1.b:2026",
    n: 1,
    docType: "Báo cáo",
    number: "1/BC",
    date: "2026-11-10",
    issuer: "UBND",
    title: "…",
    signer: "…",
  });

const ask = (rows: Readonly<Record<string, readonly Told[]>>, more: object = {}) =>
  remindersOf(register.models, told(rows), { unit: "commune-a", today: "2026-11-24", limit: 50, ...more });

const own = { stream: node("commune-a"), unit: "commune-a", due: DUE };
const report = { stream: "hotline-report/r1", unit: "commune-a", due: "2026-11-20" };

test("names the unit, the obligation in words, and the days left, negative once it is overdue", async () => {
  const { items } = await ask({ "unit/commune-a": [report, own] });
  expect(items).toEqual([
    {
      unit: { id: "commune-a", name: "Xã commune-a" },
      told: "reminded",
      stream: report.stream,
      due: report.due,
      daysLeft: -4,
    },
    {
      unit: { id: "commune-a", name: "Xã commune-a" },
      told: "reminded",
      stream: own.stream,
      obligation: {
        id: "IV.1.b",
        node: "commune-a:IV.1.b:2026",
        duty: { vi: expect.any(String), en: expect.any(String) },
      },
      due: DUE,
      daysLeft: 1,
    },
  ]);
});

test("what was told to it from below stands behind its own", async () => {
  const below = { stream: node("commune-b"), unit: "commune-b", due: DUE };
  const { items } = await ask({ "unit/commune-a": [own], "escalated/commune-a": [below] });
  expect(items.map(({ told: how, unit }) => [how, unit.id])).toEqual([
    ["reminded", "commune-a"],
    ["escalated", "commune-b"],
  ]);
});

test("an obligation that has been proved since is left out, and one whose day has moved", async () => {
  await filed("commune-a");
  expect((await ask({ "unit/commune-a": [own] })).items).toEqual([]);
  const moved = { stream: node("commune-b"), unit: "commune-b", due: "2026-11-24" };
  expect((await ask({ "unit/commune-b": [moved] }, { unit: "commune-b" })).items).toEqual([]);
});

test("pages by key over both, missing and repeating nothing", async () => {
  const reports = (unit: string) =>
    ["r1", "r2", "r3"].map((id) => ({ stream: `hotline-report/${unit}-${id}`, unit, due: DUE }));
  const rows = { "unit/commune-a": reports("commune-a"), "escalated/commune-a": reports("commune-b") };
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await ask(rows, { limit: 2, ...(after === undefined ? {} : { after }) });
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...page.items.map(({ stream }) => stream));
    after = page.next;
  } while (after !== undefined);
  expect(seen).toEqual(
    [...rows["unit/commune-a"], ...rows["escalated/commune-a"]].map(({ stream }) => stream),
  );
});
