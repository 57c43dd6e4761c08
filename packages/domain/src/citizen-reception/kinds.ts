/** thường xuyên, định kỳ (the head's own days), đột xuất, theo lịch hẹn (Plan 2199 II.4.c). */
export const RECEPTION_KINDS = ["regular", "periodic", "unscheduled", "appointment"] as const;

/** As what somebody received: người đứng đầu, cấp phó, người được phân công. */
export const RECEIVERS = ["head", "deputy", "officer"] as const;

/** That it was held is said by an event of its own for each: what a deputy or an officer held is never the head's. */
export const HELD = {
  head: "reception-held-by-head",
  deputy: "reception-held-by-deputy",
  officer: "reception-held-by-officer",
} as const satisfies Record<(typeof RECEIVERS)[number], string>;
