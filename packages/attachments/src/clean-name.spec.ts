import { expect, test } from "vitest";
import { cleanName } from "./clean-name.ts";

const jpg = { ending: "jpg", also: ["jpeg"] };

test.each([
  ["ảnh hiện trường.jpg", "ảnh hiện trường.jpg"],
  ["a\u0309nh.JPEG", "ảnh.jpeg"],
  ["../../etc/passwd", "passwd.jpg"],
  ["C:\\Users\\Lan\\anh.jpg", "anh.jpg"],
  ["a\u0000b\r\nSet-Cookie: x.jpg", "abSet-Cookie_ x.jpg"],
  ["anh\u202egpj.exe", "anhgpj.exe.jpg"],
  ["anh.jpg.exe", "anh.jpg.exe.jpg"],
  ['a"b.jpg', "a_b.jpg"],
  [".htaccess", "htaccess.jpg"],
  ["\ud800", "tep.jpg"],
  ["", "tep.jpg"],
  ["...", "tep.jpg"],
])("%j is kept as %j", (sent, kept) => {
  expect(cleanName(sent, jpg)).toBe(kept);
});

test("ten thousand characters become 120, whole ones, with their ending", () => {
  for (const letter of ["ệ", "e\u0323\u0302", "👩‍👩‍👧"]) {
    const name = cleanName(`${letter.repeat(10_000)}.jpg`, jpg);
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name.isWellFormed() && name.endsWith(".jpg")).toBe(true);
    expect(cleanName(name, jpg)).toBe(name);
  }
});
