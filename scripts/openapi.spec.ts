import { join } from "node:path";
import { createConfig, lint } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { commandsOfPeople } from "@sdc/domain/aggregate";
import { aggregates } from "@sdc/domain/aggregates";
import { openapi } from "./openapi.ts";

const FILE = join(import.meta.dirname, "..", "docs", "openapi.json");

test("docs/openapi.json is valid OpenAPI 3.1 and breaks none of the strict rules", async () => {
  const config = await createConfig({
    extends: ["recommended-strict"],
    // Health, and what is told of the watch's risk, can't be asked wrongly.
    rules: { "operation-4xx-response": "off" },
  });
  const problems = await lint({ ref: FILE, config });
  expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});

test("the linter would see a fault", async () => {
  const config = await createConfig({ extends: ["recommended-strict"] });
  expect(await lint({ ref: FILE, config })).toHaveLength(2);
});

test("every command that people give is described, under the route that takes it", () => {
  const described = Object.keys(openapi()["paths"] as object);
  for (const { kind, commands } of aggregates)
    for (const [name, { at }] of Object.entries(commandsOfPeople(commands)))
      expect(described).toContain(at === "collection" ? `/v1/${kind}` : `/v1/${kind}/{id}/${name}`);
});
