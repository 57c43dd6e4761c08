/** The kinds of unit that owe duties or stand above those that do. The last four are not in the province's list: they are established by command. */
export const UNIT_KINDS = [
  "province",
  "department",
  "district",
  "commune",
  "public-service-unit",
  "front",
  "mass-organisation",
  "village",
] as const;

/** One of `UNIT_KINDS`. */
export type UnitKind = (typeof UNIT_KINDS)[number];
