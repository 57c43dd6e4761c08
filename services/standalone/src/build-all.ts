import type { Projection } from "@sdc/core/projection";
import type { Subscription } from "@sdc/core/feed";
import type { Finder } from "@sdc/core/finding";
import { rebuild } from "@sdc/core/rebuild";
import type { Report } from "@sdc/http/shell";
import type { Engine } from "./engines/engine.ts";

/**
 * Builds versions one beside the other, all of them fed by the subscription `live` already. What can't be folded is told, and leaves that version unread; broken off by the
 * signal, it goes on at the next start.
 */
export const buildAll = async (
  { log, store, feed, parts, finder }: Engine & { readonly finder: Finder },
  live: Subscription,
  versions: readonly Projection[],
  { error: onError }: Pick<Report, "error">,
  signal?: AbortSignal,
): Promise<void> => {
  const follow = () => ({ ...live, ready: async () => {}, stop: async () => {} });
  const ports = { log, store, finder, follow, keepsMs: feed.keepsMs, now: Date.now };
  const options = { parts, tick: () => {}, ...(signal && { signal }) };
  await Promise.all(
    versions.map(async (version) => {
      try {
        const { parked } = await rebuild(ports, version, options);
        for (const { projection, stream, error } of parked)
          onError(new Error(`${projection} ${stream}: ${error}`));
      } catch (error) {
        if (signal === undefined) throw error;
        if (!signal.aborted) onError(error);
      }
    }),
  );
};
