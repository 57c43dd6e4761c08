import { kindOf, LogCorrupted } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import type { Ports } from "@sdc/core/project";
import { keyOf, type Projection } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import type { Tick } from "./progress.ts";

/** A slice that is not where its stream ends. */
export type Difference = {
  readonly projection: Projection;
  readonly stream: string;
  /** The version that the read model shows. */
  readonly watermark: number;
  /** The stream's last version. */
  readonly last: number;
};

/**
 * One pass over the log, then every slice whose watermark is not its stream's end. A slice ahead is confirmed by a
 * second look at the log, because streams grow meanwhile.
 */
export async function* differences(
  ports: Ports,
  projections: readonly Projection[],
  tick: Tick,
): AsyncGenerator<Difference> {
  const ends = await endsOf(ports.log, tick);
  for (const projection of projections) {
    for (const [stream, last] of ends) {
      if (!projection.categories.includes(kindOf(stream))) continue;
      const watermark = (await ports.store.slice(keyOf(projection), stream))?.watermark ?? 0;
      if (watermark < last) yield { projection, stream, watermark, last };
      if (watermark > last) yield* ahead(ports, projection, stream, last);
    }
    for (const stream of await strangers(ports.store, projection, ends))
      yield* ahead(ports, projection, stream, 0);
  }
}

/** The last version of every stream. */
const endsOf = async (log: EventLog, tick: Tick): Promise<ReadonlyMap<string, number>> => {
  const ends = new Map<string, number>();
  for await (const commits of log.scan()) {
    for (const { stream, version, count } of commits) ends.set(stream, version + count - 1);
    tick(commits.length);
  }
  return ends;
};

/** Streams that have a slice and were not in the log. */
const strangers = async (
  store: ReadStore,
  projection: Projection,
  ends: ReadonlyMap<string, number>,
): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const line of store.dump(keyOf(projection))) {
    if (!line.startsWith('["slice",')) continue;
    // A line of `dump`: its second field is the stream.
    const [, stream] = JSON.parse(line) as readonly [string, string];
    if (!ends.has(stream)) found.push(stream);
  }
  return found;
};

/** The slice first, then the log: a slice that was right then can't be ahead of what the log holds now. */
async function* ahead(
  { log, store }: Ports,
  projection: Projection,
  stream: string,
  scanned: number,
): AsyncGenerator<Difference> {
  const watermark = (await store.slice(keyOf(projection), stream))?.watermark ?? 0;
  const last = await endNow(log, stream, scanned);
  if (watermark > last) yield { projection, stream, watermark, last };
}

const endNow = async (log: EventLog, stream: string, scanned: number): Promise<number> => {
  try {
    return (await log.read(stream)).head.next - 1;
  } catch (error) {
    if (error instanceof LogCorrupted) return scanned; // `verify` says what is wrong with it.
    throw error;
  }
};
