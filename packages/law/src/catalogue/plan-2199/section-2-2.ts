import type { Obligation } from "../../obligation.ts";
import { bodies, continuous, once, yearly } from "./shared.ts";

/** II.2. Bồi dưỡng nâng cao năng lực. */
export const section22: readonly Obligation[] = [
  {
    id: "II.2.a",
    plan: "plan-2199",
    duty: {
      vi: "Đào tạo, bồi dưỡng, tập huấn cán bộ, công chức, viên chức về thực hiện dân chủ ở cơ sở",
      en: "Train cadres, civil servants and public employees in grassroots democracy",
    },
    owners: [bodies],
    cadences: [continuous],
    proof: {
      proves: ["staff-training-held", "assigned-officer-training-held"],
      supports: ["training-attendance-recorded", "training-material-published"],
      byDocument: false,
      documents: {
        vi: "Kế hoạch, giấy mời, danh sách tham dự, tài liệu tập huấn",
        en: "Plan, invitation, attendance list and materials of the training",
      },
    },
    source: "plan",
    citations: ["II.2.a"],
    verified: true,
  },
  {
    id: "II.2.b",
    plan: "plan-2199",
    duty: {
      vi: "Phân công người có chuyên môn thực hiện công tác dân chủ ở cơ sở",
      en: "Assign qualified staff to grassroots democracy",
    },
    owners: [bodies],
    cadences: [once],
    proof: {
      proves: ["democracy-officer-assigned", "democracy-officer-replaced"],
      byDocument: false,
      documents: {
        vi: "Quyết định, văn bản phân công và thay đổi phân công",
        en: "Decisions assigning and replacing staff",
      },
    },
    source: "plan",
    citations: ["II.2.b"],
    verified: true,
  },
  {
    id: "II.2.c",
    plan: "plan-2199",
    duty: {
      vi: "Xây dựng kế hoạch hằng năm cử người tham gia tập huấn, bồi dưỡng",
      en: "Make the yearly plan of who is sent to training",
    },
    owners: [bodies],
    cadences: [yearly],
    proof: {
      proves: ["training-plan-approved"],
      supports: ["training-plan-amended", "officer-sent-to-training", "training-attendance-recorded"],
      byDocument: false,
      documents: {
        vi: "Kế hoạch cử người tập huấn; văn bản cử; danh sách tham dự",
        en: "The plan; letters sending staff; attendance lists",
      },
    },
    source: "plan",
    citations: ["II.2.c"],
    verified: true,
  },
];
