import type { Clock as ComplaintClock } from "@sdc/domain/complaint/kinds";
import type { Clock as DenunciationClock } from "@sdc/domain/denunciation/kinds";
import type { Text } from "@sdc/law/text";

/** What is owed in a complaint by the end of each of its times, as a head of a unit says it. */
const complaintClockNames: Readonly<Record<ComplaintClock, Text>> = {
  acceptance: { vi: "Thụ lý hoặc không thụ lý", en: "Accept it or decline it" },
  settlement: { vi: "Quyết định giải quyết khiếu nại", en: "Settle it by decision" },
  sending: { vi: "Gửi quyết định giải quyết khiếu nại", en: "Send the decision" },
};

/** The same in a denunciation. */
const denunciationClockNames: Readonly<Record<DenunciationClock, Text>> = {
  intake: { vi: "Kiểm tra điều kiện, ra quyết định thụ lý", en: "Check the conditions and accept it" },
  forwarding: { vi: "Chuyển đến nơi có thẩm quyền", en: "Pass it on to the competent body" },
  settlement: { vi: "Kết luận nội dung tố cáo", en: "Conclude on its content" },
  "notice-to-denouncer": {
    vi: "Thông báo thụ lý cho người tố cáo (ngoài hệ thống)",
    en: "Tell the denouncer of the acceptance, outside the register",
  },
  "notice-to-denounced": {
    vi: "Thông báo thụ lý cho người bị tố cáo",
    en: "Tell the person denounced of the acceptance",
  },
  "suspension-sending": { vi: "Gửi quyết định tạm đình chỉ", en: "Send the decision to suspend it" },
  "termination-sending": { vi: "Gửi quyết định đình chỉ", en: "Send the decision to terminate it" },
  publication: { vi: "Công khai kết luận", en: "Post the conclusion" },
  posting: { vi: "Niêm yết kết luận đủ thời gian", en: "Keep the conclusion posted" },
  "report-request": { vi: "Yêu cầu báo cáo về việc quá hạn", en: "Ask for a report on why it is overdue" },
  report: { vi: "Báo cáo cấp trên về việc quá hạn", en: "Report to the superior on why it is overdue" },
};

const INSTEAD = { vi: "Việc theo luật", en: "A duty of law" };

/** `Khiếu nại số 15: Thụ lý hoặc không thụ lý`. */
export const caseNamed = (kind: "complaint" | "denunciation", number: string, clock: string): Text => {
  const names: Readonly<Record<string, Text>> =
    kind === "complaint" ? complaintClockNames : denunciationClockNames;
  const what = names[clock] ?? INSTEAD;
  return kind === "complaint"
    ? { vi: `Khiếu nại số ${number}: ${what.vi}`, en: `Complaint no. ${number}: ${what.en}` }
    : { vi: `Tố cáo, sổ số ${number}: ${what.vi}`, en: `Denunciation, register no. ${number}: ${what.en}` };
};

/** By the day of the reception: whoever came stands nowhere here. */
export const matterNamed = (on: string): Text => ({
  vi: `Tiếp công dân ngày ${on}: trả lời người được tiếp`,
  en: `Reception of ${on}: tell whoever came what becomes of it`,
});

/** Whom it is about stands nowhere here. */
export const disciplineNamed = (clock: string): Text =>
  clock === "limitation"
    ? { vi: "Kỷ luật: hết thời hiệu xử lý", en: "Discipline: its limitation ends" }
    : { vi: "Kỷ luật: ra quyết định", en: "Discipline: decide" };

export const REPORT_NAME: Text = { vi: "Trả lời phản ánh, kiến nghị", en: "Answer a report" };

/** By which word something is owed. */
export const WHY = {
  law: { vi: "Thời hạn luật định", en: "A time set by law" },
  plan: { vi: "Ngày do kế hoạch quy định", en: "A day set by the plan" },
  policy: { vi: "Chính sách nội bộ, không phải luật", en: "Policy, not law" },
  inferred: { vi: "Suy ra từ kế hoạch, chưa xác nhận", en: "Inferred from the plan, not confirmed" },
} as const satisfies Readonly<Record<string, Text>>;
