import * as z from "zod";

/** An hour of the day, `07:30`. */
export const clockTime = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Whether hours end before they begin. */
export const isBackwards = ({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}) => from !== undefined && to !== undefined && to <= from;

export const hoursRefusals = {
  "hours-out-of-order": {
    vi: "Giờ kết thúc phải sau giờ bắt đầu.",
    en: "The hours end before they begin.",
    kind: "input",
  },
} as const;
