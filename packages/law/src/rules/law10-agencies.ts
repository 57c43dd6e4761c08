import type { Rule } from "../rule.ts";
import { law10Enterprises } from "./law10-enterprises.ts";
import { LAW97 } from "./why-unverified.ts";

/** Luật 10/2022/QH15, chương III: agencies and public service units; then chương IV, state enterprises. */
export const law10Agencies: readonly Rule[] = [
  {
    id: "LAW10-2022.A46",
    kind: "threshold",
    text: {
      vi: "Người đứng đầu cơ quan, đơn vị phải công khai trong nội bộ 12 nhóm nội dung, trước hết là: chủ trương của Đảng và chính sách, pháp luật của Nhà nước; kế hoạch công tác năm, quý, tháng; dự toán, thực hiện và quyết toán ngân sách; tài sản công; đầu tư công",
      en: "The head publishes inside the body 12 groups of contents, first of all: Party and State policy; work plans by year, quarter and month; budget estimate, execution and settlement; public assets; public investment",
    },
    measures: [
      {
        n: 12,
        unit: "count",
        bound: "exactly",
        of: { vi: "nhóm nội dung phải công khai", en: "groups of contents to publish" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 46",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    why: {
      vi: "Đã thấy số lượng 12 nhóm và các khoản 1 đến 5; thứ tự các khoản còn lại chỉ ghi theo trí nhớ nên không nêu.",
      en: "The count of 12 and clauses 1–5 were seen; the order of the rest is recalled only and therefore left out.",
    },
    sources: ["S32", "S33"],
  },
  {
    id: "LAW10-2022.A47.1",
    kind: "form",
    text: {
      vi: "Hình thức công khai ở cơ quan, đơn vị: niêm yết; hệ thống thông tin nội bộ hoặc cổng thông tin điện tử; hội nghị cán bộ, công chức, viên chức, người lao động; văn bản gửi toàn thể; thông qua người phụ trách bộ phận; văn bản gửi cấp ủy, tổ chức công đoàn; hình thức khác",
      en: "Forms of publication in agencies: posting; internal system or portal; staff meeting; written notice to all; through unit managers; in writing to the Party cell and the union; other forms",
    },
    measures: [
      {
        n: 7,
        unit: "count",
        bound: "exactly",
        of: { vi: "hình thức công khai", en: "forms of publication" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 47 khoản 1",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S34"],
  },
  {
    id: "LAW10-2022.A47.2",
    kind: "deadline",
    text: {
      vi: "Thời điểm công khai và thời gian niêm yết ở cơ quan, đơn vị",
      en: "When agencies publish and how long they post",
    },
    measures: [],
    citation: "Luật 10/2022/QH15, Điều 47 khoản 2, Điều 48",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Không tìm thấy thời hạn. Các mức của Nghị định 04/2015/NĐ-CP đã bị bãi bỏ (03 ngày làm việc, 05 ngày trong trường hợp đặc biệt, niêm yết 30 ngày) không được dùng lại.",
      en: "The time limits were not found. Those of the repealed Decree 04/2015/NĐ-CP (3 working days, 5 days in special cases, posting for 30 days) must not be reused.",
    },
    sources: ["S35"],
  },
  {
    id: "LAW10-2022.A51.1",
    kind: "deadline",
    text: {
      vi: "Hội nghị cán bộ, công chức, viên chức, người lao động được tổ chức hằng năm sau khi kết thúc năm công tác, chậm nhất là 03 tháng của năm công tác tiếp theo; người đứng đầu quyết định sau khi có ý kiến của tổ chức công đoàn; hội nghị bất thường khi có yêu cầu theo khoản 1 Điều 50",
      en: "The conference of cadres, civil servants, public employees and workers is held yearly after the working year ends, no later than 3 months into the next; the head decides after the union's opinion; an extraordinary one at request under Article 50 clause 1",
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
    ],
    starts: {
      event: "working-year-ended",
      text: { vi: "Ngày kết thúc năm công tác", en: "The end of the working year" },
    },
    citation: "Luật 10/2022/QH15, Điều 51 khoản 1",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S36", "S37"],
  },
  {
    id: "LAW10-2022.A51.4",
    kind: "form",
    text: {
      vi: "Trình tự hội nghị: báo cáo của người đứng đầu; báo cáo của công đoàn; thảo luận; trả lời, giải đáp; báo cáo của Ban Thanh tra nhân dân; bầu Ban Thanh tra nhân dân nếu đến kỳ; phát động thi đua; thông qua nghị quyết",
      en: "Order of the conference: head's report; union's report; discussion; answers; People's Inspection Board's report; election of that board if due; emulation; resolution",
    },
    measures: [],
    citation: "Luật 10/2022/QH15, Điều 51 khoản 4",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S38"],
  },
  {
    id: "LAW10-2022.A51.quorum",
    kind: "threshold",
    text: {
      vi: "Hội nghị hợp lệ khi có từ 2/3 số người thuộc thành phần trở lên có mặt; nghị quyết được thông qua khi có trên 50% số người dự tán thành",
      en: "The conference is valid with at least 2/3 present; a resolution passes with more than 50% of those present",
    },
    measures: [
      {
        n: 66.67,
        unit: "percent",
        bound: "at-least",
        fraction: [2, 3],
        of: { vi: "số người thuộc thành phần hội nghị có mặt", en: "those entitled to attend, present" },
      },
      {
        n: 50,
        unit: "percent",
        bound: "more-than",
        of: { vi: "số người dự hội nghị tán thành", en: "those present, in favour" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 51",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Cả hai tỷ lệ chỉ ghi theo trí nhớ; chưa thấy trong nguồn nào.",
      en: "Both shares are recalled only; they were not seen in any source.",
    },
    sources: [],
  },
  {
    id: "LAW10-2022.A60",
    kind: "threshold",
    text: {
      vi: "Ban Thanh tra nhân dân ở cơ quan, đơn vị có 03 đến 09 thành viên, do hội nghị bầu theo giới thiệu của công đoàn; nhiệm kỳ 02 năm",
      en: "An agency's People's Inspection Board has 3 to 9 members, elected by the conference on the union's proposal; its term is 2 years",
    },
    measures: [
      {
        n: 3,
        unit: "count",
        bound: "at-least",
        of: { vi: "thành viên Ban Thanh tra nhân dân", en: "members of the People's Inspection Board" },
      },
      {
        n: 9,
        unit: "count",
        bound: "at-most",
        of: { vi: "thành viên Ban Thanh tra nhân dân", en: "members of the People's Inspection Board" },
      },
      { n: 2, unit: "years", bound: "exactly" },
    ],
    starts: {
      event: "inspection-board-elected",
      text: { vi: "Ngày bầu Ban Thanh tra nhân dân", en: "The election of the board" },
    },
    citation: "Luật 10/2022/QH15, Điều 60–61",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Chỉ thấy trong đáp án cuộc thi, là nguồn yếu; vai trò của công đoàn có thể đã được Luật 97/2025/QH15 thay đổi.",
      en: "Seen only in quiz answers, a weak source; Law 97/2025/QH15 has probably changed the union's role.",
    },
    sources: ["S11"],
  },
  {
    id: "LAW10-2022.reg",
    kind: "form",
    text: {
      vi: "Người đứng đầu phối hợp với công đoàn ban hành quy chế thực hiện dân chủ của cơ quan, đơn vị; quy chế có thể mở rộng nhưng không được thu hẹp quy định của luật",
      en: "The head, with the union, issues the body's democracy regulation, which may widen but not narrow the law",
    },
    measures: [
      {
        n: 1,
        unit: "count",
        bound: "exactly",
        of: { vi: "quy chế thực hiện dân chủ", en: "democracy regulation" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 56",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Chỉ thấy nội dung tương tự dành cho doanh nghiệp nhà nước trong đáp án cuộc thi, là nguồn yếu; số điều chỉ ghi theo trí nhớ.",
      en: "Only the like wording for state enterprises was seen, in quiz answers, a weak source; the article number is recalled only.",
    },
    sources: ["S11"],
  },
  ...law10Enterprises,
];
