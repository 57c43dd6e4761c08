import { kindOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { ReadModel } from "./read-models.ts";

/** A version that a reader has been told of by an append, and wants to see in the answer. */
export type AtLeast = { readonly stream: string; readonly version: number };

const WAIT_MS_MAX = 5000;
const PAUSE_MS = 10;

/** Waits until the read model shows these versions; false when it did not within five seconds. Streams it does not fold don't count. */
export const reached = async (
  model: Pick<ReadModel, "slice">,
  projection: Pick<Projection, "categories">,
  wanted: readonly AtLeast[],
  waitMs = WAIT_MS_MAX,
): Promise<boolean> => {
  const folded = wanted.filter(({ stream }) => projection.categories.includes(kindOf(stream)));
  const deadline = performance.now() + waitMs;
  for (const { stream, version } of folded) {
    while (((await model.slice(stream))?.watermark ?? 0) < version) {
      if (performance.now() > deadline) return false;
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  }
  return true;
};
