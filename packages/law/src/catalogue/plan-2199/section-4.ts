import type { Obligation } from "../../obligation.ts";
import {
  bodies,
  budgetYear,
  continuous,
  culture,
  DISTRICTS_UNTIL,
  districts,
  finance,
  homeAffairs,
  informationTechnology,
  intervalUnset,
  justice,
  once,
  province,
  yearly,
  yearlyByPolicy,
  yearlyWithBudget,
} from "./shared.ts";

/** IV. Tổ chức thực hiện. The source has no section III. */
export const section4: readonly Obligation[] = [
  {
    id: "IV.1.a",
    plan: "plan-2199",
    duty: {
      vi: "Quán triệt và triển khai thực hiện Kế hoạch",
      en: "Disseminate the plan and carry it out",
    },
    owners: [bodies],
    cadences: [once],
    proof: {
      byDocument: true,
      documents: {
        vi: "Văn bản quán triệt; kế hoạch triển khai của đơn vị",
        en: "The dissemination; the unit's own plan",
      },
    },
    source: "plan",
    citations: ["IV.1"],
    verified: true,
  },
  {
    id: "IV.1.b",
    plan: "plan-2199",
    duty: {
      vi: "Báo cáo kết quả thực hiện hằng năm về UBND tỉnh (qua Sở Nội vụ) chậm nhất ngày 25/11",
      en: "Report the year's results to the provincial People's Committee (through Home Affairs) by 25 November",
    },
    owners: [bodies],
    cadences: [
      {
        type: "periodic",
        per: "year",
        times: 1,
        due: { type: "fixed-date", month: 11, date: 25, source: "plan" },
      },
    ],
    proof: {
      byDocument: true,
      documents: {
        vi: "Báo cáo kết quả năm đã ký, gửi Sở Nội vụ",
        en: "The signed report of the year, sent to Home Affairs",
      },
    },
    isReport: true,
    source: "plan",
    citations: ["IV.1", "CAL-fixed", "PLAN-IV.1.period"],
    verified: true,
    note: {
      vi: "Kỳ số liệu của báo cáo không được kế hoạch nêu (CONFLICT-7).",
      en: "Which period the report covers is not said in the plan (CONFLICT-7).",
    },
  },
  {
    id: "IV.2.a.1.i",
    plan: "plan-2199",
    duty: {
      vi: "Theo dõi, kiểm tra, giám sát việc triển khai Kế hoạch",
      en: "Monitor, inspect and supervise the carrying out of the plan",
    },
    owners: [homeAffairs],
    cadences: [continuous],
    proof: {
      byDocument: true,
      documents: {
        vi: "Biên bản kiểm tra; công văn đôn đốc",
        en: "Minutes of inspections; letters of reminder",
      },
    },
    source: "plan",
    citations: ["IV.2.a.1"],
    verified: true,
  },
  {
    id: "IV.2.a.1.ii",
    plan: "plan-2199",
    duty: {
      vi: "Tổng hợp báo cáo của các cơ quan, đơn vị và tham mưu báo cáo của UBND tỉnh",
      en: "Consolidate the returns and draft the province's report",
    },
    owners: [homeAffairs],
    cadences: [yearly],
    proof: {
      byDocument: true,
      documents: {
        vi: "Báo cáo tổng hợp; dự thảo trình UBND tỉnh",
        en: "The consolidation; the draft sent to the People's Committee",
      },
    },
    source: "plan",
    citations: ["IV.2.a.1"],
    verified: true,
    note: {
      vi: "Thực hiện sau ngày 25/11; kế hoạch không ghi ngày.",
      en: "Done after 25 November; the plan names no date.",
    },
  },
  {
    id: "IV.2.a.1.iii",
    plan: "plan-2199",
    duty: {
      vi: "UBND tỉnh báo cáo HĐND tỉnh kết quả thực hiện",
      en: "Report the results to the provincial People's Council",
    },
    owners: [province],
    cadences: [yearly],
    proof: {
      byDocument: true,
      documents: { vi: "Báo cáo gửi HĐND tỉnh", en: "The report sent to the People's Council" },
    },
    source: "plan",
    citations: ["IV.2.a.1"],
    verified: true,
    note: {
      vi: "Tại kỳ họp cuối năm; kế hoạch không ghi ngày.",
      en: "At the year-end session; the plan names no date.",
    },
  },
  {
    id: "IV.2.a.2",
    plan: "plan-2199",
    duty: {
      vi: "Chủ trì tập huấn, bồi dưỡng cho người được giao nhiệm vụ",
      en: "Lead the training of the people assigned",
    },
    owners: [homeAffairs],
    cadences: [continuous],
    proof: {
      proves: ["assigned-officer-training-held"],
      byDocument: false,
      documents: {
        vi: "Kế hoạch, danh sách tham dự, tài liệu tập huấn",
        en: "Plan, attendance list and materials of the training",
      },
    },
    source: "plan",
    citations: ["IV.2.a.2"],
    verified: false,
    note: intervalUnset,
  },
  {
    id: "IV.2.a.3",
    plan: "plan-2199",
    duty: {
      vi: "Xây dựng Kế hoạch kiểm tra, giám sát việc thực hiện dân chủ ở cơ sở",
      en: "Draw up the plan of inspection and supervision",
    },
    owners: [homeAffairs],
    cadences: [yearlyByPolicy],
    proof: {
      byDocument: true,
      documents: { vi: "Kế hoạch kiểm tra, giám sát đã phê duyệt", en: "The approved plan of inspection" },
    },
    source: "plan",
    citations: ["IV.2.a.3"],
    verified: false,
    note: {
      vi: "Kế hoạch không đặt chu kỳ; mỗi năm một lần là chính sách, không phải luật.",
      en: "The plan sets no interval; once a year is policy, not law.",
    },
  },
  {
    id: "IV.2.b.i",
    plan: "plan-2199",
    duty: {
      vi: "Đẩy mạnh tuyên truyền, phổ biến, giáo dục pháp luật về dân chủ ở cơ sở",
      en: "Push legal communication and education on grassroots democracy",
    },
    owners: [justice],
    cadences: [continuous],
    proof: {
      proves: ["law-dissemination-held", "law-day-held"],
      byDocument: false,
      documents: {
        vi: "Tài liệu đã phát hành; kế hoạch, báo cáo tuyên truyền",
        en: "Published material; plans and reports of events",
      },
    },
    source: "plan",
    citations: ["IV.2.b"],
    verified: false,
    note: intervalUnset,
  },
  {
    id: "IV.2.b.ii",
    plan: "plan-2199",
    duty: {
      vi: "Tập huấn công chức Tư pháp - Hộ tịch cấp xã và hòa giải viên ở cơ sở",
      en: "Train commune judicial and civil-status officers and grassroots mediators",
    },
    owners: [justice],
    cadences: [continuous],
    proof: {
      proves: ["mediator-training-held", "judicial-officer-training-held"],
      byDocument: false,
      documents: {
        vi: "Kế hoạch, danh sách tham dự, tài liệu tập huấn",
        en: "Plan, attendance list and materials of the training",
      },
    },
    source: "plan",
    citations: ["IV.2.b"],
    verified: false,
    note: intervalUnset,
  },
  {
    id: "IV.2.c",
    plan: "plan-2199",
    duty: {
      vi: "Tham mưu xây dựng ứng dụng, hạ tầng công nghệ thông tin - viễn thông phục vụ Kế hoạch",
      en: "Advise on the IT and telecom applications and infrastructure that the plan needs",
    },
    owners: [informationTechnology],
    cadences: [continuous],
    proof: {
      byDocument: true,
      documents: {
        vi: "Đề xuất; nghiệm thu, vận hành ứng dụng; báo cáo hoạt động hệ thống",
        en: "Proposals; acceptance and operation of applications; reports on availability",
      },
    },
    source: "plan",
    citations: ["IV.2.c", "DEPT-merge"],
    verified: false,
    note: {
      vi: "Sở Thông tin và Truyền thông đã sáp nhập vào Sở Khoa học và Công nghệ (2025, chưa kiểm chứng văn bản). Thực hiện thường xuyên; kế hoạch không đặt thời hạn.",
      en: "The Department of Information and Communications was merged into Science and Technology (2025, decision not checked). Continuous; the plan sets no date.",
    },
  },
  {
    id: "IV.2.d",
    plan: "plan-2199",
    duty: {
      vi: "Chỉ đạo, hướng dẫn, kiểm tra, rà soát thực hiện Nghị định 61/2023 về hương ước, quy ước",
      en: "Direct, guide, inspect and review the carrying out of Decree 61/2023 on village conventions",
    },
    owners: [culture],
    cadences: [continuous],
    proof: {
      byDocument: true,
      documents: {
        vi: "Văn bản hướng dẫn; kết quả rà soát; biên bản kiểm tra",
        en: "Guidance; result of the review; minutes of inspections",
      },
    },
    source: "plan",
    citations: ["IV.2.d", "ND61-2023.A11.5.b"],
    verified: false,
    note: intervalUnset,
  },
  {
    id: "IV.2.đ",
    plan: "plan-2199",
    duty: {
      vi: "Hướng dẫn lập dự toán, quản lý, sử dụng và quyết toán kinh phí thực hiện dân chủ ở cơ sở",
      en: "Guide estimates, management, use and settlement of the funds for grassroots democracy",
    },
    owners: [finance],
    cadences: [yearlyWithBudget],
    proof: {
      byDocument: true,
      documents: { vi: "Văn bản hướng dẫn kinh phí của năm", en: "The year's guidance on funds" },
    },
    source: "plan",
    citations: ["IV.2.đ"],
    verified: false,
    note: budgetYear,
  },
  {
    id: "IV.2.e.1",
    plan: "plan-2199",
    duty: {
      vi: "Quán triệt Kế hoạch và xây dựng chương trình, kế hoạch của địa phương",
      en: "Disseminate the plan and make a local programme or plan",
    },
    owners: [districts],
    cadences: [once],
    proof: {
      byDocument: true,
      documents: { vi: "Chương trình, kế hoạch của địa phương", en: "The local programme or plan" },
    },
    source: "plan",
    citations: ["IV.2.e.1"],
    verified: true,
    to: DISTRICTS_UNTIL,
  },
  {
    id: "IV.2.e.2",
    plan: "plan-2199",
    duty: {
      vi: "Tham mưu HĐND cùng cấp ban hành Nghị quyết về biện pháp bảo đảm thực hiện dân chủ ở cơ sở",
      en: "Advise the district People's Council to pass a resolution on measures for grassroots democracy",
    },
    owners: [districts],
    cadences: [once],
    proof: {
      byDocument: true,
      documents: { vi: "Tờ trình; Nghị quyết của HĐND", en: "The submission; the council's resolution" },
    },
    source: "plan",
    citations: ["IV.2.e.2"],
    verified: true,
    to: DISTRICTS_UNTIL,
  },
  {
    id: "IV.2.e.3",
    plan: "plan-2199",
    duty: {
      vi: "Đôn đốc, theo dõi, kiểm tra, giám sát các cơ quan, đơn vị, tổ chức",
      en: "Press, monitor, inspect and supervise bodies",
    },
    owners: [districts],
    cadences: [continuous],
    proof: {
      byDocument: true,
      documents: {
        vi: "Biên bản kiểm tra; công văn đôn đốc",
        en: "Minutes of inspections; letters of reminder",
      },
    },
    source: "plan",
    citations: ["IV.2.e.3"],
    verified: true,
    to: DISTRICTS_UNTIL,
  },
];
