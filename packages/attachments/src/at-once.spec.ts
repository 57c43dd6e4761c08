import { expect, test } from "vitest";
import { atOnce } from "./at-once.ts";

test("never more than so many run, all come to their turn in order, and a failure holds up nobody", async () => {
  const limited = atOnce(2);
  let running = 0;
  let most = 0;
  const done: number[] = [];
  const results = await Promise.allSettled(
    Array.from({ length: 9 }, (_, n) =>
      limited(async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        done.push(n);
        if (n % 3 === 0) throw new Error("broken");
      }),
    ),
  );
  expect([most, done]).toEqual([2, [0, 1, 2, 3, 4, 5, 6, 7, 8]]);
  expect(results.filter(({ status }) => status === "rejected")).toHaveLength(3);
});
