/**
 * What a stage consists of, as plain data. `projections`: the versions that are fed, each with a queue of its own. A
 * deployment adds a version beside the one before, `npm run sdc -- rebuild` builds it and lets queries read it, a later
 * deployment takes the old one away.
 */
export const spec = {
  projections: [
    { name: "unit-register", version: 4 },
    { name: "hotline-queue", version: 5 },
    { name: "case-file", version: 7 },
    { name: "obligation-board", version: 4 },
    { name: "open-effects", version: 1 },
    { name: "policies", version: 3 },
    { name: "posts", version: 1 },
    { name: "open-work", version: 3 },
    { name: "reminders", version: 2 },
    { name: "complaint-file", version: 2 },
    { name: "legal-clocks", version: 2 },
    { name: "denunciation-file", version: 4 },
    { name: "denunciation-clocks", version: 2 },
    { name: "protection-file", version: 2 },
    { name: "watch-file", version: 1 },
    { name: "body-keys", version: 2 },
    { name: "reporter-view", version: 1 },
    { name: "public-reports", version: 3 },
    { name: "kept-reports", version: 1 },
    { name: "denunciation-subjects", version: 1 },
    { name: "posters", version: 1 },
    { name: "report-figures", version: 1 },
    { name: "complaint-figures", version: 1 },
    { name: "denunciation-figures", version: 1 },
    { name: "report-search", version: 1 },
    { name: "reports-of-person", version: 1 },
    { name: "sealed-reports", version: 1 },
    { name: "honour-roll", version: 1 },
    { name: "transfer-file", version: 1 },
    { name: "appraisals", version: 1 },
    { name: "personnel-events", version: 1 },
    { name: "transfer-rules", version: 1 },
    { name: "training-file", version: 1 },
    { name: "training-register", version: 1 },
    { name: "law-disseminations", version: 1 },
    { name: "dialogue-file", version: 1 },
    { name: "dialogue-digest", version: 1 },
    { name: "public-dialogues", version: 1 },
  ],
  /** A consumer gives a message up after three receives; its queue sets it aside only after these. */
  queues: { batchSize: 10, visibilitySeconds: 180, handlerSeconds: 30, receivesMax: 5 },
} as const;
