import type { RefusalText } from "@sdc/core/refusal";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  "unit-unknown": unitRefusals["unit-unknown"],
  "dates-out-of-order": {
    vi: "Ngày cuối phải sau hoặc trùng ngày đầu.",
    en: "The last day lies before the first.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
