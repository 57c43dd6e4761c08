import * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import { day, line, prose } from "../fields.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Units } from "../units.ts";

/** độ mật. Only a document without one may be filed here (Law 117/2025/QH15 Đ.5 k.2: no state secret on a networked machine). */
const SECRECY = ["none", "mat", "toi-mat", "tuyet-mat"] as const;

/** A document as the records office knows it (thể thức văn bản, NĐ 30/2020). */
const document = {
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
};

const n = z.int().min(1).max(10_000);
const reason = prose(2000);

export const commands = {
  "file-evidence": z.strictObject({
    ...document,
    secrecy: z.enum(SECRECY).default("none"),
    note: prose(2000).optional(),
  }),
  "withdraw-evidence": z.strictObject({ n, reason }),
  /** From the level above: đã kiểm tra. */
  "confirm-evidence": z.strictObject({ n }),
  /** From the level above: trả lại. */
  "return-evidence": z.strictObject({ n, reason }),
};

type Brought = Stamp & { readonly id: string; readonly units: Units };

export type Command = {
  [Type in keyof typeof commands]: { readonly type: Type } & z.infer<(typeof commands)[Type]> & Brought;
}[keyof typeof commands];

const node = {
  unit: z.string(),
  /** Clause id of the catalogue. */
  obligation: z.string(),
  /** `<obligation>:<period>` */
  node: z.string(),
};

export const events = {
  "evidence-filed": z.object({
    type: z.literal("evidence-filed"),
    ...node,
    n: z.number(),
    docType: z.string(),
    number: z.string(),
    date: z.string(),
    issuer: z.string(),
    title: z.string(),
    signer: z.string(),
    link: z.string().optional(),
    note: sealable("case").optional(),
    ...stampFields,
  }),
  "evidence-withdrawn": z.object({
    type: z.literal("evidence-withdrawn"),
    n: z.number(),
    reason: sealable("case"),
    ...stampFields,
  }),
  "evidence-confirmed": z.object({ type: z.literal("evidence-confirmed"), n: z.number(), ...stampFields }),
  "evidence-returned": z.object({
    type: z.literal("evidence-returned"),
    n: z.number(),
    reason: sealable("case"),
    ...stampFields,
  }),
};

export type Event = z.infer<(typeof events)[keyof typeof events]>;
