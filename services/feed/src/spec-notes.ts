import type { Projection } from "@sdc/core/projection";

export type NoteEvent = { readonly type: "noted" | "poison"; readonly note?: string };

/** For specs: how much was noted of each thing? A poison can't be folded. */
export const notes: Projection<number, NoteEvent> = {
  name: "notes",
  version: 1,
  categories: ["thing"],
  evolve(n = 0, event) {
    if (event.type === "poison") throw new Error("can't be folded");
    return n + 1;
  },
  rows: (n, stream) => [{ partition: "things", sort: stream, value: n }],
  counts: (n) => [{ partition: "sum", sort: "all", n }],
};
