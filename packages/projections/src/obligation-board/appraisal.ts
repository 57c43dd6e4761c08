import { daysOf, type Span } from "@sdc/domain/appraisal/periods";
import type { Event } from "@sdc/domain/appraisal/schema";
import { type Activities, type Done, noActivities } from "./activities.ts";

/** A day of proof, with the number by which a record is withdrawn. */
type Numbered = Done & { readonly n?: number };
type Kept = Omit<Activities, "done"> & { readonly done: readonly Numbered[] };

/**
 * What appraisals prove (II.6.a, II.1.h): the criterion on the day of its document; a period's appraisal in that period,
 * also where it was finished after its end: its day is then the period's last, and the title says when it was done.
 */
export const evolveAppraisal = (activities: Activities | undefined, event: Event): Kept => {
  const before: Kept = activities ?? noActivities;
  const also = (done: Numbered): Kept => ({ ...before, done: [...before.done, done] });
  switch (event.type) {
    case "appraisal-criterion-adopted": {
      const { type, unit, on, title, document } = event;
      return also({ event: type, unit, on, title: `${title} (số ${document.number})` });
    }
    case "staff-appraised-month":
      return also(ofPeriod(event, "month", "Đánh giá tháng"));
    case "staff-appraised-quarter":
      return also(ofPeriod(event, "quarter", "Đánh giá quý"));
    case "staff-appraised-year":
      return also(ofPeriod(event, "year", "Đánh giá năm"));
    case "body-assessed-year":
      return also(ofPeriod(event, "year", "Đánh giá đơn vị và người đứng đầu năm"));
    case "appraisal-withdrawn":
      return {
        ...before,
        done: before.done.map((one) => (one.n === event.n ? { ...one, isWithdrawn: true } : one)),
      };
  }
};

type Periodic = Exclude<Event, { type: "appraisal-criterion-adopted" | "appraisal-withdrawn" }>;

const ofPeriod = ({ type, unit, n, period, on, document }: Periodic, span: Span, what: string): Numbered => {
  const { last } = daysOf(span, period);
  const title = `${what} ${period}, ngày ${on} (số ${document.number})`;
  return { event: type, unit, on: on < last ? on : last, title, n };
};
