import { type Commit, checkedHead, checkFollows, commitOf, emptyHead, headAfter } from "@sdc/core/commit";
import type { Appended, EventLog } from "@sdc/core/event-log";
import type { Feed } from "@sdc/core/feed";

/** A log in memory, for tests and simulations; it lives and dies with `commits`. Same promises as the others, durability aside. */
export const memoryEventLog = (tenant: string, commits: Commit[] = []): EventLog & Feed => {
  const wakes = new Set<() => void>();
  const streamOf = (stream: string) => commits.filter((commit) => commit.stream === stream);

  const put = (commit: Commit): Appended => {
    const winner = commits.find(
      (other) => other.stream === commit.stream && other.version === commit.version,
    );
    if (winner?.command === commit.command)
      return { outcome: "repeated", commit: winner, head: headAfter(winner) };
    if (winner !== undefined) return { outcome: "conflict", winner };
    commits.push(commit);
    for (const wake of wakes) wake();
    return { outcome: "appended", commit, head: headAfter(commit) };
  };

  return {
    async read(stream) {
      const found = streamOf(stream);
      return { commits: found, head: checkedHead(tenant, emptyHead(tenant, stream), found) };
    },

    async readAfter(head) {
      const found = streamOf(head.stream).filter((commit) => commit.version >= head.next);
      return { commits: found, head: checkedHead(tenant, head, found) };
    },

    append: async (head, draft) => put(commitOf(tenant, head, draft)),

    async adopt(head, commit) {
      checkFollows(tenant, head, commit);
      return put(commit);
    },

    async *scan() {
      if (commits.length > 0) yield [...commits];
    },

    subscribe(_consumer, deliver, onError) {
      let delivered = 0;
      let busy: Promise<void> = Promise.resolve();
      const run = async () => {
        const batch = commits.slice(delivered);
        if (batch.length === 0) return;
        try {
          await deliver(batch);
          delivered += batch.length;
        } catch (error) {
          onError(error);
          setTimeout(wake, RETRY_MS).unref();
        }
      };
      const wake = () => {
        busy = busy.then(run);
      };
      wakes.add(wake);
      wake();
      return {
        async stop() {
          wakes.delete(wake);
          await busy;
        },
      };
    },
  };
};

const RETRY_MS = 10;
