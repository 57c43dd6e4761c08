/** Lets so many pieces of work run at once; the others wait in the order in which they came. */
export const atOnce = (max: number): (<Result>(work: () => Promise<Result>) => Promise<Result>) => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running === max) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes this one's place; otherwise the place is free.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
};
