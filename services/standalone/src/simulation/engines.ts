import type { EventLog } from "@sdc/core/event-log";
import type { ReadStore } from "@sdc/core/read-store";
import type { Snapshots } from "@sdc/core/snapshots";
import { memoryEventLog } from "@sdc/event-store/memory";
import { memorySnapshots } from "@sdc/event-store/memory-snapshots";
import { memoryReadStore } from "@sdc/read-store/memory";
import type { Random } from "../demo/random.ts";
import { memoryPath } from "./memory-path.ts";
import type { Path, PathPlan } from "./path.ts";
import { type Schedule, scheduleBy } from "./schedule.ts";
import type { Weather } from "./weather.ts";

/** What lies under the faults. `fresh` gives an empty read store of the same kind, to compare with. */
export type Engines = {
  readonly log: EventLog;
  readonly store: ReadStore;
  readonly snapshots: Snapshots & { settled?(): Promise<void> };
  fresh(): ReadStore;
  schedule(random: Random): Schedule;
  path(weather: Weather, plan: PathPlan): Path;
};

/** A way in memory, one call at a time: what every engine is run on that has no stream and queues of its own. */
export const playedPath = { schedule: scheduleBy, path: memoryPath };

/** Nothing but memory: the same seed is the same history, call by call. */
export const inMemory = (): Engines => ({
  log: memoryEventLog("simulation"),
  store: memoryReadStore(),
  snapshots: memorySnapshots(),
  fresh: memoryReadStore,
  ...playedPath,
});
