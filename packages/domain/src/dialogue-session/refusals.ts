import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";
import { officerRefusals } from "../officer.ts";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  ...unitRefusals,
  ...officerRefusals,
  "dated-in-future": datingRefusals["dated-in-future"],
  "dates-out-of-order": {
    vi: "Các ngày không đúng trình tự của buổi đối thoại.",
    en: "The dates are out of order.",
    kind: "input",
  },
  "hours-out-of-order": {
    vi: "Giờ kết thúc phải sau giờ bắt đầu.",
    en: "The hours end before they begin.",
    kind: "input",
  },
  "place-missing": {
    vi: "Đối thoại trực tiếp phải có địa điểm.",
    en: "What is held in person needs a place.",
    kind: "input",
  },
  "link-missing": {
    vi: "Đối thoại trực tuyến phải có địa chỉ tham gia.",
    en: "What is held online needs an address to join.",
    kind: "input",
  },
  "announced-too-late": {
    vi: "Thông báo muộn hơn thời hạn luật định trước ngày hội nghị.",
    en: "It is announced later than the law allows before that day.",
  },
  "not-a-commune": {
    vi: "Hội nghị đối thoại với Nhân dân theo luật này do cấp xã tổ chức.",
    en: "A conference of this law is held by a commune.",
    kind: "input",
  },
  "already-announced": { vi: "Buổi đối thoại đã được thông báo.", en: "It is announced already." },
  "not-announced": { vi: "Buổi đối thoại chưa được thông báo.", en: "It is not announced yet." },
  cancelled: { vi: "Buổi đối thoại đã hủy.", en: "It was cancelled." },
  "already-held": { vi: "Buổi đối thoại đã diễn ra.", en: "It was held already." },
  "not-held": { vi: "Buổi đối thoại chưa diễn ra.", en: "It was not held yet." },
  "in-a-case": {
    vi: "Không áp dụng cho đối thoại khi giải quyết khiếu nại: chỉ những người liên quan được dự.",
    en: "Not for a dialogue in a complaint, which is for those it concerns.",
  },
  "not-in-a-case": {
    vi: "Buổi này không phải đối thoại khi giải quyết khiếu nại.",
    en: "This is no dialogue in a complaint.",
  },
  "complaint-unknown": {
    vi: "Đơn vị không có vụ khiếu nại này.",
    en: "The unit has no such complaint.",
    kind: "input",
  },
  "complaint-not-open": {
    vi: "Khiếu nại chưa thụ lý hoặc đã kết thúc.",
    en: "The complaint is not accepted yet, or has ended.",
  },
  "nobody-named": { vi: "Chưa nêu ai được mời.", en: "Nobody is named.", kind: "input" },
  "not-that-day": {
    vi: "Chỉ điểm danh bằng mã trong ngày đối thoại.",
    en: "The code is good on the day of the session alone.",
  },
  "code-wrong": { vi: "Mã điểm danh không đúng.", en: "That is not the code.", kind: "input" },
  "too-many": { vi: "Đã quá số lượng nhận được.", en: "There are too many already." },
  "minutes-closed": {
    vi: "Biên bản đã chốt, không thay đổi được nữa.",
    en: "The minutes are closed: nothing changes any more.",
  },
  "minutes-recorded": { vi: "Biên bản đã được lập.", en: "The minutes are recorded already." },
  "minutes-missing": { vi: "Chưa có biên bản.", en: "There are no minutes yet." },
  "window-open": {
    vi: "Còn trong thời gian đề nghị sửa biên bản.",
    en: "The minutes may still be amended.",
  },
  "not-public": {
    vi: "Buổi này không nhận câu hỏi từ trang công khai.",
    en: "No question is taken here.",
  },
  "asking-is-over": {
    vi: "Đã hết thời gian gửi câu hỏi trước buổi đối thoại.",
    en: "The time to ask before the session is over.",
  },
  "question-unknown": {
    vi: "Không có câu hỏi mang số này.",
    en: "There is no question with this number.",
    kind: "input",
  },
  "report-unknown": {
    vi: "Không có phản ánh, kiến nghị mang mã này.",
    en: "There is no report with this id.",
    kind: "input",
  },
  "question-settled": {
    vi: "Câu hỏi đã được trả lời, chuyển hoặc không xem xét.",
    en: "The question is answered, passed on or set aside already.",
  },
  "published-text-tells-who": {
    vi: "Nội dung công bố có số điện thoại hoặc thư điện tử.",
    en: "What is published holds a number or an address of somebody.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
