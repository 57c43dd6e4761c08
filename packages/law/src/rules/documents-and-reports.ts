import type { Measure, Rule } from "../rule.ts";
import type { Text } from "../text.ts";
import { recalledOnly } from "./why-unverified.ts";

const layout = "Nghị định 30/2020/NĐ-CP, Phụ lục I";

const between = (low: number, high: number, of: Text): readonly Measure[] => [
  { n: low, unit: "count", bound: "at-least", of },
  { n: high, unit: "count", bound: "at-most", of },
];

/** How a document looks, Law Day, and what a periodic report covers. */
export const documentsAndReports: readonly Rule[] = [
  {
    id: "ND30-2020.page",
    kind: "form",
    text: {
      vi: "Khổ giấy A4 (210 mm × 297 mm), trình bày theo chiều dài; có thể theo chiều rộng khi có bảng, biểu không lập thành phụ lục riêng.",
      en: "A4, 210 × 297 mm, portrait; landscape is allowed for tables that are not in an annex.",
    },
    measures: [
      {
        n: 210,
        unit: "count",
        bound: "exactly",
        of: { vi: "mi-li-mét chiều rộng", en: "millimetres of width" },
      },
      {
        n: 297,
        unit: "count",
        bound: "exactly",
        of: { vi: "mi-li-mét chiều dài", en: "millimetres of height" },
      },
    ],
    citation: layout,
    from: "2020-03-05",
    verified: true,
    sources: ["S109"],
  },
  {
    id: "ND30-2020.margin",
    kind: "form",
    text: {
      vi: "Lề trên và lề dưới 20–25 mm; lề trái 30–35 mm; lề phải 15–20 mm.",
      en: "Top and bottom margins 20–25 mm; left 30–35 mm; right 15–20 mm.",
    },
    measures: [
      ...between(20, 25, { vi: "mi-li-mét lề trên, lề dưới", en: "millimetres at top and bottom" }),
      ...between(30, 35, { vi: "mi-li-mét lề trái", en: "millimetres at the left" }),
      ...between(15, 20, { vi: "mi-li-mét lề phải", en: "millimetres at the right" }),
    ],
    citation: layout,
    from: "2020-03-05",
    verified: true,
    sources: ["S109", "S110"],
  },
  {
    id: "ND30-2020.font",
    kind: "form",
    text: {
      vi: "Phông chữ Times New Roman, bộ mã Unicode theo TCVN 6909:2001, màu đen.",
      en: "Times New Roman, Unicode TCVN 6909:2001, black.",
    },
    measures: [],
    citation: layout,
    from: "2020-03-05",
    verified: true,
    sources: ["S109"],
  },
  {
    id: "ND30-2020.pageno",
    kind: "form",
    text: {
      vi: "Số trang từ 1, chữ số Ả Rập, cỡ chữ 13–14, kiểu đứng, canh giữa trong lề trên, không hiển thị số trang thứ nhất.",
      en: "Page numbers from 1, Arabic, size 13–14, upright, centred in the top margin, not shown on page 1.",
    },
    measures: between(13, 14, { vi: "cỡ chữ số trang", en: "points of the page number" }),
    citation: layout,
    from: "2020-03-05",
    verified: true,
    sources: ["S109"],
  },
  {
    id: "ND30-2020.quochieu",
    kind: "form",
    text: {
      vi: "Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” cỡ 12–13, in hoa, đậm; Tiêu ngữ “Độc lập - Tự do - Hạnh phúc” cỡ 13–14, đậm, có đường kẻ bên dưới, ở trên cùng bên phải.",
      en: "The State's name is upper case, bold, size 12–13; the motto bold, size 13–14, with a line under it, top right.",
    },
    measures: [
      ...between(12, 13, { vi: "cỡ chữ Quốc hiệu", en: "points of the State's name" }),
      ...between(13, 14, { vi: "cỡ chữ Tiêu ngữ", en: "points of the motto" }),
    ],
    citation: layout,
    from: "2020-03-05",
    verified: false,
    why: recalledOnly,
    sources: [],
  },
  {
    id: "ND30-2020.agency",
    kind: "form",
    text: {
      vi: "Cơ quan chủ quản cỡ 12–13, in hoa; cơ quan ban hành cỡ 12–13, in hoa, đậm, có đường kẻ bằng 1/3–1/2 độ dài dòng chữ, ở trên cùng bên trái; “Số: …/BC-<cơ quan>” cỡ 13; địa danh và ngày tháng cỡ 13–14, nghiêng (ngày dưới 10 và tháng 1, 2 thêm số 0 phía trước).",
      en: "The superior body is upper case, size 12–13; the issuing body upper case, bold, size 12–13, with a line of 1/3–1/2 of its width, top left; the number is size 13; place and date italic, size 13–14 (a leading 0 for days under 10 and months 1 and 2).",
    },
    measures: [
      ...between(12, 13, { vi: "cỡ chữ tên cơ quan", en: "points of the bodies' names" }),
      {
        n: 13,
        unit: "count",
        bound: "exactly",
        of: { vi: "cỡ chữ số, ký hiệu", en: "points of the number" },
      },
      ...between(13, 14, { vi: "cỡ chữ địa danh, ngày tháng", en: "points of place and date" }),
    ],
    citation: layout,
    from: "2020-03-05",
    verified: false,
    why: recalledOnly,
    sources: [],
  },
  {
    id: "ND30-2020.body",
    kind: "form",
    text: {
      vi: "“BÁO CÁO” cỡ 13–14, in hoa, đậm, canh giữa; trích yếu cỡ 13–14, đậm, canh giữa, có đường kẻ bên dưới; nội dung cỡ 13–14, canh đều hai lề, lùi đầu dòng 1 cm hoặc 1,27 cm, khoảng cách đoạn tối thiểu 6 pt, dãn dòng từ đơn đến 1,5.",
      en: "The word for report is upper case, bold, centred, size 13–14; the abstract bold, centred, size 13–14, with a line under it; the body size 13–14, justified, first line 1 or 1.27 cm, at least 6 pt between paragraphs, line spacing single to 1.5.",
    },
    measures: [
      ...between(13, 14, {
        vi: "cỡ chữ tên loại, trích yếu, nội dung",
        en: "points of title, abstract and body",
      }),
      {
        n: 6,
        unit: "count",
        bound: "at-least",
        of: { vi: "pt giữa các đoạn", en: "points between paragraphs" },
      },
    ],
    citation: layout,
    from: "2020-03-05",
    verified: false,
    why: recalledOnly,
    sources: [],
  },
  {
    id: "ND30-2020.sign",
    kind: "form",
    text: {
      vi: "“TM. ỦY BAN NHÂN DÂN”, “CHỦ TỊCH” cỡ 13–14, in hoa, đậm; họ tên cỡ 13–14, đậm; “Nơi nhận:” cỡ 12, nghiêng, đậm, danh sách cỡ 11.",
      en: "The authority and title of the signer are upper case, bold, size 13–14; the name bold, size 13–14; the word for recipients bold italic, size 12, their list size 11.",
    },
    measures: [
      ...between(13, 14, {
        vi: "cỡ chữ quyền hạn, chức vụ, họ tên",
        en: "points of authority, title and name",
      }),
      { n: 12, unit: "count", bound: "exactly", of: { vi: "cỡ chữ “Nơi nhận:”", en: "points of that word" } },
      {
        n: 11,
        unit: "count",
        bound: "exactly",
        of: { vi: "cỡ chữ danh sách nơi nhận", en: "points of the list of recipients" },
      },
    ],
    citation: layout,
    from: "2020-03-05",
    verified: false,
    why: recalledOnly,
    sources: [],
  },
  {
    id: "NPL-0911",
    kind: "date",
    text: { vi: "Ngày Pháp luật: ngày 09 tháng 11 hằng năm.", en: "Law Day: 9 November every year." },
    measures: [],
    on: { month: 11, date: 9 },
    citation: "Luật Phổ biến, giáo dục pháp luật 14/2012/QH13, Đ.8",
    from: "2013-01-01",
    verified: true,
    sources: ["S111"],
  },
  {
    id: "BC-09-2019.year",
    kind: "date",
    text: {
      vi: "Thời gian chốt số liệu báo cáo định kỳ hằng năm: từ ngày 15/12 năm trước đến ngày 14/12 của năm báo cáo.",
      en: "The default data period of a yearly report: 15 December of the year before to 14 December of the reporting year.",
    },
    measures: [],
    on: { month: 12, date: 14 },
    citation: "Nghị định 09/2019/NĐ-CP, Đ.12",
    from: "2019-03-12",
    verified: false,
    why: {
      vi: "Chỉ thấy qua một thông tư thực hiện theo nghị định; chưa thấy văn bản nghị định, số điều ghi theo trí nhớ.",
      en: "It was seen through a circular that follows the decree; the decree's text was not seen and the article is recalled.",
    },
    sources: ["S112", "S113"],
  },
  {
    id: "PLAN-IV.1.b",
    kind: "date",
    text: {
      vi: "Báo cáo kết quả thực hiện Kế hoạch hằng năm, chậm nhất ngày 25/11, gửi Ủy ban nhân dân tỉnh qua Sở Nội vụ.",
      en: "The yearly report on the plan's results is due by 25 November, to the provincial People's Committee through the Department of Home Affairs.",
    },
    measures: [],
    on: { month: 11, date: 25 },
    citation: "Kế hoạch 2199/KH-UBND, IV.1.b",
    from: "2024-04-01",
    verified: true,
    sources: ["plan"],
  },
  {
    id: "FOLLOW-2025",
    kind: "date",
    text: {
      vi: "Hướng dẫn các địa phương triển khai ứng dụng biểu quyết trực tuyến trên trang thông tin điện tử cấp xã, hoàn thành trong quý II năm 2025.",
      en: "Guide localities to deploy online-voting apps on the communes' websites, done in the second quarter of 2025.",
    },
    measures: [],
    on: { month: 6, date: 30 },
    citation: "Ý kiến chỉ đạo của Chủ tịch UBND tỉnh Quảng Nam năm 2025 (chưa rõ số, ngày)",
    from: "2025-01-01",
    to: "2025-07-01",
    verified: false,
    why: {
      vi: "Chỉ thấy qua bản dịch máy của một bản tin; không rõ số và ngày văn bản, ngày cuối quý là suy ra. Giao Sở Thông tin và Truyền thông, đã sáp nhập từ 01/3/2025. Vì vậy chỉ ghi là quy tắc, không đưa vào danh mục nghĩa vụ của Kế hoạch 2199.",
      en: "Seen only in a machine translation of a news item; the document's number and day are not known, the end of the quarter is inferred. It is addressed to the Department of Information and Communications, merged on 1 March 2025. So it is noted as a rule and no duty of Plan 2199's catalogue.",
    },
    sources: ["S02"],
  },
  {
    id: "PLAN-IV.1.period",
    kind: "form",
    text: {
      vi: "Kỳ số liệu của báo cáo nộp chậm nhất ngày 25/11.",
      en: "The period that the report due on 25 November covers.",
    },
    measures: [],
    citation: "Kế hoạch 2199/KH-UBND, IV.1",
    from: "2024-04-01",
    verified: false,
    why: {
      vi: "Kế hoạch không nêu và không tìm thấy kỳ số liệu. Ngày 25/11 trước ngày 14/12 nên kỳ mặc định chưa thể đủ; kỳ phải được đặt và ghi rõ trên báo cáo.",
      en: "The plan does not state it and it was not found. 25 November is before 14 December, so the default period cannot be complete; the period is a setting, shown on the report.",
    },
    sources: ["plan"],
  },
  {
    id: "TT01-2024.periods",
    kind: "cadence",
    text: {
      vi: "Báo cáo định kỳ của ngành Thanh tra: quý, 6 tháng, 9 tháng, năm; chốt số liệu vào ngày 14 (quý I từ 15/12 đến 14/3; năm từ 15/12 đến 14/12).",
      en: "The Inspectorate's periodic reports: quarter, 6 months, 9 months, year; data close on the 14th (first quarter 15 December to 14 March; year 15 December to 14 December).",
    },
    measures: [
      {
        n: 1,
        unit: "count",
        bound: "exactly",
        per: "quarter",
        of: { vi: "báo cáo quý", en: "quarterly report" },
      },
      {
        n: 1,
        unit: "count",
        bound: "exactly",
        per: "year",
        of: { vi: "báo cáo 6 tháng", en: "six-month report" },
      },
      {
        n: 1,
        unit: "count",
        bound: "exactly",
        per: "year",
        of: { vi: "báo cáo 9 tháng", en: "nine-month report" },
      },
      { n: 1, unit: "count", bound: "exactly", per: "year", of: { vi: "báo cáo năm", en: "yearly report" } },
    ],
    citation: "Thông tư 01/2024/TT-TTCP (chưa rõ điều)",
    from: "2024-01-01",
    verified: true,
    why: {
      vi: "Nguồn chỉ ghi hiệu lực từ năm 2024; lấy ngày đầu năm. Chưa kiểm tra sau đó đã bị thay thế hay chưa.",
      en: "The source says only from 2024; the first day of that year is taken. Whether it was replaced since was not checked.",
    },
    sources: ["S122"],
  },
];
