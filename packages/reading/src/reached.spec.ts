import { expect, test } from "vitest";
import { keyOf, type Projection } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import { memoryReadStore } from "@sdc/read-store/memory";
import { reached } from "./reached.ts";

const projection: Projection = {
  name: "board",
  version: 1,
  categories: ["thing"],
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
