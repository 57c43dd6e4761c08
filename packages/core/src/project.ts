import { type Commit, eventsOf, kindOf } from "./commit.ts";
import { UnknownEvent } from "./decider.ts";
import type { EventLog } from "./event-log.ts";
import { keyOf, type Projection } from "./projection.ts";
import type { Count, ReadStore, Row, Slice, SliceChange } from "./read-store.ts";

type Ports = { readonly log: EventLog; readonly store: ReadStore };

/** How often a slice is read again when somebody else is folding the same stream. */
const ATTEMPTS_MAX = 20;

/**
 * The consumer rule, whole: drop the versions a slice has, apply the next, and on a gap read the tail from the
 * log. So lost, repeated and reordered deliveries all end in the same rows.
 */
export const project = async (
  ports: Ports,
  projections: readonly Projection[],
  commits: readonly Commit[],
): Promise<void> => {
  const byStream = Map.groupBy(commits, (commit) => commit.stream);
  let open = projections.flatMap((projection) =>
    [...byStream.keys()]
      .filter((stream) => projection.categories.includes(kindOf(stream)))
      .map((stream) => ({ projection, stream })),
  );
  for (let attempt = 0; open.length > 0; attempt++) {
    if (attempt === ATTEMPTS_MAX) throw new Error(`${open.length} slices kept moving under the projector`);
    const planned = await Promise.all(
      open.map(async ({ projection, stream }) => ({
        projection,
        stream,
        change: await changeOf(ports, projection, stream, byStream.get(stream) ?? []),
      })),
    );
    const due = planned.flatMap(({ change, ...rest }) => (change ? [{ change, ...rest }] : []));
    const saved = await ports.store.save(due.map(({ change }) => change));
    open = due.filter((_, index) => saved[index] !== true);
  }
};

/** Builds the projections that this store has not built yet from the whole log. Live deliveries may go on meanwhile. */
export const build = async (ports: Ports, projections: readonly Projection[]): Promise<readonly string[]> => {
  const built = await Promise.all(projections.map((projection) => ports.store.isBuilt(keyOf(projection))));
  const missing = projections.filter((_, index) => built[index] !== true);
  if (missing.length === 0) return [];
  for await (const commits of ports.log.scan()) await project(ports, missing, commits);
  for (const projection of missing) await ports.store.markBuilt(keyOf(projection));
  return missing.map(keyOf);
};

const changeOf = async (
  { log, store }: Ports,
  projection: Projection,
  stream: string,
  delivered: readonly Commit[],
): Promise<SliceChange | undefined> => {
  const slice = await store.slice(keyOf(projection), stream);
  const watermark = slice?.watermark ?? 0;
  const fresh =
    following(watermark, delivered) ?? following(watermark, (await log.read(stream)).commits) ?? [];
  if (fresh.length === 0) return undefined;
  return changed(projection, stream, slice, fresh);
};

/** The commits behind `watermark` without a gap; undefined when one is missing among them. */
const following = (watermark: number, commits: readonly Commit[]): readonly Commit[] | undefined => {
  const fresh: Commit[] = [];
  let next = watermark + 1;
  for (const commit of commits.toSorted((a, b) => a.version - b.version)) {
    if (commit.version + commit.count <= next) continue;
    if (commit.version > next) return undefined;
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
): SliceChange => {
  let state = old?.state;
  let to = old?.watermark ?? 0;
  for (const { event, version } of commits.flatMap((commit) => eventsOf(commit))) {
    state = projection.evolve(state, event, { stream, version });
    if (state === undefined) throw new UnknownEvent(stream, version, event.type);
    to = version;
  }
  const before = old === undefined ? [] : projection.rows(old.state, stream);
  const after = projection.rows(state, stream);
  return {
    projection: keyOf(projection),
    stream,
    from: old?.watermark ?? 0,
    to,
    state,
    puts: rowsNotIn(before, after),
    drops: before
      .filter((row) => !after.some((kept) => sameKey(kept, row)))
      .map(({ partition, sort }) => ({ partition, sort })),
    counts: difference(
      old === undefined ? [] : projection.counts(old.state, stream),
      projection.counts(state, stream),
    ),
  };
};

const sameKey = (a: Omit<Row, "value">, b: Omit<Row, "value">): boolean =>
  a.partition === b.partition && a.sort === b.sort;

const rowsNotIn = (before: readonly Row[], after: readonly Row[]): readonly Row[] =>
  after.filter(
    (row) =>
      !before.some((old) => sameKey(old, row) && JSON.stringify(old.value) === JSON.stringify(row.value)),
  );

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
