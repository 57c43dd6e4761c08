import { type Commit, LogCorrupted } from "@sdc/core/commit";
import { commitOfJson, jsonOfCommit } from "@sdc/core/commit-json";
import type { Pointer } from "@sdc/core/project";

/** A message larger than this carries only where the commit stands; whoever gets it reads the log. */
const MESSAGE_BYTES_MAX = 64 * 1024;

export const bodyOf = (commit: Commit): string => {
  const whole = jsonOfCommit(commit);
  const { stream, version, count } = commit;
  return Buffer.byteLength(whole) <= MESSAGE_BYTES_MAX
    ? whole
    : JSON.stringify({ pointer: { stream, version, count } });
};

/** A whole commit, or where a large one stands. Throws LogCorrupted on a body that is neither. */
export const messageFrom = (body: string): Commit | Pointer =>
  body.startsWith(POINTER) ? pointerFrom(body) : commitOfJson(body);

/** A commit's line begins with its stream instead. */
const POINTER = '{"pointer":';

const pointerFrom = (body: string): Pointer => {
  try {
    const { pointer } = JSON.parse(body) as { pointer?: Partial<Pointer> };
    const { stream, version, count } = pointer ?? {};
    if (typeof stream === "string" && typeof version === "number" && typeof count === "number")
      return { stream, version, count };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new LogCorrupted("?", 0, "the message is no pointer");
};
