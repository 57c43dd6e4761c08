import type { Rule } from "../rule.ts";
import { LAW97 } from "./why-unverified.ts";

/** Luật 10/2022/QH15, Điều 2 và Điều 11: who speaks for a household, and what the commune publishes. */
export const law10Publication: readonly Rule[] = [
  {
    id: "LAW10-2022.A2.hh",
    kind: "threshold",
    text: {
      vi: "Mỗi hộ gia đình có một người đại diện có năng lực hành vi dân sự đầy đủ, có khả năng đại diện; nếu không có thì là người được các thành viên hộ gia đình cử hoặc ủy quyền",
      en: "Each household has one representative with full civil capacity who is able to represent it; failing that, the person whom its members nominate or authorise",
    },
    measures: [
      {
        n: 1,
        unit: "count",
        bound: "exactly",
        of: { vi: "người đại diện của mỗi hộ gia đình", en: "representative of each household" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 2",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S10", "S11"],
  },
  {
    id: "LAW10-2022.A11",
    kind: "threshold",
    text: {
      vi: "Chính quyền địa phương cấp xã phải công khai 14 nhóm nội dung, trừ thông tin thuộc bí mật nhà nước hoặc thông tin pháp luật chưa cho phép công khai",
      en: "The commune government must publish 14 groups of contents, except state secrets and what law does not yet allow to be published",
    },
    measures: [
      {
        n: 14,
        unit: "count",
        bound: "exactly",
        of: { vi: "nhóm nội dung phải công khai", en: "groups of contents to publish" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 11",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S14", "S15"],
  },
  {
    id: "LAW10-2022.A11.1",
    kind: "cadence",
    text: {
      vi: "Công khai kế hoạch phát triển kinh tế - xã hội, phương án chuyển dịch cơ cấu kinh tế hằng năm và kết quả thực hiện",
      en: "Publish the socio-economic plan, the yearly restructuring plan and their results",
    },
    measures: [{ n: 1, unit: "count", bound: "exactly", per: "year" }],
    citation: "Luật 10/2022/QH15, Điều 11 khoản 1",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S16"],
  },
  {
    id: "LAW10-2022.A11.2",
    kind: "cadence",
    text: {
      vi: "Công khai dự toán ngân sách và thuyết minh; số liệu thực hiện dự toán theo quý, 06 tháng, năm; quyết toán; kết quả thực hiện kiến nghị của Kiểm toán nhà nước",
      en: "Publish budget estimates with explanations; execution data by quarter, six months and year; final accounts; follow-up of State Audit recommendations",
    },
    measures: [
      {
        n: 1,
        unit: "count",
        bound: "exactly",
        per: "quarter",
        of: {
          vi: "lần công khai số liệu thực hiện dự toán quý",
          en: "publication of quarterly execution data",
        },
      },
      {
        n: 1,
        unit: "count",
        bound: "exactly",
        per: "half-year",
        of: {
          vi: "lần công khai số liệu thực hiện dự toán 06 tháng",
          en: "publication of six-monthly execution data",
        },
      },
      {
        n: 1,
        unit: "count",
        bound: "exactly",
        per: "year",
        of: { vi: "lần công khai số liệu thực hiện dự toán năm", en: "publication of yearly execution data" },
      },
    ],
    citation: "Luật 10/2022/QH15, Điều 11 khoản 2",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S16"],
  },
  {
    id: "LAW10-2022.A11.3",
    kind: "form",
    text: {
      vi: "Công khai dự án, công trình trên địa bàn cấp xã và tiến độ thực hiện; thu hồi đất, bồi thường, tái định cư; quỹ đất; quy hoạch. Khoản này đã được Luật 47/2024/QH15 sửa đổi",
      en: "Publish projects and works in the commune and their progress; land recovery, compensation, resettlement; land funds; planning. Law 47/2024/QH15 amended this clause",
    },
    measures: [],
    citation: "Luật 10/2022/QH15, Điều 11 khoản 3",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: true,
    sources: ["S16"],
  },
  {
    id: "LAW10-2022.A11.4-14",
    kind: "form",
    text: {
      vi: "Công khai nhiệm vụ, quy tắc ứng xử của cán bộ, công chức cấp xã; các quỹ, khoản hỗ trợ, khoản đóng góp của Nhân dân; vay vốn, danh sách hộ nghèo, trợ giúp xã hội; đề án địa giới và đặt tên; kết quả thanh tra, kiểm tra, xử lý tham nhũng, kỷ luật, lấy phiếu tín nhiệm; kết quả tiếp thu ý kiến của Nhân dân; phí và nghĩa vụ tài chính; thủ tục hành chính; danh sách nghĩa vụ quân sự; nội dung khác",
      en: "Publish duties and conduct rules of commune officials; funds, aid and people's contributions; loans, poor-household lists, social support; boundary schemes and naming; results of inspection, of handling corruption, of discipline and of confidence votes; results of taking in people's opinions; fees and financial duties; administrative procedures; military service lists; other contents",
    },
    measures: [],
    citation: "Luật 10/2022/QH15, Điều 11 khoản 4–14",
    from: "2023-07-01",
    amendedBy: LAW97,
    verified: false,
    why: {
      vi: "Chỉ ghi theo trí nhớ; thứ tự các khoản chưa thấy trong nguồn nào.",
      en: "Recalled only; the order of the items was not seen in any source.",
    },
    sources: [],
  },
];
