import type { Rights } from "./roles.ts";

/** Whose work is the cases themselves. */
const handling: Rights = {
  operator: "own-or-below",
  "case-officer": "own-or-below",
  "head-of-unit": "own-or-below",
  "deputy-head": "own-or-below",
  "chief-of-office": "own-or-below",
};
/** The same without those who only take in, and whose office is no party. */
const judging: Rights = {
  "case-officer": "own-or-below",
  "head-of-unit": "own-or-below",
  "deputy-head": "own-or-below",
};
const checking: Rights = { inspector: "province", auditor: "province" };
/** What a unit does and owes, which is nobody's secret within the administration. */
const doings: Rights = {
  ...handling,
  ...checking,
  "reception-officer": "own",
  "records-clerk": "own",
  "home-affairs": "province",
};
const figures: Rights = {
  ...judging,
  ...checking,
  "chief-of-office": "own-or-below",
  "home-affairs": "province",
};
/** What everybody with a session needs so that anything else makes sense. */
const everySession: Rights = {
  ...doings,
  verifier: "own",
  "protecting-officer": "own",
  "identity-custodian": "own",
  "privacy-officer": "province",
  administrator: "province",
};
const few: Rights = { "head-of-unit": "own-or-below" };
const protecting: Rights = { ...few, "protecting-officer": "own" };
/** No session reads it by itself: everybody without one does, or a code's owner, or the register alone. */
const noSession: Rights = {};

/** reader × read model. A read model that is not here is nobody's, and fails the specs. */
export const readModelRights: Readonly<Record<string, Rights>> = {
  "unit-register": everySession,
  policies: everySession,
  /** Each reads what is about themselves. */
  "own-discipline": everySession,

  "hotline-queue": {
    ...handling,
    "reception-officer": "own",
    "records-clerk": "own",
    "home-affairs": "province",
    inspector: "province",
  },
  "case-file": handling,
  "report-search": handling,
  "reports-of-person": handling,

  "obligation-board": doings,
  reminders: doings,
  "report-figures": doings,
  "honour-roll": doings,
  "transfer-rules": doings,
  "training-file": doings,
  "law-disseminations": doings,
  "commitment-tracker": doings,
  links: doings,
  "reception-schedules": doings,
  "reception-diary": doings,
  "dialogue-file": doings,
  "dialogue-digest": doings,

  "reception-matters": { ...handling, "reception-officer": "own", inspector: "province" },
  "reception-openings": { ...judging, "reception-officer": "own" },

  "complaint-file": judging,
  "legal-clocks": judging,
  "complaint-figures": figures,
  appraisals: figures,
  "training-register": figures,
  posts: {
    ...checking,
    "head-of-unit": "own-or-below",
    "deputy-head": "own-or-below",
    "chief-of-office": "own-or-below",
    "home-affairs": "province",
  },

  "open-work": { ...checking, "home-affairs": "province", administrator: "province" },
  "open-effects": { administrator: "province" },

  "denunciation-file": few,
  "denunciation-clocks": few,
  "denunciation-figures": few,
  "protection-file": protecting,
  "watch-file": protecting,
  "sealed-reports": few,
  "transfer-file": few,
  "personnel-events": protecting,
  "discipline-file": few,
  "discipline-clocks": few,

  "body-keys": noSession,
  "public-reports": noSession,
  "public-dialogues": noSession,
  /** Shown to everybody by its code; the list of a unit's, to its own. */
  posters: {
    ...handling,
    "reception-officer": "own",
    "home-affairs": "province",
    inspector: "province",
  },
  "reporter-view": noSession,
  "kept-reports": noSession,
  "denunciation-subjects": noSession,
};

/** What a person without a token, a code's owner and the register itself read, of what no session does. */
export const readWithoutSession = {
  everybody: ["body-keys", "public-reports", "public-dialogues", "posters"],
  reporter: ["reporter-view"],
  register: ["kept-reports", "denunciation-subjects"],
} as const;

/** The rights to a read model, by its name. */
export const rightsToRead = (readModel: string): Rights => readModelRights[readModel] ?? {};

/** What is secret has readers of its own, fewer than the read model that it lies in. */
export const secretRights = {
  /** có nội dung tố cáo: the same who may lift the protection. */
  "flagged-report": { "head-of-unit": "own-or-below" },
  /** A denunciation, by the level that may know of it: the head of the unit that has it, and of those above. */
  "denunciation/own": { "head-of-unit": "own" },
  "denunciation/above": { "head-of-unit": "below" },
  /** Secret work of a unit that has ended with nobody to take it over: the heads of the levels above, who have to decide. */
  orphaned: { "head-of-unit": "below" },
  /** Protection of a denouncer: the head of the body that decides on it, and whoever is given that work there. */
  protection: { "head-of-unit": "own", "protecting-officer": "own" },
  /** Who is watched: the protecting body's own, and even they open it only with a key that is not here. */
  "retaliation-watch": { "head-of-unit": "own", "protecting-officer": "own" },
  /** Whom a unit transfers or replaces: its head, and never whom it is about. */
  "leader-transfer": { "head-of-unit": "own" },
  /** Whom a unit disciplines: its head, and never whom it is about, who is told by what the law gives them. */
  "disciplinary-case": { "head-of-unit": "own" },
  /** What was sealed to a body: its head, and even they open it only with a key that is not here. */
  "sealed-report": { "head-of-unit": "own" },
  /** How somebody did in a test: those who hold the training, and the head of the unit that sent them. */
  "training-results/organiser": { "case-officer": "own", "head-of-unit": "own", "deputy-head": "own" },
  "training-results/sent": { "head-of-unit": "own" },
} as const satisfies Readonly<Record<string, Rights>>;
