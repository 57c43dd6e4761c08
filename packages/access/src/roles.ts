/** Who a person is to the register, as the issuer says in the token. What each is called in Vietnamese: `role-names.ts`. */
export const ROLES = [
  "operator",
  "reception-officer",
  "records-clerk",
  "case-officer",
  "verifier",
  "head-of-unit",
  "deputy-head",
  "chief-of-office",
  "protecting-officer",
  "identity-custodian",
  "home-affairs",
  "inspector",
  "auditor",
  "privacy-officer",
  "administrator",
] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (text: string): text is Role => ROLES.some((role) => role === text);

/**
 * Where the unit that is touched stands for whoever asks: `own`, one that has ended and whose work theirs
 * has by succession (`inherited`), one `below` theirs, or `elsewhere`, which is also above: no right reaches upward alone.
 */
export const RELATIONS = ["own", "inherited", "below", "elsewhere"] as const;

export type Relation = (typeof RELATIONS)[number];

/** To which units a right reaches. */
export const REACHES = {
  own: ["own", "inherited"],
  "own-or-below": ["own", "inherited", "below"],
  /** The own unit is left out: nobody vouches for themselves. */
  below: ["below"],
  province: RELATIONS,
} as const satisfies Readonly<Record<string, readonly Relation[]>>;

export type Reach = keyof typeof REACHES;

export type Rights = Readonly<Partial<Record<Role, Reach>>>;
