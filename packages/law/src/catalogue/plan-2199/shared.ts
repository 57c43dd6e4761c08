import type { Cadence, Due, Owner } from "../../obligation.ts";
import type { Text } from "../../text.ts";

/** Every agency, unit or organisation concerned (cơ quan, đơn vị, tổ chức). */
export const bodies: Owner = {
  kinds: ["department", "district", "commune", "public-service-unit", "front", "mass-organisation"],
};
export const province: Owner = { kinds: ["province"] };
export const districts: Owner = { kinds: ["district"] };
export const communes: Owner = { kinds: ["commune"] };

/** The departments that the plan names (IV.2); the duty follows their heirs. */
export const homeAffairs: Owner = { heirsOf: "so-noi-vu" };
export const justice: Owner = { heirsOf: "so-tu-phap" };
export const informationTechnology: Owner = { heirsOf: "so-tttt" };
export const culture: Owner = { heirsOf: "so-vhttdl" };
export const finance: Owner = { heirsOf: "so-tai-chinh" };

/** The district level ended with this day. */
export const DISTRICTS_UNTIL = "2025-07-01";

export const byHead: Text = {
  vi: "Người đứng đầu chịu trách nhiệm; nghĩa vụ ghi cho đơn vị",
  en: "The head is responsible; the unit owes it",
};

const none: Due = { type: "none" };

export const once: Cadence = { type: "once", due: none };
export const continuous: Cadence = { type: "continuous" };
export const onEvent: Cadence = { type: "on-event" };

const yearEndInferred: Text = {
  vi: "Kế hoạch ghi “hằng năm”, không ghi ngày; sổ lấy ngày cuối năm.",
  en: "The plan says “yearly” without a date; the register takes the last day of the year.",
};
const yearEndPolicy: Text = {
  vi: "Kế hoạch không ghi chu kỳ; mỗi năm một lần là chính sách, không phải luật.",
  en: "The plan sets no interval; once a year is policy, not law.",
};
/** Where only the budget's own cycle makes a duty yearly. */
export const budgetYear: Text = {
  vi: "Theo chu kỳ ngân sách hằng năm; kế hoạch không ghi chu kỳ và ngày, sổ lấy ngày cuối năm.",
  en: "Follows the yearly budget cycle; the plan sets neither interval nor date, the register takes the last day of the year.",
};
const periodEndInferred: Text = {
  vi: "Kế hoạch ghi chu kỳ, không ghi ngày; sổ lấy ngày cuối kỳ.",
  en: "The plan sets the interval without a date; the register takes the last day of the period.",
};

/** Expressly yearly, without a date. */
export const yearly: Cadence = {
  type: "periodic",
  per: "year",
  times: 1,
  due: { type: "period-end", source: "inferred", note: yearEndInferred },
};

/** Yearly by policy only: the plan sets no interval. */
export const yearlyByPolicy: Cadence = {
  type: "periodic",
  per: "year",
  times: 1,
  due: { type: "period-end", source: "policy", note: yearEndPolicy },
};

/** Yearly with the budget, which the plan does not say itself. */
export const yearlyWithBudget: Cadence = {
  type: "periodic",
  per: "year",
  times: 1,
  due: { type: "period-end", source: "inferred", note: budgetYear },
};

/** Once in each period that the plan names, without a date. */
export const every = (per: "month" | "quarter" | "year"): Cadence => ({
  type: "periodic",
  per,
  times: 1,
  due: { type: "period-end", source: "inferred", note: periodEndInferred },
});

export const ownerInferred: Text = {
  vi: "Kế hoạch không nêu rõ đơn vị phải thực hiện; sổ suy ra từ nội dung điều khoản.",
  en: "The plan does not say who owes it; the register reads it out of the clause.",
};

export const intervalUnset: Text = {
  vi: "Thực hiện thường xuyên; kế hoạch không đặt thời hạn. Chu kỳ rà soát, nếu đặt, là chính sách, không phải luật.",
  en: "Continuous; the plan sets no date. A review interval, if one is set, is policy, not law.",
};
