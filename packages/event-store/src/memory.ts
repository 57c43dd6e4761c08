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
    tenant,
    keepsMs: Number.POSITIVE_INFINITY,

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

    async *scan({ part, after } = {}) {
      const inOrder = commits.toSorted((a, b) => compare(placeOf(a), placeOf(b)));
      const found = inOrder.filter((commit) => after === undefined || compare(placeOf(commit), after) > 0);
      for (let start = 0; start < found.length && (part?.index ?? 0) === 0; start += SCAN_PAGE) {
        const page = found.slice(start, start + SCAN_PAGE);
        const last = page.at(-1);
        if (last !== undefined) yield { commits: page, place: placeOf(last) };
      }
    },

    subscribe(_consumer, deliver, onError, from) {
      let delivered = from === "now" ? commits.length : 0;
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
      const caughtUp = async () => {
        const end = commits.length;
        while (delivered < end) {
          await busy;
          await new Promise((resolve) => setImmediate(resolve));
        }
      };
      return {
        caughtUp,
        delivered: caughtUp,
        async stop() {
          wakes.delete(wake);
          await busy;
        },
      };
    },
  };
};

const RETRY_MS = 10;
const SCAN_PAGE = 100;

/** Orders by stream, then by version. */
const placeOf = ({ stream, version }: Commit): string => `${stream}@${String(version).padStart(9, "0")}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
