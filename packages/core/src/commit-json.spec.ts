import { expect, test } from "vitest";
import { commitOf, emptyHead, LogCorrupted } from "./commit.ts";
import { commitOfJson, jsonOfCommit } from "./commit-json.ts";

const events: readonly { type: string; name?: string }[] = [
  { type: "opened", name: 'Ngõ "Quỳnh" \u2028 😀' },
  { type: "closed" },
];
const commit = commitOf("t", emptyHead("t", "thing/a"), {
  command: "k.b",
  at: 1,
  events,
});

test("a commit survives the way through a line, bytes and hash", () => {
  expect(commitOfJson(jsonOfCommit(commit))).toEqual(commit);
  expect(jsonOfCommit(commit)).not.toContain("\n");
});

test("a line that holds no commit is refused", () => {
  const { h: _h, ...rest } = commit;
  for (const line of ["", "{", "null", "[]", '{"stream":"a"}', JSON.stringify({ ...rest, body: "[]" })])
    expect(() => commitOfJson(line)).toThrow(LogCorrupted);
});
