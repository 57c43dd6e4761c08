import type { Obligation } from "../../obligation.ts";
import {
  bodies,
  budgetYear,
  byHead,
  every,
  homeAffairs,
  once,
  onEvent,
  ownerInferred,
  province,
  yearly,
  yearlyWithBudget,
} from "./shared.ts";

/** II.6 và II.7. Biểu dương, khen thưởng, xử lý vi phạm; kinh phí. */
export const section26: readonly Obligation[] = [
  {
    id: "II.6.a.1",
    plan: "plan-2199",
    duty: {
      vi: "Kịp thời biểu dương, khen thưởng tập thể, cá nhân điển hình",
      en: "Commend and reward exemplary collectives and individuals in time",
    },
    owners: [bodies],
    cadences: [onEvent],
    proof: {
      proves: ["commendation-decided"],
      opens: ["commendation-proposed"],
      answers: ["commendation-decided", "commendation-declined"],
      byDocument: false,
      documents: { vi: "Tờ trình, quyết định khen thưởng", en: "The proposal and the decision to commend" },
    },
    source: "plan",
    citations: ["II.6.a"],
    verified: true,
  },
  {
    id: "II.6.a.2",
    plan: "plan-2199",
    duty: {
      vi: "Bổ sung tiêu chí dân chủ ở cơ sở vào nhận xét, đánh giá hằng tháng, quý, năm",
      en: "Add the democracy criterion to the monthly, quarterly and yearly appraisal of staff",
    },
    owners: [province, bodies],
    carriedBy: byHead,
    cadences: [
      { ...once, proves: ["appraisal-criterion-adopted"] },
      { ...every("month"), proves: ["staff-appraised-month"] },
      { ...every("quarter"), proves: ["staff-appraised-quarter"] },
      { ...every("year"), proves: ["staff-appraised-year"] },
    ],
    proof: {
      byDocument: false,
      documents: {
        vi: "Quy chế đánh giá đã bổ sung tiêu chí; kết quả đánh giá của kỳ",
        en: "The amended appraisal rules; the appraisal of the period",
      },
    },
    source: "plan",
    citations: ["II.6.a"],
    verified: true,
  },
  {
    id: "II.6.a.3",
    plan: "plan-2199",
    duty: {
      vi: "Tham mưu bổ sung tiêu chí dân chủ ở cơ sở vào xếp loại cải cách hành chính hằng năm",
      en: "Advise adding the democracy criterion to the yearly ranking of administrative reform",
    },
    owners: [homeAffairs],
    cadences: [once, yearly],
    proof: {
      byDocument: true,
      documents: {
        vi: "Bộ tiêu chí đã bổ sung; kết quả xếp loại đã công bố",
        en: "The amended criteria; the published ranking",
      },
    },
    source: "plan",
    citations: ["II.6.a"],
    verified: true,
  },
  {
    id: "II.6.b",
    plan: "plan-2199",
    duty: {
      vi: "Kịp thời phát hiện và xử lý vi phạm pháp luật về thực hiện dân chủ ở cơ sở",
      en: "Detect and handle violations of the law of grassroots democracy in time",
    },
    owners: [bodies],
    cadences: [onEvent],
    proof: {
      proves: ["violation-disciplined"],
      byDocument: false,
      documents: {
        vi: "Văn bản phát hiện, quyết định xử lý vi phạm",
        en: "The finding and the decision on it",
      },
    },
    source: "plan",
    citations: ["II.6.b"],
    verified: false,
    note: ownerInferred,
  },
  {
    id: "II.7",
    plan: "plan-2199",
    duty: {
      vi: "Bố trí kinh phí thực hiện theo phân cấp ngân sách",
      en: "Provide the funds under the budget decentralisation",
    },
    owners: [bodies],
    cadences: [yearlyWithBudget],
    proof: {
      byDocument: true,
      documents: {
        vi: "Dự toán, quyết định giao dự toán, quyết toán",
        en: "Budget proposal, allocation and settlement",
      },
    },
    source: "plan",
    citations: ["II.7"],
    verified: false,
    note: budgetYear,
  },
];
