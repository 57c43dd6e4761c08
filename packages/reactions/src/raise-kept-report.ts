import type { Accepted } from "@sdc/core/handle";
import type { Day } from "@sdc/law/local-day";
import { give } from "./give.ts";
import type { ReactionPorts } from "./reaction.ts";

/**
 * A report may lie under somebody whom it names: it goes on to the level above, unless its own rule finds that nobody
 * named is over its unit. Given once a day at most, and changes nothing where nothing is to be changed.
 */
export const raiseKeptReport = async (
  ports: ReactionPorts,
  { stream, unit }: { readonly stream: string; readonly unit: string },
  today: Day,
): Promise<{ readonly accepted: Accepted } | { readonly trouble: unknown }> =>
  give(ports, {
    stream,
    name: "keep-from-named",
    body: {},
    subject: "system:keeping",
    key: [unit, today],
  });
