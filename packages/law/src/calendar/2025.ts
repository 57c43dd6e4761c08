import type { CalendarYear } from "./calendar-year.ts";

const ARTICLE_112 = "BLLĐ 2019 Đ.112 k.1";
const NOTICE = "Công văn 8726/VPCP-KGVX 26/11/2024";
const TET_AND_NATIONAL_DAY = `BLLĐ 2019 Đ.112 k.1, k.3; ${NOTICE}`;

const tet = { vi: "Tết Nguyên đán Ất Tỵ", en: "Lunar New Year" };

/**
 * Seen at en.sggp.org.vn/…post114084 and …post114254, vietnamnews.vn/society/1687874 (Tết, National Day),
 * …/1722634 (National Day), …/1693234 and en.baochinhphu.vn/…-111250304153250976 (Hùng Kings, the swap,
 * 22 days off in all), pld.net.vn (the number of the letter).
 */
export const year2025: CalendarYear = {
  year: 2025,
  version: 1,
  marks: [
    {
      day: "2025-01-01",
      kind: "holiday",
      name: { vi: "Tết Dương lịch", en: "New Year's Day" },
      citation: ARTICLE_112,
      verified: true,
    },
    { day: "2025-01-27", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    { day: "2025-01-28", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    { day: "2025-01-29", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    { day: "2025-01-30", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    { day: "2025-01-31", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    {
      day: "2025-04-07",
      kind: "holiday",
      name: { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Commemoration Day" },
      citation: ARTICLE_112,
      verified: true,
    },
    {
      day: "2025-04-26",
      kind: "swapped-working",
      name: { vi: "Làm bù ngày 2/5", en: "Worked in exchange for 2 May" },
      citation: NOTICE,
      verified: true,
    },
    {
      day: "2025-04-30",
      kind: "holiday",
      name: { vi: "Ngày Chiến thắng", en: "Reunification Day" },
      citation: ARTICLE_112,
      verified: true,
    },
    {
      day: "2025-05-01",
      kind: "holiday",
      name: { vi: "Ngày Quốc tế lao động", en: "International Labour Day" },
      citation: ARTICLE_112,
      verified: true,
    },
    {
      day: "2025-05-02",
      kind: "swapped-off",
      name: { vi: "Nghỉ hoán đổi, làm bù 26/4", en: "Off in exchange for 26 April" },
      citation: NOTICE,
      verified: true,
    },
    {
      day: "2025-09-01",
      kind: "holiday",
      name: { vi: "Quốc khánh (ngày liền kề)", en: "National Day (adjacent day)" },
      citation: TET_AND_NATIONAL_DAY,
      verified: true,
    },
    {
      day: "2025-09-02",
      kind: "holiday",
      name: { vi: "Quốc khánh", en: "National Day" },
      citation: TET_AND_NATIONAL_DAY,
      verified: true,
    },
  ],
};
