import { liveKey } from "@sdc/core/live";
import type { Ports } from "@sdc/core/project";
import { keyOf, type Projection } from "@sdc/core/projection";
import { ownFeed, rebuild, type Rebuilt } from "@sdc/core/rebuild";
import type { ReadStore } from "@sdc/core/read-store";
import type { Engine } from "../engines/engine.ts";
import type { Tick } from "./progress.ts";
import { WrongUsage } from "./wrong-usage.ts";

/**
 * Builds a version beside the live feed, `name@version` or the newest of `name`, and switches queries to it. Throws
 * WrongUsage on an unknown one and on the one that is read already.
 */
export const rebuildOne = async (
  engine: Engine & Pick<Ports, "finder">,
  projections: readonly Projection[],
  wanted: string,
  tick: Tick,
): Promise<Rebuilt> => {
  const named = projections.filter((one) => one.name === wanted || keyOf(one) === wanted);
  const projection = named.toSorted((a, b) => b.version - a.version)[0];
  if (projection === undefined)
    throw new WrongUsage(`there is no read model ${wanted}; there are ${projections.map(keyOf).join(", ")}`);
  if ((await liveKey(engine.store, projection)) === keyOf(projection))
    throw new WrongUsage(
      `${keyOf(projection)} is built and read: raise its version to build it anew, or sweep to repair it`,
    );
  const errors: unknown[] = [];
  const follow = ownFeed(engine, projection, (error) => errors.push(error));
  const { log, store, feed, parts, finder } = engine;
  const ports = { log, store, ...(finder && { finder }), follow, keepsMs: feed.keepsMs, now: Date.now };
  const rebuilt = await rebuild(ports, projection, { parts, tick });
  if (errors.length > 0) throw errors[0];
  return rebuilt;
};

/** Removes a version that nothing feeds or reads any more. Throws WrongUsage on any other. */
export const dropOne = async (
  store: ReadStore,
  projections: readonly Projection[],
  wanted: string,
): Promise<string> => {
  const name = /^(?<name>[a-z-]+)@\d+$/.exec(wanted)?.groups?.["name"];
  if (name === undefined) throw new WrongUsage(`${wanted} names no version, as case-file@1 does`);
  if (projections.some((one) => keyOf(one) === wanted))
    throw new WrongUsage(`${wanted} is fed by this program: take it out of it first`);
  if ((await liveKey(store, { name })) === wanted)
    throw new WrongUsage(`${wanted} is what queries read: rebuild a newer version first`);
  await store.drop(wanted);
  return wanted;
};
