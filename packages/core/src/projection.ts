import type { Count, Json, Row } from "./read-store.ts";
import type { Sealable } from "./sealing.ts";

/** Where a folded event stands. */
export type Origin = {
  readonly stream: string;
  readonly version: number;
  /** Keyed digests of what the projection seeks in this event's texts; absent where it seeks nothing in any. */
  readonly found?: readonly string[];
};

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
  /**
   * What it looks for in sealed texts. They are opened between the log and the fold, and no fold gets one: `terms` says
   * what is in them, `found` of the origin holds keyed digests of that. A text whose key was destroyed is left out.
   */
  readonly seeks?: {
    texts(event: Event): readonly Sealable[];
    /** Of all texts of one event. Pure. */
    terms(texts: readonly string[]): readonly string[];
  };
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
