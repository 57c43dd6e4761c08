import { build } from "@sdc/core/build";
import { type Commit, kindOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import type { Ports } from "@sdc/core/project";
import { keyOf } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import type { Snapshots } from "@sdc/core/snapshots";
import { aggregates } from "@sdc/domain/aggregates";
import { projections } from "@sdc/projections/projections";
import { badSnapshots, commitsOf, verify } from "../operations/verify.ts";
import { isAcknowledged, type Outcome } from "./ask.ts";

/** Every commit there is, in the order of its stream. */
export const commitsIn = async (log: Pick<EventLog, "scan">): Promise<readonly Commit[]> =>
  (await Array.fromAsync(log.scan())).flatMap(({ commits }) => commits);

/** Whatever was acknowledged is in the log once; nothing is there twice, and nothing that nobody asked for. */
export const lostOrTwice = (commits: readonly Commit[], outcomes: readonly Outcome[]): readonly string[] => {
  const wrong: string[] = [];
  const asked = new Map(outcomes.map((outcome) => [outcome.command, outcome]));
  const byCommand = Map.groupBy(commits, ({ command }) => command);
  for (const [command, held] of byCommand) {
    if (held.length > 1) wrong.push(`a command stands ${held.length} times in the log`);
    const [{ stream } = { stream: "" }] = held;
    if (!asked.has(command) && aggregates.some(({ kind }) => kind === kindOf(stream)))
      wrong.push(`${stream} holds what nobody asked for`);
  }
  for (const { answer, wish, command } of outcomes.filter(isAcknowledged)) {
    if (answer.events.length === 0) continue;
    const held = byCommand.get(command)?.find(({ stream }) => stream === answer.stream);
    const types = [...new Set(answer.events.map(({ type }) => type))].toSorted();
    if (
      held?.version !== answer.events[0]?.version ||
      held?.count !== answer.events.length ||
      held?.types.join() !== types.join()
    )
      wrong.push(`${wish.key}: ${answer.stream} has lost ${types.join()}`);
  }
  return wrong;
};

/** Before any sweep: what lags behind though the table's stream has forgotten nothing of it. */
export const missed = async (
  store: ReadStore,
  commits: readonly Commit[],
  forgotten: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const [stream, held] of Map.groupBy(commits, (commit) => commit.stream)) {
    const last = Math.max(...held.map(({ version, count }) => version + count - 1));
    for (const projection of projections) {
      if (forgotten.has(stream) || !projection.categories.includes(kindOf(stream))) continue;
      const watermark = (await store.slice(keyOf(projection), stream))?.watermark ?? 0;
      if (watermark !== last) wrong.push(`${projection.name} never heard of ${stream}@${last}`);
    }
  }
  return wrong;
};

/** Every read model has the same bytes as a fold of the log, and nothing was set aside. */
export const unlikeTheLog = async (
  { store, ...ports }: Ports,
  rebuilt: ReadStore,
): Promise<readonly string[]> => {
  const wrong: string[] = [];
  await build({ ...ports, store: rebuilt }, projections);
  for (const projection of projections) {
    const [live, folded] = await Promise.all(
      [store, rebuilt].map((one) => Array.fromAsync(one.dump(keyOf(projection)))),
    );
    if (JSON.stringify(live) !== JSON.stringify(folded))
      wrong.push(`${projection.name} is not a fold of the log`);
  }
  if ((await store.parked()).length > 0) wrong.push("something was parked");
  return wrong;
};

/** What `npm run sdc -- verify` would say. */
export const unverified = async (log: EventLog, snapshots: Snapshots): Promise<readonly string[]> => {
  const folds = aggregates.map(({ fold }) => fold);
  const noted = () => undefined;
  const { broken, damage } = await verify(log.tenant, commitsOf(log), noted);
  const snapshotted = await verify(log.tenant, badSnapshots(log, snapshots, folds), noted);
  return [
    ...broken.map(({ stream, version, what }) => `${stream}@${version} is ${what}`),
    ...damage,
    ...snapshotted.damage,
  ];
};
