import type { RefusedFile } from "@sdc/attachments/accept";
import { attachmentRefusals } from "@sdc/attachments/refusals";
import type { Language } from "@sdc/http/language";
import type { Text } from "@sdc/law/text";

/** Which files can't be taken, and why: `ảnh.heic: …`. */
export const filesInWords = (refused: readonly RefusedFile[], lang: Language): string =>
  [...refused.map(({ name, code }) => `${name}: ${attachmentRefusals[code][lang]}`), AGAIN[lang]].join(" ");

const AGAIN: Text = {
  vi: "Chưa có gì được gửi; hãy chọn lại các tệp khác rồi gửi.",
  en: "Nothing was sent; choose the files again without these, and send.",
};
