import type { Commit } from "@sdc/core/commit";
import { eventLogContract } from "./contract.ts";
import { memoryEventLog } from "./memory.ts";

eventLogContract("memory", async () => {
  const commits: Commit[] = [];
  const log = memoryEventLog("quang-nam", commits);
  const at = (stream: string, version: number) =>
    commits.findIndex((commit) => commit.stream === stream && commit.version === version);
  return {
    log,
    feed: log,
    remove: async (stream, version) => void commits.splice(at(stream, version), 1),
    alter: async (stream, version, body) => {
      const commit = commits[at(stream, version)];
      if (commit !== undefined) commits[at(stream, version)] = { ...commit, body };
    },
    close: async () => {},
  };
});
