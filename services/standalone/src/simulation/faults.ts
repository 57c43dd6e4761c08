import type { Commit } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import type { ReadStore } from "@sdc/core/read-store";
import type { Snapshots } from "@sdc/core/snapshots";
import type { Queue } from "@sdc/feed/relay";
import type { Life } from "./life.ts";
import { isUnlucky, Trouble, type Weather, weathered } from "./weather.ts";

/** The log as one process sees it. `heard` is the table's stream: it knows of every append, answered or not. */
export const faultyLog = (
  log: EventLog,
  weather: Weather,
  life: Life,
  heard: (commit: Commit) => void,
): EventLog => ({
  tenant: log.tenant,
  read: (stream) => weathered(weather, life, ["read", stream], () => log.read(stream)),
  readAfter: (head) => weathered(weather, life, ["readAfter", head.stream], () => log.readAfter(head)),
  append: (head, draft) =>
    weathered(weather, life, ["append", head.stream], async () => {
      const appended = await log.append(head, draft);
      if (appended.outcome === "appended") heard(appended.commit);
      if (!isUnlucky(weather, 5)) return appended;
      // The first answer never came, and the client below sends the same once more.
      weather.noted("append: sent twice");
      return log.append(head, draft);
    }),
  adopt: (head, commit) => weathered(weather, life, ["adopt", head.stream], () => log.adopt(head, commit)),
  scan: (given) => log.scan(given),
});

/** A store whose `save` may do a part of the changes and then fail, as one that has a transaction for each slice. */
export const faultyStore = (store: ReadStore, weather: Weather, life: Life): ReadStore => ({
  ...store,
  slice: (projection, stream) =>
    weathered(weather, life, ["slice", `${projection} ${stream}`], () => store.slice(projection, stream)),
  park: (parked) =>
    weathered(weather, life, ["park", `${parked.projection} ${parked.stream}`], () => store.park(parked)),
  save: (changes) =>
    weathered(
      weather,
      life,
      ["save", changes.map(({ projection, stream }) => `${projection} ${stream}`).join(", ")],
      async () => {
        if (changes.length < 2 || !isUnlucky(weather, 10)) return store.save(changes);
        weather.noted("save: done in part");
        await store.save(changes.filter(() => weather.random.chance(0.5)));
        throw new Trouble("save: done in part");
      },
    ),
});

/** Snapshots of which some are never kept: nobody waits for them. */
export const faultySnapshots = (snapshots: Snapshots, weather: Weather, life: Life): Snapshots => ({
  find: (stream, fold) => weathered(weather, life, ["find", stream], () => snapshots.find(stream, fold)),
  keep(snapshot) {
    if (!life.isOver && !isUnlucky(weather, 10)) snapshots.keep(snapshot);
  },
  scan: () => snapshots.scan(),
});

/** A queue that may refuse a part of a send, or take all of it twice. */
export const faultyQueue = (queue: Queue, weather: Weather, life: Life): Queue => ({
  send: (bodies) =>
    weathered(weather, life, ["send", `${bodies.length} messages`], async () => {
      if (isUnlucky(weather, 5)) {
        weather.noted("send: twice");
        await queue.send(bodies);
      }
      if (!isUnlucky(weather, 5)) return queue.send(bodies);
      weather.noted("send: refused in part");
      const refused = new Set([...bodies.keys()].filter(() => weather.random.chance(0.5)));
      const taken = [...bodies.keys()].filter((index) => !refused.has(index));
      const failed = taken.length === 0 ? [] : await queue.send(taken.map((index) => bodies[index] ?? ""));
      return [...refused, ...failed.flatMap((index) => taken[index] ?? [])];
    }),
});
