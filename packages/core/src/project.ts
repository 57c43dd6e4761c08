import { type Commit, eventsOf, kindOf, LogCorrupted } from "./commit.ts";
import { UnknownEvent } from "./decider.ts";
import type { EventLog } from "./event-log.ts";
import type { Finder } from "./finding.ts";
import { keyOf, type Projection } from "./projection.ts";
import {
  type Count,
  type ReadStore,
  type Row,
  RowTaken,
  type Slice,
  type SliceChange,
} from "./read-store.ts";
import { SealBroken } from "./sealing.ts";
import { type Found, sought } from "./sought.ts";

/** `finder`: for projections that seek something in sealed texts; feeding one without it throws. */
export type Ports = { readonly log: EventLog; readonly store: ReadStore; readonly finder?: Finder };

/** How often a slice is read again when somebody else is folding the same stream. */
const ATTEMPTS_MAX = 20;

/** A slice that could not be folded, and why. Nothing of it was written; the other slices were. */
export type Failure = { readonly projection: Projection; readonly stream: string; readonly error: unknown };

type Task = { readonly projection: Projection; readonly stream: string };

/** Where a commit stands, when it is too large to be delivered itself. */
export type Pointer = Pick<Commit, "stream" | "version" | "count">;

/**
 * The consumer rule, whole: drop the versions a slice has, apply the next, and on a gap or a pointer read the stream
 * from the log. So lost, repeated and reordered deliveries all end in the same rows. A parked slice is left alone: what it
 * misses is in the log. Returns the slices that events or rows broke; throws when an engine is in trouble.
 */
export const project = async (
  ports: Ports,
  projections: readonly Projection[],
  commits: readonly (Commit | Pointer)[],
): Promise<readonly Failure[]> => {
  const byStream = Map.groupBy(commits, (commit) => commit.stream);
  const failures: Failure[] = [];
  let open: readonly Task[] = projections.flatMap((projection) =>
    [...byStream.keys()]
      .filter((stream) => projection.categories.includes(kindOf(stream)))
      .map((stream) => ({ projection, stream })),
  );
  for (let attempt = 0; open.length > 0; attempt++) {
    if (attempt === ATTEMPTS_MAX) throw new Error(`${open.length} slices kept moving under the projector`);
    const planned = await Promise.all(
      open.map(async (task) => ({ task, plan: await planOf(ports, task, byStream.get(task.stream) ?? []) })),
    );
    const due: Due[] = [];
    for (const { task, plan } of planned) {
      if ("error" in plan) failures.push({ ...task, error: plan.error });
      else if (plan.change !== undefined) due.push({ task, change: plan.change });
    }
    const saved = await save(ports.store, due);
    failures.push(...saved.failures);
    open = saved.moved;
  }
  return failures;
};

type Due = { readonly task: Task; readonly change: SliceChange };
type Plan = { readonly change: SliceChange | undefined } | { readonly error: unknown };

/** All in one batch; when a row of one is another stream's, each for itself, so that it fails alone. */
const save = async (
  store: ReadStore,
  due: readonly Due[],
): Promise<{ readonly moved: readonly Task[]; readonly failures: readonly Failure[] }> => {
  try {
    const saved = await store.save(due.map(({ change }) => change));
    return { moved: due.filter((_, index) => saved[index] !== true).map(({ task }) => task), failures: [] };
  } catch (error) {
    if (!(error instanceof RowTaken)) throw error;
    const [only, ...others] = due;
    if (only !== undefined && others.length === 0) return { moved: [], failures: [{ ...only.task, error }] };
    const each = await Promise.all(due.map((one) => save(store, [one])));
    return {
      moved: each.flatMap(({ moved }) => moved),
      failures: each.flatMap(({ failures }) => failures),
    };
  }
};

const planOf = async (
  { log, store, finder }: Ports,
  { projection, stream }: Task,
  delivered: readonly (Commit | Pointer)[],
): Promise<Plan> => {
  const slice = await store.slice(keyOf(projection), stream);
  const watermark = slice?.watermark ?? 0;
  const last = Math.max(...delivered.map((commit) => commit.version + commit.count - 1));
  if (last <= watermark || slice?.parked === true) return { change: undefined };
  // A mistake of whoever feeds it, never this stream's fault.
  if (projection.seeks !== undefined && finder === undefined)
    throw new Error(`${keyOf(projection)} seeks something in sealed texts and is fed without the vault`);
  try {
    const fresh =
      following(watermark, delivered) ?? following(watermark, (await log.read(stream)).commits) ?? [];
    if (fresh.length === 0) return { change: undefined };
    const found = await sought(projection, fresh, finder, unfoldable(stream));
    return { change: changed(projection, stream, slice, fresh, found) };
  } catch (error) {
    if (error instanceof Unfoldable || error instanceof LogCorrupted || error instanceof SealBroken)
      return { error };
    throw error; // The engine is in trouble: that is not this stream's fault.
  }
};

/** What a projection threw over one event. */
class Unfoldable extends Error {
  constructor(stream: string, version: number, cause: unknown) {
    super(`${stream}@${version} can't be folded: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = "Unfoldable";
  }
}

const unfoldable =
  (stream: string) =>
  (version: number, cause: unknown): Unfoldable =>
    new Unfoldable(stream, version, cause);

/** The commits behind `watermark` without a gap; undefined when one is missing among them. */
const following = (
  watermark: number,
  commits: readonly (Commit | Pointer)[],
): readonly Commit[] | undefined => {
  const fresh: Commit[] = [];
  let next = watermark + 1;
  for (const commit of commits.toSorted((a, b) => a.version - b.version)) {
    if (commit.version + commit.count <= next) continue;
    if (commit.version > next || !("body" in commit)) return undefined;
    fresh.push(commit);
    next = commit.version + commit.count;
  }
  return fresh;
};

const changed = (
  projection: Projection,
  stream: string,
  old: Slice | undefined,
  commits: readonly Commit[],
  found: Found,
): SliceChange => {
  let state = old?.state;
  let to = old?.watermark ?? 0;
  try {
    for (const { event, version } of commits.flatMap((commit) => eventsOf(commit))) {
      to = version;
      const digests = found.get(version);
      state = projection.evolve(state, event, {
        stream,
        version,
        ...(digests === undefined ? {} : { found: digests }),
      });
      if (state === undefined) throw new UnknownEvent(stream, version, event.type);
    }
    const before = old === undefined ? [] : projection.rows(old.state, stream);
    const after = projection.rows(state, stream);
    return {
      projection: keyOf(projection),
      stream,
      from: old?.watermark ?? 0,
      to,
      state,
      ...(projection.own && { own: projection.own(state, stream) }),
      puts: rowsNotIn(before, after),
      drops: goneFrom(before, after),
      counts: difference(
        old === undefined ? [] : projection.counts(old.state, stream),
        projection.counts(state, stream),
      ),
    };
  } catch (error) {
    throw new Unfoldable(stream, to, error);
  }
};

const placeOf = ({ partition, sort }: Omit<Row, "value">): string => JSON.stringify([partition, sort]);

const rowsNotIn = (before: readonly Row[], after: readonly Row[]): readonly Row[] => {
  const old = new Map(before.map((row) => [placeOf(row), JSON.stringify(row.value)]));
  return after.filter((row) => old.get(placeOf(row)) !== JSON.stringify(row.value));
};

const goneFrom = (before: readonly Row[], after: readonly Row[]): SliceChange["drops"] => {
  const kept = new Set(after.map(placeOf));
  return before.filter((row) => !kept.has(placeOf(row))).map(({ partition, sort }) => ({ partition, sort }));
};

const difference = (before: readonly Count[], after: readonly Count[]): readonly Count[] => {
  const sums = new Map<string, Count>();
  const add = (count: Count, sign: 1 | -1) => {
    const key = JSON.stringify([count.partition, count.sort]);
    sums.set(key, { ...count, n: (sums.get(key)?.n ?? 0) + sign * count.n });
  };
  for (const count of before) add(count, -1);
  for (const count of after) add(count, 1);
  return [...sums.values()].filter(({ n }) => n !== 0);
};
