/** Without what is undefined: a state has the same bytes, whether it was kept in memory or read back from JSON. */
export const defined = <State extends object>(state: State): State =>
  // Only what is optional can be undefined.
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as State;
