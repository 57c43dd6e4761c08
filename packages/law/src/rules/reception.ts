import type { Rule } from "../rule.ts";

const amendedBy = "136/2025/QH15";

const receptionDays = { vi: "ngày tiếp công dân", en: "days of reception" };

/** Luật Tiếp công dân 42/2013/QH13 and the Inspectorate's circulars on reception and letters. */
export const reception: readonly Rule[] = [
  {
    id: "TCD-2013.A12.5",
    kind: "cadence",
    text: {
      vi: "Chủ tịch Ủy ban nhân dân cấp tỉnh trực tiếp tiếp công dân ít nhất 1 ngày trong 1 tháng.",
      en: "The chair of the provincial People's Committee receives citizens in person on at least 1 day a month.",
    },
    measures: [{ n: 1, unit: "count", bound: "at-least", per: "month", of: receptionDays }],
    citation: "Luật Tiếp công dân 42/2013/QH13, Đ.12 k.5",
    from: "2014-07-01",
    amendedBy,
    verified: true,
    why: {
      vi: "Số ngày mới theo Luật 136/2025/QH15 từ 01/7/2026 chưa tìm thấy (TCD-136-2025.days).",
      en: "The new number of days under Law 136/2025 from 1 July 2026 was not found (TCD-136-2025.days).",
    },
    sources: ["S71", "S72"],
  },
  {
    id: "TCD-2013.A13.5",
    kind: "cadence",
    text: {
      vi: "Chủ tịch Ủy ban nhân dân cấp huyện trực tiếp tiếp công dân ít nhất 2 ngày trong 1 tháng.",
      en: "The chair of the district People's Committee receives citizens in person on at least 2 days a month.",
    },
    measures: [{ n: 2, unit: "count", bound: "at-least", per: "month", of: receptionDays }],
    citation: "Luật Tiếp công dân 42/2013/QH13, Đ.13 k.5",
    from: "2014-07-01",
    to: "2025-07-01",
    verified: true,
    sources: ["S71"],
  },
  {
    id: "TCD-2013.A15.2.d",
    kind: "cadence",
    text: {
      vi: "Chủ tịch Ủy ban nhân dân cấp xã trực tiếp tiếp công dân tại trụ sở ít nhất 1 ngày trong 1 tuần, ngoài các trường hợp tiếp đột xuất theo Đ.18 k.3.",
      en: "The chair of the commune People's Committee receives citizens in person at its office on at least 1 day a week, besides the unscheduled cases of article 18.3.",
    },
    measures: [{ n: 1, unit: "count", bound: "at-least", per: "week", of: receptionDays }],
    citation: "Luật Tiếp công dân 42/2013/QH13, Đ.15 k.2",
    from: "2014-07-01",
    to: "2026-07-01",
    verified: true,
    sources: ["S73"],
  },
  {
    id: "TCD-136-2025.comm",
    kind: "cadence",
    text: {
      vi: "Chủ tịch Ủy ban nhân dân cấp xã trực tiếp tiếp công dân ít nhất 2 ngày trong 1 tháng.",
      en: "The chair of the commune People's Committee receives citizens in person on at least 2 days a month.",
    },
    measures: [{ n: 2, unit: "count", bound: "at-least", per: "month", of: receptionDays }],
    citation: "Luật 136/2025/QH15 (chưa rõ điều)",
    from: "2026-07-01",
    verified: true,
    why: {
      vi: "Theo Thanh tra Chính phủ trả lời cử tri trên báo; nguồn không ghi điều luật.",
      en: "From the Government Inspectorate's reply to voters in the press; the article is not recorded.",
    },
    sources: ["S121"],
  },
  {
    id: "TCD-2013.A18.2",
    kind: "cadence",
    text: {
      vi: "Người đứng đầu cơ quan hành chính nhà nước (như giám đốc sở) trực tiếp tiếp công dân ít nhất 1 ngày trong 1 tháng.",
      en: "The head of a state administrative agency, such as a department, receives citizens in person on at least 1 day a month.",
    },
    measures: [{ n: 1, unit: "count", bound: "at-least", per: "month", of: receptionDays }],
    citation: "Luật Tiếp công dân 42/2013/QH13, Đ.18 k.2; Nghị định 64/2014/NĐ-CP, Đ.4",
    from: "2014-07-01",
    amendedBy,
    verified: true,
    sources: ["S71"],
  },
  {
    id: "TCD-2013.A28.1",
    kind: "deadline",
    text: {
      vi: "Người tiếp công dân trả lời trực tiếp hoặc bằng văn bản trong 10 ngày làm việc: đã được thụ lý, cần thêm thời gian xem xét, bị từ chối hoặc đã chuyển nơi khác.",
      en: "The receiver answers directly or in writing within 10 working days: accepted, needs a longer check, refused, or passed on.",
    },
    measures: [{ n: 10, unit: "working-days", bound: "at-most" }],
    starts: {
      event: "submission-received",
      text: {
        vi: "ngày tiếp nhận khiếu nại, tố cáo, kiến nghị, phản ánh",
        en: "the day the complaint, denunciation, petition or reflection is received",
      },
    },
    citation: "Luật Tiếp công dân 42/2013/QH13, Đ.28 k.1",
    from: "2014-07-01",
    amendedBy,
    verified: true,
    sources: ["S74"],
  },
  {
    id: "TCD-136-2025.days",
    kind: "cadence",
    text: {
      vi: "Số ngày tiếp công dân mới của Chủ tịch Ủy ban nhân dân cấp tỉnh.",
      en: "The new number of reception days of the chair of the provincial People's Committee.",
    },
    measures: [],
    citation: "Luật 136/2025/QH15 (chưa rõ điều)",
    from: "2026-07-01",
    verified: false,
    why: { vi: "Không tìm thấy con số.", en: "The number was not found." },
    sources: [],
  },
  {
    id: "QD11-2019",
    kind: "cadence",
    text: {
      vi: "Người đứng đầu cấp ủy tiếp dân: cấp tỉnh, cấp huyện ít nhất 1 ngày trong 1 tháng; cấp xã ít nhất 2 ngày trong 1 tháng.",
      en: "Heads of Party committees receive people: province and district on at least 1 day a month, commune on at least 2 days a month.",
    },
    measures: [
      {
        n: 1,
        unit: "count",
        bound: "at-least",
        per: "month",
        of: receptionDays,
        when: { id: "province-or-district", text: { vi: "cấp tỉnh, cấp huyện", en: "province or district" } },
      },
      {
        n: 2,
        unit: "count",
        bound: "at-least",
        per: "month",
        of: receptionDays,
        when: { id: "commune", text: { vi: "cấp xã", en: "commune" } },
      },
    ],
    citation: "Quy định 11-QĐi/TW ngày 18/2/2019",
    from: "2019-02-18",
    verified: true,
    sources: ["S76"],
  },
  {
    id: "TT05-2021.10",
    kind: "deadline",
    text: {
      vi: "Xử lý, phân loại đơn khiếu nại, tố cáo, kiến nghị, phản ánh trong 10 ngày làm việc.",
      en: "Letters (complaint, denunciation, petition, reflection) are processed and classified within 10 working days.",
    },
    measures: [{ n: 10, unit: "working-days", bound: "at-most" }],
    starts: {
      event: "letter-received",
      text: { vi: "ngày nhận được đơn", en: "the day the letter is received" },
    },
    citation: "Thông tư 05/2021/TT-TTCP (chưa rõ điều)",
    from: "2021-11-15",
    verified: false,
    why: {
      vi: "Đã thấy thông tư nhưng chưa thấy con số; con số chỉ được ghi theo trí nhớ.",
      en: "The circular was seen but not the number, which is only recalled.",
    },
    sources: ["S77"],
  },
  {
    id: "TT05-2021.A6.classes",
    kind: "form",
    text: {
      vi: "Đơn được phân thành bốn loại: khiếu nại; tố cáo; kiến nghị, phản ánh; đơn có nhiều nội dung khác nhau (phải tách đơn). Đồng thời phân thành đơn đủ và không đủ điều kiện xử lý. Không phụ thuộc tiêu đề của đơn.",
      en: "Letters fall into four classes: complaint; denunciation; petition or reflection; a letter with several contents, which is split. They also either qualify for handling or not. The letter's own title does not decide.",
    },
    measures: [{ n: 4, unit: "count", bound: "exactly", of: { vi: "loại đơn", en: "classes of letters" } }],
    citation: "Thông tư 05/2021/TT-TTCP, Đ.6",
    from: "2021-11-15",
    verified: true,
    sources: ["S122"],
  },
  {
    id: "TT05-2021.A6.2",
    kind: "form",
    text: {
      vi: "Phân đơn thành đơn đủ điều kiện xử lý và đơn không đủ điều kiện xử lý.",
      en: "Letters are split into those that qualify for handling and those that do not.",
    },
    measures: [],
    citation: "Thông tư 05/2021/TT-TTCP, Đ.6 k.2",
    from: "2021-11-15",
    verified: false,
    why: { vi: "Mới thấy một phần quy định.", en: "The provision was seen only in part." },
    sources: ["S66"],
  },
  {
    id: "TT05-2021.forms",
    kind: "form",
    text: {
      vi: "Mẫu số 01: đề xuất thụ lý đơn; Mẫu số 02: hướng dẫn.",
      en: "Form 01 is the proposal to accept a letter; form 02 is the guidance.",
    },
    measures: [],
    citation: "Thông tư 05/2021/TT-TTCP",
    from: "2021-11-15",
    verified: true,
    sources: ["S122"],
  },
  {
    id: "TT04-2021.forms",
    kind: "form",
    text: {
      vi: "Sổ tiếp công dân (Mẫu số 03): số thứ tự; ngày tiếp; họ tên, địa chỉ; giấy tờ tùy thân; nội dung; phân loại, số người; cơ quan đã giải quyết; hướng xử lý (thụ lý, trả lại đơn và hướng dẫn, chuyển đơn); theo dõi kết quả; ghi chú. Giấy biên nhận tài liệu: Mẫu số 02.",
      en: "The reception book (form 03): number; day; name, address; identity paper; content; class, number of people; body that settled it before; way of handling (accept, return with guidance, pass on); follow-up of the result; notes. The receipt for documents is form 02.",
    },
    measures: [],
    citation: "Thông tư 04/2021/TT-TTCP",
    from: "2021-01-01",
    verified: true,
    why: {
      vi: "Nguồn chỉ ghi hiệu lực từ năm 2021; lấy ngày đầu năm.",
      en: "The source says only that it is in force from 2021; the first day of that year is taken.",
    },
    sources: ["S122"],
  },
];
