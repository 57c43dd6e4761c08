import type { Commit } from "@sdc/core/commit";
import { build } from "@sdc/core/build";
import { project } from "@sdc/core/project";
import { keyOf } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import type { EventLog } from "@sdc/core/event-log";
import type { Sealer } from "@sdc/core/sealing";
import { warmStates } from "@sdc/core/warm-states";
import { projections } from "@sdc/projections/projections";
import { type Random, seededRandom } from "../demo/random.ts";
import { faultyLog, faultyStore, Trouble, type Weather } from "./faults.ts";
import { ask, isAcknowledged, type Outcome, wishesBy } from "./history.ts";
import { scheduleBy } from "./schedule.ts";

/** The engines under the faults. `fresh` gives an empty read store of the same kind, to compare with. */
export type Engines = { readonly log: EventLog; readonly store: ReadStore; fresh(): ReadStore };

export type Simulated = {
  readonly seed: number;
  /** What was promised and does not hold; none when all is well. */
  readonly wrong: readonly string[];
  readonly acknowledged: number;
  readonly refused: number;
  readonly unknown: number;
  readonly commits: number;
  readonly trace: readonly string[];
};

const WISHES = 60;
const CALLERS = 6;

/**
 * One random history over engines in trouble: calls fail before or after they are done, deliveries are lost, repeated
 * and reordered, two processes are warm and a third is not. Then fair weather, one sweep, and the account.
 */
export const simulate = async (seed: number, engines: Engines, sealer: Sealer): Promise<Simulated> => {
  const random = seededRandom(seed);
  const schedule = scheduleBy(random);
  let trouble = random.between(0, 12);
  const weather: Weather = { random, schedule, troublePercent: () => trouble };
  const hints: Commit[] = [];
  const log = faultyLog(engines.log, weather, (commit) => hints.push(commit));
  const store = faultyStore(engines.store, weather);

  const wishes = [...wishesBy(random, WISHES)];
  const outcomes: Outcome[] = [];
  const born = wishes.splice(0, 5);
  const caller = async (warm: boolean): Promise<void> => {
    const ports = { log, sealer, ...(warm ? { warm: warmStates(4) } : {}) };
    for (let wish = wishes.shift(); wish !== undefined; wish = wishes.shift())
      outcomes.push(await ask(ports, wish));
  };
  const story = async (): Promise<void> => {
    for (const wish of born) outcomes.push(await ask({ log, sealer }, wish));
    let isOver = false;
    const projecting = deliverBadly(hints, random, () => isOver, { log, store });
    await Promise.all(Array.from({ length: CALLERS }, (_, index) => caller(index % 3 !== 2)));
    isOver = true;
    await projecting;
  };
  await schedule.run(story());

  trouble = 0;
  for await (const commits of engines.log.scan())
    await project({ log: engines.log, store: engines.store }, projections, commits);
  return {
    seed,
    wrong: await account(engines, outcomes),
    acknowledged: outcomes.filter(isAcknowledged).length,
    refused: outcomes.filter((outcome) => outcome.answer !== undefined && !isAcknowledged(outcome)).length,
    unknown: outcomes.filter(({ answer }) => answer === undefined).length,
    commits: (await Array.fromAsync(engines.log.scan())).flat().length,
    trace: schedule.trace,
  };
};

/** A feed at its worst: of what was appended it loses some, repeats some and delivers in any order. */
const deliverBadly = async (
  hints: Commit[],
  random: Random,
  isOver: () => boolean,
  ports: { readonly log: EventLog; readonly store: ReadStore },
): Promise<void> => {
  while (!isOver() || hints.length > 0) {
    if (hints.length === 0) {
      await new Promise((resolve) => setImmediate(resolve));
      continue;
    }
    const [hint] = hints.splice(random.between(0, hints.length - 1), 1);
    if (hint === undefined) continue;
    if (random.between(0, 9) === 0) continue;
    if (random.between(0, 9) === 0) hints.push(hint);
    try {
      await project(ports, projections, [hint]);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      hints.push(hint);
    }
  }
};

/** Every acknowledged command is in the log once, none is twice, and the read models are a fold of the log. */
const account = async (engines: Engines, outcomes: readonly Outcome[]): Promise<readonly string[]> => {
  const wrong: string[] = [];
  const commits = (await Array.fromAsync(engines.log.scan())).flat();
  const ids = commits.map(({ command }) => command);
  if (new Set(ids).size !== ids.length) wrong.push("a command stands twice in the log");
  for (const { answer, wish } of outcomes.filter(isAcknowledged)) {
    const { stream, events } = answer;
    const { commits: held } = await engines.log.read(stream);
    const types = held.flatMap(({ version, types: of }) => of.map((type) => `${type}@${version}`));
    for (const { type, version } of events)
      if (!types.includes(`${type}@${version}`))
        wrong.push(`${wish.key}: ${stream} has lost ${type}@${version}`);
  }
  // Each read checks the stream's chain.
  for (const stream of new Set(commits.map((commit) => commit.stream))) await engines.log.read(stream);
  const rebuilt = engines.fresh();
  await build({ log: engines.log, store: rebuilt }, projections);
  for (const projection of projections) {
    const [live, folded] = await Promise.all(
      [engines.store, rebuilt].map((store) => Array.fromAsync(store.dump(keyOf(projection)))),
    );
    if (JSON.stringify(live) !== JSON.stringify(folded))
      wrong.push(`${projection.name} is not a fold of the log`);
  }
  if ((await engines.store.parked()).length > 0) wrong.push("something was parked");
  return wrong;
};
