import type { Rights } from "./roles.ts";

const handling: Rights = {
  operator: "own-or-below",
  "case-officer": "own-or-below",
  "head-of-unit": "own-or-below",
};
const takingOn: Rights = { "case-officer": "own", "head-of-unit": "own" };
const registry: Rights = { "home-affairs": "province", administrator: "province" };
const deciding: Rights = { "head-of-unit": "own", "home-affairs": "province" };
const checking: Rights = { "head-of-unit": "below", "home-affairs": "province" };

/** role × command × relation to the unit that the command touches. A command that is not here is nobody's. */
export const commandRights: Readonly<Record<string, Rights>> = {
  "org-unit/establish": registry,
  "org-unit/rename": registry,
  "org-unit/dissolve": registry,

  "hotline-report/receive": handling,
  "hotline-report/classify": handling,
  "hotline-report/assign": handling,
  "hotline-report/accept": takingOn,
  "hotline-report/reply": handling,
  "hotline-report/close": handling,

  "policy/set-service-level": deciding,
  "policy/set-review-interval": deciding,
  "policy/set-report-period": deciding,

  "obligation/file-evidence": takingOn,
  "obligation/withdraw-evidence": takingOn,
  "obligation/confirm-evidence": checking,
  "obligation/return-evidence": checking,
};
