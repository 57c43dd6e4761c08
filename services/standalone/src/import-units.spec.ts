import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inOffice } from "@sdc/domain/units";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { readModels } from "@sdc/reading/read-models";
import { type Register, wholeRegister } from "@sdc/reading/register";
import { findByCode, unitOn } from "@sdc/reading/units";
import { importUnits, type ListedUnit, listedUnits } from "./import-units.ts";
import { ENGINES, open, type Opened, newFolder } from "./testing.ts";

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  let register: Register;
  let units: readonly RegisteredUnit[];
  beforeAll(async () => {
    sdc = await open(engine, newFolder(), { units: listedUnits() });
    await sdc.standalone.caughtUp();
    register = await wholeRegister(readModels(sdc.standalone.store));
    units = [...register.values()];
  });
  afterAll(() => sdc.stop());

  /** What the register says of a day. */
  const standing = (day: string) =>
    units.filter((unit) => inOffice(unit, day)).map((unit) => unitOn(unit, day));
  const counts = (day: string) => {
    const kinds = standing(day).map(({ kind }) => kind);
    return (["province", "district", "commune"] as const).map(
      (kind) => kinds.filter((one) => one === kind).length,
    );
  };

  test("the three states of the province are reproduced by asking as of their days", () => {
    expect(counts("2024-04-01")).toEqual([1, 18, 241]);
    expect(counts("2024-12-31")).toEqual([1, 18, 241]);
    // The province counted 233 communes on that day, its list holds 234 (see the registry's README).
    expect(counts("2025-01-01")).toEqual([1, 17, 234]);
    expect(counts("2025-06-30")).toEqual([1, 17, 234]);
    expect(counts("2025-07-01")).toEqual([1, 0, 78]);
    expect(counts("2024-03-31")).toEqual([0, 0, 0]);
  });

  const listedOn = (day: string) =>
    listedUnits().filter(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day < validTo),
    );

  test.each(["2024-04-01", "2025-01-01", "2025-03-01", "2025-07-01"])(
    "as of %s: exactly the units of the list, each with its name and kind, and found by its code of that day",
    async (day) => {
      const line = ({ id, kind, name }: Pick<ListedUnit, "id" | "kind" | "name">) => `${id} ${kind} ${name}`;
      expect(standing(day).map(line).toSorted()).toEqual(listedOn(day).map(line).toSorted());
      const models = readModels(sdc.standalone.store);
      const coded = listedOn(day).filter(({ code }) => code !== undefined);
      const found = await Promise.all(coded.map(({ code = "" }) => findByCode(models, code, day)));
      expect(found.map((unit) => unit?.id)).toEqual(coded.map(({ id }) => id));
    },
  );

  test("every unit of the list is there with its name, days and heirs", () => {
    for (const { id, kind, name, validFrom, validTo, successors = [], parent } of listedUnits())
      expect(register.get(id)).toMatchObject({
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
