import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  ...unitRefusals,
  "dated-in-future": datingRefusals["dated-in-future"],
  "dates-out-of-order": {
    vi: "Các ngày không đúng trình tự: trùng nhau, hoặc trước ngày thông báo.",
    en: "The dates are out of order: one comes twice, or lies before the announcement.",
    kind: "input",
  },
  "hours-out-of-order": {
    vi: "Giờ kết thúc phải sau giờ bắt đầu.",
    en: "The hours end before they begin.",
    kind: "input",
  },
  "place-missing": {
    vi: "Nêu địa điểm, địa chỉ trực tuyến, hoặc cả hai.",
    en: "Name a place, an address to join online, or both.",
    kind: "input",
  },
  "already-announced": {
    vi: "Lớp tập huấn này đã được thông báo.",
    en: "This training is announced already.",
  },
  "not-announced": { vi: "Lớp tập huấn chưa được thông báo.", en: "This training is not announced yet." },
  "training-cancelled": { vi: "Lớp tập huấn đã hủy.", en: "The training was cancelled." },
  "training-held": {
    vi: "Lớp tập huấn đã kết thúc và chốt danh sách.",
    en: "The training was held and its lists are closed.",
  },
  "training-full": { vi: "Không còn đủ chỗ.", en: "There are not enough places left." },
  "enrolled-elsewhere": {
    vi: "Người này đã được đơn vị khác cử tham dự.",
    en: "Another unit has enrolled this person already.",
  },
  "not-enrolled": {
    vi: "Người này không có trong danh sách cử tham dự.",
    en: "This person is not enrolled.",
    kind: "input",
  },
  "attended-already": {
    vi: "Đã có người dự nên không hủy được.",
    en: "Somebody has attended already, so this can't be cancelled.",
  },
  "attendance-recorded": {
    vi: "Ngày này đã điểm danh nên không bỏ được.",
    en: "Attendance is recorded for this day, so it can't be dropped.",
  },
  "not-a-session-day": {
    vi: "Lớp tập huấn không học vào ngày này.",
    en: "The training has no session on that day.",
    kind: "input",
  },
  "unit-twice": { vi: "Một đơn vị được nêu hai lần.", en: "A unit is named twice.", kind: "input" },
  "not-attended": {
    vi: "Người này không có mặt ngày nào.",
    en: "This person was not there on any day.",
  },
  "material-empty": {
    vi: "Nêu đường dẫn hoặc số văn bản của tài liệu.",
    en: "Name the link or the document of the material.",
    kind: "input",
  },
  "material-unknown": {
    vi: "Không có tài liệu mang số này.",
    en: "There is no material with this number.",
    kind: "input",
  },
  "attendance-missing": {
    vi: "Còn ngày chưa điểm danh.",
    en: "Attendance is missing for one of the days.",
  },
  "nobody-came": {
    vi: "Không có ai dự; hãy hủy lớp thay vì kết thúc.",
    en: "Nobody came: cancel the training instead.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
