import { kindOf, LogCorrupted } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import type { Ports } from "@sdc/core/project";
import { keyOf, type Projection } from "@sdc/core/projection";
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

/** Where a stream ended when it was scanned, and how many of its slices were found to stand there. */
type End = { readonly last: number; right: number };

/**
 * One pass over the log and one over the slices, both as cheap as they come; what differs is looked at again, for
 * certain, because streams grow meanwhile and cheap reads are a little late.
 */
export async function* differences(
  ports: Ports,
  projections: readonly Projection[],
  tick: Tick,
): AsyncGenerator<Difference> {
  const ends = await endsOf(ports.log, tick);
  const byKey = new Map(projections.map((projection) => [keyOf(projection), projection]));
  for await (const page of ports.store.watermarks())
    for (const { projection: key, stream, watermark } of page) {
      const projection = byKey.get(key);
      const end = ends.get(stream);
      if (projection === undefined) continue;
      if (end === undefined) yield* confirmed(ports, projection, stream, 0);
      else if (watermark === end.last) end.right++;
    }
  for (const [stream, { last, right }] of ends) {
    const own = projections.filter(({ categories }) => categories.includes(kindOf(stream)));
    // One of them is elsewhere, or not there at all.
    if (right < own.length) for (const projection of own) yield* confirmed(ports, projection, stream, last);
  }
}

const endsOf = async (log: EventLog, tick: Tick): Promise<ReadonlyMap<string, End>> => {
  const ends = new Map<string, End>();
  for await (const { commits } of log.scan({ reads: "cheap" })) {
    for (const { stream, version, count } of commits)
      ends.set(stream, { last: version + count - 1, right: 0 });
    tick(commits.length);
  }
  return ends;
};

/** The slice first, then the log: a slice that was right then can't be ahead of what the log holds now. */
async function* confirmed(
  { log, store }: Ports,
  projection: Projection,
  stream: string,
  scanned: number,
): AsyncGenerator<Difference> {
  const watermark = (await store.slice(keyOf(projection), stream))?.watermark ?? 0;
  const last = watermark > scanned ? await endNow(log, stream, scanned) : scanned;
  if (watermark !== last) yield { projection, stream, watermark, last };
}

const endNow = async (log: EventLog, stream: string, scanned: number): Promise<number> => {
  try {
    return (await log.read(stream)).head.next - 1;
  } catch (error) {
    if (error instanceof LogCorrupted) return scanned; // `verify` says what is wrong with it.
    throw error;
  }
};
