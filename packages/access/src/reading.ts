import type { Rights } from "./roles.ts";

/** How far each role reads. Which read models it reads at all is said by each projection's `readers`. */
const reach: Required<Rights> = {
  operator: "own-or-below",
  "case-officer": "own-or-below",
  "head-of-unit": "own-or-below",
  "home-affairs": "province",
  inspector: "province",
  auditor: "province",
  administrator: "province",
};

/** The rights that a projection's readers have. */
export const readingRights = (readers: readonly string[]): Rights =>
  Object.fromEntries(Object.entries(reach).filter(([role]) => readers.includes(role)));
