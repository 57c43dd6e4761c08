import type { Rule } from "../rule.ts";

const requestReceived = {
  event: "data-request-received",
  text: { vi: "thời điểm nhận được yêu cầu", en: "receipt of the request" },
};

const tenToTwenty = {
  vi: "Chỉ thấy trong tài liệu thứ cấp yếu, ghi “10 đến 20 ngày”; con số của trường hợp này chưa chắc chắn.",
  en: "Seen only in weak secondary material, which says “10 to 20 days”; the number for this case is in doubt.",
};

/** Requests of the people whose data they are, and notice of a breach. */
export const personalData: readonly Rule[] = [
  {
    id: "PDP-13.A14",
    kind: "deadline",
    text: {
      vi: "Thực hiện yêu cầu của chủ thể dữ liệu trong 72 giờ.",
      en: "Requests of data subjects are fulfilled within 72 hours.",
    },
    measures: [{ n: 72, unit: "hours", bound: "at-most" }],
    starts: requestReceived,
    citation: "Nghị định 13/2023/NĐ-CP",
    from: "2023-07-01",
    to: "2026-01-01",
    verified: true,
    sources: ["S114"],
  },
  {
    id: "PDP-13.A23",
    kind: "deadline",
    text: {
      vi: "Thông báo vi phạm quy định bảo vệ dữ liệu cá nhân cho Bộ Công an (A05) chậm nhất 72 giờ sau khi xảy ra vi phạm.",
      en: "A breach is notified to the Ministry of Public Security (A05) within 72 hours of its occurrence.",
    },
    measures: [{ n: 72, unit: "hours", bound: "at-most" }],
    starts: {
      event: "data-breach-occurred",
      text: { vi: "thời điểm xảy ra vi phạm", en: "the moment the breach occurs" },
    },
    citation: "Nghị định 13/2023/NĐ-CP, Đ.23",
    from: "2023-07-01",
    to: "2026-01-01",
    verified: true,
    sources: ["S115"],
  },
  {
    id: "PDP-91.A23",
    kind: "deadline",
    text: {
      vi: "Thông báo vi phạm quy định bảo vệ dữ liệu cá nhân chậm nhất 72 giờ kể từ khi phát hiện.",
      en: "A breach is notified within 72 hours of its detection.",
    },
    measures: [{ n: 72, unit: "hours", bound: "at-most" }],
    starts: {
      event: "data-breach-detected",
      text: { vi: "thời điểm phát hiện vi phạm", en: "the moment the breach is detected" },
    },
    citation: "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Đ.23; Nghị định 356/2025/NĐ-CP",
    from: "2026-01-01",
    verified: false,
    why: {
      vi: "72 giờ tính từ khi phát hiện chỉ được ghi theo trí nhớ; mới thấy Đ.23 k.5 giao Nghị định 356 quy định chi tiết. Nghị định 13 tính từ khi xảy ra: lấy thời điểm sớm hơn để cảnh báo.",
      en: "72 hours from detection is only recalled; seen was only that article 23.5 is left to Decree 356. Decree 13 counted from occurrence: use the earlier of the two as a warning.",
    },
    sources: ["S118"],
  },
  {
    id: "PDP-356.reply",
    kind: "deadline",
    text: {
      vi: "Phản hồi lần đầu mọi yêu cầu, kèm trình tự thực hiện, trong 2 ngày làm việc.",
      en: "Any request gets a first answer, with the procedure, within 2 working days.",
    },
    measures: [{ n: 2, unit: "working-days", bound: "at-most" }],
    starts: requestReceived,
    citation: "Nghị định 356/2025/NĐ-CP (chưa rõ điều)",
    from: "2026-01-01",
    verified: true,
    sources: ["S114", "S119"],
  },
  {
    id: "PDP-356.withdraw",
    kind: "deadline",
    text: {
      vi: "Thực hiện yêu cầu rút lại sự đồng ý, hạn chế, phản đối xử lý dữ liệu trong 15 ngày; có bên xử lý hoặc bên thứ ba thì 20 ngày; được gia hạn một lần không quá 15 ngày.",
      en: "A withdrawal of consent, a restriction or an objection is carried out within 15 days, or 20 if a processor or third party is involved; one extension of at most 15 days.",
    },
    measures: [
      { n: 15, unit: "calendar-days", bound: "at-most" },
      {
        n: 20,
        unit: "calendar-days",
        bound: "at-most",
        when: {
          id: "processor-or-third-party",
          text: {
            vi: "có liên quan đến bên xử lý dữ liệu hoặc bên thứ ba",
            en: "a processor or third party is involved",
          },
        },
      },
    ],
    starts: requestReceived,
    extensions: [
      {
        id: "extended",
        n: 15,
        unit: "calendar-days",
        times: 1,
        text: { vi: "gia hạn một lần, không quá 15 ngày", en: "extended once, by at most 15 days" },
      },
    ],
    citation: "Nghị định 356/2025/NĐ-CP (chưa rõ điều)",
    from: "2026-01-01",
    verified: true,
    sources: ["S114", "S119"],
  },
  {
    id: "PDP-356.access",
    kind: "deadline",
    text: {
      vi: "Thực hiện yêu cầu xem, chỉnh sửa, cung cấp dữ liệu cá nhân.",
      en: "A request to access, correct or provide personal data is carried out.",
    },
    measures: [{ n: 10, unit: "calendar-days", bound: "at-most" }],
    starts: requestReceived,
    citation: "Nghị định 356/2025/NĐ-CP (chưa rõ điều)",
    from: "2026-01-01",
    verified: false,
    why: tenToTwenty,
    sources: ["S119"],
  },
  {
    id: "PDP-356.erase",
    kind: "deadline",
    text: {
      vi: "Thực hiện yêu cầu xóa dữ liệu cá nhân.",
      en: "A request to delete personal data is carried out.",
    },
    measures: [{ n: 20, unit: "calendar-days", bound: "at-most" }],
    starts: requestReceived,
    citation: "Nghị định 356/2025/NĐ-CP (chưa rõ điều)",
    from: "2026-01-01",
    verified: false,
    why: tenToTwenty,
    sources: ["S119"],
  },
];
