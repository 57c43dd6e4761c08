import * as z from "zod";
import { type Refusal, refuse } from "@sdc/core/refusal";
import { type Day, dayOf } from "@sdc/law/local-day";
import { day, line } from "./fields.ts";

/** số, ký hiệu and ngày of a document made and kept outside the register: a decision, a notice, a record. */
export const numbered = () => z.strictObject({ number: line(60), date: day() });

/** The same as an event holds it. */
export const numberedFields = z.object({ number: z.string(), date: z.string() });

export const datingRefusals = {
  "dated-in-future": {
    vi: "Ngày không thể ở tương lai.",
    en: "The date lies in the future.",
    kind: "input",
  },
  "dates-out-of-order": {
    vi: "Ngày không đúng trình tự: trước ngày nhận đơn hoặc trước văn bản liền trước.",
    en: "The dates are out of order: before its receipt, or before the document that came last.",
    kind: "input",
  },
} as const;

/** Why that day can't be: it has not come, or it lies before what must come first. `at`: the present moment. */
export const misdated = (
  date: Day,
  { notBefore, at }: { readonly notBefore?: Day; readonly at: string },
): Refusal<keyof typeof datingRefusals> | undefined => {
  if (date > dayOf(at)) return refuse("dated-in-future");
  return notBefore !== undefined && date < notBefore
    ? refuse("dates-out-of-order", { notBefore })
    : undefined;
};

export const later = (a: Day, b: Day): Day => (a < b ? b : a);
