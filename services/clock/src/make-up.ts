import { kindOf } from "@sdc/core/commit";
import { addDays } from "@sdc/law/local-day";
import type { ReactionPorts } from "@sdc/reactions/reaction";
import { postsFollow } from "@sdc/reactions/leader-transfer-decided-posts-follow";
import { resealReport } from "@sdc/reactions/denunciation-opened-report-is-resealed";
import { reactionsToNews } from "@sdc/reactions/reactions";
import { reportsBegin } from "@sdc/reactions/dialogue-question-passed-on-report-begins";
import { dialoguesOwingReport, transfersOwingEffect } from "@sdc/reading/open-work";
import { newsOn } from "@sdc/reading/news-of-reports";
import { reportsUnderWay } from "@sdc/reading/resealing";
import type { Span } from "./falls-due.ts";

/** A read model may have heard of the last day's evening only after the clock ran. */
const HEARD_WITHIN_DAYS = 1;

/**
 * Lets reports tell one another what they had to tell since the clock looked last, once more: a reaction that was lost is
 * so made up for, and one that ran gives the same commands, which change nothing. Then it takes on what waits to be sealed
 * to a body, or was cut short, transfers whose posts have not followed, and questions of dialogues that have become no report. Returns what went wrong with single streams.
 */
export const makeUp = async (
  ports: ReactionPorts,
  { last, today }: Span,
  signal?: AbortSignal,
): Promise<readonly unknown[]> => {
  const troubles: unknown[] = [];
  for await (const { stream } of newsOn(ports.models, addDays(last, -HEARD_WITHIN_DAYS), today))
    for (const reaction of reactionsToNews) {
      signal?.throwIfAborted();
      if (!reaction.categories.includes(kindOf(stream))) continue;
      troubles.push(...(await reaction.react(ports, [{ stream, version: 1, count: 1 }], today)));
    }
  // Before it goes through them: what is sealed meanwhile leaves the list.
  for (const { stream } of await Array.fromAsync(reportsUnderWay(ports.models))) {
    signal?.throwIfAborted();
    troubles.push(...(await resealReport(ports, stream, today)));
  }
  for (const { stream } of await Array.fromAsync(transfersOwingEffect(ports.models))) {
    signal?.throwIfAborted();
    troubles.push(...(await postsFollow(ports, stream)));
  }
  for (const { stream } of await Array.fromAsync(dialoguesOwingReport(ports.models))) {
    signal?.throwIfAborted();
    troubles.push(...(await reportsBegin(ports, stream)));
  }
  return troubles;
};
