import * as z from "zod";
import { isDay } from "@sdc/law/local-day";
import { inner } from "./zod-inner.ts";

/** Anything a keyboard can't type: control characters but line breaks and tabs, halves of surrogate pairs. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/u;

const printable = (text: string): boolean => text.isWellFormed() && !unprintable.test(text);

/** What these checks say of themselves, in both languages; anything else is said by zod. */
export const fieldErrors = {
  "not-text": { vi: "Có ký tự không phải văn bản", en: "Holds characters that are not text" },
  "not-one-line": { vi: "Chỉ được viết trên một dòng", en: "Must stay on one line" },
  "subject-missing": {
    vi: "Người không đứng đầu và không phải cấp phó thì phải nêu mã người dùng",
    en: "Somebody who is neither head nor deputy is named by their user id",
  },
  "masks-not-said": {
    vi: "Nêu các vùng cần che, hoặc ghi rõ là không có gì cần che",
    en: "Name what is to be masked, or say that there is nothing to mask; not both",
  },
  "photo-twice": { vi: "Một ảnh được nêu hai lần", en: "Names one picture twice" },
  "not-a-day": { vi: "Không phải một ngày có thật", en: "Is no day of the calendar" },
} as const;

/** Text over several lines, 1 to `max` characters, kept in one Unicode form (NFC). */
export const prose = (max: number) =>
  z.string().normalize("NFC").trim().min(1).max(max).refine(printable, { error: "not-text" });

/** Text on one line. */
export const line = (max: number) =>
  prose(max).refine((text) => !/[\n\r\t\u2028\u2029]/.test(text), { error: "not-one-line" });

/** A moment with its offset; kept as a UTC instant. */
export const instant = () =>
  z.iso.datetime({ offset: true }).overwrite((text) => {
    const moment = new Date(text);
    return Number.isNaN(moment.getTime()) ? text : moment.toISOString();
  });

/** A calendar day in Viet Nam, `2026-11-25`. */
export const day = () => z.iso.date().refine(isDay, { error: "not-a-day" });

const references = z.registry<{ readonly to: "org-unit" }>();

/** The id of a unit: what is known of it is looked up and brought along with the command. */
export const unitId = () =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,63}$/)
    .register(references, { to: "org-unit" });

/** The unit ids that a parsed body holds, by its schema: also within lists and objects. */
export const unitsIn = (schema: z.ZodObject, body: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries<z.ZodType>(schema.shape).flatMap(([name, field]) => idsIn(field, body[name]));

const idsIn = (field: z.ZodType, value: unknown): readonly string[] => {
  if (field instanceof z.ZodOptional) return idsIn(inner(field.unwrap()), value);
  if (references.has(field)) return typeof value === "string" ? [value] : [];
  if (field instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item: unknown) => idsIn(inner(field.element), item));
  if (field instanceof z.ZodObject && typeof value === "object" && value !== null)
    return unitsIn(field, { ...value });
  return [];
};
