import type { RefusalText } from "@sdc/core/refusal";
import { hoursRefusals } from "../clock-time.ts";
import { datingRefusals } from "../numbered-document.ts";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  ...unitRefusals,
  ...hoursRefusals,
  "dated-in-future": datingRefusals["dated-in-future"],
  "dates-out-of-order": {
    vi: "Các ngày không đúng trình tự: trùng nhau, ngoài kỳ của lịch, hoặc trước ngày công bố trước đó.",
    en: "The dates are out of order: one comes twice, lies outside of the period, or before what was published last.",
    kind: "input",
  },
  "period-already-published": {
    vi: "Lịch của kỳ này đã được công bố; muốn đổi ngày thì công bố thay đổi.",
    en: "The schedule of that period is published already: announce a change of its days.",
  },
  "day-not-published": {
    vi: "Ngày này không có trong lịch đã công bố.",
    en: "That day does not stand in the published schedule.",
    kind: "input",
  },
  "day-already-published": {
    vi: "Ngày này đã có trong lịch.",
    en: "That day stands in the schedule already.",
  },
  "announced-too-late": {
    vi: "Thay đổi phải được công bố chậm nhất vào ngày bị thay đổi.",
    en: "A change is announced on the day that it moves at the latest.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
