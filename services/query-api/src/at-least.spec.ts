import { expect, test } from "vitest";
import { keyOf, type Projection } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import { memoryReadStore } from "@sdc/read-store/memory";
import { atLeastIn, atLeastPattern, reached } from "./at-least.ts";

const projection: Projection = {
  name: "board",
  version: 1,
  categories: ["thing"],
  readers: [],
  evolve: () => ({}),
  rows: () => [],
  counts: () => [],
};
const change = (from: number, to: number) => ({
  projection: "board@1",
  stream: "thing/a",
  from,
  to,
  state: {},
  puts: [],
  drops: [],
  counts: [],
});

const sliceIn = (store: ReadStore) => ({
  slice: (stream: string) => store.slice(keyOf(projection), stream),
});

test("a wish names a stream and a version", () => {
  expect(atLeastIn("hotline-report/abc@3")).toEqual({ stream: "hotline-report/abc", version: 3 });
  expect(atLeastIn("obligation/commune-a:II.1.đ:once@12")).toEqual({
    stream: "obligation/commune-a:II.1.đ:once",
    version: 12,
  });
  for (const bad of ["abc@3", "a/b", "a/b@0", "a/b@x", "a/b/c@1@2", "a/b @1"])
    expect(bad).not.toMatch(atLeastPattern);
});

test("what is there already is not waited for, what other read models fold neither", async () => {
  const store = memoryReadStore();
  await store.save([change(0, 2)]);
  expect(await reached(sliceIn(store), projection, [{ stream: "thing/a", version: 2 }])).toBe(true);
  expect(await reached(sliceIn(store), projection, [{ stream: "other/a", version: 9 }])).toBe(true);
});

test("what comes meanwhile is waited for", async () => {
  const store = memoryReadStore();
  setTimeout(() => void store.save([change(0, 1)]), 30);
  expect(await reached(sliceIn(store), projection, [{ stream: "thing/a", version: 1 }])).toBe(true);
});

test("what never comes is told, not waited for without end", async () => {
  expect(await reached(sliceIn(memoryReadStore()), projection, [{ stream: "thing/a", version: 1 }], 50)).toBe(
    false,
  );
});
