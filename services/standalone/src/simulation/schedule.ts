import type { Random } from "../demo/random.ts";

/** Lets one engine call through at a time, in an order that the seed decides: the same seed, the same history. */
export type Schedule = {
  /** Waits for this call's turn. */
  turn(name: string): Promise<void>;
  /** Runs `work` to its end, releasing one waiting call after another. */
  run(work: Promise<unknown>): Promise<void>;
  /** Which calls were let through, in order: what two runs of one seed are compared by. */
  readonly trace: readonly string[];
};

export const scheduleBy = (random: Random): Schedule => {
  const waiting: { readonly name: string; readonly go: () => void }[] = [];
  const trace: string[] = [];
  return {
    trace,

    turn: (name) => new Promise((go) => waiting.push({ name, go })),

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
        trace.push(next.name);
        next.go();
      }
      if (failure !== undefined) throw failure.error;
    },
  };
};

/** Everything that can go on without an engine has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
