import type { Obligation, Owner } from "../../obligation.ts";
import { bodies, byHead, continuous, homeAffairs, once, onEvent, ownerInferred, province } from "./shared.ts";

/** The level that is competent for the person or the case. */
const competentLevel: Owner = { kinds: ["province", "department", "district", "commune"] };

/** II.5. Kiểm tra, giám sát; đường dây nóng; xử lý vi phạm. */
export const section25: readonly Obligation[] = [
  {
    id: "II.5.a",
    plan: "plan-2199",
    duty: {
      vi: "Thường xuyên kiểm tra việc thực hiện dân chủ, kỷ luật, kỷ cương hành chính và tiếp công dân",
      en: "Regularly inspect the exercise of democracy, administrative discipline and citizen reception",
    },
    owners: [bodies, homeAffairs],
    carriedBy: byHead,
    cadences: [continuous],
    proof: {
      byDocument: true,
      documents: {
        vi: "Kế hoạch, biên bản, kết luận kiểm tra; báo cáo khắc phục",
        en: "Plan, minutes and conclusion of inspections; report on remedies",
      },
    },
    source: "plan",
    citations: ["II.5.a"],
    verified: true,
  },
  {
    id: "II.5.b.1",
    plan: "plan-2199",
    duty: {
      vi: "Thành lập đường dây nóng, hòm thư, phần mềm tiếp nhận thông tin",
      en: "Set up a hotline, mailbox or software to receive reports",
    },
    owners: [province, bodies],
    carriedBy: byHead,
    cadences: [once],
    proof: {
      byDocument: true,
      documents: {
        vi: "Quyết định, thông báo công khai số điện thoại, giờ trực, địa chỉ tiếp nhận",
        en: "Decision or public notice of number, hours and address",
      },
    },
    source: "plan",
    citations: ["II.5.b"],
    verified: true,
  },
  {
    id: "II.5.b.2",
    plan: "plan-2199",
    duty: {
      vi: "Xử lý kịp thời thông tin phản ánh vi phạm quy định về thực hiện dân chủ ở cơ sở",
      en: "Handle reported violations of grassroots-democracy rules in time",
    },
    owners: [province, bodies],
    carriedBy: byHead,
    cadences: [onEvent],
    proof: {
      opens: ["report-received"],
      answers: ["report-replied"],
      byDocument: false,
      documents: {
        vi: "Văn bản xử lý và trả lời người phản ánh",
        en: "The handling and the reply to the reporter",
      },
    },
    source: "plan",
    citations: ["II.5.b", "PLAN-hotline"],
    verified: false,
    note: {
      vi: "Kế hoạch chỉ ghi “kịp thời”, không đặt số ngày. Thời hạn, nếu đặt, là chính sách, không phải luật; hiện chưa đặt.",
      en: "The plan says “in time” and sets no number of days. A time limit, if one is set, is policy, not law; none is set.",
    },
  },
  {
    id: "II.5.b.3",
    plan: "plan-2199",
    duty: {
      vi: "Ban hành quy định điều chuyển, thay thế cán bộ lãnh đạo, quản lý",
      en: "Issue the rule on transferring or replacing leaders",
    },
    owners: [province, bodies],
    carriedBy: byHead,
    cadences: [once],
    proof: {
      proves: ["transfer-rule-issued"],
      supports: ["leader-transfer-decided"],
      byDocument: false,
      documents: { vi: "Quy định đã ban hành", en: "The rule as issued" },
    },
    source: "plan",
    citations: ["II.5.b"],
    verified: true,
  },
  {
    id: "II.5.b.4",
    plan: "plan-2199",
    duty: {
      vi: "Xử lý người đứng đầu cản trở việc thực hiện dân chủ hoặc trả thù, trù dập người khiếu nại, tố cáo, kiến nghị",
      en: "Handle heads who obstruct democracy or take revenge on those who complain, denounce or petition",
    },
    owners: [competentLevel],
    cadences: [onEvent],
    proof: {
      proves: ["head-disciplined-for-retaliation-or-obstruction"],
      byDocument: false,
      documents: {
        vi: "Quyết định bảo vệ; hồ sơ, quyết định xử lý kỷ luật",
        en: "Decision on protection; disciplinary file and decision",
      },
    },
    source: "plan",
    citations: ["II.5.b", "KL-172.limit", "LAW10-2022.A9.1", "LAW10-2022.A9.2"],
    verified: false,
    note: ownerInferred,
  },
  {
    id: "II.5.b.5",
    plan: "plan-2199",
    duty: {
      vi: "Xử lý hành vi lợi dụng dân chủ để vi phạm pháp luật, xâm phạm quyền, lợi ích hợp pháp",
      en: "Handle the abuse of democracy to break the law or infringe rights",
    },
    owners: [competentLevel],
    cadences: [onEvent],
    proof: {
      proves: ["abuse-of-democracy-disciplined"],
      byDocument: false,
      documents: { vi: "Hồ sơ vụ việc và quyết định xử lý", en: "The case file and the decision" },
    },
    source: "plan",
    citations: ["II.5.b", "LAW10-2022.A9.3", "LAW10-2022.A9.4"],
    verified: false,
    note: ownerInferred,
  },
  {
    id: "II.5.c",
    plan: "plan-2199",
    duty: {
      vi: "Công khai, tiếp nhận ý kiến, đối thoại khi thanh tra, kiểm tra, giải quyết khiếu nại, tố cáo",
      en: "Openness, consultation and dialogue during inspections and the settlement of complaints and denunciations",
    },
    owners: [bodies],
    cadences: [onEvent],
    proof: {
      proves: ["case-dialogue-held"],
      byDocument: false,
      documents: {
        vi: "Biên bản đối thoại; ý kiến các ngành; kết luận đã công khai",
        en: "Minutes of the dialogue; opinions of other sectors; the published conclusion",
      },
    },
    source: "plan",
    citations: ["II.5.c"],
    verified: true,
  },
];
