/** A cell of a file for whoever compiles: a number, or text. */
export type Cell = string | number;

/** A head, and lines of as many cells. */
export type Table = {
  readonly head: readonly string[];
  readonly lines: readonly (readonly Cell[])[];
};
