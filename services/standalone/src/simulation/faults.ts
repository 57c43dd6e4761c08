import type { Commit } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import type { ReadStore } from "@sdc/core/read-store";
import type { Random } from "../demo/random.ts";
import type { Schedule } from "./schedule.ts";

/** An engine in trouble: throttled, timed out, or the process gone between two steps. Whether it was done nobody knows. */
export class Trouble extends Error {}

export type Weather = {
  readonly random: Random;
  readonly schedule: Schedule;
  /** Of a hundred calls so many fail before they are done, and as many after. Zero: fair weather. */
  readonly troublePercent: () => number;
};

/** Runs a call when its turn comes; it may fail before it is done, or be done and fail all the same. */
const weathered = async <Result>(
  weather: Weather,
  name: string,
  call: () => Promise<Result>,
): Promise<Result> => {
  const { random, schedule, troublePercent } = weather;
  await schedule.turn(name);
  const luck = random.between(0, 99);
  if (luck < troublePercent()) throw new Trouble(`${name}: not done`);
  const result = await call();
  if (luck < 2 * troublePercent()) throw new Trouble(`${name}: done, but the answer was lost`);
  return result;
};

export const faultyLog = (log: EventLog, weather: Weather, heard: (commit: Commit) => void): EventLog => ({
  read: (stream) => weathered(weather, `read ${stream}`, () => log.read(stream)),
  readAfter: (head) => weathered(weather, `readAfter ${head.stream}`, () => log.readAfter(head)),
  append: (head, draft) =>
    weathered(weather, `append ${head.stream}`, async () => {
      const appended = await log.append(head, draft);
      if (appended.outcome === "appended") heard(appended.commit);
      return appended;
    }),
  adopt: (head, commit) => weathered(weather, `adopt ${head.stream}`, () => log.adopt(head, commit)),
  scan: () => log.scan(),
});

export const faultyStore = (store: ReadStore, weather: Weather): ReadStore => ({
  ...store,
  slice: (projection, stream) =>
    weathered(weather, `slice ${projection} ${stream}`, () => store.slice(projection, stream)),
  save: (changes) =>
    weathered(
      weather,
      `save ${changes.map(({ projection, stream }) => `${projection} ${stream}`).join(", ")}`,
      () => store.save(changes),
    ),
});
