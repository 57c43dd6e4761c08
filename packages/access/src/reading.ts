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

/** What is secret has readers of its own, fewer than the read model that it lies in. */
export const secretRights = {
  /** có nội dung tố cáo: the same who may lift the protection. */
  "flagged-report": { "head-of-unit": "own-or-below" },
  /** A denunciation, by the level that may know of it: the head of the unit that has it, and of those above. */
  "denunciation/own": { "head-of-unit": "own" },
  "denunciation/above": { "head-of-unit": "below" },
  /** Secret work of a unit that has ended with nobody to take it over: the heads of the levels above, who have to decide. */
  orphaned: { "head-of-unit": "below" },
  /** Protection of a denouncer: the head of the body that decides on it. */
  protection: { "head-of-unit": "own" },
  /** Who is watched: the head of the protecting body, and even they open it only with a key that is not here. */
  "retaliation-watch": { "head-of-unit": "own" },
  /** Whom a unit transfers or replaces: its head, and never whom it is about. */
  "leader-transfer": { "head-of-unit": "own" },
  /** Whom a unit disciplines: its head, and never whom it is about, who is told by what the law gives them. */
  "disciplinary-case": { "head-of-unit": "own" },
  /** What was sealed to a body: its head, and even they open it only with a key that is not here. */
  "sealed-report": { "head-of-unit": "own" },
  /** How somebody did in a test: those who hold the training, and the head of the unit that sent them. */
  "training-results/organiser": { "case-officer": "own", "head-of-unit": "own" },
  "training-results/sent": { "head-of-unit": "own" },
} as const satisfies Readonly<Record<string, Rights>>;
