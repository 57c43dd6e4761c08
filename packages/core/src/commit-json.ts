import { type Commit, LogCorrupted } from "./commit.ts";

const text = new TextDecoder("utf-8", { fatal: true });
const utf8 = new TextEncoder();

/** A commit as one line of JSON, for messages and exports. The body stands in it verbatim, as a string. */
export const jsonOfCommit = (commit: Commit): string =>
  JSON.stringify({ ...commit, body: text.decode(commit.body) });

/** The commit that such a line holds. Throws LogCorrupted when it holds none. */
export const commitOfJson = (line: string): Commit => {
  const { stream, version, count, command, at, types, body, h } = fieldsOf(line);
  if (
    typeof stream !== "string" ||
    typeof version !== "number" ||
    typeof count !== "number" ||
    typeof command !== "string" ||
    typeof at !== "number" ||
    !Array.isArray(types) ||
    typeof body !== "string" ||
    typeof h !== "string"
  )
    throw new LogCorrupted(String(stream), Number(version), "the line is not a commit");
  return { stream, version, count, command, at, types: types.map(String), body: utf8.encode(body), h };
};

const fieldsOf = (line: string): Record<string, unknown> => {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    throw new LogCorrupted("?", 0, "the line is no JSON");
  }
};
