/** The process is gone: nobody gets an answer from it. */
export class Killed extends Error {
  override name = "Killed";
}

/** The life of a process. Calls of one that is over never come back, so nothing in it can catch its own end. */
export type Life = {
  readonly isOver: boolean;
  end(): void;
  /** What came of the work, or Killed when the process died over it. */
  lived<Result>(work: Promise<Result>): Promise<Result>;
};

export const newLife = (): Life => {
  const died = Promise.withResolvers<never>();
  died.promise.catch(() => undefined); // Told to those whose work it was.
  let isOver = false;
  return {
    get isOver() {
      return isOver;
    },
    end() {
      isOver = true;
      died.reject(new Killed("the process was killed"));
    },
    lived: (work) => Promise.race([work, died.promise]),
  };
};

/** A process that starts anew, remembering nothing, when it is asked after its death. Those who share it die together. */
export const restarting = <Memory>(start: (life: Life) => Memory) => {
  let life = newLife();
  let memory = start(life);
  return <Result>(work: (memory: Memory) => Promise<Result>): Promise<Result> => {
    if (life.isOver) {
      life = newLife();
      memory = start(life);
    }
    return life.lived(work(memory));
  };
};

/** What a dead process sees of its calls. */
export const never = (): Promise<never> => new Promise(() => undefined);
