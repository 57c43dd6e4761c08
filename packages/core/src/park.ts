import type { Commit } from "./commit.ts";
import { type Failure, type Ports, project } from "./project.ts";
import { keyOf, type Projection } from "./projection.ts";

/** How often a slice is tried before it is set aside. */
const TRIES_MAX = 3;

/** Projects, and parks what still fails at the last try, so that one broken stream never holds up the others. */
export const projectOrPark = async (
  ports: Ports,
  projections: readonly Projection[],
  commits: readonly Commit[],
): Promise<readonly Failure[]> => {
  let failures = await project(ports, projections, commits);
  for (let tries = 1; failures.length > 0 && tries < TRIES_MAX; tries++) {
    const again = await Promise.all(
      failures.map(({ projection, stream }) =>
        project(
          ports,
          [projection],
          commits.filter((commit) => commit.stream === stream),
        ),
      ),
    );
    failures = again.flat();
  }
  for (const { projection, stream, error } of failures)
    await ports.store.park({ projection: keyOf(projection), stream, error: String(error) });
  return failures;
};

/**
 * Takes a parked slice up again and folds what it missed. Parks it anew when it still fails. Throws, and leaves it
 * parked, when its stream can't be read.
 */
export const unpark = async (
  ports: Ports,
  projection: Projection,
  stream: string,
): Promise<readonly Failure[]> => {
  const { commits } = await ports.log.read(stream);
  await ports.store.unpark(keyOf(projection), stream);
  return projectOrPark(ports, [projection], commits);
};
