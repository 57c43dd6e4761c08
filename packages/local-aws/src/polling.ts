import { setTimeout as pause } from "node:timers/promises";

export type EventSource = {
  /** Lets the running batch finish, then ends. Throws what ended the polling before that, if anything did. */
  stop(): Promise<void>;
  /** Waits until everything that was sent before the call is dealt with. */
  drained(): Promise<void>;
};

/** What one pass over the source found: work, nothing for now, or nothing at all. */
export type Pass = (stopping: AbortSignal) => Promise<"worked" | "waiting" | "empty">;

const PAUSE_MS = 20;

/** Does passes until stopped. */
export const polling = (pass: Pass): EventSource => {
  const stopping = new AbortController();
  let waiting: readonly (() => void)[] = [];

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const before = waiting; // A pass answers only those who asked before it began.
      const found = await pass(stopping.signal);
      if (found === "worked") continue;
      if (found === "empty") {
        waiting = waiting.filter((resolve) => !before.includes(resolve));
        for (const resolve of before) resolve();
      }
      await pause(PAUSE_MS);
    }
  };
  const running = run();
  const cutShort = running.then(() => {
    throw new Error("The event source was stopped before it had drained.");
  });
  cutShort.catch(() => undefined); // Told to whoever calls stop() or drained().

  return {
    stop() {
      stopping.abort();
      return running;
    },
    drained() {
      const empty = new Promise<void>((resolve) => (waiting = [...waiting, resolve]));
      return Promise.race([empty, cutShort]);
    },
  };
};
