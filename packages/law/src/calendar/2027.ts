import type { CalendarYear } from "./calendar-year.ts";

const ARTICLE_112 = "BLLĐ 2019 Đ.112 k.1";
const ARTICLE_111 = "BLLĐ 2019 Đ.111 k.3";

const fixed = {
  vi: "Ngày do Điều 112 ấn định, nhưng chưa thấy thông báo lịch nghỉ năm 2027.",
  en: "The date is fixed by Article 112, but no notice of the 2027 schedule was found.",
};
const fromTheMoon = {
  vi: "Tính từ âm lịch (10/3); chưa thấy thông báo lịch nghỉ năm 2027.",
  en: "Reckoned from the lunar calendar (10th of the 3rd month); no notice of the 2027 schedule was found.",
};
const tetAssumed = {
  vi: "Thủ tướng quyết định hằng năm (Đ.112 k.3); chưa thấy quyết định cho năm 2027. Mùng 1 là 6/2/2027, thứ Bảy như năm 2024, nên tạm xếp như năm 2024: hai ngày trước, ba ngày từ mùng 1.",
  en: "The Prime Minister decides each year (Art. 112.3); no decision for 2027 was found. The first day of the lunar year is 6 February 2027, a Saturday as in 2024, so it is laid out as in 2024: two days before, three from that day on.",
};
const tetMadeUpAssumed = {
  vi: "Tết trùng thứ Bảy và Chủ nhật nên có hai ngày nghỉ bù; là ngày nào còn tùy quyết định lịch Tết năm 2027, chưa thấy công bố.",
  en: "Tết falls on a Saturday and a Sunday, so two days are given in lieu; which ones hangs on the 2027 Tết schedule, of which no notice was found.",
};
const nationalAdjacentAssumed = {
  vi: "Ngày liền kề (1/9 hay 3/9) do Thủ tướng quyết định; chưa thấy quyết định cho năm 2027. Tạm chọn 3/9, liền với cuối tuần.",
  en: "The adjacent day (1 or 3 September) is the Prime Minister's to decide; no decision for 2027 was found. 3 September, next to the weekend, is assumed.",
};
const mayDayMadeUp = {
  vi: "Nghỉ bù theo Điều 111; chưa thấy thông báo lịch nghỉ năm 2027.",
  en: "In lieu by Article 111; no notice of the 2027 schedule was found.",
};

const tet = { vi: "Tết Nguyên đán Đinh Mùi", en: "Lunar New Year" };
const tetMadeUp = { vi: "Nghỉ bù Tết Nguyên đán", en: "In lieu of a Lunar New Year day" };

/** Statutory days only, none of them confirmed: a swap is entered when it is announced, as version 2. */
export const year2027: CalendarYear = {
  year: 2027,
  version: 1,
  note: {
    vi: "Lịch nghỉ năm 2027 chưa thấy công bố khi lập bảng: mọi ngày đều chưa xác minh, không ghi ngày hoán đổi nào. Ngày Văn hóa Việt Nam 24/11 cũng chưa ghi vì chưa thấy văn bản sửa Điều 112.",
    en: "No announced schedule for 2027 was found when this table was made: every day is unverified and no swap is entered. Viet Nam Culture Day, 24 November, is left out too, as no amendment of Article 112 was found.",
  },
  marks: [
    {
      day: "2027-01-01",
      kind: "holiday",
      name: { vi: "Tết Dương lịch", en: "New Year's Day" },
      citation: ARTICLE_112,
      verified: false,
      why: fixed,
    },
    {
      day: "2027-02-04",
      kind: "holiday",
      name: tet,
      citation: ARTICLE_112,
      verified: false,
      why: tetAssumed,
    },
    {
      day: "2027-02-05",
      kind: "holiday",
      name: tet,
      citation: ARTICLE_112,
      verified: false,
      why: tetAssumed,
    },
    {
      day: "2027-02-06",
      kind: "holiday",
      name: tet,
      citation: ARTICLE_112,
      verified: false,
      why: tetAssumed,
    },
    {
      day: "2027-02-07",
      kind: "holiday",
      name: tet,
      citation: ARTICLE_112,
      verified: false,
      why: tetAssumed,
    },
    {
      day: "2027-02-08",
      kind: "holiday",
      name: tet,
      citation: ARTICLE_112,
      verified: false,
      why: tetAssumed,
    },
    {
      day: "2027-02-09",
      kind: "compensatory",
      name: tetMadeUp,
      citation: ARTICLE_111,
      verified: false,
      why: tetMadeUpAssumed,
    },
    {
      day: "2027-02-10",
      kind: "compensatory",
      name: tetMadeUp,
      citation: ARTICLE_111,
      verified: false,
      why: tetMadeUpAssumed,
    },
    {
      day: "2027-04-16",
      kind: "holiday",
      name: { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Commemoration Day" },
      citation: ARTICLE_112,
      verified: false,
      why: fromTheMoon,
    },
    {
      day: "2027-04-30",
      kind: "holiday",
      name: { vi: "Ngày Chiến thắng", en: "Reunification Day" },
      citation: ARTICLE_112,
      verified: false,
      why: fixed,
    },
    {
      day: "2027-05-01",
      kind: "holiday",
      name: { vi: "Ngày Quốc tế lao động", en: "International Labour Day" },
      citation: ARTICLE_112,
      verified: false,
      why: fixed,
    },
    {
      day: "2027-05-03",
      kind: "compensatory",
      name: { vi: "Nghỉ bù ngày Quốc tế lao động", en: "In lieu of International Labour Day" },
      citation: ARTICLE_111,
      verified: false,
      why: mayDayMadeUp,
    },
    {
      day: "2027-09-02",
      kind: "holiday",
      name: { vi: "Quốc khánh", en: "National Day" },
      citation: ARTICLE_112,
      verified: false,
      why: fixed,
    },
    {
      day: "2027-09-03",
      kind: "holiday",
      name: { vi: "Quốc khánh (ngày liền kề)", en: "National Day (adjacent day)" },
      citation: ARTICLE_112,
      verified: false,
      why: nationalAdjacentAssumed,
    },
  ],
};
