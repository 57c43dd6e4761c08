/** Who a person is to the register, as the issuer says in the token. */
export const ROLES = [
  "operator",
  "case-officer",
  "head-of-unit",
  "home-affairs",
  "inspector",
  "auditor",
  "administrator",
] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (text: string): text is Role => ROLES.some((role) => role === text);

/** How far from their own unit a role reaches. `below` leaves the own unit out. */
export type Reach = "own" | "own-or-below" | "below" | "province";

export type Rights = Readonly<Partial<Record<Role, Reach>>>;
