import { kindOf } from "@sdc/core/commit";
import type { Accepted } from "@sdc/core/handle";
import type { Day } from "@sdc/law/local-day";
import { give } from "./give.ts";
import type { ReactionPorts } from "./reaction.ts";

/**
 * A case may lie under somebody whom it is about: a report goes on to the level above, of a denunciation the direct superior settles
 * (TC-2018.A12.1), protection beside either is for the next level to decide, unless its own rule finds that nobody concerned is over its unit. Given once a day at most, and changes nothing where
 * nothing is to be changed.
 */
export const raiseAboveNamed = async (
  ports: ReactionPorts,
  { stream, unit }: { readonly stream: string; readonly unit: string },
  today: Day,
): Promise<{ readonly accepted: Accepted } | { readonly trouble: unknown }> =>
  give(ports, {
    stream,
    ...keeping(stream, unit),
    subject: "system:keeping",
    key: [unit, today],
  });

const keeping = (stream: string, unit: string) => {
  const kind = kindOf(stream);
  if (kind === "denunciation") return { name: "keep-from-denied", body: { unit } };
  return { name: "keep-from-named", body: kind === "protection" ? { unit } : {} };
};
