import { expect, test } from "vitest";
import { atLeastIn, atLeastPattern } from "./at-least.ts";

test("a wish names a stream and a version", () => {
  expect(atLeastIn("hotline-report/abc@3")).toEqual({ stream: "hotline-report/abc", version: 3 });
  expect(atLeastIn("obligation/commune-a:II.1.đ:once@12")).toEqual({
    stream: "obligation/commune-a:II.1.đ:once",
    version: 12,
  });
  for (const bad of ["abc@3", "a/b", "a/b@0", "a/b@x", "a/b/c@1@2", "a/b @1"])
    expect(bad).not.toMatch(atLeastPattern);
});
