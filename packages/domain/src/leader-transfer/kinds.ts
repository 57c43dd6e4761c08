/** điều chuyển: to another post. thay thế: out of this one. */
export const TRANSFER_KINDS = ["transfer", "replacement"] as const;

/** Why, in the plan's own words (II.5.b); there are no others. */
export const GROUNDS = [
  /** có nhiều dư luận */
  "much-criticised",
  /** có biểu hiện tham nhũng */
  "signs-of-corruption",
  /** có biểu hiện lãng phí */
  "signs-of-waste",
  /** có biểu hiện tiêu cực */
  "signs-of-wrongdoing",
  /** uy tín giảm sút */
  "standing-lost",
  /** không đáp ứng yêu cầu nhiệm vụ */
  "not-up-to-the-task",
] as const;

export type TransferKind = (typeof TRANSFER_KINDS)[number];
