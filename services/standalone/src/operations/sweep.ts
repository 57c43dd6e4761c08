import { type Commit, LogCorrupted } from "@sdc/core/commit";
import { projectOrPark } from "@sdc/core/park";
import type { Ports } from "@sdc/core/project";
import { keyOf, type Projection } from "@sdc/core/projection";
import type { Parked } from "@sdc/core/read-store";
import { type Difference, differences } from "./compare.ts";
import type { Tick } from "./progress.ts";

/** A slice that shows more than the log holds. */
export type Ahead = {
  readonly projection: string;
  readonly stream: string;
  readonly watermark: number;
  readonly last: number;
};

export type Swept = {
  readonly behind: number;
  readonly repaired: number;
  /** Behind and parked, before this sweep or by it: `unpark` takes them up. */
  readonly parked: number;
  readonly ahead: readonly Ahead[];
};

/** How many slices are repaired in one go: they share a transaction. */
const AT_ONCE = 100;

/** What if the feed lost one? Every slice that is behind its stream is folded on from the log. */
export const sweep = async (ports: Ports, projections: readonly Projection[], tick: Tick): Promise<Swept> => {
  const ahead: Ahead[] = [];
  let behind = 0;
  let parked = 0;
  let open: Difference[] = [];
  const repairOpen = async () => {
    behind += open.length;
    parked += await repair(ports, open);
    open = [];
  };
  for await (const difference of differences(ports, projections, tick)) {
    const { projection, stream, watermark, last } = difference;
    if (watermark > last) ahead.push({ projection: keyOf(projection), stream, watermark, last });
    else open.push(difference);
    if (open.length === AT_ONCE) await repairOpen();
  }
  await repairOpen();
  return { behind, repaired: behind - parked, parked, ahead };
};

/** Returns how many of them are parked now. */
const repair = async (ports: Ports, behind: readonly Difference[]): Promise<number> => {
  const byProjection = Map.groupBy(behind, ({ projection }) => projection);
  for (const [projection, own] of byProjection) {
    const read = await Promise.all(own.map((one) => readOrPark(ports, one)));
    await projectOrPark(ports, [projection], read.flat());
  }
  const parked = await Promise.all(
    behind.map(({ projection, stream }) => ports.store.isParked(keyOf(projection), stream)),
  );
  return parked.filter(Boolean).length;
};

/** A broken stream is set aside like a broken slice; what was parked with another error stays as it was. */
const readOrPark = async (
  { log, store }: Ports,
  { projection, stream }: Difference,
): Promise<readonly Commit[]> => {
  try {
    return (await log.read(stream)).commits;
  } catch (error) {
    if (!(error instanceof LogCorrupted)) throw error;
    const parked: Parked = { projection: keyOf(projection), stream, error: String(error) };
    if (!(await store.isParked(parked.projection, stream))) await store.park(parked);
    return [];
  }
};
