import type * as z from "zod";
import { fieldErrors } from "@sdc/domain/fields";
import type { Language } from "@sdc/http/language";
import type { Text } from "@sdc/law/text";

/** What stands beside fields that can't be taken, by their names. */
export type Wrong = Readonly<Record<string, string>>;

/** Why a schema of the domain does not take what was typed, in words for whoever typed it; undefined: it does. */
export const wrongWith = (schema: z.ZodType, typed: unknown, lang: Language): string | undefined => {
  const issue = schema.safeParse(typed).error?.issues[0];
  return issue === undefined ? undefined : wordsOf(issue)[lang];
};

const wordsOf = (issue: z.core.$ZodIssue): Text => {
  if (issue.code === "too_small") return { vi: "Cần điền mục này.", en: "Please fill this in." };
  if (issue.code === "too_big")
    return {
      vi: `Dài quá: nhiều nhất ${issue.maximum} ký tự.`,
      en: `Too long: ${issue.maximum} characters at most.`,
    };
  const own = Object.entries(fieldErrors).find(([code]) => code === issue.message)?.[1];
  if (issue.message === "not-text")
    return {
      vi: "Có ký tự lạ không phải văn bản. Chúng tôi đã bỏ các ký tự đó; hãy xem lại rồi gửi tiếp.",
      en: "It held characters that are no text. We have taken them out; look it over and go on.",
    };
  return own ?? { vi: "Không dùng được nội dung này.", en: "This can't be taken." };
};

/** What was typed as a page can show it again: without what no page may hold. */
export const shownAgain = (typed: string): string =>
  typed.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu, "");
