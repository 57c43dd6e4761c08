import type { Day } from "./local-day.ts";
import { ruleOn } from "./rules.ts";
import type { Text } from "./text.ts";
import type { UnitKind } from "./unit-kind.ts";

/** On how many days of each week or month a head receives citizens in person, and which rule says so. */
export type DaysOwed = {
  readonly rule: string;
  readonly n: number;
  readonly per: "week" | "month";
  readonly verified: boolean;
};

/** The rules that say it of a kind of unit, one after another. Of other kinds the law names no number. */
const RULES: Partial<Record<UnitKind, readonly string[]>> = {
  province: ["TCD-2013.A12.5"],
  district: ["TCD-2013.A13.5"],
  commune: ["TCD-2013.A15.2.d", "TCD-136-2025.comm"],
  department: ["TCD-2013.A18.2"],
};

/** Where a later law set another number that was not found: what is owed from then on is not verified. */
const REPLACED_UNFOUND: Partial<Record<UnitKind, string>> = { province: "TCD-136-2025.days" };

/** What the head of that kind of unit owes by the law of that day; undefined: no number is known. */
export const headReceptionDays = (kind: UnitKind, on: Day): DaysOwed | undefined => {
  const rule = (RULES[kind] ?? []).map((id) => ruleOn(id, on)).find((one) => one !== undefined);
  const [measure] = rule?.measures ?? [];
  if (rule === undefined || (measure?.per !== "week" && measure?.per !== "month")) return undefined;
  const unfound = REPLACED_UNFOUND[kind];
  const isReplaced = unfound !== undefined && ruleOn(unfound, on) !== undefined;
  return { rule: rule.id, n: measure.n, per: measure.per, verified: rule.verified && !isReplaced };
};

/** The rule that forbids a head to let a deputy receive in their place on that day; undefined: none is known. */
export const ruleAgainstDelegating = (on: Day): string | undefined => ruleOn("TCD-136-2025.a", on)?.id;

/** From how many people on a group is a large one (đoàn đông người); undefined: no number is known for that day. */
export const largeGroupMin = (on: Day): number | undefined =>
  ruleOn("TT04-2021.large-group", on)?.measures[0]?.n;

/** The grounds on which somebody is not received, as Điều 9 is recalled: its text was not seen (rule TCD-2013.A9). */
export const refusalGrounds = {
  "not-in-control": {
    vi: "Say do dùng chất kích thích hoặc không làm chủ được hành vi",
    en: "Drunk, or not in control of themselves",
  },
  disturbing: {
    vi: "Đe dọa, xúc phạm hoặc vi phạm nội quy nơi tiếp công dân",
    en: "Threatens, insults, or breaks the rules of the place",
  },
  "settled-already": {
    vi: "Vụ việc đã giải quyết đúng, đã kiểm tra, thông báo, giải thích mà vẫn cố tình kéo dài",
    en: "The case was settled rightly, reviewed, notified and explained, and is gone on with all the same",
  },
  "other-by-law": { vi: "Trường hợp khác theo quy định của luật", en: "Another case of law" },
} as const satisfies Readonly<Record<string, Text>>;
