import type { Commit } from "@sdc/core/commit";
import { commitOfJson, jsonOfCommit } from "@sdc/core/commit-json";

/** A message larger than this carries only where the commit stands; whoever gets it reads the log. */
const MESSAGE_BYTES_MAX = 64 * 1024;

/** What a consumer hears: a whole commit, or where a large one stands. */
export type Message =
  | { readonly commit: Commit }
  | { readonly pointer: { readonly stream: string; readonly version: number } };

export const bodyOf = (commit: Commit): string => {
  const whole = jsonOfCommit(commit);
  return Buffer.byteLength(whole) <= MESSAGE_BYTES_MAX
    ? whole
    : JSON.stringify({ pointer: { stream: commit.stream, version: commit.version } });
};

/** Throws LogCorrupted on a body that is neither. */
export const messageFrom = (body: string): Message => {
  const parsed: unknown = JSON.parse(body);
  if (typeof parsed === "object" && parsed !== null && "pointer" in parsed) {
    // Written by `bodyOf`.
    const { stream, version } = parsed.pointer as { stream: string; version: number };
    return { pointer: { stream, version } };
  }
  return { commit: commitOfJson(body) };
};
