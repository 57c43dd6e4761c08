import { expect, test } from "vitest";
import { WISH_WORDS, wishOf } from "./answer-here.ts";

test.each([
  [WISH_WORDS.vi, true],
  [WISH_WORDS.en, true],
  ["Kính gửi hotline,\n\ntra loi qua day.\n\nCảm ơn", true],
  ["«Trả lời qua đây»".normalize("NFD"), true],
  ["Không trả lời qua đây!", false],
  ["do not answer here", false],
  ["trả lời qua đây\nkhông trả lời qua đây", false],
  ["Xin đừng trả lời qua đây nữa", undefined],
  ["> TRẢ LỜI QUA ĐÂY", undefined],
  ["", undefined],
])("%j is %s", (text, wish) => {
  expect(wishOf(text)).toBe(wish);
});
