import { appointedReportsNamingThemRise } from "./appointed-reports-naming-them-rise.ts";
import type { Reaction } from "./reaction.ts";
import { reportCameToEndedUnitPassesOn } from "./report-came-to-ended-unit-passes-on.ts";
import { reportMergedBothKnow } from "./report-merged-both-know.ts";
import { reportSplitPartsBegin } from "./report-split-parts-begin.ts";
import { unitEndedWorkPassesOn } from "./unit-ended-work-passes-on.ts";

/** Every reaction there is. What stands here hears the feed. */
export const reactions: readonly Reaction[] = [
  unitEndedWorkPassesOn,
  reportCameToEndedUnitPassesOn,
  reportSplitPartsBegin,
  reportMergedBothKnow,
  appointedReportsNamingThemRise,
];
