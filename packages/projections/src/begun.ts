/** A stream begins with its first event, so what follows has something to follow. Throws when it does not. */
export const begun = <State>(state: State | undefined, stream: string): State => {
  if (state === undefined) throw new Error(`${stream} goes on before it began`);
  return state;
};
