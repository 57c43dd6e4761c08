import { expect, test } from "vitest";
import { projections } from "@sdc/projections/projections";
import { spec } from "../infra/spec.ts";

test("a stage feeds exactly the versions that the code has", () => {
  expect(spec.projections).toEqual(projections.map(({ name, version }) => ({ name, version })));
});

test("a queue hides a message for six times as long as its handler may take, and keeps it until its consumer gives up", () => {
  const { visibilitySeconds, handlerSeconds, receivesMax } = spec.queues;
  expect(visibilitySeconds).toBeGreaterThanOrEqual(6 * handlerSeconds);
  expect(receivesMax).toBeGreaterThan(3);
});
