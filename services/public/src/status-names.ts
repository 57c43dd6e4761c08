import type { ReportStatus } from "@sdc/projections/report-status";
import type { Text } from "@sdc/law/text";

/** Where a report stands, in words for whoever sent it or reads of it. */
export const statusNames: Readonly<Record<ReportStatus, Text>> = {
  received: { vi: "Đã tiếp nhận", en: "Received" },
  classified: { vi: "Đã phân loại", en: "Classified" },
  assigned: { vi: "Đã giao đơn vị xử lý", en: "Assigned to a unit" },
  refused: { vi: "Đang tìm đơn vị xử lý", en: "Looking for the unit to handle it" },
  accepted: { vi: "Đang xử lý", en: "Being handled" },
  asked: { vi: "Chờ người gửi bổ sung thông tin", en: "Waiting for information from the reporter" },
  replied: { vi: "Đã trả lời", en: "Answered" },
  closed: { vi: "Đã kết thúc", en: "Closed" },
  merged: { vi: "Được xử lý cùng một phản ánh khác", en: "Handled together with another report" },
  withdrawn: { vi: "Người gửi đã rút", en: "Withdrawn by the reporter" },
  "became-formal": {
    vi: "Được giải quyết theo pháp luật về khiếu nại, tố cáo",
    en: "Handled under the law on complaints and denunciations",
  },
  split: { vi: "Đã tách thành nhiều nội dung", en: "Split into several matters" },
};
