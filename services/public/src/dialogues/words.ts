import type { AUDIENCES, METHODS } from "@sdc/domain/dialogue-session/kinds";
import type { Text } from "@sdc/law/text";
import type { PublicDialogue } from "@sdc/projections/public-dialogues";
import { dayShown } from "../day-shown.ts";

export const methodNames: Readonly<Record<(typeof METHODS)[number], Text>> = {
  "in-person": { vi: "Trực tiếp", en: "In person" },
  online: { vi: "Trực tuyến", en: "Online" },
  both: { vi: "Trực tiếp và trực tuyến", en: "In person and online" },
};

export const audienceNames: Readonly<Record<(typeof AUDIENCES)[number], Text>> = {
  people: { vi: "người dân", en: "people" },
  businesses: { vi: "doanh nghiệp", en: "businesses" },
  organisations: { vi: "tổ chức", en: "organisations" },
};

export const statusNames: Readonly<Record<PublicDialogue["status"], Text>> = {
  announced: { vi: "Đã thông báo", en: "Announced" },
  held: { vi: "Đã tổ chức", en: "Held" },
  cancelled: { vi: "Đã hủy", en: "Cancelled" },
};

/** `10/03/2026, 08:00–11:30`. */
export const whenShown = ({ day, from, until }: Pick<PublicDialogue, "day" | "from" | "until">): string =>
  [dayShown(day), [from, until].filter((time) => time !== undefined).join("–")]
    .filter((part) => part !== "")
    .join(", ");
