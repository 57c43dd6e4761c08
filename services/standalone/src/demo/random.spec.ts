import { expect, test } from "vitest";
import { seededRandom } from "./random.ts";

test("the same seed gives the same numbers, all from 0 up to 1", () => {
  const numbers = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 1_000 }, () => random.next());
  };
  expect(numbers(5)).toEqual(numbers(5));
  expect(numbers(5)).not.toEqual(numbers(6));
  expect(numbers(5).every((each) => each >= 0 && each < 1)).toBe(true);
});

test("whole numbers keep within both bounds and reach them", () => {
  const random = seededRandom(1);
  const drawn = new Set(Array.from({ length: 200 }, () => random.between(3, 5)));
  expect(drawn).toEqual(new Set([3, 4, 5]));
});

test("a weight of nothing is never drawn", () => {
  const random = seededRandom(1);
  const drawn = Array.from({ length: 500 }, () => random.weighted([0, 1, 0, 2, 0]));
  expect(new Set(drawn)).toEqual(new Set([1, 3]));
});

test("shuffling keeps every value and leaves the list as it was", () => {
  const list = [1, 2, 3, 4, 5, 6];
  const shuffled = seededRandom(2).shuffled(list);
  expect(shuffled.toSorted((a, b) => a - b)).toEqual(list);
  expect(shuffled).not.toEqual(list);
  expect(list).toEqual([1, 2, 3, 4, 5, 6]);
});
