import type { Rights } from "./roles.ts";

const handling: Rights = {
  operator: "own-or-below",
  "case-officer": "own-or-below",
  "head-of-unit": "own-or-below",
};
const takingOn: Rights = { "case-officer": "own", "head-of-unit": "own" };
/** An operator can flag content of denunciation, never classify it. */
const judging: Rights = { "case-officer": "own-or-below", "head-of-unit": "own-or-below" };
const signing: Rights = { "head-of-unit": "own" };
const havingIt: Rights = { operator: "own", "case-officer": "own", "head-of-unit": "own" };
const unprotecting: Rights = { "head-of-unit": "own-or-below" };
/** What everybody reads is read before by whoever answers for it. */
const publishing: Rights = { "head-of-unit": "own-or-below" };
const registry: Rights = { "home-affairs": "province", administrator: "province" };
const deciding: Rights = { "head-of-unit": "own", "home-affairs": "province" };
/** Nobody says of their own unit who heads it. */
const appointing: Rights = { "head-of-unit": "below", "home-affairs": "province" };
const checking: Rights = { "head-of-unit": "below", "home-affairs": "province" };
/** Whoever does not owe it themselves: which of them may, the rule says. */
const vouching: Rights = {
  "case-officer": "own-or-below",
  "head-of-unit": "own-or-below",
  "home-affairs": "province",
};
/** Few know of a denunciation: the head of the competent unit, and of the unit above when it is overdue. */
const denounced: Rights = { "head-of-unit": "own" };
const askedFromAbove: Rights = { "head-of-unit": "below" };

/** role × command × relation to the unit that the command touches. A command that is not here is nobody's. */
export const commandRights: Readonly<Record<string, Rights>> = {
  "org-unit/establish": registry,
  "org-unit/rename": registry,
  "org-unit/change-kind": registry,
  "org-unit/merge": registry,
  "org-unit/split": registry,
  "org-unit/split-off": registry,
  "org-unit/dissolve": registry,
  "org-unit/name-heirs": registry,

  "hotline-report/receive": handling,
  "hotline-report/classify": handling,
  "hotline-report/assign": handling,
  "hotline-report/accept": takingOn,
  "hotline-report/reply": handling,
  "hotline-report/close": handling,
  "hotline-report/flag": handling,
  "hotline-report/name-official": handling,
  "hotline-report/unflag": unprotecting,
  "hotline-report/classify-formal": judging,
  "hotline-report/assess": judging,
  "hotline-report/split": judging,
  "hotline-report/refuse-assignment": takingOn,
  "hotline-report/transfer": havingIt,
  "hotline-report/ask-information": handling,
  "hotline-report/information-given": handling,
  "hotline-report/information-not-given": handling,
  "hotline-report/extend": takingOn,
  "hotline-report/write-to-reporter": handling,
  "hotline-report/publish": publishing,
  "hotline-report/unpublish": publishing,
  "hotline-report/rate": handling,
  "hotline-report/reopen": handling,
  "hotline-report/withdraw": handling,
  "hotline-report/merge-into": handling,
  "hotline-report/unmerge": handling,
  "hotline-report/link": handling,
  "hotline-report/attach": handling,
  "hotline-report/withdraw-attachment": handling,

  "complaint/register": takingOn,
  "complaint/accept": takingOn,
  "complaint/decline": takingOn,
  "complaint/guide": takingOn,
  "complaint/forward": takingOn,
  "complaint/return": takingOn,
  "complaint/file-away": takingOn,
  "complaint/suspend": takingOn,
  "complaint/resume": takingOn,
  "complaint/extend": takingOn,
  "complaint/withdraw": takingOn,
  "complaint/hold-dialogue": takingOn,
  "complaint/settle": takingOn,
  "complaint/terminate": takingOn,
  "complaint/note-sent": takingOn,
  "complaint/link": takingOn,

  "denunciation/register": denounced,
  "denunciation/check-several-places": denounced,
  "denunciation/record-check": denounced,
  "denunciation/forward": denounced,
  "denunciation/decline": denounced,
  "denunciation/accept": denounced,
  "denunciation/note-notice": denounced,
  "denunciation/suspend": denounced,
  "denunciation/resume": denounced,
  "denunciation/extend": denounced,
  "denunciation/raise-overdue": askedFromAbove,
  "denunciation/request-report": askedFromAbove,
  "denunciation/report-overdue": denounced,
  "denunciation/withdraw": denounced,
  "denunciation/conclude": denounced,
  "denunciation/terminate": denounced,
  "denunciation/note-sent": denounced,
  "denunciation/disclose": denounced,
  "denunciation/publish": denounced,
  "denunciation/take-down": denounced,
  "denunciation/link": denounced,

  "protection/request": denounced,
  "protection/confirm-in-writing": denounced,
  "protection/record-check": denounced,
  "protection/withdraw": denounced,
  "protection/apply": denounced,
  "protection/refuse": denounced,
  "protection/change": denounced,
  "protection/end": denounced,

  "retaliation-watch/note-opt-out": denounced,
  "retaliation-watch/note-match": denounced,
  "retaliation-watch/judge-match": denounced,

  "poster/put-up": havingIt,
  "poster/move": havingIt,
  "poster/take-down": havingIt,

  "body-key/publish": signing,
  "body-key/revoke": signing,

  "policy/set-service-level": deciding,
  "policy/set-review-interval": deciding,
  "policy/set-report-period": deciding,
  "policy/set-plan-binding": deciding,
  "policy/set-ranking-minimum": deciding,

  "post/create-post": appointing,
  "post/abolish-post": appointing,
  "post/appoint": appointing,
  "post/end-appointment": appointing,

  "obligation/file-evidence": takingOn,
  "obligation/withdraw-evidence": takingOn,
  "obligation/confirm-evidence": checking,
  "obligation/return-evidence": checking,
  "obligation/mark-not-applicable": checking,
  "obligation/mark-applicable": checking,

  "yearly-report/draft": takingOn,
  "yearly-report/sign": signing,
  "yearly-report/submit": takingOn,
  "yearly-report/receive": checking,
  "yearly-report/send-back": checking,

  "commendation/propose": takingOn,
  "commendation/check": takingOn,
  "commendation/decide": signing,
  "commendation/decline": signing,
  "commendation/publish": takingOn,
  "commendation/revoke": publishing,
  "transfer-rule/issue": takingOn,
  "transfer-rule/repeal": takingOn,
  "leader-transfer/propose": denounced,
  "leader-transfer/decide": denounced,
  "leader-transfer/refuse": denounced,
  "appraisal/adopt-criterion": takingOn,
  "appraisal/appraise-month": takingOn,
  "appraisal/appraise-quarter": takingOn,
  "appraisal/appraise-year": takingOn,
  "appraisal/assess-body": takingOn,
  "appraisal/withdraw": takingOn,
  "democracy-duty/assign": takingOn,
  "democracy-duty/replace": takingOn,
  "democracy-duty/end-assignment": takingOn,

  "training-plan/draft": takingOn,
  "training-plan/approve": signing,
  "training-plan/amend": signing,
  "training-plan/mark-sent": takingOn,

  "training/announce": takingOn,
  "training/change": takingOn,
  "training/cancel": takingOn,
  "training/enrol": takingOn,
  "training/reserve": takingOn,
  "training/cancel-enrolment": takingOn,
  "training/record-attendance": takingOn,
  "training/publish-material": takingOn,
  "training/withdraw-material": takingOn,
  "training/record-result": takingOn,
  "training/close": takingOn,

  "law-dissemination/record": takingOn,
  "law-dissemination/withdraw": takingOn,

  "law-education-plan/draft": takingOn,
  "law-education-plan/approve": signing,
  "law-education-plan/amend": signing,
  "law-education-plan/note-item-done": takingOn,
  "law-education-plan/instruct-subordinates": signing,
  "law-education-plan/note-plan-received": takingOn,

  "commitment/make": judging,
  "commitment/note-progress": judging,
  "commitment/confirm-kept": vouching,
  "commitment/note-broken": vouching,
  "commitment/release": vouching,
  "commitment/reopen": checking,
  "reception-schedule/publish": takingOn,
  "reception-schedule/move": takingOn,
  "citizen-reception/hold": takingOn,
  "citizen-reception/turn-away": havingIt,
  "citizen-reception/withdraw": takingOn,
  "reception-matter/receive": havingIt,
  "reception-matter/answer": takingOn,
  "reception-matter/hold-over": takingOn,
  "reception-matter/note-result": takingOn,
  "reception-matter/become-report": havingIt,
  "reception-matter/join-report": havingIt,
  "reception-matter/flag": havingIt,
  "reception-matter/unflag": signing,
  "reception-book/open": takingOn,
};
