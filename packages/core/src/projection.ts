import type { Count, Json, Row } from "./read-store.ts";

/** Where a folded event stands. */
export type Origin = { readonly stream: string; readonly version: number };

/**
 * A read model: the answer to one question, which its docstring asks. One stream folds into its own slice of rows
 * and counts; the store writes the difference. Rebuildable any day, streams in any order.
 */
export type Projection<State = unknown, Event = unknown> = {
  readonly name: string;
  /** Raised when `evolve`, `rows` or `counts` change their answers: the read model is then built anew. */
  readonly version: number;
  /** The kinds of stream it folds. */
  readonly categories: readonly string[];
  /** The roles that may read it. */
  readonly readers: readonly string[];
  /** `state` is undefined before a stream's first event. */
  evolve(state: State | undefined, event: Event, origin: Origin): State;
  /** The one row that is read by the stream's name. It is kept with the slice: on DynamoDB one write unit, not four. */
  own?(state: State, stream: string): Json;
  rows(state: State, stream: string): readonly Row[];
  counts(state: State, stream: string): readonly Count[];
};

/** `case-file@1`: the key under which a read store keeps this version. */
export const keyOf = (projection: Pick<Projection, "name" | "version">): string =>
  `${projection.name}@${projection.version}`;
