import type { NonEmpty, Random } from "../demo/random.ts";
import { type Life, never } from "./life.ts";
import type { Schedule } from "./schedule.ts";

/** An engine in trouble. Whether the call was done nobody knows, unless it says that it surely was not. */
export class Trouble extends Error {
  override name = "Trouble";
  readonly isSurelyNotDone: boolean;
  constructor(message: string, isSurelyNotDone = false) {
    super(message);
    this.isSurelyNotDone = isSurelyNotDone;
  }
}

export type Weather = {
  readonly random: Random;
  readonly schedule: Schedule;
  /** Of a hundred calls so many meet a fault. Zero: fair weather. */
  readonly troublePercent: () => number;
  /** Hears of every fault, as `append: throttled`. */
  readonly noted: (fault: string) => void;
};

/**
 * What can befall a call. There are no stale index reads among them: read stores have no index, and every read is
 * strongly consistent.
 */
const FAULTS: NonEmpty<
  | "throttled"
  | "transaction conflict"
  | "timed out, not done"
  | "timed out, done"
  | "killed before"
  | "killed after"
> = [
  "throttled",
  "transaction conflict",
  "timed out, not done",
  "timed out, not done",
  "timed out, done",
  "timed out, done",
  "timed out, done",
  "timed out, done",
  "killed before",
  "killed after",
];

/** Whether something else goes wrong that has a chance of its own; never in fair weather. */
export const isUnlucky = ({ random, troublePercent }: Weather, percent: number): boolean =>
  troublePercent() > 0 && random.between(1, 100) <= percent;

/** Runs a call when its turn comes. It may fail before it is done, or be done and fail all the same, or be its process's last. */
export const weathered = async <Result>(
  weather: Weather,
  life: Life,
  [what, of]: readonly [string, string],
  call: () => Promise<Result>,
): Promise<Result> => {
  await weather.schedule.turn(`${what} ${of}`);
  if (life.isOver) return never();
  const fault = isUnlucky(weather, weather.troublePercent()) ? weather.random.pick(FAULTS) : undefined;
  if (fault !== undefined) weather.noted(`${what}: ${fault}`);
  switch (fault) {
    case undefined:
      return call();
    case "throttled":
    case "transaction conflict":
      throw new Trouble(`${what} ${of}: ${fault}`, true);
    case "timed out, not done":
      throw new Trouble(`${what} ${of}: no answer`);
    case "timed out, done":
      await call();
      throw new Trouble(`${what} ${of}: no answer`);
    case "killed before":
      life.end();
      return never();
    case "killed after":
      await call();
      life.end();
      return never();
  }
};
