/** Whom a training is for: người được giao nhiệm vụ, cán bộ công chức, hòa giải viên, Tư pháp - Hộ tịch, Ban Thanh tra nhân dân. */
export const AUDIENCES = [
  "assigned-officers",
  "staff",
  "mediators",
  "judicial-officers",
  "inspection-board",
] as const;

export type Audience = (typeof AUDIENCES)[number];

/** That it was held is said once for each audience, because the plan asks each of other units (II.1.e, II.2.a, IV.2.a, IV.2.b). */
export const HELD = {
  "assigned-officers": "assigned-officer-training-held",
  staff: "staff-training-held",
  mediators: "mediator-training-held",
  "judicial-officers": "judicial-officer-training-held",
  "inspection-board": "inspection-board-training-held",
} as const satisfies Record<Audience, string>;
