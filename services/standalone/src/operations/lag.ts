import type { Ports } from "@sdc/core/project";
import { keyOf, type Projection } from "@sdc/core/projection";
import { differences } from "./compare.ts";
import type { Tick } from "./progress.ts";

export type Lag = {
  readonly projection: string;
  /** Streams of which the read model does not show the end yet. */
  readonly streams: number;
  /** Events that it does not show yet. */
  readonly events: number;
  /** Of those streams, how many are parked. */
  readonly parked: number;
  /** Streams of which it shows more than the log holds: that is wrong. */
  readonly ahead: number;
};

/** How far is each read model behind the log? */
export const lag = async (
  ports: Ports,
  projections: readonly Projection[],
  tick: Tick,
): Promise<readonly Lag[]> => {
  const lags = new Map<string, Lag>(
    projections.map((projection) => {
      const key = keyOf(projection);
      return [key, { projection: key, streams: 0, events: 0, parked: 0, ahead: 0 }];
    }),
  );
  for await (const { projection, stream, watermark, last } of differences(ports, projections, tick)) {
    const key = keyOf(projection);
    const so = lags.get(key);
    if (so === undefined) continue;
    if (watermark > last) lags.set(key, { ...so, ahead: so.ahead + 1 });
    else
      lags.set(key, {
        ...so,
        streams: so.streams + 1,
        events: so.events + last - watermark,
        parked: so.parked + ((await ports.store.isParked(key, stream)) ? 1 : 0),
      });
  }
  return [...lags.values()];
};
