import type { CalendarYear } from "./calendar-year.ts";

const ARTICLE_112 = "BLLĐ 2019 Đ.112 k.1";
const NOTICE = "Thông báo 9441 của Bộ Nội vụ 16/10/2025";
const TET_AND_NATIONAL_DAY = `BLLĐ 2019 Đ.112 k.1, k.3; ${NOTICE}`;
const NEW_YEAR_SWAP = "Văn bản 12729/VPCP-KGVX 25/12/2025";

const tet = { vi: "Tết Nguyên đán Bính Ngọ", en: "Lunar New Year" };

/**
 * Seen in the sources of CAL-2026 (thanhnien.vn, congan.com.vn), at baohiemxahoi.gov.vn (ItemID=25908) and
 * en.sggp.org.vn/…post122755 (the New Year swap), vietnamnews.vn/politics-laws/1727514, vietbao.vn/…-568329 and
 * en.sggp.org.vn/…post120727 (Tết, National Day and its swap), thanhnien.vn/…-185260223083506397 (27/4).
 */
export const year2026: CalendarYear = {
  year: 2026,
  version: 1,
  note: {
    vi: "Ngày Văn hóa Việt Nam 24/11 chưa là ngày nghỉ trong bảng này: Nghị quyết 80-NQ/TW (7/1/2026) chủ trương nghỉ hưởng nguyên lương, nhưng chưa tìm thấy văn bản Quốc hội sửa Điều 112 Bộ luật Lao động và năm bắt đầu áp dụng. 24/11/2026 (thứ Ba) vì vậy được tính là ngày làm việc.",
    en: "Viet Nam Culture Day, 24 November, is not yet a day off in this table: Resolution 80-NQ/TW (7 January 2026) wants it as a paid day off, but no act of the National Assembly amending Article 112 of the Labour Code, nor its first year, was found. 24 November 2026 (a Tuesday) therefore counts as a working day.",
  },
  marks: [
    {
      day: "2026-01-01",
      kind: "holiday",
      name: { vi: "Tết Dương lịch", en: "New Year's Day" },
      citation: ARTICLE_112,
      verified: true,
    },
    {
      day: "2026-01-02",
      kind: "swapped-off",
      name: { vi: "Nghỉ hoán đổi, làm bù 10/1", en: "Off in exchange for 10 January" },
      citation: NEW_YEAR_SWAP,
      verified: true,
    },
    {
      day: "2026-01-10",
      kind: "swapped-working",
      name: { vi: "Làm bù ngày 2/1", en: "Worked in exchange for 2 January" },
      citation: NEW_YEAR_SWAP,
      verified: true,
    },
    { day: "2026-02-16", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    { day: "2026-02-17", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    { day: "2026-02-18", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    { day: "2026-02-19", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    { day: "2026-02-20", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    {
      day: "2026-04-26",
      kind: "holiday",
      name: { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Commemoration Day" },
      citation: ARTICLE_112,
      verified: true,
    },
    {
      day: "2026-04-27",
      kind: "compensatory",
      name: { vi: "Nghỉ bù Giỗ Tổ Hùng Vương", en: "In lieu of Hùng Kings' Commemoration Day" },
      citation: "BLLĐ 2019 Đ.111 k.3",
      verified: true,
    },
    {
      day: "2026-04-30",
      kind: "holiday",
      name: { vi: "Ngày Chiến thắng", en: "Reunification Day" },
      citation: ARTICLE_112,
      verified: true,
    },
    {
      day: "2026-05-01",
      kind: "holiday",
      name: { vi: "Ngày Quốc tế lao động", en: "International Labour Day" },
      citation: ARTICLE_112,
      verified: true,
    },
    {
      day: "2026-08-22",
      kind: "swapped-working",
      name: { vi: "Làm bù ngày 31/8", en: "Worked in exchange for 31 August" },
      citation: NOTICE,
      verified: true,
    },
    {
      day: "2026-08-31",
      kind: "swapped-off",
      name: { vi: "Nghỉ hoán đổi, làm bù 22/8", en: "Off in exchange for 22 August" },
      citation: NOTICE,
      verified: true,
    },
    {
      day: "2026-09-01",
      kind: "holiday",
      name: { vi: "Quốc khánh (ngày liền kề)", en: "National Day (adjacent day)" },
      citation: TET_AND_NATIONAL_DAY,
      verified: true,
    },
    {
      day: "2026-09-02",
      kind: "holiday",
      name: { vi: "Quốc khánh", en: "National Day" },
      citation: TET_AND_NATIONAL_DAY,
      verified: true,
    },
  ],
};
