import { getContext } from "hono/context-storage";
import { dayOf } from "@sdc/law/local-day";
import { keptFrom } from "@sdc/reading/kept-from";
import { type ReadModels, readModels } from "@sdc/reading/read-models";
import { withoutKept } from "@sdc/reading/without-kept";
import type { Ports } from "./ports.ts";
import type { QueryEnv } from "./rights.ts";

/**
 * Read models as the person may see them who asks in this request, reports about themselves or their head left out:
 * whatever a query reads, it reads through these. What is kept from them is looked up once a request, when it is needed.
 */
export const readerModels = ({ store, now }: Pick<Ports, "store" | "now">): ReadModels => {
  const models = readModels(store);
  return withoutKept(models, keptFromReader(models, now));
};

/** Which reports are kept from the person who asks in this request; looked up once a request. */
export const keptFromReader = (
  models: ReadModels,
  now: Ports["now"],
): (() => Promise<ReadonlySet<string>>) => {
  const known = new WeakMap<object, Promise<ReadonlySet<string>>>();
  return () => {
    const c = getContext<QueryEnv>();
    const kept = known.get(c) ?? keptFrom(models, c.get("session"), dayOf(now()));
    known.set(c, kept);
    return kept;
  };
};
