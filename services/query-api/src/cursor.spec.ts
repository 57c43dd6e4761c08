import { expect, test } from "vitest";
import { cursorFrom, keyIn } from "./cursor.ts";

test("a cursor leads on where its page ended, in the version that it was read from", () => {
  const cursor = cursorFrom("board@1", "2026|đ") ?? "";
  expect(keyIn("board@1", cursor)).toEqual({ after: "2026|đ" });
  expect(keyIn("board@2", cursor)).toBe("cursor-stale");
  expect(keyIn("queue@1", cursor)).toBe("cursor-invalid");
  expect(keyIn("board@1", undefined)).toEqual({});
  expect(cursorFrom("board@1", undefined)).toBeNull();
});

test.each([
  "",
  "x",
  "e30",
  Buffer.from('["board@1"]').toString("base64url"),
  Buffer.from("[1,2]").toString("base64url"),
])("%j is no cursor", (text) => expect(keyIn("board@1", text)).toBe("cursor-invalid"));
