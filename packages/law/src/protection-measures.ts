import type { Text } from "./text.ts";

/** What a denouncer or a relative may be protected in, as Luật Tố cáo 2018 Đ.47 names it; `rule`: the row of it in `rules`. */
type ProtectionMeasure = { readonly text: Text; readonly rule: "TC-2018.A47" | "TC-2018.A56" };

/** The articles that list single measures of the other kinds (Đ.57, Đ.58) were not seen: their kinds alone stand here. */
export const protectionMeasures = {
  information: {
    text: { vi: "Bảo vệ bí mật thông tin", en: "Secrecy of information" },
    rule: "TC-2018.A56",
  },
  "position-and-job": {
    text: { vi: "Bảo vệ vị trí công tác, việc làm", en: "Position and job" },
    rule: "TC-2018.A47",
  },
  "life-and-health": {
    text: { vi: "Bảo vệ tính mạng, sức khỏe", en: "Life and health" },
    rule: "TC-2018.A47",
  },
  property: { text: { vi: "Bảo vệ tài sản", en: "Property" }, rule: "TC-2018.A47" },
  "honour-and-dignity": {
    text: { vi: "Bảo vệ danh dự, nhân phẩm", en: "Honour and dignity" },
    rule: "TC-2018.A47",
  },
} as const satisfies Readonly<Record<string, ProtectionMeasure>>;

export type ProtectionMeasureId = keyof typeof protectionMeasures;
