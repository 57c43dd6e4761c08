import { expect, test } from "vitest";
import { flood } from "./flood.ts";

const HOUR_MS = 3_600_000;
const started = (perHourMax: number) => {
  let at = 0;
  const { take } = flood(perHourMax, () => at);
  return { take, pass: (ms: number) => (at += ms) };
};
const taken = (take: (key: string) => boolean, key: string, times: number) =>
  Array.from({ length: times }, () => take(key)).filter(Boolean).length;

test("so many are taken at once and no more; then one each time that it has waited for", () => {
  const { take, pass } = started(6);
  expect(taken(take, "a", 20)).toBe(6);
  pass(HOUR_MS / 6 - 1);
  expect(take("a")).toBe(false);
  pass(1);
  expect(taken(take, "a", 5)).toBe(1);
  pass(HOUR_MS);
  expect(taken(take, "a", 20)).toBe(6);
});

test("others are not held up, and a clock that goes back gives nobody more", () => {
  const { take, pass } = started(3);
  expect(taken(take, "a", 9)).toBe(3);
  expect(taken(take, "b", 9)).toBe(3);
  pass(-2 * HOUR_MS);
  expect([take("a"), take("b")]).toEqual([false, false]);
});

test("of very many the one that has brought nothing for longest is forgotten, and no more are held", () => {
  const { take } = started(1);
  expect(take("first")).toBe(true);
  for (let n = 0; n < 19_999; n += 1) take(`k${n}`);
  expect(take("first")).toBe(false);
  take("one more");
  expect(take("first")).toBe(true);
});
