import type { Rule } from "../rule.ts";
import { LAW97, quizOnly } from "./why-unverified.ts";

/** Luật 10/2022/QH15, chương IV: state enterprises. */
export const law10Enterprises: readonly Rule[] = [
  {
    id: "LAW10-2022.A64.1",
    kind: "threshold",
    text: {
      vi: "Doanh nghiệp nhà nước công khai trong nội bộ 08 nhóm nội dung: tình hình sản xuất, kinh doanh; nội quy lao động, thang lương; thỏa ước lao động tập thể; các quỹ do người lao động đóng góp; đóng kinh phí công đoàn, bảo hiểm; kết quả thi đua, kỷ luật, giải quyết khiếu nại; quy chế thực hiện dân chủ; nội dung khác",
      en: "A state enterprise publishes internally 8 groups of contents: business state; labour rules and wage scale; collective agreements; funds from workers; union and insurance payments; results of emulation, discipline and complaints; democracy regulation; other contents",
    },
    measures: [
      {
        n: 8,
        unit: "count",
        bound: "exactly",
        of: { vi: "nhóm nội dung phải công khai", en: "groups of contents to publish" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 64 khoản 1",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S39"],
  },
  {
    id: "LAW10-2022.A65.2",
    kind: "deadline",
    text: {
      vi: "Doanh nghiệp nhà nước công khai chậm nhất là 15 ngày kể từ ngày có quyết định, văn bản",
      en: "A state enterprise publishes no later than 15 days from the decision or document",
    },
    measures: [{ n: 15, unit: "calendar-days", bound: "at-most" }],
    starts: {
      event: "decision-issued",
      text: { vi: "Ngày ban hành quyết định, văn bản", en: "The date of the decision or document" },
    },
    citation: "Luật 10/2022/QH15, Điều 65 khoản 2",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: quizOnly,
    sources: ["S11"],
  },
  {
    id: "LAW10-2022.SOE.conf",
    kind: "deadline",
    text: {
      vi: "Hội nghị người lao động được tổ chức hằng năm, chậm nhất là 03 tháng sau khi kết thúc năm tài chính; hội nghị bất thường khi có ít nhất 1/3 số người lao động yêu cầu về các quỹ",
      en: "The workers' conference is held yearly, within 3 months after the financial year; an extraordinary one when at least 1/3 of the workers ask about funds",
    },
    measures: [
      { n: 3, unit: "months", bound: "at-most" },
      {
        n: 1,
        unit: "count",
        bound: "exactly",
        per: "year",
        of: { vi: "hội nghị thường kỳ", en: "ordinary conference" },
      },
      {
        n: 33.3,
        unit: "percent",
        bound: "at-least",
        fraction: [1, 3],
        of: { vi: "số người lao động yêu cầu", en: "workers who ask" },
        when: {
          id: "extraordinary",
          text: { vi: "Hội nghị bất thường", en: "Extraordinary conference" },
        },
      },
    ],
    starts: {
      event: "financial-year-ended",
      text: { vi: "Ngày kết thúc năm tài chính", en: "The end of the financial year" },
    },
    citation: "Luật 10/2022/QH15, Điều 69–70",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Các con số chỉ thấy trong đáp án cuộc thi, là nguồn yếu; số điều chỉ ghi theo trí nhớ.",
      en: "The numbers were seen only in quiz answers, a weak source; the article number is recalled only.",
    },
    sources: ["S11"],
  },
  {
    id: "LAW10-2022.SOE.pib",
    kind: "deadline",
    text: {
      vi: "Nhiệm kỳ của Ban Thanh tra nhân dân ở doanh nghiệp nhà nước là 02 năm",
      en: "The term of a state enterprise's People's Inspection Board is 2 years",
    },
    measures: [{ n: 2, unit: "years", bound: "exactly" }],
    citation: "Luật 10/2022/QH15, Điều 78–80",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Nhiệm kỳ chỉ thấy trong đáp án cuộc thi, là nguồn yếu; số điều chỉ ghi theo trí nhớ.",
      en: "The term was seen only in quiz answers, a weak source; the article number is recalled only.",
    },
    sources: ["S11"],
  },
];
