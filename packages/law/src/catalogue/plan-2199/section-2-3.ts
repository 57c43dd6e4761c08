import type { Obligation } from "../../obligation.ts";
import { bodies, continuous, yearly } from "./shared.ts";

/** II.3. Thông tin, tuyên truyền, phổ biến, giáo dục pháp luật. */
export const section23: readonly Obligation[] = [
  {
    id: "II.3.a",
    plan: "plan-2199",
    duty: {
      vi: "Tuyên truyền, phổ biến pháp luật về dân chủ ở cơ sở, gồm Ngày Pháp luật 09/11",
      en: "Inform and teach the law of grassroots democracy, Law Day on 9 November included",
    },
    owners: [bodies],
    cadences: [
      continuous,
      {
        type: "periodic",
        per: "year",
        times: 1,
        due: { type: "fixed-date", month: 11, date: 9, source: "law" },
        slot: "law-day",
        proves: ["law-day-held"],
        rule: "NPL-0911",
      },
    ],
    proof: {
      proves: ["law-dissemination-held", "law-day-held"],
      byDocument: false,
      documents: {
        vi: "Kế hoạch, báo cáo, hình ảnh buổi tuyên truyền; hoạt động hưởng ứng Ngày Pháp luật",
        en: "Plans, reports and pictures of events; what was done for Law Day",
      },
    },
    source: "plan",
    citations: ["II.3.a", "NPL-0911"],
    verified: true,
  },
  {
    id: "II.3.b.1",
    plan: "plan-2199",
    duty: {
      vi: "Xây dựng và thực hiện kế hoạch, chương trình phổ biến, giáo dục pháp luật hằng năm",
      en: "Make and carry out the yearly plan or programme of legal education",
    },
    owners: [bodies],
    cadences: [yearly],
    proof: {
      proves: ["law-education-plan-approved"],
      supports: ["law-education-plan-amended", "law-education-item-done"],
      byDocument: false,
      documents: {
        vi: "Kế hoạch, chương trình đã phê duyệt; báo cáo thực hiện",
        en: "The approved plan or programme; report on carrying it out",
      },
    },
    source: "plan",
    citations: ["II.3.b"],
    verified: true,
  },
  {
    id: "II.3.b.2",
    plan: "plan-2199",
    duty: {
      vi: "Chỉ đạo cơ quan, địa phương trực thuộc xây dựng kế hoạch phổ biến, giáo dục pháp luật",
      en: "Direct subordinate bodies and localities to make their own plans of legal education",
    },
    owners: [{ kinds: ["department", "district", "commune", "public-service-unit"] }],
    cadences: [yearly],
    proof: {
      proves: ["law-education-instructed"],
      supports: ["subordinate-plan-received"],
      byDocument: false,
      documents: {
        vi: "Văn bản chỉ đạo; kế hoạch của đơn vị trực thuộc",
        en: "The instruction; the plans of the subordinate bodies",
      },
    },
    source: "plan",
    citations: ["II.3.b"],
    verified: false,
    note: {
      vi: "Chỉ áp dụng với đơn vị có cơ quan, địa phương trực thuộc; sổ chưa biết đơn vị nào có.",
      en: "Owed only by bodies that have subordinates; the register does not know yet which have.",
    },
  },
  {
    id: "II.3.c",
    plan: "plan-2199",
    duty: {
      vi: "Phối hợp tuyên truyền, nắm chắc đặc điểm địa bàn và đối tượng",
      en: "Coordinate legal education and know each area and audience",
    },
    owners: [bodies],
    cadences: [continuous],
    proof: {
      byDocument: true,
      documents: {
        vi: "Khảo sát đặc điểm đối tượng; kế hoạch, biên bản hoạt động phối hợp",
        en: "Profiles of audiences; plans and minutes of joint activities",
      },
    },
    source: "plan",
    citations: ["II.3.c"],
    verified: true,
  },
];
