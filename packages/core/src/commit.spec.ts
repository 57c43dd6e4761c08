import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  checkedHead,
  commitOf,
  emptyHead,
  eventsOf,
  headAfter,
  idOf,
  kindOf,
  LogCorrupted,
} from "./commit.ts";

const draft = (...types: string[]) => ({
  command: "key.body",
  at: 1_700_000_000_000,
  events: types.map((type) => ({ type })),
});

describe("the hash of a commit", () => {
  test("is SHA-256 over previous h, p, v, n, c, t, y and e, each with its length before it: any tool can check it", () => {
    const head = emptyHead("quang-nam", "thing/a");
    const commit = commitOf("quang-nam", head, draft("b", "a", "b"));
    const parts = [
      createHash("sha256").update("quang-nam/thing/a").digest(),
      ...[
        "quang-nam/thing/a",
        "1",
        "3",
        "key.body",
        "1700000000000",
        '["a","b"]',
        '[{"type":"b"},{"type":"a"},{"type":"b"}]',
      ].map((text) => Buffer.from(text)),
    ];
    const bytes = Buffer.concat(
      parts.flatMap((part) => [Buffer.from([0, 0, part.length >> 8, part.length & 255]), part]),
    );
    expect(commit.h).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  test("changes with the tenant, so a stream can't be moved to another's log", () => {
    const of = (tenant: string) => commitOf(tenant, emptyHead(tenant, "thing/a"), draft("a")).h;
    expect(of("quang-nam")).not.toBe(of("quang-tri"));
  });
});

describe("a chain of commits", () => {
  const first = commitOf("t", emptyHead("t", "thing/a"), draft("a", "b"));
  const second = commitOf("t", headAfter(first), draft("c"));
  const third = commitOf("t", headAfter(second), draft("d"));
  const check = (...commits: (typeof first)[]) => checkedHead("t", emptyHead("t", "thing/a"), commits);

  test("leads to the head after its last", () => {
    expect(check(first, second, third)).toEqual(headAfter(third));
    expect(headAfter(third).next).toBe(5);
  });

  test("with one missing, doubled, swapped or altered is corrupt, and the error says where", () => {
    expect(() => check(first, third)).toThrow("thing/a@3: missing, found version 4 instead");
    expect(() => check(first, first)).toThrow(LogCorrupted);
    expect(() => check(second, first)).toThrow(LogCorrupted);
    for (const altered of [
      { at: 1 },
      { command: "other." },
      { types: ["z"] },
      { body: first.body },
      { h: first.h },
    ])
      expect(() => check(first, { ...second, ...altered })).toThrow("thing/a@3: hash");
  });

  test("a body that does not hold what the commit says is corrupt", () => {
    expect(() => eventsOf({ ...first, count: 3 })).toThrow(LogCorrupted);
  });
});

test("a stream's name is its kind and its id", () => {
  expect([kindOf("obligation/a:II.1.đ:once"), idOf("obligation/a:II.1.đ:once")]).toEqual([
    "obligation",
    "a:II.1.đ:once",
  ]);
});
