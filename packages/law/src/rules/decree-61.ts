import type { Rule } from "../rule.ts";

/** Nghị định 61/2023/NĐ-CP: village conventions (hương ước, quy ước). */
export const decree61: readonly Rule[] = [
  {
    id: "ND61-2023.A9.1",
    kind: "deadline",
    text: {
      vi: "Dự thảo hương ước, quy ước được niêm yết ít nhất 30 ngày trước khi thông qua; thời gian cụ thể do cộng đồng dân cư quyết định",
      en: "A draft village convention is posted for at least 30 days before the vote; the community sets the length",
    },
    measures: [{ n: 30, unit: "calendar-days", bound: "at-least" }],
    starts: { event: "notice-posted", text: { vi: "Ngày niêm yết", en: "The day of posting" } },
    citation: "Nghị định 61/2023/NĐ-CP, Điều 9 khoản 1",
    from: "2023-08-16",
    verified: true,
    sources: ["S50"],
  },
  {
    id: "ND61-2023.A10",
    kind: "threshold",
    text: {
      vi: "Hương ước, quy ước được thông qua khi có trên 50% tổng số đại diện hộ gia đình tán thành",
      en: "A village convention is adopted when more than half of all household representatives agree",
    },
    measures: [
      {
        n: 50,
        unit: "percent",
        bound: "more-than",
        of: { vi: "TỔNG SỐ đại diện hộ gia đình", en: "ALL household representatives" },
      },
    ],
    citation: "Nghị định 61/2023/NĐ-CP, Điều 10",
    from: "2023-08-16",
    verified: true,
    sources: ["S23"],
  },
  {
    id: "ND61-2023.A10.1.a",
    kind: "threshold",
    text: {
      vi: "Cuộc họp thông qua hương ước, quy ước được tiến hành khi có trên 50% số hộ gia đình có đại diện tham dự",
      en: "The meeting on a village convention is held when more than 50% of households are represented",
    },
    measures: [
      {
        n: 50,
        unit: "percent",
        bound: "more-than",
        of: { vi: "hộ gia đình có đại diện tham dự", en: "households represented at the meeting" },
      },
    ],
    citation: "Nghị định 61/2023/NĐ-CP, Điều 10 khoản 1 điểm a",
    from: "2023-08-16",
    verified: true,
    sources: ["S23"],
  },
  {
    id: "ND61-2023.A10.2.a",
    kind: "form",
    text: {
      vi: "Chỉ phát phiếu lấy ý kiến về hương ước, quy ước sau khi cuộc họp không tiến hành được do không đủ số hộ gia đình tham dự",
      en: "Ballots on a village convention are used only after a meeting failed for lack of quorum",
    },
    measures: [],
    citation: "Nghị định 61/2023/NĐ-CP, Điều 10 khoản 2 điểm a",
    from: "2023-08-16",
    verified: true,
    sources: ["S23"],
  },
  {
    id: "ND61-2023.A11.4",
    kind: "form",
    text: {
      vi: "Hồ sơ đề nghị công nhận hương ước, quy ước gồm: văn bản đề nghị (mẫu số 01); nghị quyết hoặc biên bản (mẫu số 02); dự thảo đã được thông qua",
      en: "The dossier for recognising a village convention holds: the request (form 01); the resolution or minutes (form 02); the adopted draft",
    },
    measures: [
      {
        n: 3,
        unit: "count",
        bound: "exactly",
        of: { vi: "thành phần hồ sơ", en: "items of the dossier" },
      },
    ],
    citation: "Nghị định 61/2023/NĐ-CP, Điều 11 khoản 4",
    from: "2023-08-16",
    verified: true,
    sources: ["S51", "S52"],
  },
  {
    id: "ND61-2023.A11.5.a",
    kind: "deadline",
    text: {
      vi: "Trưởng thôn, Tổ trưởng tổ dân phố gửi hồ sơ đề nghị công nhận đến Ủy ban nhân dân cấp xã chậm nhất là 05 ngày làm việc",
      en: "The village head sends the dossier to the commune People's Committee within 5 working days",
    },
    measures: [{ n: 5, unit: "working-days", bound: "at-most" }],
    starts: {
      event: "convention-vote-ended",
      text: {
        vi: "Ngày tổ chức cuộc họp hoặc ngày kết thúc lấy phiếu",
        en: "The day of the meeting or the end of the ballots",
      },
    },
    citation: "Nghị định 61/2023/NĐ-CP, Điều 11 khoản 5 điểm a",
    from: "2023-08-16",
    verified: true,
    sources: ["S51"],
  },
  {
    id: "ND61-2023.A11.5.b",
    kind: "deadline",
    text: {
      vi: "Ủy ban nhân dân cấp xã ban hành quyết định công nhận hương ước, quy ước chậm nhất là 05 ngày làm việc kể từ ngày nhận đủ hồ sơ",
      en: "The commune People's Committee issues the recognition within 5 working days of the full dossier",
    },
    measures: [{ n: 5, unit: "working-days", bound: "at-most" }],
    starts: {
      event: "full-dossier-received",
      text: { vi: "Ngày nhận đủ hồ sơ", en: "The day the full dossier was received" },
    },
    citation: "Nghị định 61/2023/NĐ-CP, Điều 11 khoản 5 điểm b",
    from: "2023-08-16",
    verified: true,
    sources: ["S51"],
  },
  {
    id: "ND61-2023.A11.eff",
    kind: "form",
    text: {
      vi: "Hương ước, quy ước có hiệu lực kể từ ngày có quyết định công nhận; sau đó được tuyên truyền, phổ biến rộng rãi",
      en: "A village convention is in force from the recognition decision; it is then publicised widely",
    },
    measures: [],
    starts: {
      event: "recognition-issued",
      text: { vi: "Ngày ban hành quyết định công nhận", en: "The date of the recognition decision" },
    },
    citation: "Nghị định 61/2023/NĐ-CP, Điều 11, Điều 15 khoản 1",
    from: "2023-08-16",
    verified: true,
    sources: ["S53", "S54"],
  },
];
