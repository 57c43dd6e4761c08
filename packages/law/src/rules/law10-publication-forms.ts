import type { Rule } from "../rule.ts";
import { LAW97, recalledOnly } from "./why-unverified.ts";

/** Luật 10/2022/QH15, Điều 12–13: how, by when and how long the commune publishes. */
export const law10PublicationForms: readonly Rule[] = [
  {
    id: "LAW10-2022.A12.1",
    kind: "form",
    text: {
      vi: "Hình thức công khai: niêm yết; cổng hoặc trang thông tin điện tử; hệ thống truyền thanh cấp xã; thông qua Trưởng thôn, Tổ trưởng tổ dân phố; gửi văn bản đến công dân; hội nghị đối thoại; tiếp công dân, tiếp xúc cử tri, họp báo; thông qua các tổ chức đoàn thể; mạng viễn thông, mạng xã hội hợp pháp; hình thức khác",
      en: "Forms of publication: posting; portal or website; commune loudspeakers; via village heads; written notice to citizens; dialogue conferences; citizen reception, voter contact, press; via mass organisations; telecom and lawful social networks; other forms",
    },
    measures: [],
    citation: "Luật 10/2022/QH15, Điều 12 khoản 1",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: recalledOnly,
    sources: [],
  },
  {
    id: "LAW10-2022.A12.2",
    kind: "deadline",
    text: {
      vi: "Thời điểm công khai theo pháp luật chuyên ngành; nếu pháp luật không quy định thì chậm nhất là 10 ngày làm việc kể từ ngày có quyết định, văn bản của cơ quan có thẩm quyền",
      en: "Publication is due as the special law says; where none does, no later than 10 working days from the decision or document of the competent body",
    },
    measures: [{ n: 10, unit: "working-days", bound: "at-most" }],
    starts: {
      event: "decision-issued",
      text: {
        vi: "Ngày ban hành quyết định, văn bản của cơ quan có thẩm quyền",
        en: "The date of the competent body's decision or document",
      },
    },
    citation: "Luật 10/2022/QH15, Điều 12 khoản 2",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Con số 10 ngày làm việc chỉ thấy trong đáp án cuộc thi, là nguồn yếu; luật riêng về công khai (ngân sách, đất đai, tiếp cận thông tin) được áp dụng trước.",
      en: "The 10 working days were seen only in quiz answers, a weak source; special laws on publication (budget, land, access to information) go first.",
    },
    sources: ["S11"],
  },
  {
    id: "LAW10-2022.A13.1-2",
    kind: "deadline",
    text: {
      vi: "Đăng trên cổng hoặc trang thông tin điện tử, đồng thời niêm yết liên tục tại trụ sở cấp xã và nhà văn hóa thôn, tổ dân phố trong thời gian tối thiểu luật định",
      en: "Published on the portal and posted without a break at the commune office and the village cultural house for a minimum time",
    },
    measures: [],
    starts: { event: "notice-posted", text: { vi: "Ngày niêm yết", en: "The day of posting" } },
    citation: "Luật 10/2022/QH15, Điều 13 khoản 1–2",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Chỉ ghi theo trí nhớ; không tìm thấy số ngày niêm yết. Mức 30 ngày là quy định chung của Luật Tiếp cận thông tin (ATI-2016.A21.2), không phải của điều này.",
      en: "Recalled only; the number of days was not found. 30 days is the default of the Law on Access to Information (ATI-2016.A21.2), not of this article.",
    },
    sources: [],
  },
  {
    id: "LAW10-2022.A13.3",
    kind: "deadline",
    text: {
      vi: "Các nội dung tại khoản 7 đến khoản 12 Điều 11 còn được công khai trên hệ thống truyền thanh cấp xã (nếu có) trong ít nhất 03 ngày liên tục",
      en: "The contents of Article 11 clauses 7–12 are also broadcast on commune loudspeakers, if there are any, for at least 3 days in a row",
    },
    measures: [{ n: 3, unit: "calendar-days", bound: "at-least" }],
    starts: { event: "first-broadcast", text: { vi: "Ngày phát thanh lần đầu", en: "The first broadcast" } },
    citation: "Luật 10/2022/QH15, Điều 13 khoản 3",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S17"],
  },
  {
    id: "LAW10-2022.A13.4",
    kind: "form",
    text: {
      vi: "Các nội dung đó được gửi đến Trưởng thôn, Tổ trưởng tổ dân phố để thông báo đến Nhân dân bằng một hoặc một số hình thức: cuộc họp; sinh hoạt của tổ chức đoàn thể; thông báo trực tiếp hoặc bằng văn bản đến từng hộ gia đình; tin nhắn đến đại diện hộ gia đình; mạng xã hội đã được thống nhất",
      en: "The same contents are sent to village heads, who inform people by one or more of: a meeting; mass-organisation sessions; direct or written notice to each household; a message to the household representative; an agreed social network",
    },
    measures: [
      {
        n: 1,
        unit: "count",
        bound: "at-least",
        of: { vi: "hình thức thông báo", en: "of these forms" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 13 khoản 4",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S17"],
  },
  {
    id: "LAW10-2022.A13.5",
    kind: "form",
    text: {
      vi: "Ủy ban nhân dân cấp xã có thể áp dụng thêm các hình thức công khai quy định tại khoản 1 Điều 12",
      en: "The commune People's Committee may add forms of publication from Article 12 clause 1",
    },
    measures: [],
    citation: "Luật 10/2022/QH15, Điều 13 khoản 5",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S17"],
  },
  {
    id: "LAW10-2022.A13.6",
    kind: "form",
    text: {
      vi: "Pháp luật chuyên ngành có quy định khác về hình thức công khai thì thực hiện theo quy định đó",
      en: "Where a special law sets another form of publication, that law prevails",
    },
    measures: [],
    citation: "Luật 10/2022/QH15, Điều 13 khoản 6",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S17"],
  },
];
