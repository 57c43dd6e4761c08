import type { Json } from "@sdc/core/read-store";
import type { ShortMemory } from "@sdc/core/short-memory";
import { Bounded } from "./bounded.ts";

const NAMES_MAX = 20_000;

type Kept = { readonly value: Json; readonly version: number; readonly until: number };

/** For one process alone, and specs: the last names that were kept, so many at most. */
export const inMemory = (): ShortMemory => {
  const kept = new Bounded<Kept>(NAMES_MAX);
  const live = (name: string, now: number): Kept | undefined => {
    const found = kept.get(name);
    return found !== undefined && found.until > now ? found : undefined;
  };
  return {
    recall: async (name, now) => live(name, now),
    async keep(name, value, { over, until, now }) {
      if ((live(name, now)?.version ?? 0) !== over) return false;
      kept.set(name, { value, version: over + 1, until });
      return true;
    },
  };
};
