import type { Source } from "@sdc/law/obligation";

/** What readers are told about where a duty or a date comes from. */
export const sourceNames: Readonly<Record<Source, string>> = {
  plan: "kế hoạch",
  law: "luật",
  policy: "chính sách, không phải luật",
  inferred: "suy ra từ kế hoạch",
};
