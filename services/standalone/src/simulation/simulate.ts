import { reactToAll } from "@sdc/core/effects/react";
import type { Finder } from "@sdc/core/finding";
import { project } from "@sdc/core/project";
import type { Sealer } from "@sdc/core/sealing";
import { projections } from "@sdc/projections/projections";
import { seededRandom } from "../demo/random.ts";
import { commitsIn, lostOrTwice, missed, unlikeTheLog, unverified } from "./account.ts";
import { effectsAccount, misstated, unclaimed } from "./account-effects.ts";
import { isAcknowledged, type Outcome } from "./ask.ts";
import { askAll } from "./callers.ts";
import type { Engines } from "./engines.ts";
import { handlersIn, type World } from "./handlers.ts";
import { wishesBy } from "./history.ts";
import { newLife } from "./life.ts";
import { reactClock, receiver } from "./receivers.ts";
import type { Weather } from "./weather.ts";

export type Simulated = {
  readonly seed: number;
  /** What was promised and does not hold; none when all is well. */
  readonly wrong: readonly string[];
  readonly acknowledged: number;
  readonly refused: number;
  readonly unknown: number;
  readonly commits: number;
  readonly effects: { readonly done: number; readonly unknown: number };
  readonly snapshots: number;
  /** How often which fault struck, as `append: killed after`. */
  readonly faults: Readonly<Record<string, number>>;
  readonly trace: readonly string[];
};

const WISHES = 90;
const TROUBLE_PERCENT_MAX = 25;

/**
 * One random history over engines in trouble: people ask, processes are killed, commits travel by stream, relay and
 * queues to the handlers. Then fair weather: what was set aside comes once more, one sweep, and the account.
 */
export const simulate = async (
  seed: number,
  engines: Engines,
  vault: Sealer & Finder,
): Promise<Simulated> => {
  const random = seededRandom(seed);
  const schedule = engines.schedule(random);
  const faults: Record<string, number> = {};
  const wrong: string[] = [];
  const forgotten = new Set<string>();
  let trouble = random.between(1, TROUBLE_PERCENT_MAX);
  const weather: Weather = {
    random,
    schedule,
    troublePercent: () => trouble,
    noted: (fault) => (faults[fault] = (faults[fault] ?? 0) + 1),
  };
  const receivers = [receiver("honouring", true, weather), receiver("repeating", false, weather)];
  const forgot = (stream: string) => void forgotten.add(stream);
  const plan = { tenant: engines.log.tenant, consumers: 1 + receivers.length, forgot };
  const path = engines.path(weather, plan);
  const world: World = {
    ...engines,
    finder: vault,
    weather,
    receivers,
    clock: reactClock(weather),
    heard: path.heard,
    forgot,
    wrong: (what) => wrong.push(what),
  };

  let outcomes: readonly Outcome[] = [];
  const story = async (): Promise<void> => {
    const asked = askAll(world, vault, wishesBy(random, WISHES));
    await path.carry(handlersIn(world), asked, async () => {
      wrong.push(...misstated(await commitsIn(engines.log), receivers));
      trouble = 0;
    });
    outcomes = await asked;
    await engines.snapshots.settled?.();
    const commits = await commitsIn(engines.log);
    wrong.push(...(await missed(engines.store, commits, forgotten)));
    wrong.push(...unclaimed(commits, receivers, forgotten));
    await sweepAll(world);
  };
  await schedule.run(story());

  const { log, store, snapshots } = engines;
  const commits = await commitsIn(log);
  const effects = await effectsAccount(store, commits, receivers);
  return {
    seed,
    wrong: [
      ...wrong,
      ...lostOrTwice(commits, outcomes),
      ...effects.wrong,
      ...(await unlikeTheLog({ log, store, finder: vault }, engines.fresh())),
      ...(await unverified(log, snapshots)),
    ],
    acknowledged: outcomes.filter(isAcknowledged).length,
    refused: outcomes.filter((outcome) => outcome.answer !== undefined && !isAcknowledged(outcome)).length,
    unknown: outcomes.filter(({ answer }) => answer === undefined).length,
    commits: commits.length,
    effects: { done: effects.done, unknown: effects.unknown },
    snapshots: (await Array.fromAsync(snapshots.scan())).flat().length,
    faults,
    trace: schedule.trace,
  };
};

/** What the stream has forgotten, a sweep finds: first the effects, whose ledgers are then projected too. */
const sweepAll = async ({ log, store, finder, receivers, clock }: World): Promise<void> => {
  for await (const { commits } of log.scan())
    for (const each of receivers) await reactToAll({ log, ...clock }, each.reactorIn(newLife()), commits);
  for await (const { commits } of log.scan()) await project({ log, store, finder }, projections, commits);
};
