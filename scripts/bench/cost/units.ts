/** Capacity units, of writes (WCU) and of reads (RCU). */
export type Units = { readonly write: number; readonly read: number };

export const NONE: Units = { write: 0, read: 0 };

export const sum = (all: readonly Units[]): Units =>
  all.reduce((a, b) => ({ write: a.write + b.write, read: a.read + b.read }), NONE);
