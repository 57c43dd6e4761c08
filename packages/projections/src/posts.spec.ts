import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/post/schema";
import { posts } from "./posts.ts";
import { sealed, shown, stamp } from "./spec-events.ts";

const decision = { number: "12/QĐ-UBND", date: "2025-12-20", issuer: "UBND thành phố" };
const created: Event = {
  type: "post-created",
  post: "chu-tich",
  title: "Chủ tịch UBND xã",
  rank: "head",
  from: "2025-07-01",
  ...stamp,
};
const appointed = (n: number, subject: string, days: { from: string; to?: string }): Event => ({
  type: "appointed",
  n,
  post: "chu-tich",
  subject,
  as: "holder",
  ...days,
  decision,
  ...stamp,
});
const ended = (n: number, to: string): Event => ({
  type: "appointment-ended",
  n,
  to,
  reason: sealed,
  ...stamp,
});
const rows = (unit: string, ...events: readonly Event[]) =>
  shown(posts, `post/${unit}`, [created, ...events]).rows;

describe("posts: who heads, deputises or acts for which unit, from when to when?", () => {
  test("an appointment stands with its unit and with its person, with all that was decided", () => {
    const value = {
      unit: "commune-a",
      post: "chu-tich",
      title: "Chủ tịch UBND xã",
      rank: "head",
      subject: "an",
      as: "holder",
      from: "2026-01-01",
      decision,
      n: 1,
    };
    expect(rows("commune-a", appointed(1, "an", { from: "2026-01-01" }))).toEqual([
      { partition: "unit/commune-a", sort: "2026-01-01#00001", value },
      { partition: "subject/an", sort: "2026-01-01#commune-a#00001", value },
    ]);
  });

  test("its end is the last one recorded, and the reason, which may name anything, is not in it", () => {
    const term = appointed(1, "an", { from: "2026-01-01", to: "2031-01-01" });
    const [first] = rows("commune-a", term, ended(1, "2026-09-01"), ended(1, "2026-06-01"));
    expect(first?.value).toMatchObject({ subject: "an", to: "2026-06-01" });
    expect(JSON.stringify(first)).not.toMatch(/sealed|reason/);
  });

  test("a post without anybody in it shows nothing, abolished or not", () => {
    expect(rows("commune-a")).toEqual([]);
    expect(
      rows("commune-a", { type: "post-abolished", post: "chu-tich", to: "2026-06-01", ...stamp }),
    ).toEqual([]);
  });

  test("who begins in two units on one day has a row for each", () => {
    const keys = ["commune-a", "commune-b"].flatMap((unit) =>
      rows(unit, appointed(1, "an", { from: "2026-01-01" })).map(
        ({ partition, sort }) => `${partition} ${sort}`,
      ),
    );
    expect(new Set(keys).size).toBe(4);
  });
});
