import type { Commit } from "@sdc/core/commit";
import { dayOf } from "@sdc/law/local-day";
import { concerning, type Reaction, type ReactionPorts } from "@sdc/reactions/reaction";

/**
 * Lets every reaction follow what concerns it, once the read models show it too. Throws when an engine is in trouble, to
 * be told again.
 */
export const followHere = async (
  ports: ReactionPorts,
  reactions: readonly Reaction[],
  commits: readonly Commit[],
  {
    shown,
    onError,
  }: {
    shown(commits: readonly Pick<Commit, "stream" | "version">[]): Promise<void>;
    onError(error: unknown): void;
  },
): Promise<void> => {
  for (const reaction of reactions) {
    const heard = concerning(reaction, commits);
    if (heard.length === 0) continue;
    await shown(heard);
    for (const trouble of await reaction.react(ports, heard, dayOf(ports.now()))) onError(trouble);
  }
};
