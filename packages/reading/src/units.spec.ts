import { beforeEach, describe, expect, test } from "vitest";
import { switchTo } from "@sdc/core/live";
import { keyOf } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import type { Event } from "@sdc/domain/org-unit/schema";
import { holderOn } from "@sdc/domain/succession";
import { type RegisteredUnit, unitRegister } from "@sdc/projections/unit-register";
import { memoryReadStore } from "@sdc/read-store/memory";
import { type ReadModels, readModels } from "./read-models.ts";
import {
  descends,
  findByCode,
  findUnit,
  holderOf,
  lineageOf,
  predecessorsOf,
  rememberingUnits,
  resolveUnit,
  unitOn,
} from "./units.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "hoa", unit: "so-noi-vu" } };
const born = (code?: string, effectiveOn = "2024-04-01"): Event => ({
  type: "unit-established",
  kind: "commune",
  name: "Xã",
  effectiveOn,
  ...(code === undefined ? {} : { code }),
  ...stamp,
});
const merged = (into: string, effectiveOn: string): Event => ({
  type: "unit-merged",
  into,
  effectiveOn,
  ...stamp,
});
const ended = (effectiveOn: string, ...heirs: readonly string[]): Event => ({
  type: "unit-dissolved",
  effectiveOn,
  heirs: [...heirs],
  ...stamp,
});

const JANUARY = "2025-01-01";
const JULY = "2025-07-01";
const TODAY = "2026-11-20";

/** a and b became c, c became d with its code; e was divided into c and f; g and h ended without an heir, h's work is to go to g. */
const streams: Readonly<Record<string, readonly Event[]>> = {
  a: [born("20001"), merged("c", JANUARY)],
  b: [born("20002"), merged("c", JANUARY)],
  c: [born("20001", JANUARY), merged("d", JULY)],
  d: [
    born("20001", JULY),
    { type: "unit-renamed", name: "Phường", effectiveOn: "2027-01-01", ...stamp },
    { type: "unit-kind-changed", kind: "public-service-unit", effectiveOn: "2026-01-01", ...stamp },
  ],
  e: [
    born("20005"),
    {
      type: "unit-split",
      effectiveOn: JANUARY,
      parts: [
        { unit: "c", places: ["Thôn Một"] },
        { unit: "f", places: ["Thôn Hai"] },
      ],
      ...stamp,
    },
  ],
  f: [born("20006")],
  g: [born("20007"), ended(JULY)],
  h: [born("20008"), merged("g", JANUARY)],
  lost: [born(), merged("not-heard-of", JULY)],
  "ring-a": [born(), ended(JULY, "ring-b")],
  "ring-b": [born(), ended(JULY, "ring-a")],
};

let models: ReadModels;
let reads: string[];
beforeEach(async () => {
  const store = memoryReadStore();
  reads = [];
  await switchTo(store, unitRegister);
  for (const [id, events] of Object.entries(streams)) {
    const stream = `org-unit/${id}`;
    let state: RegisteredUnit | undefined;
    for (const [index, event] of events.entries())
      state = unitRegister.evolve(state, event, { stream, version: index + 1 });
    const puts = state === undefined ? [] : unitRegister.rows(state, stream);
    const change = { stream, from: 0, to: events.length, state, puts, drops: [], counts: [] };
    await store.save([{ projection: keyOf(unitRegister), ...change }]);
  }
  const counted: ReadStore = {
    ...store,
    get: (...given) => (reads.push(`get ${given[2]}`), store.get(...given)),
    range: (...given) => (reads.push(`range ${given[1]}`), store.range(...given)),
  };
  models = readModels(counted);
});

test("a unit is called and is what it is on the day asked for, not what it will be", async () => {
  const unit = await findUnit(models, "d");
  if (unit === undefined) throw new Error("d is in the register");
  const days = ["2025-12-31", TODAY, "2027-01-01"];
  expect(days.map((day) => unitOn(unit, day)).map(({ name, kind }) => [name, kind])).toEqual([
    ["Xã", "commune"],
    ["Xã", "public-service-unit"],
    ["Phường", "public-service-unit"],
  ]);
});

describe("whose work has come to a unit", () => {
  test("those directly before it, each with its day: those of which it has a part too", async () => {
    expect(await predecessorsOf(models, "c")).toEqual(["a", "b", "e"].map((id) => ({ id, to: JANUARY })));
    expect(await predecessorsOf(models, "a")).toEqual([]);
  });

  test("all before it, however many came between; a divided unit is nobody's as a whole", async () => {
    expect(await lineageOf(models, "d", TODAY)).toEqual(["a", "b", "c"]);
    expect(await lineageOf(models, "c", "2025-06-30")).toEqual(["a", "b"]);
    expect(await lineageOf(models, "c", TODAY)).toEqual([]);
    expect(await lineageOf(models, "f", TODAY)).toEqual([]);
  });

  test("of every unit and day: those that the rule of succession says", async () => {
    const register = new Map<string, RegisteredUnit>();
    for (const id of Object.keys(streams)) {
      const unit = await findUnit(models, id);
      if (unit !== undefined) register.set(id, unit);
    }
    for (const day of ["2024-12-31", JANUARY, "2025-06-30", JULY, TODAY])
      for (const id of register.keys()) {
        const held = [...register.keys()].filter((one) => {
          const holder = holderOn((known) => register.get(known), one, day);
          return one !== id && "unit" in holder && holder.unit === id;
        });
        expect([day, id, await lineageOf(models, id, day)]).toEqual([day, id, held]);
        expect(await holderOf(models, id, day)).toEqual(holderOn((one) => register.get(one), id, day));
      }
  });

  test("units that name each other in a ring hang nothing up", async () => {
    expect(await holderOf(models, "ring-a", TODAY)).toEqual({ open: "no-heir", at: "ring-a" });
    expect(await descends(models, "ring-a", "d")).toBe(false);
    expect(await descends(models, "a", "d")).toBe(true);
  });

  test("who has it by its place", async () => {
    expect(await holderOf(models, "e", TODAY)).toEqual({ open: "several-heirs", at: "e" });
    expect(await holderOf(models, "e", TODAY, "thôn một")).toEqual({ unit: "d" });
    expect(await holderOf(models, "e", TODAY, "Thôn Hai")).toEqual({ unit: "f" });
  });
});

describe("a code, which is used again across reforms", () => {
  const by = async (code: string, day: string) => (await findByCode(models, code, day))?.id;

  test("names the unit that has it on that day", async () => {
    expect(await Promise.all(["2024-12-31", JANUARY, JULY].map((day) => by("20001", day)))).toEqual([
      "a",
      "c",
      "d",
    ]);
  });

  test("where nobody has it, names who had it last before, or else first after", async () => {
    expect(await by("20002", TODAY)).toBe("b");
    expect(await by("20002", "2024-03-31")).toBe("b");
    expect(await by("99999", TODAY)).toBeUndefined();
  });
});

describe("a link", () => {
  const to = async (asked: string, day = TODAY) => {
    const found = await resolveUnit(models, asked, day);
    return found && { ...found, unit: found.unit.id };
  };

  test("to a unit that stands means that unit", async () => {
    expect(await to("d")).toEqual({ unit: "d" });
    expect(await to("a", "2024-12-31")).toEqual({ unit: "a" });
  });

  test("to the id of one that ended means whoever has its work, and says so", async () => {
    const since = JANUARY;
    expect(await to("a")).toEqual({ unit: "d", resolved: { asked: "a", by: "heir", since } });
    expect(await to("a", JANUARY)).toEqual({ unit: "c", resolved: { asked: "a", by: "heir", since } });
  });

  test("to a code means the unit that has it, or whoever took over from the one that had it, and says so", async () => {
    expect(await to("20001")).toEqual({ unit: "d", resolved: { asked: "20001", by: "code" } });
    expect(await to("20002")).toEqual({
      unit: "d",
      resolved: { asked: "20002", by: "code", since: JANUARY },
    });
  });

  test("to one whose work nobody has means that unit, and says why", async () => {
    expect(await to("g")).toEqual({ unit: "g", unresolved: "no-heir" });
    expect(await to("h")).toEqual({ unit: "h", unresolved: "no-heir" });
    expect(await to("20007")).toEqual({ unit: "g", unresolved: "no-heir" });
    expect(await to("e")).toEqual({ unit: "e", unresolved: "several-heirs" });
    expect(await to("ring-a")).toEqual({ unit: "ring-a", unresolved: "no-heir" });
  });

  test("to one whose heir is not yet heard of means that unit for now", async () => {
    expect(await to("lost")).toEqual({ unit: "lost", unresolved: "no-heir" });
  });

  test("to a name that nobody ever had means nothing", async () => {
    expect(await to("x")).toBeUndefined();
  });
});

test("an answer about many asks for each unit, and for each page of the register, once", async () => {
  const known = rememberingUnits(models);
  for (let n = 0; n < 3; n++) await lineageOf(known, "d", TODAY);
  expect(reads.length).toBeGreaterThan(0);
  expect(new Set(reads).size).toBe(reads.length);
});
