import type { CalendarYear } from "./calendar-year.ts";

const ARTICLE_112 = "BLLĐ 2019 Đ.112 k.1";
const TET_AND_NATIONAL_DAY = "BLLĐ 2019 Đ.112 k.1, k.3; Thông báo 5015/TB-LĐTBXH 22/11/2023";
const TET_MADE_UP = "BLLĐ 2019 Đ.111 k.3; Thông báo 5015/TB-LĐTBXH 22/11/2023";
const SWAP = "Công văn 2450/VPCP-KGVX 12/4/2024";

const tet = { vi: "Tết Nguyên đán Giáp Thìn", en: "Lunar New Year" };
const tetMadeUp = { vi: "Nghỉ bù Tết Nguyên đán", en: "In lieu of a Lunar New Year day" };
const nationalDay = { vi: "Quốc khánh", en: "National Day" };

/**
 * Seen at vietnamnet.vn/en/…-2232489 (the whole year), e.vnexpress.net/…-4730638 (18/4),
 * huyendakha.kontum.gov.vn and sucsongtre.vn (Tết, National Day), news.gov.vn/…-111240413090631965
 * and vietcetera.com (the swap).
 */
export const year2024: CalendarYear = {
  year: 2024,
  version: 1,
  marks: [
    {
      day: "2024-01-01",
      kind: "holiday",
      name: { vi: "Tết Dương lịch", en: "New Year's Day" },
      citation: ARTICLE_112,
      verified: true,
    },
    { day: "2024-02-08", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    { day: "2024-02-09", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    { day: "2024-02-10", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    { day: "2024-02-11", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    { day: "2024-02-12", kind: "holiday", name: tet, citation: TET_AND_NATIONAL_DAY, verified: true },
    { day: "2024-02-13", kind: "compensatory", name: tetMadeUp, citation: TET_MADE_UP, verified: true },
    { day: "2024-02-14", kind: "compensatory", name: tetMadeUp, citation: TET_MADE_UP, verified: true },
    {
      day: "2024-04-18",
      kind: "holiday",
      name: { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Commemoration Day" },
      citation: ARTICLE_112,
      verified: true,
    },
    {
      day: "2024-04-29",
      kind: "swapped-off",
      name: { vi: "Nghỉ hoán đổi, làm bù 4/5", en: "Off in exchange for 4 May" },
      citation: SWAP,
      verified: true,
    },
    {
      day: "2024-04-30",
      kind: "holiday",
      name: { vi: "Ngày Chiến thắng", en: "Reunification Day" },
      citation: ARTICLE_112,
      verified: true,
    },
    {
      day: "2024-05-01",
      kind: "holiday",
      name: { vi: "Ngày Quốc tế lao động", en: "International Labour Day" },
      citation: ARTICLE_112,
      verified: true,
    },
    {
      day: "2024-05-04",
      kind: "swapped-working",
      name: { vi: "Làm bù ngày 29/4", en: "Worked in exchange for 29 April" },
      citation: SWAP,
      verified: true,
    },
    { day: "2024-09-02", kind: "holiday", name: nationalDay, citation: TET_AND_NATIONAL_DAY, verified: true },
    {
      day: "2024-09-03",
      kind: "holiday",
      name: { vi: "Quốc khánh (ngày liền kề)", en: "National Day (adjacent day)" },
      citation: TET_AND_NATIONAL_DAY,
      verified: true,
    },
  ],
};
