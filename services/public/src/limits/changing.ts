import type { Json } from "@sdc/core/read-store";
import type { ShortMemory } from "@sdc/core/short-memory";
import type { Pace } from "./pace.ts";

/** What becomes of something remembered, for how long from then on, and what follows from that now. `next` absent: it stays as it is. */
export type Change<State, Answer> = {
  readonly next?: { readonly state: State; readonly forMs: number };
  readonly answer: Answer;
};

/** So often others may be faster in other processes; in this one each waits for the one before. */
const TRIES_MAX = 50;

/** Changes what is remembered of one name by what was so at that very moment; undefined: others were faster all the time. */
export type Changing = <State extends Json, Answer>(
  name: string,
  change: (state: State | undefined, now: number) => Change<State, Answer>,
) => Promise<Answer | undefined>;

export const changingIn = (memory: ShortMemory, { now }: Pick<Pace, "now">): Changing => {
  const turns = new Map<string, Promise<unknown>>();

  const attempt: Changing = async (name, change) => {
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const at = now();
      const known = await memory.recall(name, at);
      // What is remembered under a name was kept under it by the same change.
      const { next, answer } = change(known?.value as Parameters<typeof change>[0], at);
      if (next === undefined) return answer;
      const when = { over: known?.version ?? 0, until: at + next.forMs, now: at };
      if (await memory.keep(name, next.state, when)) return answer;
    }
    return undefined;
  };

  return async (name, change) => {
    const before = turns.get(name);
    const mine = (before ?? Promise.resolve()).then(() => attempt(name, change));
    const over = mine.catch(() => {});
    turns.set(name, over);
    try {
      return await mine;
    } finally {
      if (turns.get(name) === over) turns.delete(name);
    }
  };
};
