import * as z from "zod";
import { type Refusal, refuse } from "@sdc/core/refusal";
import { type Day, dayOf } from "@sdc/law/local-day";
import { day, line } from "./fields.ts";
import { bearsSecrecyMark } from "./secrecy-mark.ts";

/** độ mật. Only a document without one may be filed here (Law 117/2025/QH15 Đ.5 k.2: no state secret on a networked machine). */
const SECRECY = ["none", "mat", "toi-mat", "tuyet-mat"] as const;

/** A document as the records office knows it (thể thức văn bản, NĐ 30/2020). */
export const documentCommand = {
  /** loại văn bản */
  docType: line(100),
  /** số và ký hiệu */
  number: line(60),
  /** ngày ban hành */
  date: day(),
  /** cơ quan ban hành */
  issuer: line(200),
  /** trích yếu */
  title: line(500),
  /** người ký */
  signer: line(200),
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  secrecy: z.enum(SECRECY).default("none"),
};

/** The same as an event holds it: what bears a secrecy mark never gets that far. */
export const documentFields = {
  docType: z.string(),
  number: z.string(),
  date: z.string(),
  issuer: z.string(),
  title: z.string(),
  signer: z.string(),
  link: z.string().optional(),
};

export const documentRefusals = {
  "document-classified": {
    vi: "Không được nộp tài liệu có độ mật, kể cả số và trích yếu; xử lý theo quy định về bảo vệ bí mật nhà nước.",
    en: "A document marked as a state secret may not be filed here, nor its number and title; handle it under the rules on state secrets.",
  },
  "document-in-future": {
    vi: "Ngày ban hành không thể ở tương lai.",
    en: "A document can't be dated in the future.",
    kind: "input",
  },
} as const;

type Filed = {
  readonly docType: string;
  readonly number: string;
  readonly title: string;
  readonly date: Day;
  readonly secrecy: (typeof SECRECY)[number];
  readonly note?: string | undefined;
};

/** Asked first, so that not even a refusal for another reason depends on what a secret document says. */
export const secretDocument = ({
  docType,
  number,
  title,
  note,
  secrecy,
}: Filed): Refusal<"document-classified"> | undefined =>
  secrecy !== "none" || bearsSecrecyMark([docType, number, title, note])
    ? refuse("document-classified")
    : undefined;

/** `at`: the present moment as a UTC instant. */
export const futureDocument = (
  { date }: Pick<Filed, "date">,
  at: string,
): Refusal<"document-in-future"> | undefined => (date > dayOf(at) ? refuse("document-in-future") : undefined);
