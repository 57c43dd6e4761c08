import type { Accepted } from "@sdc/core/handle";
import type { Day } from "@sdc/law/local-day";
import { give } from "./give.ts";
import type { ReactionPorts } from "./reaction.ts";

/**
 * A denunciation may lie under somebody whom it denounces: the direct superior settles it (TC-2018.A12.1), unless its own rule finds
 * that nobody denounced is over its unit. Given once a day at most, and changes nothing where nothing is to be changed.
 */
export const raiseDenunciation = async (
  ports: ReactionPorts,
  { stream, unit }: { readonly stream: string; readonly unit: string },
  today: Day,
): Promise<{ readonly accepted: Accepted } | { readonly trouble: unknown }> =>
  give(ports, {
    stream,
    name: "keep-from-denied",
    body: { unit },
    subject: "system:keeping",
    key: [unit, today],
  });
