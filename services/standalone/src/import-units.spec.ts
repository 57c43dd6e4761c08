import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyOf } from "@sdc/core/projection";
import { type RegisteredUnit, unitRegister } from "@sdc/projections/unit-register";
import { importUnits, listedUnits } from "./import-units.ts";
import { ENGINES, open, type Opened } from "./testing.ts";

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  let units: readonly RegisteredUnit[];
  beforeAll(async () => {
    sdc = await open(engine);
    await sdc.standalone.caughtUp();
    const page = await sdc.standalone.store.range(keyOf(unitRegister), "unit", { limit: 1000 });
    units = page.items.map(({ value }) => value as RegisteredUnit);
  });
  afterAll(() => sdc.stop());

  const standing = (kind: string, day: string) =>
    units.filter((unit) => unit.kind === kind && unit.from <= day && (unit.to === undefined || day < unit.to))
      .length;

  test("the three states of the province are reproduced on their days", () => {
    expect([standing("district", "2024-04-01"), standing("commune", "2024-04-01")]).toEqual([18, 241]);
    // The province counted 233 communes on that day, its list holds 234 (see the registry's README).
    expect([standing("district", "2025-01-01"), standing("commune", "2025-01-01")]).toEqual([17, 234]);
    expect([standing("district", "2025-07-01"), standing("commune", "2025-07-01")]).toEqual([0, 78]);
    expect([standing("province", "2025-06-30"), standing("province", "2025-07-01")]).toEqual([1, 1]);
  });

  test("every unit of the list is there with its name, days and heirs", () => {
    const found = new Map(units.map((unit) => [unit.id, unit]));
    for (const { id, kind, name, validFrom, validTo, successors = [], parent } of listedUnits())
      expect(found.get(id)).toMatchObject({
        kind,
        name,
        from: validFrom,
        heirs: successors,
        ...(validTo === undefined ? {} : { to: validTo }),
        ...(parent === undefined ? {} : { parent }),
      });
  });

  test("where no heir is known none is guessed, and the note says so", () => {
    const unresolved = units.filter(({ to, heirs }) => to !== undefined && heirs.length === 0);
    expect(unresolved.filter(({ kind }) => kind === "commune")).toHaveLength(9);
    expect(unresolved.filter(({ kind }) => kind === "district")).toHaveLength(17);
    for (const { notes } of unresolved) expect(notes).toHaveLength(1);
  });

  test("a second import records nothing", async () => {
    const { log, vault, now } = sdc.standalone;
    const count = async () => {
      let commits = 0;
      for await (const page of log.scan()) commits += page.commits.length;
      return commits;
    };
    const before = await count();
    await importUnits({ log, sealer: vault, now });
    expect(await count()).toBe(before);
  });
});
