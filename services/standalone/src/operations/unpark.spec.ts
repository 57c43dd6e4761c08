import { expect, test } from "vitest";
import { projectOrPark } from "@sdc/core/park";
import { keyOf, type Projection } from "@sdc/core/projection";
import { memoryEventLog } from "@sdc/event-store/memory";
import { memoryReadStore } from "@sdc/read-store/memory";
import { lag } from "./lag.ts";
import { sweep } from "./sweep.ts";
import { everything, fill, quiet, TENANT } from "./testing.ts";
import { unparkSome } from "./unpark.ts";

/** Counts the events of each thing; breaks on whatever `breaksOn` says. */
const counting = (breaksOn: (stream: string) => boolean): Projection<number> => ({
  name: "thing-count",
  version: 1,
  categories: ["thing"],
  evolve(count = 0, _, { stream }) {
    if (breaksOn(stream)) throw new Error("deliberately");
    return count + 1;
  },
  rows: (count, stream) => [{ partition: "things", sort: stream, value: count }],
  counts: () => [],
});
const broken = [counting((stream) => stream === "thing/b") as Projection];
const mended = [counting(() => false) as Projection];
const KEY = keyOf(counting(() => false));

const withOneParked = async () => {
  const commits = [];
  const source = memoryEventLog(TENANT);
  await fill(source);
  commits.push(...(await everything(source)));
  const ports = { log: memoryEventLog(TENANT, commits), store: memoryReadStore() };
  await projectOrPark(ports, broken, commits);
  return { ...ports, commits };
};
const ERROR = expect.stringContaining("thing/b@1 can't be folded: deliberately");

test("what a broken projection parked is listed with its error, and is taken up when the projection is mended", async () => {
  const ports = await withOneParked();
  expect(await ports.store.parked()).toEqual([{ projection: KEY, stream: "thing/b", error: ERROR }]);
  expect(await unparkSome(ports, broken, "all")).toMatchObject({
    done: [],
    failing: [{ stream: "thing/b", error: ERROR }],
  });
  expect(await ports.store.isParked(KEY, "thing/b")).toBe(true);
  expect(await unparkSome(ports, mended, { projection: KEY, stream: "thing/b" })).toMatchObject({
    done: [{ stream: "thing/b" }],
    failing: [],
  });
  expect(await ports.store.parked()).toEqual([]);
  expect(await ports.store.get(KEY, "things", "thing/b")).toBe(4);
});

test("only what was asked for is taken up", async () => {
  const ports = await withOneParked();
  const nothing = { done: [], failing: [] };
  expect(await unparkSome(ports, mended, { projection: KEY, stream: "thing/a" })).toEqual(nothing);
  expect(await unparkSome(ports, [], "all")).toMatchObject({
    failing: [{ stream: "thing/b", error: "this program has no such read model" }],
  });
  expect(await ports.store.parked()).toHaveLength(1);
});

test("a sweep leaves parked slices alone and counts them; the lag shows them", async () => {
  const ports = await withOneParked();
  expect(await sweep(ports, mended, quiet)).toEqual({ behind: 1, repaired: 0, parked: 1, ahead: [] });
  expect(await lag(ports, mended, quiet)).toEqual([
    { projection: KEY, streams: 1, events: 4, parked: 1, ahead: 0 },
  ]);
});

test("a sweep parks what breaks under it, and goes on with the others", async () => {
  const { log } = await withOneParked();
  const ports = { log, store: memoryReadStore() };
  expect(await sweep(ports, broken, quiet)).toEqual({ behind: 2, repaired: 1, parked: 1, ahead: [] });
  expect(await ports.store.get(KEY, "things", "thing/a")).toBe(4);
});

test("a stream whose chain is broken stays parked, with that as its error", async () => {
  const ports = await withOneParked();
  const gap = ports.commits.findIndex(({ stream, version }) => stream === "thing/b" && version === 2);
  ports.commits.splice(gap, 1);
  const { failing } = await unparkSome(ports, mended, "all");
  expect(failing).toMatchObject([
    { stream: "thing/b", error: expect.stringContaining("thing/b@2: missing") },
  ]);
  expect(await ports.store.parked()).toEqual(failing);
  const fresh = { ...ports, store: memoryReadStore() };
  expect(await sweep(fresh, mended, quiet)).toMatchObject({ behind: 2, repaired: 1, parked: 1 });
});
