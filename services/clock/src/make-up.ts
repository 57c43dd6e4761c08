import { addDays } from "@sdc/law/local-day";
import type { ReactionPorts } from "@sdc/reactions/reaction";
import { reactionsToNews } from "@sdc/reactions/reactions";
import { newsOn } from "@sdc/reading/news-of-reports";
import type { Span } from "./falls-due.ts";

/** A read model may have heard of the last day's evening only after the clock ran. */
const HEARD_WITHIN_DAYS = 1;

/**
 * Lets reports tell one another what they had to tell since the clock looked last, once more: a reaction that was lost is
 * so made up for, and one that ran gives the same commands, which change nothing. Returns what went wrong with single
 * streams.
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
      troubles.push(...(await reaction.react(ports, [{ stream, version: 1, count: 1 }], today)));
    }
  return troubles;
};
