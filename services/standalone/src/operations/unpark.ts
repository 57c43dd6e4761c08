import { LogCorrupted } from "@sdc/core/commit";
import { unpark } from "@sdc/core/park";
import type { Ports } from "@sdc/core/project";
import { keyOf, type Projection } from "@sdc/core/projection";
import type { Parked } from "@sdc/core/read-store";

export type Unparked = {
  readonly done: readonly Parked[];
  /** With the error of now. */
  readonly failing: readonly Parked[];
};

/** Takes up what is parked, all or one slice of it, and says what still can't be folded. */
export const unparkSome = async (
  ports: Ports,
  projections: readonly Projection[],
  wanted: "all" | Pick<Parked, "projection" | "stream">,
): Promise<Unparked> => {
  const done: Parked[] = [];
  const failing: Parked[] = [];
  for (const parked of await ports.store.parked()) {
    if (wanted !== "all" && !(wanted.projection === parked.projection && wanted.stream === parked.stream))
      continue;
    const error = await takeUp(ports, projections, parked);
    if (error === undefined) done.push(parked);
    else failing.push({ ...parked, error });
  }
  return { done, failing };
};

/** Undefined when it could be folded. */
const takeUp = async (
  ports: Ports,
  projections: readonly Projection[],
  parked: Parked,
): Promise<string | undefined> => {
  const projection = projections.find((one) => keyOf(one) === parked.projection);
  if (projection === undefined) return "this program has no such read model";
  try {
    const [failure] = await unpark(ports, projection, parked.stream);
    return failure && String(failure.error);
  } catch (error) {
    if (!(error instanceof LogCorrupted)) throw error;
    // A stream that can't be read stays aside, with the error of now.
    await ports.store.park({ ...parked, error: String(error) });
    return String(error);
  }
};
