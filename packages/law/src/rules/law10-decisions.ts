import type { Rule } from "../rule.ts";
import { LAW97, quizOnly } from "./why-unverified.ts";

/** Luật 10/2022/QH15, Điều 16–23: what people discuss and decide. Shares are of every household, not of those who vote. */
export const law10Decisions: readonly Rule[] = [
  {
    id: "LAW10-2022.A16.init",
    kind: "threshold",
    text: {
      vi: "Sáng kiến của công dân phải được một tỷ lệ hộ gia đình đồng thuận",
      en: "A citizen's initiative needs the consent of a share of households",
    },
    measures: [
      {
        n: 10,
        unit: "percent",
        bound: "at-least",
        of: { vi: "hộ gia đình", en: "households" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 16",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Tỷ lệ 10% chỉ ghi theo trí nhớ và còn nghi vấn; chưa thấy trong nguồn nào.",
      en: "The 10% is recalled only and in doubt; it was not seen in any source.",
    },
    sources: [],
  },
  {
    id: "LAW10-2022.A16.valid",
    kind: "deadline",
    text: {
      vi: "Sự đồng thuận của hộ gia đình đối với sáng kiến có giá trị trong 03 tháng; người đưa ra sáng kiến chịu trách nhiệm về danh sách hộ đồng thuận",
      en: "A household's consent to an initiative stays valid for 3 months; the initiator answers for the list",
    },
    measures: [{ n: 3, unit: "months", bound: "exactly" }],
    starts: {
      event: "household-consented",
      text: { vi: "Ngày hộ gia đình đồng thuận", en: "The date of the household's consent" },
    },
    citation: "Luật 10/2022/QH15, Điều 16",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: quizOnly,
    sources: ["S11"],
  },
  {
    id: "LAW10-2022.A17",
    kind: "form",
    text: {
      vi: "Hình thức Nhân dân bàn và quyết định: tổ chức cuộc họp; phát phiếu lấy ý kiến đến từng hộ gia đình; biểu quyết trực tuyến hoặc hình thức khác phù hợp",
      en: "Forms in which people discuss and decide: a meeting; ballots to households; an online vote or another suitable form",
    },
    measures: [],
    citation: "Luật 10/2022/QH15, Điều 17",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Chưa thấy nguyên văn điều luật; chỉ thấy nguồn thứ cấp nhắc lại.",
      en: "The article itself was not seen; only secondary material repeats it.",
    },
    sources: ["S21"],
  },
  {
    id: "LAW10-2022.A18.quorum",
    kind: "threshold",
    text: {
      vi: "Tỷ lệ đại diện hộ gia đình phải có mặt để cuộc họp của cộng đồng dân cư hợp lệ",
      en: "The share of household representatives that must be present for a community meeting to be valid",
    },
    measures: [],
    citation: "Luật 10/2022/QH15, Điều 18",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Chưa thấy tỷ lệ trong nguồn nào. Riêng việc thông qua hương ước, quy ước thì trên 50% số hộ gia đình (ND61-2023.A10.1.a).",
      en: "The share was not seen in any source. For a village convention alone it is more than 50% of households (ND61-2023.A10.1.a).",
    },
    sources: [],
  },
  {
    id: "LAW10-2022.A20.1",
    kind: "form",
    text: {
      vi: "Quyết định của cộng đồng dân cư được thể hiện bằng văn bản: nghị quyết, biên bản, bản ghi nhớ hoặc bản thỏa thuận của cộng đồng; Trưởng thôn, Tổ trưởng tổ dân phố thống nhất với Trưởng ban công tác Mặt trận để lựa chọn hình thức",
      en: "A decision of the community is in writing: a resolution, minutes, memorandum or agreement; the village head picks the form with the head of the Front Working Committee",
    },
    measures: [],
    citation: "Luật 10/2022/QH15, Điều 20 khoản 1",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S22"],
  },
  {
    id: "LAW10-2022.A21.1.a",
    kind: "threshold",
    text: {
      vi: "Nội dung tại khoản 1 Điều 15 có phạm vi toàn cấp xã được thông qua khi có từ 2/3 tổng số đại diện hộ gia đình trong cấp xã trở lên tán thành",
      en: "A commune-wide matter of Article 15 clause 1 passes when at least 2/3 of all household representatives in the commune agree",
    },
    measures: [
      {
        n: 66.67,
        unit: "percent",
        bound: "at-least",
        fraction: [2, 3],
        of: {
          vi: "TỔNG SỐ đại diện hộ gia đình trong cấp xã",
          en: "ALL household representatives in the commune",
        },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 21 khoản 1",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Tỷ lệ 2/3 chỉ thấy trong đáp án cuộc thi, là nguồn yếu; nguồn trích khoản 1 Điều 21 bị cắt trước phần ghi tỷ lệ, nên chỉ số khoản là chắc chắn.",
      en: "The 2/3 was seen only in quiz answers, a weak source; the excerpt of Article 21 clause 1 is cut off before the ratio, so only the clause number is certain.",
    },
    sources: ["S11", "S22"],
  },
  {
    id: "LAW10-2022.A21.1.b",
    kind: "threshold",
    text: {
      vi: "Nội dung tại khoản 1, khoản 2 Điều 15 trong phạm vi thôn, tổ dân phố được thông qua khi có từ 2/3 tổng số đại diện hộ gia đình trong thôn, tổ dân phố trở lên tán thành",
      en: "A matter of Article 15 clauses 1–2 within a village or residential group passes when at least 2/3 of all its household representatives agree",
    },
    measures: [
      {
        n: 66.67,
        unit: "percent",
        bound: "at-least",
        fraction: [2, 3],
        of: {
          vi: "TỔNG SỐ đại diện hộ gia đình trong thôn, tổ dân phố",
          en: "ALL household representatives of the village or residential group",
        },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 21 khoản 1",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Tỷ lệ 2/3 chỉ thấy trong đáp án cuộc thi, là nguồn yếu; nguồn trích khoản 1 Điều 21 bị cắt trước phần ghi tỷ lệ, nên chỉ số khoản là chắc chắn.",
      en: "The 2/3 was seen only in quiz answers, a weak source; the excerpt of Article 21 clause 1 is cut off before the ratio, so only the clause number is certain.",
    },
    sources: ["S11", "S22"],
  },
  {
    id: "LAW10-2022.A21.2",
    kind: "threshold",
    text: {
      vi: "Các nội dung khác (khoản 3 đến khoản 6 Điều 15) được thông qua khi có trên 50% tổng số đại diện hộ gia đình tán thành",
      en: "Other matters (Article 15 clauses 3–6) pass when more than half of all household representatives agree",
    },
    measures: [
      {
        n: 50,
        unit: "percent",
        bound: "more-than",
        of: { vi: "TỔNG SỐ đại diện hộ gia đình", en: "ALL household representatives" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 21 khoản 1–2",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Chỉ thấy đối với hương ước, quy ước (Điều 10 Nghị định 61/2023/NĐ-CP); đối với khoản 4 đến khoản 6 Điều 15 mới chỉ ghi theo trí nhớ.",
      en: "Seen only for village conventions (Article 10 of Decree 61/2023/NĐ-CP); for Article 15 clauses 4–6 it is recalled only.",
    },
    sources: ["S23"],
  },
  {
    id: "LAW10-2022.A21.eff",
    kind: "form",
    text: {
      vi: "Quyết định bầu, cho thôi chức danh Trưởng thôn, Tổ trưởng tổ dân phố, thành viên các ban có hiệu lực kể từ khi Ủy ban nhân dân cấp xã ban hành quyết định công nhận",
      en: "A decision that elects or releases a village head or board member takes effect when the commune People's Committee issues its recognition",
    },
    measures: [],
    starts: {
      event: "recognition-issued",
      text: {
        vi: "Ngày Ủy ban nhân dân cấp xã ban hành quyết định công nhận",
        en: "The date of the commune People's Committee's recognition",
      },
    },
    citation: "Luật 10/2022/QH15, Điều 21",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: quizOnly,
    sources: ["S11"],
  },
  {
    id: "LAW10-2022.A23.1",
    kind: "form",
    text: {
      vi: "Đối với nội dung có phạm vi toàn cấp xã, Ủy ban nhân dân cấp xã lập kế hoạch, tổ chức thực hiện, báo cáo Hội đồng nhân dân cấp xã tại kỳ họp thường lệ gần nhất và gửi Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã để giám sát",
      en: "For commune-wide matters the commune People's Committee plans, carries the decision out, reports to the commune People's Council at the nearest regular session and sends a copy to the Front for supervision",
    },
    measures: [],
    citation: "Luật 10/2022/QH15, Điều 23 khoản 1",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S24"],
  },
];
