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
};
