import { setTimeout as wait } from "node:timers/promises";
import type { Random } from "../demo/random.ts";

/** Lets one engine call through at a time, in an order that the seed decides: the same seed, the same history. */
export type Schedule = {
  /** Waits for this call's turn. */
  turn(name: string): Promise<void>;
  /** Waits for a turn and does nothing with it: time goes by. */
  pause(): Promise<void>;
  /** How many turns there have been: the only time there is. */
  clock(): number;
  /** Runs `work` to its end, releasing one waiting call after another. */
  run(work: Promise<unknown>): Promise<void>;
  /** Which calls were let through, in order: what two runs of one seed are compared by. */
  readonly trace: readonly string[];
};

export const scheduleBy = (random: Random): Schedule => {
  const waiting: { readonly name?: string; readonly go: () => void }[] = [];
  const trace: string[] = [];
  let turns = 0;
  return {
    trace,

    turn: (name) => new Promise((go) => waiting.push({ name, go })),

    pause: () => new Promise((go) => waiting.push({ go })),

    clock: () => turns,

    async run(work) {
      let isOver = false;
      let failure: { readonly error: unknown } | undefined;
      work.then(
        () => (isOver = true),
        (error: unknown) => {
          isOver = true;
          failure = { error };
        },
      );
      for (;;) {
        await settled();
        if (isOver) break;
        const [next] = waiting.splice(random.between(0, waiting.length - 1), 1);
        if (next === undefined) continue;
        turns += 1;
        if (next.name !== undefined) trace.push(next.name);
        next.go();
      }
      if (failure !== undefined) throw failure.error;
    },
  };
};

/** Holds nothing back: for engines behind a network, whose answers come when they come. */
export const freely = (): Schedule => {
  const trace: string[] = [];
  return {
    trace,
    turn: async (name) => void trace.push(name),
    pause: () => wait(PAUSE_MS),
    clock: () => trace.length,
    async run(work) {
      await work;
    },
  };
};

const PAUSE_MS = 20;

/** Everything that can go on without an engine has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
