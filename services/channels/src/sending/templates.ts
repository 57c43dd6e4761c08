import type { Text } from "@sdc/law/text";
import { WISH_WORDS } from "../answer-here.ts";

/** What a message to a reporter is about. */
export const OCCASIONS = ["received", "written", "asked", "answered"] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** Begins our mails: above it people answer; what their program puts below it is our own text. */
export const REPLY_ABOVE = "----- Sổ Dân Chủ -----";

type Words = { readonly subject: Text; readonly notice: Text };

/** What is said without a word of the case. */
export const templates: Readonly<Record<Occasion, Words>> = {
  received: {
    subject: { vi: "Đã tiếp nhận tin của quý vị", en: "Your message was received" },
    notice: {
      vi: "Đã tiếp nhận. Mã tra cứu: {code}. Hãy giữ kín mã này: ai có mã đều xem được vụ việc.",
      en: "Received. Your code: {code}. Keep it to yourself: whoever has it can read the case.",
    },
  },
  written: {
    subject: { vi: "Có tin nhắn mới cho quý vị", en: "There is a new message for you" },
    notice: {
      vi: "Có tin nhắn mới. Xem bằng mã tra cứu.",
      en: "There is a new message. Read it by your code.",
    },
  },
  asked: {
    subject: { vi: "Đề nghị quý vị bổ sung thông tin", en: "You are asked for information" },
    notice: {
      vi: "Cơ quan xử lý đề nghị bổ sung thông tin. Xem bằng mã tra cứu.",
      en: "You are asked for information. Read the question by your code.",
    },
  },
  answered: {
    subject: { vi: "Đã có trả lời cho quý vị", en: "There is an answer for you" },
    notice: { vi: "Đã có trả lời. Xem bằng mã tra cứu.", en: "There is an answer. Read it by your code." },
  },
};

/** How to have what officers write told here; said once, when a message was received. */
const OFFER: Text = {
  vi: `Kênh này không bảo mật, nên nội dung trả lời chỉ được gửi qua đây khi quý vị yêu cầu: gửi lại một dòng «${WISH_WORDS.vi}».`,
  en: `This channel is not private: what is answered is only sent here if you ask for it, with one line «${WISH_WORDS.en}».`,
};

export type Message = { readonly subject: string; readonly text: string };

/** A message in both languages; `full` is what an officer wrote, where it may be told. */
export const messageOf = (
  occasion: Occasion,
  { code, full, page }: { readonly code?: string; readonly full?: string; readonly page: string },
): Message => {
  const { subject, notice } = templates[occasion];
  const filled = ({ vi, en }: Text) => [vi, en].map((text) => text.replace("{code}", spaced(code ?? "")));
  const said = full === undefined ? filled(notice) : [full];
  const offer = occasion === "received" ? [OFFER.vi, OFFER.en] : [];
  return {
    subject: `${subject.vi} / ${subject.en}`,
    text: [...said, page, ...offer].join("\n\n"),
  };
};

/** `1234 5678 9012 3456`, as it is read out too. */
const spaced = (code: string): string => code.replace(/(\d{4})(?=\d)/g, "$1 ");

/** Whether a text quotes one of our messages, by its subject or by what begins our mails. */
export const isOurs = (text: string): boolean =>
  text.includes(REPLY_ABOVE) || Object.values(templates).some(({ subject }) => text.includes(subject.vi));
