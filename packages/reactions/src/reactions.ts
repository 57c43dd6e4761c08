import { appointedReportsNamingThemRise } from "./appointed-reports-naming-them-rise.ts";
import type { Reaction } from "./reaction.ts";
import { denunciationOfThoseOverItRises } from "./denunciation-of-those-over-it-rises.ts";
import { denunciationOpenedReportIsResealed } from "./denunciation-opened-report-is-resealed.ts";
import { protectionUnderNamedRises } from "./protection-under-named-rises.ts";
import { dialogueQuestionPassedOnReportBegins } from "./dialogue-question-passed-on-report-begins.ts";
import { leaderTransferDecidedPostsFollow } from "./leader-transfer-decided-posts-follow.ts";
import { receptionMatterBecameReportBegins } from "./reception-matter-became-report-begins.ts";
import { reportBecameFormalCaseOpens } from "./report-became-formal-case-opens.ts";
import { reportCameToEndedUnitPassesOn } from "./report-came-to-ended-unit-passes-on.ts";
import { reportMergedBothKnow } from "./report-merged-both-know.ts";
import { reportProtectedItsMatterToo } from "./report-protected-its-matter-too.ts";
import { reportSplitPartsBegin } from "./report-split-parts-begin.ts";
import { unitEndedWorkPassesOn } from "./unit-ended-work-passes-on.ts";

/**
 * What reports and the matters that became reports tell one another. The clock lets them hear the news of the last days again: each looks at how the report
 * stands in the log, so it needs to be told of no particular event.
 */
export const reactionsToNews: readonly Reaction[] = [
  reportSplitPartsBegin,
  reportMergedBothKnow,
  reportBecameFormalCaseOpens,
  receptionMatterBecameReportBegins,
  reportProtectedItsMatterToo,
];

/** Every reaction there is. What stands here hears the feed. */
export const reactions: readonly Reaction[] = [
  unitEndedWorkPassesOn,
  reportCameToEndedUnitPassesOn,
  ...reactionsToNews,
  appointedReportsNamingThemRise,
  denunciationOfThoseOverItRises,
  denunciationOpenedReportIsResealed,
  protectionUnderNamedRises,
  leaderTransferDecidedPostsFollow,
  dialogueQuestionPassedOnReportBegins,
];
