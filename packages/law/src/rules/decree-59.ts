import type { Rule } from "../rule.ts";
import { quizOnly } from "./why-unverified.ts";

/** Nghị định 59/2023/NĐ-CP: community meetings, ballots, village heads, the periodic conference. */
export const decree59: readonly Rule[] = [
  {
    id: "ND59-2023.A3.5.sec",
    kind: "threshold",
    text: {
      vi: "Thư ký cuộc họp của cộng đồng dân cư được cử bằng biểu quyết giơ tay, khi có trên 50% số đại diện hộ gia đình dự họp tán thành",
      en: "The secretary of a community meeting is chosen by show of hands, with more than 50% of the attending household representatives",
    },
    measures: [
      {
        n: 50,
        unit: "percent",
        bound: "more-than",
        of: {
          vi: "số đại diện hộ gia đình dự họp",
          en: "household representatives who attend",
        },
      },
    ],
    citation: "Nghị định 59/2023/NĐ-CP, Điều 3 khoản 5",
    from: "2023-08-15",
    verified: true,
    sources: ["S43"],
  },
  {
    id: "ND59-2023.A3.5.count",
    kind: "threshold",
    text: {
      vi: "Cuộc họp biểu quyết bằng giơ tay hoặc bỏ phiếu kín; tổ kiểm phiếu có 03 đến 05 thành viên",
      en: "The meeting votes by show of hands or secret ballot; the counting team has 3 to 5 members",
    },
    measures: [
      {
        n: 3,
        unit: "count",
        bound: "at-least",
        of: { vi: "thành viên tổ kiểm phiếu", en: "members of the counting team" },
      },
      {
        n: 5,
        unit: "count",
        bound: "at-most",
        of: { vi: "thành viên tổ kiểm phiếu", en: "members of the counting team" },
      },
    ],
    citation: "Nghị định 59/2023/NĐ-CP, Điều 3 khoản 5",
    from: "2023-08-15",
    verified: true,
    sources: ["S41"],
  },
  {
    id: "ND59-2023.A4.1.a",
    kind: "form",
    text: {
      vi: "Chủ tịch Ủy ban nhân dân cấp xã có thể lựa chọn hình thức phát phiếu lấy ý kiến của hộ gia đình đối với nội dung tại Điều 15 của Luật có phạm vi toàn cấp xã",
      en: "The chair of the commune People's Committee may choose ballots to households for commune-wide matters of Article 15 of the Law",
    },
    measures: [],
    citation: "Nghị định 59/2023/NĐ-CP, Điều 4 khoản 1 điểm a",
    from: "2023-08-15",
    verified: true,
    sources: ["S44"],
  },
  {
    id: "ND59-2023.A4.1.b",
    kind: "form",
    text: {
      vi: "Phát phiếu lấy ý kiến của hộ gia đình khi đã tổ chức cuộc họp nhưng số hộ dự họp không đủ để đạt tỷ lệ quy định tại khoản 1 Điều 21 của Luật",
      en: "Ballots go to households when a meeting was held but too few households came to be able to reach the share of Article 21 clause 1 of the Law",
    },
    measures: [],
    citation: "Nghị định 59/2023/NĐ-CP, Điều 4 khoản 1 điểm b",
    from: "2023-08-15",
    verified: true,
    sources: ["S44"],
  },
  {
    id: "ND59-2023.A4.1.c",
    kind: "form",
    text: {
      vi: "Trưởng thôn, Tổ trưởng tổ dân phố thống nhất với Ban công tác Mặt trận có thể lựa chọn hình thức phát phiếu lấy ý kiến đối với nội dung tại khoản 6 Điều 15 của Luật",
      en: "The village head with the Front Working Committee may choose ballots for matters of Article 15 clause 6 of the Law",
    },
    measures: [],
    citation: "Nghị định 59/2023/NĐ-CP, Điều 4 khoản 1 điểm c",
    from: "2023-08-15",
    verified: true,
    sources: ["S44"],
  },
  {
    id: "ND59-2023.A4.7",
    kind: "deadline",
    text: {
      vi: "Quyết định đã được thông qua phải gửi Ủy ban nhân dân và Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã chậm nhất là 05 ngày làm việc kể từ ngày kết thúc thời gian lấy phiếu",
      en: "The adopted decision is sent to the commune People's Committee and the commune Front no later than 5 working days from the end of the ballot period",
    },
    measures: [{ n: 5, unit: "working-days", bound: "at-most" }],
    starts: {
      event: "ballot-period-ended",
      text: {
        vi: "Ngày kết thúc thời gian lấy phiếu",
        en: "The end of the ballot period",
      },
    },
    citation: "Nghị định 59/2023/NĐ-CP, Điều 4 khoản 7",
    from: "2023-08-15",
    verified: true,
    why: {
      vi: "Đoạn trích đã thấy không nêu tên nghị định.",
      en: "The excerpt that was seen does not name the decree.",
    },
    sources: ["S45"],
  },
  {
    id: "ND59-2023.elect.50",
    kind: "threshold",
    text: {
      vi: "Việc cho thôi chức danh Trưởng thôn, Tổ trưởng tổ dân phố có thể được đề nghị khi có từ 50% số hộ gia đình trở lên yêu cầu",
      en: "The release of a village head may be asked for by at least 50% of households",
    },
    measures: [
      {
        n: 50,
        unit: "percent",
        bound: "at-least",
        of: { vi: "hộ gia đình", en: "households" },
      },
    ],
    citation: "Nghị định 59/2023/NĐ-CP, Điều 7–8",
    from: "2023-08-15",
    verified: true,
    sources: ["S48"],
  },
  {
    id: "ND59-2023.elect.60",
    kind: "deadline",
    text: {
      vi: "Ủy ban nhân dân cấp xã quyết định việc bầu Trưởng thôn, Tổ trưởng tổ dân phố mới trong 60 ngày kể từ ngày công nhận việc cho thôi",
      en: "The commune People's Committee decides on electing a new village head within 60 days of recognising the release",
    },
    measures: [{ n: 60, unit: "calendar-days", bound: "at-most" }],
    starts: {
      event: "release-recognised",
      text: { vi: "Ngày công nhận việc cho thôi", en: "The recognition of the release" },
    },
    citation: "Nghị định 59/2023/NĐ-CP",
    from: "2023-08-15",
    verified: false,
    why: quizOnly,
    sources: ["S11"],
  },
  {
    id: "ND59-2023.A9.freq",
    kind: "cadence",
    text: {
      vi: "Số lần tổ chức hội nghị định kỳ của cộng đồng dân cư trong năm",
      en: "How often in a year the periodic community conference is held",
    },
    measures: [
      {
        n: 2,
        unit: "count",
        bound: "exactly",
        per: "year",
        of: { vi: "hội nghị định kỳ của cộng đồng dân cư", en: "periodic community conferences" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 33; Nghị định 59/2023/NĐ-CP, Mục 3",
    from: "2023-08-15",
    verified: false,
    why: {
      vi: "Hai lần một năm chỉ ghi theo trí nhớ và còn nghi vấn; chưa thấy trong nguồn nào.",
      en: "Twice a year is recalled only and in doubt; it was not seen in any source.",
    },
    sources: [],
  },
  {
    id: "ND59-2023.A11.1.c",
    kind: "deadline",
    text: {
      vi: "Hội nghị định kỳ của cộng đồng dân cư được thông báo đến các hộ gia đình ít nhất 05 ngày trước ngày tổ chức",
      en: "Households are told of the periodic community conference at least 5 days before it",
    },
    measures: [{ n: 5, unit: "calendar-days", bound: "at-least", before: true }],
    starts: {
      event: "community-conference",
      text: {
        vi: "Ngày tổ chức hội nghị định kỳ của cộng đồng dân cư",
        en: "The day of the periodic community conference",
      },
    },
    citation: "Nghị định 59/2023/NĐ-CP, Điều 11 khoản 1 điểm c",
    from: "2023-08-15",
    verified: true,
    sources: ["S49"],
  },
];
