import { expect, test } from "vitest";
import { readModelRights, readWithoutSession } from "@sdc/access/reading";
import { projections } from "@sdc/projections/projections";

test("every read model says who reads it, and no other is spoken of", () => {
  const names = projections.map(({ name }) => name);
  expect(Object.keys(readModelRights).toSorted()).toEqual(names.toSorted());
  expect(
    Object.values(readWithoutSession)
      .flat()
      .filter((name) => !names.includes(name)),
  ).toEqual([]);
});
