import { expect, test } from "vitest";
import { progressOn } from "./progress.ts";

const told = (isTTY: boolean, pages: readonly number[]) => {
  const written: string[] = [];
  const progress = progressOn({ isTTY, write: (text) => written.push(text) });
  for (const page of pages) progress.tick(page);
  progress.end();
  return written;
};

test("a terminal sees the count move, a file gets a line every few thousand commits", () => {
  expect(told(true, [1000, 500])).toEqual(["\r1000 commits", "\r1500 commits", "\n"]);
  expect(told(false, [3000, 1999, 1, 4000, 1000])).toEqual(["5000 commits\n", "10000 commits\n"]);
  expect(told(false, [400])).toEqual([]);
  expect(told(true, [])).toEqual([]);
});
