import type { Head } from "./commit.ts";
import type { Accepted } from "./handle.ts";
import type { Unsaved } from "./snapshots.ts";

/** A stream as this process last knew it: folded state, where it ended, and which commands had been accepted. */
export type Warm = {
  readonly head: Head;
  readonly state: unknown;
  readonly done: readonly Done[];
  readonly unsaved: Unsaved;
};

/** An accepted command with its first result. */
export type Done = { readonly command: string; readonly accepted: Accepted };

/** What a warm process remembers between commands. Only an append proves it right; everything else is confirmed first. */
export type WarmStates = {
  find(stream: string): Warm | undefined;
  keep(stream: string, warm: Warm): void;
};

/** The `max` streams used last. */
export const warmStates = (max: number): WarmStates => {
  const kept = new Map<string, Warm>();
  return {
    find(stream) {
      const warm = kept.get(stream);
      if (warm !== undefined) {
        kept.delete(stream);
        kept.set(stream, warm);
      }
      return warm;
    },
    keep(stream, warm) {
      kept.delete(stream);
      kept.set(stream, warm);
      const [oldest] = kept.keys();
      if (kept.size > max && oldest !== undefined) kept.delete(oldest);
    },
  };
};
