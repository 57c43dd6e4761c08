/** Hears how many more commits have been gone through. */
export type Tick = (commits: number) => void;

const LINE_EVERY = 5000;

type Out = { readonly isTTY?: boolean; write(text: string): unknown };

/** Counts on a terminal in place, elsewhere a line every few thousand commits. */
export const progressOn = (out: Out): { readonly tick: Tick; end(): void } => {
  let done = 0;
  return {
    tick(commits) {
      const before = done;
      done += commits;
      if (out.isTTY === true) out.write(`\r${done} commits`);
      else if (Math.floor(before / LINE_EVERY) < Math.floor(done / LINE_EVERY))
        out.write(`${done} commits\n`);
    },
    end() {
      if (out.isTTY === true && done > 0) out.write("\n");
    },
  };
};
