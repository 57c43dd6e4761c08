import { projectOrPark } from "./park.ts";
import type { Ports } from "./project.ts";
import { keyOf, type Projection } from "./projection.ts";

/** Builds the projections that this store has not built yet from the whole log. Live deliveries may go on meanwhile. */
export const build = async (ports: Ports, projections: readonly Projection[]): Promise<readonly string[]> => {
  const built = await Promise.all(projections.map((projection) => ports.store.isBuilt(keyOf(projection))));
  const missing = projections.filter((_, index) => built[index] !== true);
  if (missing.length === 0) return [];
  for await (const commits of ports.log.scan()) await projectOrPark(ports, missing, commits);
  for (const projection of missing) await ports.store.markBuilt(keyOf(projection));
  return missing.map(keyOf);
};
