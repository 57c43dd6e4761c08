import type { FIELDS } from "@sdc/domain/hotline-report/kinds";
import type { Text } from "@sdc/law/text";

/** What a report is about (lĩnh vực), as people call it. */
export const fieldNames: Readonly<Record<(typeof FIELDS)[number], Text>> = {
  "grassroots-democracy": {
    vi: "Dân chủ ở cơ sở (công khai, họp dân, các khoản đóng góp)",
    en: "Grassroots democracy (publicity, meetings, contributions)",
  },
  land: { vi: "Đất đai", en: "Land" },
  environment: { vi: "Môi trường", en: "Environment" },
  infrastructure: { vi: "Đường sá, điện, nước, công trình", en: "Roads, power, water, buildings" },
  "public-order": { vi: "An ninh, trật tự", en: "Public order" },
  "administrative-procedure": { vi: "Thủ tục hành chính", en: "Administrative procedures" },
  "social-policy": { vi: "Chính sách xã hội", en: "Social policy" },
  health: { vi: "Y tế", en: "Health" },
  education: { vi: "Giáo dục", en: "Education" },
  other: { vi: "Lĩnh vực khác", en: "Something else" },
};
