import type { Rule } from "../rule.ts";
import { recalledOnly } from "./why-unverified.ts";

const forms = { vi: "hình thức kỷ luật", en: "forms of discipline" };
const cases = { vi: "trường hợp", en: "cases" };

const committed = {
  event: "violation-committed",
  text: { vi: "thời điểm có hành vi vi phạm", en: "the day of the act" },
};

const reprimand = {
  id: "reprimand",
  text: { vi: "hành vi đến mức bị khiển trách", en: "an act that deserves a reprimand" },
};

/** Discipline of cadres, civil servants and public employees. */
export const discipline: readonly Rule[] = [
  {
    id: "KL-172.forms.cb",
    kind: "form",
    text: {
      vi: "Hình thức kỷ luật cán bộ: khiển trách; cảnh cáo; cách chức; bãi nhiệm.",
      en: "Forms for cadres: reprimand; warning; removal from post; removal from elected office.",
    },
    measures: [{ n: 4, unit: "count", bound: "exactly", of: forms }],
    citation: "Nghị định 172/2025/NĐ-CP (chưa rõ điều)",
    from: "2025-07-01",
    verified: true,
    sources: ["S89", "S90"],
  },
  {
    id: "KL-172.forms.cc",
    kind: "form",
    text: {
      vi: "Hình thức kỷ luật công chức: khiển trách; cảnh cáo; cách chức (đối với người giữ chức vụ lãnh đạo, quản lý); buộc thôi việc. Bỏ hạ bậc lương và giáng chức.",
      en: "Forms for civil servants: reprimand; warning; removal from post (leaders only); dismissal. Salary-step reduction and demotion are abolished.",
    },
    measures: [{ n: 4, unit: "count", bound: "exactly", of: forms }],
    citation: "Nghị định 172/2025/NĐ-CP (chưa rõ điều)",
    from: "2025-07-01",
    verified: true,
    sources: ["S89", "S90"],
  },
  {
    id: "KL-112.forms.cc",
    kind: "form",
    text: {
      vi: "Hình thức kỷ luật công chức không giữ chức vụ lãnh đạo, quản lý: khiển trách; cảnh cáo; hạ bậc lương; buộc thôi việc. Đối với người giữ chức vụ có thêm giáng chức, cách chức.",
      en: "Forms for civil servants who are not leaders: reprimand; warning; salary-step reduction; dismissal. Leaders add demotion and removal from post.",
    },
    measures: [
      { n: 4, unit: "count", bound: "exactly", of: forms },
      {
        n: 5,
        unit: "count",
        bound: "exactly",
        of: forms,
        when: {
          id: "leader",
          text: { vi: "người giữ chức vụ lãnh đạo, quản lý", en: "a civil servant who is a leader" },
        },
      },
    ],
    citation: "Nghị định 112/2020/NĐ-CP (chưa rõ điều)",
    from: "2020-09-20",
    to: "2025-07-01",
    verified: false,
    why: {
      vi: "Phần công chức không giữ chức vụ lấy từ báo chí; danh sách đối với người giữ chức vụ chỉ thấy trong tài liệu thứ cấp yếu.",
      en: "The part on non-leaders comes from the press; the leaders' list was seen only in weak secondary material.",
    },
    sources: ["S91"],
  },
  {
    id: "KL-112.forms.cb",
    kind: "form",
    text: {
      vi: "Hình thức kỷ luật cán bộ trước đây: khiển trách; cảnh cáo; cách chức; bãi nhiệm.",
      en: "Forms for cadres before: reprimand; warning; removal from post; removal from elected office.",
    },
    measures: [{ n: 4, unit: "count", bound: "exactly", of: forms }],
    citation: "Luật Cán bộ, công chức 22/2008/QH12, Đ.78; Nghị định 112/2020/NĐ-CP",
    from: "2020-09-20",
    to: "2025-07-01",
    verified: false,
    why: recalledOnly,
    sources: [],
  },
  {
    id: "KL-112.forms.vc",
    kind: "form",
    text: {
      vi: "Hình thức kỷ luật viên chức trước đây: khiển trách; cảnh cáo; cách chức (đối với viên chức quản lý); buộc thôi việc.",
      en: "Forms for public employees before: reprimand; warning; removal from post (managers only); dismissal.",
    },
    measures: [{ n: 4, unit: "count", bound: "exactly", of: forms }],
    citation: "Luật Viên chức 58/2010/QH12, Đ.52; Nghị định 112/2020/NĐ-CP",
    from: "2020-09-20",
    to: "2025-07-01",
    verified: false,
    why: recalledOnly,
    sources: [],
  },
  {
    id: "KL-vc.forms",
    kind: "form",
    text: {
      vi: "Hình thức kỷ luật viên chức: khiển trách; cảnh cáo; cách chức (đối với viên chức quản lý); buộc thôi việc.",
      en: "Forms for public employees: reprimand; warning; removal from post (managers only); dismissal.",
    },
    measures: [{ n: 4, unit: "count", bound: "exactly", of: forms }],
    citation: "Luật Viên chức 2025 (chưa rõ điều)",
    from: "2026-07-01",
    verified: true,
    sources: ["S92"],
  },
  {
    id: "KL-vc.gap",
    kind: "form",
    text: {
      vi: "Kỷ luật viên chức từ 01/7/2025 đến 30/6/2026: chưa rõ áp dụng quy định nào.",
      en: "Discipline of public employees from 1 July 2025 to 30 June 2026: it is unclear which rules apply.",
    },
    measures: [],
    citation: "Nghị định 172/2025/NĐ-CP; Nghị định 112/2020/NĐ-CP; Nghị định 71/2023/NĐ-CP",
    from: "2025-07-01",
    to: "2026-07-01",
    verified: false,
    why: {
      vi: "Nguồn mâu thuẫn: báo chí nói Nghị định 172 “thay thế 112”, nhưng phạm vi của Nghị định 172 không có viên chức. Theo trí nhớ, Nghị định 112 và 71 vẫn áp dụng cho viên chức. Nghị định sau đó chưa thấy.",
      en: "Sources conflict: the press says Decree 172 “replaces 112”, but its scope has no public employees. Recalled: 112 and 71 stay for them. The decree that follows was not seen.",
    },
    sources: ["S87", "S88"],
  },
  {
    id: "KL-172.limit",
    kind: "deadline",
    text: {
      vi: "Thời hạn xử lý kỷ luật, từ khi phát hiện vi phạm đến khi có quyết định, không quá 90 ngày; vụ việc phức tạp không quá 150 ngày.",
      en: "From detection of the violation to the decision, discipline takes at most 90 days; a complicated case at most 150 days.",
    },
    measures: [
      { n: 90, unit: "calendar-days", bound: "at-most" },
      {
        n: 150,
        unit: "calendar-days",
        bound: "at-most",
        when: { id: "complicated", text: { vi: "vụ việc phức tạp", en: "a complicated case" } },
      },
    ],
    starts: {
      event: "violation-detected",
      text: { vi: "ngày phát hiện hành vi vi phạm", en: "the day the violation is detected" },
    },
    citation: "Luật Cán bộ, công chức 2025; Nghị định 172/2025/NĐ-CP (chưa rõ điều)",
    from: "2025-07-01",
    verified: true,
    sources: ["S89"],
  },
  {
    id: "KL-statute",
    kind: "deadline",
    text: {
      vi: "Thời hiệu xử lý kỷ luật: 5 năm đối với hành vi đến mức khiển trách; 10 năm đối với hành vi đến mức cảnh cáo trở lên.",
      en: "Statute of limitation: 5 years for an act that deserves a reprimand; 10 years for one that deserves a warning or more.",
    },
    measures: [
      { n: 5, unit: "years", bound: "at-most", when: reprimand },
      {
        n: 10,
        unit: "years",
        bound: "at-most",
        when: {
          id: "warning-or-heavier",
          text: {
            vi: "hành vi đến mức bị cảnh cáo trở lên",
            en: "an act that deserves a warning or more",
          },
        },
      },
    ],
    starts: committed,
    citation: "Nghị quyết của Quốc hội năm 2022; Luật Cán bộ, công chức 2025 (chưa rõ điều)",
    from: "2022-11-15",
    verified: false,
    why: {
      vi: "Đã thấy các con số; căn cứ trích dẫn và ngày bắt đầu hiệu lực chỉ được ghi theo trí nhớ.",
      en: "The numbers were seen; the citation and the first day in force are only recalled.",
    },
    sources: ["S93"],
  },
  {
    id: "KL-statute.none",
    kind: "form",
    text: {
      vi: "Không áp dụng thời hiệu: đảng viên vi phạm đến mức phải khai trừ; vi phạm về bảo vệ chính trị nội bộ; gây hại đến quốc phòng, an ninh, đối ngoại; sử dụng văn bằng, chứng chỉ giả hoặc không hợp pháp.",
      en: "No statute of limitation: a Party member's violation that leads to expulsion; internal political protection; harm to defence, security or diplomacy; false diplomas or certificates.",
    },
    measures: [],
    citation: "Luật Cán bộ, công chức 2025 (chưa rõ điều)",
    from: "2025-07-01",
    verified: false,
    why: {
      vi: "Chỉ ghi theo trí nhớ; nguồn không ghi ngày bắt đầu, lấy ngày của KL-172.limit.",
      en: "Recalled only; the source gives no start, that of KL-172.limit is taken.",
    },
    sources: [],
  },
  {
    id: "KL-statute.old",
    kind: "deadline",
    text: {
      vi: "Thời hiệu xử lý kỷ luật trước đây: 2 năm đối với hành vi đến mức khiển trách; 5 năm đối với hành vi khác.",
      en: "Statute of limitation before: 2 years for an act that deserves a reprimand; 5 years for others.",
    },
    measures: [
      { n: 2, unit: "years", bound: "at-most", when: reprimand },
      {
        n: 5,
        unit: "years",
        bound: "at-most",
        when: { id: "others", text: { vi: "hành vi vi phạm khác", en: "any other violation" } },
      },
    ],
    starts: committed,
    citation: "Luật 52/2019/QH14 (chưa rõ điều)",
    from: "2020-07-01",
    to: "2022-11-15",
    verified: true,
    sources: ["S93"],
  },
  {
    id: "KL-172.defer",
    kind: "form",
    text: {
      vi: "Chưa xem xét kỷ luật trong 3 trường hợp: (1) bệnh nặng, mất khả năng nhận thức, đang điều trị nội trú; (2) mang thai, nghỉ thai sản, nuôi con dưới 12 tháng tuổi (cả nam giới trong trường hợp luật định), trừ khi người đó đề nghị; (3) bị khởi tố, tạm giam chờ kết luận, trừ khi cấp có thẩm quyền quyết định.",
      en: "Discipline is not yet considered in 3 cases: (1) serious illness, loss of cognition or in-patient care; (2) pregnancy, maternity leave or raising a child under 12 months (men too in stated cases), unless the person asks for it; (3) prosecuted or detained pending conclusion, unless the competent level decides.",
    },
    measures: [{ n: 3, unit: "count", bound: "exactly", of: cases }],
    citation: "Nghị định 172/2025/NĐ-CP, Đ.3",
    from: "2025-07-01",
    verified: true,
    why: {
      vi: "Riêng số điều chỉ được ghi theo trí nhớ.",
      en: "Only the article's number is recalled.",
    },
    sources: ["S87"],
  },
  {
    id: "KL-112.defer",
    kind: "form",
    text: {
      vi: "Trước đây chưa xem xét kỷ luật trong 4 trường hợp, trong đó có đang nghỉ hàng năm, nghỉ theo chế độ được cho phép.",
      en: "Before, discipline was not yet considered in 4 cases, among them annual or permitted leave.",
    },
    measures: [{ n: 4, unit: "count", bound: "exactly", of: cases }],
    citation: "Nghị định 112/2020/NĐ-CP (chưa rõ điều)",
    from: "2020-09-20",
    to: "2025-07-01",
    verified: true,
    why: {
      vi: "Đã thấy số trường hợp, chưa thấy đủ danh sách. Nguồn không ghi ngày bắt đầu; lấy ngày của KL-112.forms.cc, cùng nghị định.",
      en: "The number of cases was seen, not their full list. The source gives no start; that of KL-112.forms.cc, the same decree, is taken.",
    },
    sources: ["S87"],
  },
  {
    id: "KL-172.exempt",
    kind: "form",
    text: {
      vi: "Miễn trách nhiệm kỷ luật trong 6 trường hợp, trong đó có: không có năng lực hành vi dân sự khi vi phạm; phải chấp hành quyết định của cấp trên sau khi đã báo cáo; tình thế cấp thiết hoặc bất khả kháng; đã làm đúng thẩm quyền, trình tự, không vụ lợi.",
      en: "Exempt in 6 cases, among them: no civil capacity at the time; had to obey a superior after reporting; emergency or force majeure; followed the right procedure without self-interest.",
    },
    measures: [{ n: 6, unit: "count", bound: "exactly", of: cases }],
    citation: "Nghị định 172/2025/NĐ-CP, Đ.4",
    from: "2025-07-01",
    verified: true,
    why: {
      vi: "Đã thấy số trường hợp và bốn trường hợp đầu; các trường hợp còn lại và số điều chỉ được ghi theo trí nhớ.",
      en: "The number of cases and the first four were seen; the rest and the article's number are only recalled.",
    },
    sources: ["S94"],
  },
  {
    id: "KL-172.A16",
    kind: "form",
    text: {
      vi: "Trình tự kỷ luật công chức gồm 3 bước: họp kiểm điểm; hội đồng kỷ luật; quyết định kỷ luật. Trong các trường hợp được quy định (như Đ.2 k.10) không tổ chức họp kiểm điểm.",
      en: "A civil servant is disciplined in 3 steps: self-criticism meeting, disciplinary council, decision. The meeting is skipped in stated cases, such as article 2.10.",
    },
    measures: [{ n: 3, unit: "count", bound: "exactly", of: { vi: "bước", en: "steps" } }],
    citation: "Nghị định 172/2025/NĐ-CP, Đ.16",
    from: "2025-07-01",
    verified: true,
    sources: ["S95"],
  },
  {
    id: "KL-172.A2.2",
    kind: "form",
    text: {
      vi: "Mỗi hành vi vi phạm chịu một hình thức kỷ luật; nhiều hành vi được xem xét cùng lúc thì áp dụng hình thức nặng nhất chung cho tất cả.",
      en: "One act, one form; several acts judged together get the heaviest form for all.",
    },
    measures: [],
    citation: "Nghị định 172/2025/NĐ-CP, Đ.2 k.2",
    from: "2025-07-01",
    verified: true,
    sources: ["S88", "S96"],
  },
  {
    id: "KL-172.A2.3",
    kind: "form",
    text: {
      vi: "Đang thi hành quyết định kỷ luật mà vi phạm mới thì áp dụng hình thức nặng hơn một mức.",
      en: "A new violation while serving a decision gets a form one step heavier.",
    },
    measures: [],
    citation: "Nghị định 172/2025/NĐ-CP, Đ.2 k.3",
    from: "2025-07-01",
    verified: true,
    sources: ["S96"],
  },
  {
    id: "KL-party.sync",
    kind: "deadline",
    text: {
      vi: "Kỷ luật hành chính trong thời hạn 30 ngày sau khi có kỷ luật đảng.",
      en: "Administrative discipline follows within 30 days of Party discipline.",
    },
    measures: [{ n: 30, unit: "calendar-days", bound: "at-most" }],
    starts: {
      event: "party-discipline-decided",
      text: { vi: "ngày có kỷ luật đảng", en: "the day of the Party discipline" },
    },
    citation: "Nghị định 172/2025/NĐ-CP (chưa rõ điều)",
    from: "2025-07-01",
    verified: false,
    why: recalledOnly,
    sources: [],
  },
];
