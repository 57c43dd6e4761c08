import * as z from "zod";
import { FIELDS, NUMBER_SOURCES } from "@sdc/domain/hotline-report/kinds";
import { syllablesOf } from "@sdc/projections/report-search/words";
import { queueQuestion } from "./questions.ts";

/** What is asked to find reports by. */
const { unit, units, after, atLeast } = queueQuestion.shape;
const words = (max: number) => z.string().max(max);

const isWholeNumber = ({ source, number }: { readonly source?: unknown; readonly number?: unknown }) =>
  (source === undefined) === (number === undefined);

/** Each word costs a read. */
const WORDS_MAX = 10;

export const searchQuestion = z
  .strictObject({
    q: words(200)
      .optional()
      .describe(
        `Words of the place or the text, at most ${WORDS_MAX}, with or without accents. Reports that have them side by side come first, then those that have them anywhere`,
      ),
    source: z.enum(NUMBER_SOURCES).optional().describe("Instead of `q`: whose number it is"),
    number: z.string().trim().min(1).max(60).optional().describe("With `source`: the whole number"),
    year: z.coerce
      .number()
      .int()
      .min(2000)
      .max(2100)
      .optional()
      .describe("Of a records office's number (số đến), which begins anew each year; this year when absent"),
    unit,
    units,
    scope: z
      .enum(["unit", "below"])
      .default("unit")
      .describe("`below`: also the units below it, one after another, those that have ended last"),
    after,
    limit: z.coerce.number().int().min(1).max(50).default(20),
    atLeast,
  })
  .refine(({ q, source, number }) => (q === undefined) === (source !== undefined && number !== undefined), {
    error: "words-or-number",
    path: ["q"],
  })
  .refine(isWholeNumber, { error: "words-or-number", path: ["number"] })
  .refine(({ q = "x" }) => syllablesOf(q).length > 0, { error: "too-few-words", path: ["q"] })
  .refine(({ q = "x" }) => syllablesOf(q).length <= WORDS_MAX, { error: "too-many-words", path: ["q"] });

export const candidatesQuestion = z
  .strictObject({
    unit,
    units,
    place: words(300).optional(),
    field: z.enum(FIELDS).optional(),
    q: words(2000).optional().describe("What is known of the story so far"),
    source: searchQuestion.shape.source.describe("Whose number it came with"),
    number: searchQuestion.shape.number,
    date: z.iso.date().optional().describe("Of that number (ngày đến)"),
    receivedAt: z.iso.datetime({ offset: true }).optional().describe("When it came in; now when absent"),
    atLeast,
  })
  .refine(({ place, q, number }) => place !== undefined || q !== undefined || number !== undefined, {
    error: "nothing-to-compare",
    path: ["place"],
  })
  .refine(isWholeNumber, { error: "words-or-number", path: ["number"] });

/** In the body, so that no address or log line holds it. Exactly one of them. */
export const callerQuestion = z
  .strictObject({
    phone: z.string().trim().min(1).max(30).optional(),
    email: z.string().trim().min(1).max(200).optional(),
    zalo: z.string().trim().min(1).max(100).optional(),
    facebook: z.string().trim().min(1).max(100).optional(),
  })
  .refine((given) => Object.values(given).filter((one) => one !== undefined).length === 1, {
    error: "one-contact",
  });

/** What these checks say of themselves, in both languages. */
export const searchErrors = {
  "words-or-number": {
    vi: "Tìm theo từ (q), hoặc theo số cùng nơi cấp số (source và number)",
    en: "Search by words (q), or by a number with its source (source and number)",
  },
  "too-few-words": { vi: "Cần ít nhất một từ", en: "At least one word is needed" },
  "too-many-words": { vi: `Nhiều nhất ${WORDS_MAX} từ`, en: `At most ${WORDS_MAX} words` },
  "nothing-to-compare": {
    vi: "Cần nơi xảy ra, từ ngữ hoặc số để so sánh",
    en: "A place, words or a number are needed to compare by",
  },
  "one-contact": {
    vi: "Cần đúng một trong: phone, email, zalo, facebook",
    en: "Exactly one of phone, email, zalo, facebook is needed",
  },
} as const;
