import type { NewsState } from "./news.ts";

/** Work at a unit as far as it can be open: whose it is, since when, and by which day something is owed. */
export type Work = {
  readonly unit: string;
  /** The day on which it began. */
  readonly since: string;
  readonly isOpen: boolean;
  /** It stands in no ordinary list. */
  readonly isFlagged?: boolean;
  /** Absent where nothing is owed by a day, or what was owed has been done. */
  readonly due?: string | undefined;
  /**
   * The day on which the register came to know that this is owed. Behind `due` where a report was entered late or owes its
   * answer again; of a node, the day on which a proof of it fell away.
   */
  readonly knownOn?: string | undefined;
  /** Where several things are owed by days of their own: these, in the place of `due`. */
  readonly dues?: readonly { readonly due: string; readonly knownOn: string }[];
  readonly news?: NewsState | undefined;
};
