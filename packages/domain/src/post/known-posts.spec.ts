import { expect, test } from "vitest";
import { commitOf, emptyHead } from "@sdc/core/commit";
import { knownPosts } from "./known-posts.ts";
import type { Event } from "./schema.ts";

const created: Event = {
  type: "post-created",
  post: "chu-tich",
  title: "Chủ tịch UBND xã",
  rank: "head",
  from: "2025-07-01",
  at: "2026-11-20T02:00:00.000Z",
  by: { subject: "hoa", unit: "so-noi-vu" },
};

test("the posts of units come from the log, each stream read once; a unit without any is absent", async () => {
  const asked: string[] = [];
  const log = {
    read: async (stream: string) => {
      asked.push(stream);
      const head = emptyHead("t", stream);
      const has = stream === "post/commune-a";
      return {
        head,
        commits: has ? [commitOf("t", head, { command: "c.", at: 0, events: [created] })] : [],
      };
    },
  };
  expect(await knownPosts(log, ["commune-a", "commune-b", "commune-a"])).toEqual({
    "commune-a": { posts: [{ post: "chu-tich", rank: "head", from: "2025-07-01" }], appointments: [] },
  });
  expect(asked).toEqual(["post/commune-a", "post/commune-b"]);
});
