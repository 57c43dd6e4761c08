import type { Rule } from "../rule.ts";
import { LAW97, quizOnly } from "./why-unverified.ts";

/** Luật 10/2022/QH15, Điều 26–41: people's opinions before a decision, and the boards that inspect and supervise. */
export const law10Consultation: readonly Rule[] = [
  {
    id: "LAW10-2022.A26.1",
    kind: "form",
    text: {
      vi: "Hình thức Nhân dân tham gia ý kiến (điểm a đến điểm h): hội nghị đối thoại; cuộc họp của cộng đồng dân cư; phát phiếu lấy ý kiến; hòm thư góp ý, đường dây nóng (nếu có); thông qua Ban công tác Mặt trận và các tổ chức đoàn thể; cổng thông tin điện tử; mạng viễn thông, mạng xã hội hợp pháp; đối thoại với đối tượng thi hành quy định tại khoản 8 Điều 25",
      en: "Forms of giving opinions (points a–h): dialogue conference; community meeting; ballots; mailbox and hotline, if any; via the Front Working Committee and mass organisations; portal; telecom and lawful social networks; dialogue with the subjects of Article 25 clause 8",
    },
    measures: [
      {
        n: 8,
        unit: "count",
        bound: "exactly",
        of: { vi: "hình thức tham gia ý kiến", en: "forms of giving opinions" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 26 khoản 1",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S26"],
  },
  {
    id: "LAW10-2022.A26.2",
    kind: "form",
    text: {
      vi: "Ủy ban nhân dân cấp xã lựa chọn một hoặc một số hình thức lấy ý kiến; pháp luật chuyên ngành có quy định về hình thức thì theo quy định đó",
      en: "The commune People's Committee picks one or more of these forms; a special law on form prevails",
    },
    measures: [
      {
        n: 1,
        unit: "count",
        bound: "at-least",
        of: { vi: "hình thức lấy ý kiến", en: "of these forms" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 26 khoản 2",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S26"],
  },
  {
    id: "LAW10-2022.A27-28.time",
    kind: "deadline",
    text: {
      vi: "Thời hạn lấy ý kiến của Nhân dân và thời hạn tiếp thu, trả lời ý kiến",
      en: "Time limits for collecting people's opinions and for answering them",
    },
    measures: [],
    citation: "Luật 10/2022/QH15, Điều 27–28",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Không tìm thấy thời hạn trong nguồn nào.",
      en: "The time limits were not found in any source.",
    },
    sources: [],
  },
  {
    id: "LAW10-2022.A36-40.pib",
    kind: "threshold",
    text: {
      vi: "Ban Thanh tra nhân dân ở cấp xã có ít nhất 05 thành viên, được bầu tại cuộc họp của cộng đồng dân cư theo giới thiệu của Ban công tác Mặt trận; số lượng tùy theo số thôn, tổ dân phố",
      en: "The commune People's Inspection Board has at least 5 members, elected at community meetings on the Front Working Committee's proposal; their number follows the number of villages and residential groups",
    },
    measures: [
      {
        n: 5,
        unit: "count",
        bound: "at-least",
        of: { vi: "thành viên Ban Thanh tra nhân dân", en: "members of the People's Inspection Board" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 36; Nghị định 59/2023/NĐ-CP",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S30"],
  },
  {
    id: "LAW10-2022.A36.term",
    kind: "deadline",
    text: {
      vi: "Nhiệm kỳ của Ban Thanh tra nhân dân ở cấp xã theo nhiệm kỳ của Trưởng thôn, Tổ trưởng tổ dân phố",
      en: "The term of the commune People's Inspection Board follows the term of the village heads",
    },
    measures: [],
    citation: "Luật 10/2022/QH15, Điều 36",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: quizOnly,
    sources: ["S11"],
  },
  {
    id: "LAW10-2022.A40.fund",
    kind: "cadence",
    text: {
      vi: "Kinh phí của Ban Thanh tra nhân dân ở cấp xã được lập trong dự toán hằng năm của Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã và do ngân sách cấp xã bảo đảm",
      en: "The board's budget goes through the commune Front's yearly estimate and is paid from the commune budget",
    },
    measures: [
      {
        n: 1,
        unit: "count",
        bound: "exactly",
        per: "year",
        of: { vi: "dự toán kinh phí", en: "budget estimate" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 39–40",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: quizOnly,
    sources: ["S11"],
  },
  {
    id: "LAW10-2022.A41.1",
    kind: "threshold",
    text: {
      vi: "Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã thành lập Ban Giám sát đầu tư của cộng đồng có ít nhất 05 thành viên cho từng chương trình, dự án, dự án PPP; Ban tự giải thể khi hoàn thành nhiệm vụ",
      en: "The commune Front sets up a Community Investment Supervision Board of at least 5 members for each programme, project or PPP; it dissolves itself when done",
    },
    measures: [
      {
        n: 5,
        unit: "count",
        bound: "at-least",
        of: {
          vi: "thành viên Ban Giám sát đầu tư của cộng đồng",
          en: "members of the Community Investment Supervision Board",
        },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 41 khoản 1",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S31"],
  },
  {
    id: "LAW10-2022.A41.2",
    kind: "threshold",
    text: {
      vi: "Ban Giám sát đầu tư của cộng đồng gồm Trưởng ban, Phó Trưởng ban và các thành viên; có 05 đến 07 đại diện thôn, tổ dân phố do Mặt trận xác định",
      en: "The Community Investment Supervision Board has a head, deputy head(s) and members; 5 to 7 village representatives, set by the Front",
    },
    measures: [
      {
        n: 5,
        unit: "count",
        bound: "at-least",
        of: { vi: "đại diện thôn, tổ dân phố", en: "village representatives" },
      },
      {
        n: 7,
        unit: "count",
        bound: "at-most",
        of: { vi: "đại diện thôn, tổ dân phố", en: "village representatives" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 41 khoản 2; Nghị định 59/2023/NĐ-CP",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Thành phần của Ban đã thấy trong nguồn; số 05 đến 07 đại diện chỉ thấy trong đáp án cuộc thi, là nguồn yếu.",
      en: "The board's make-up was seen; the 5 to 7 representatives were seen only in quiz answers, a weak source.",
    },
    sources: ["S31", "S11"],
  },
];
