import { beforeEach, expect, test } from "vitest";
import { registerInMemory } from "./register-testing.ts";
import { secretWork } from "./secret-work.ts";
import { ordinaryWork, workWithoutHeir } from "./work-without-heir.ts";

const ended = "2026-06-01";
const today = "2026-11-20";

let register: Awaited<ReturnType<typeof registerInMemory>>;
/** a and b stand; c ended without an heir, d into c, e into a and b, f into a; g ends in December without an heir. */
beforeEach(async () => {
  register = await registerInMemory();
  const { append } = register;
  const heirs = { c: [], d: ["c"], e: ["a", "b"], f: ["a"], g: [] };
  for (const id of ["a", "b", ...Object.keys(heirs)])
    await append(`org-unit/${id}`, {
      type: "unit-established",
      kind: "commune",
      name: `Xã ${id}`,
      effectiveOn: "2025-07-01",
    });
  for (const [id, of] of Object.entries(heirs))
    await append(`org-unit/${id}`, {
      type: "unit-dissolved",
      effectiveOn: id === "g" ? "2026-12-01" : ended,
      heirs: of,
    });
});

const receive = (id: string, unit: string, more: object = {}) =>
  register.append(`hotline-report/${id}`, {
    type: "report-received",
    unit,
    channel: "phone",
    receivedAt: "2026-03-01T02:00:00.000Z",
    field: "land",
    text: { sealed: "…", key: `case:${id}`, from: id },
    ...more,
  });

const ask = async (question: { readonly after?: string; readonly limit?: number } = {}) =>
  workWithoutHeir(register.models, {
    today,
    limit: 50,
    works: await ordinaryWork(register.models),
    ...question,
  });

test("work waits where no heir is known, or where it is not known which of several, and says at whose heirs it hangs", async () => {
  for (const unit of ["a", "c", "d", "e", "f", "g"]) await receive(`at-${unit}`, unit);
  const { items } = await ask();
  expect(items.map(({ unit, why, at, stream }) => [unit.id, why, at?.id, stream])).toEqual([
    ["c", "no-heir", undefined, "hotline-report/at-c"],
    ["d", "no-heir", "c", "hotline-report/at-d"],
    ["e", "several-heirs", undefined, "hotline-report/at-e"],
  ]);
  expect(items[0]).toEqual({
    unit: { id: "c", name: "Xã c", kind: "commune", to: ended },
    why: "no-heir",
    stream: "hotline-report/at-c",
    since: "2026-03-01",
  });
});

test("a flagged case is in no ordinary list, and so not in this one", async () => {
  await receive("r1", "c", { flagged: true });
  expect((await ask()).items).toEqual([]);
});

test("a flagged case waits in a list for those alone who may know of it, by the level above or whoever has its work", async () => {
  const { append } = register;
  const established = { type: "unit-established", kind: "commune", effectiveOn: "2025-07-01" };
  await append("org-unit/old", { ...established, kind: "province", name: "Tỉnh" });
  await append("org-unit/city", { ...established, kind: "province", name: "Thành phố" });
  await append("org-unit/old", { type: "unit-dissolved", effectiveOn: ended, heirs: ["city"] });
  await append("org-unit/h", { ...established, name: "Xã h", parent: "old" });
  await append("org-unit/h", { type: "unit-dissolved", effectiveOn: ended, heirs: [] });
  await receive("r1", "h", { flagged: true });
  await receive("r2", "h");
  await receive("r3", "c", { flagged: true });
  const list = async (unit: string) => {
    const head = { subject: "an", roles: ["head-of-unit" as const], unit };
    const works = await secretWork(register.models, head);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await workWithoutHeir(register.models, {
        today,
        limit: 1,
        works,
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...page.items.map(({ stream }) => stream));
      after = page.next;
    } while (after !== undefined);
    return seen;
  };
  expect(await list("city")).toEqual(["hotline-report/r1"]);
  expect(await list("c")).toEqual(["hotline-report/r3"]);
  expect(await list("a")).toEqual([]);

  const denounced = (deniedUnit: string, deniedRank: string) => ({
    type: "denunciation-registered",
    unit: "h",
    form: "letter",
    register: { number: "1", body: "UBND", kept: "paper" },
    receivedOn: "2026-03-01",
    text: { sealed: "…", key: "case:d", from: "d" },
    deniedUnit,
    deniedRank,
    clocks: [],
    at: "2026-03-01T02:00:00.000Z",
    by: { subject: "an", unit: "h" },
  });
  await append("denunciation/d1", denounced("h", "other"));
  await append("denunciation/d2", denounced("city", "head"));
  await append("denunciation/d3", denounced("h", "head"));
  // Of the one about its own head the level above is told by the level above it.
  expect(await list("city")).toEqual(["hotline-report/r1", "denunciation/d1", "denunciation/d3"]);
  expect(await list("h")).toEqual(["hotline-report/r1"]);
  expect(await list("c")).toEqual(["hotline-report/r3"]);
});

test("it is paged unit by unit, within a unit too, and the last page says so", async () => {
  for (let n = 0; n < 3; n++) for (const unit of ["c", "e"]) await receive(`${unit}-${n}`, unit);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await ask({ limit: 2, ...(after === undefined ? {} : { after }) });
    seen.push(...page.items.map(({ stream }) => stream));
    after = page.next;
  } while (after !== undefined);
  expect(seen).toEqual(["c-0", "c-1", "c-2", "e-0", "e-1", "e-2"].map((id) => `hotline-report/${id}`));
  expect((await ask({ limit: 6 })).next).toBeUndefined();
});

test("its reads follow the ended units, not the work that waits", async () => {
  await receive("c-0", "c");
  register.reads.splice(0);
  await ask();
  const few = register.reads.length;
  for (let n = 1; n < 40; n++) await receive(`c-${n}`, "c");
  register.reads.splice(0);
  await ask();
  expect(register.reads).toHaveLength(few);
  // The register, and one for each of the three units.
  expect(few).toBe(4);
});
