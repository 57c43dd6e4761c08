import { describe, expect, test } from "vitest";
import type { Units } from "../units.ts";
import { type PostState, post } from "./decider.ts";
import { type Known, spansOver, standingIn } from "./over.ts";
import type { Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "hoa", unit: "so-noi-vu" } };
const decision = { number: "1", date: "2025-12-20", issuer: "UBND" };
const unit = (more: Partial<Units[string]> = {}): Units[string] => ({
  established: true,
  kind: "commune",
  name: "A",
  from: "2025-07-01",
  heirs: [],
  ...more,
});
const units: Units = { city: unit({ kind: "province" }), commune: unit({ parent: "city" }) };
const stateOf = (...events: readonly Event[]): PostState =>
  events.reduce((state, event) => post.evolve(state, event), post.initial);

const from = "2025-07-01";
const chair: Event = { type: "post-created", post: "chu-tich", title: "CT", rank: "head", from, ...stamp };
const deputy: Event = { type: "post-created", post: "pho-1", title: "PCT", rank: "deputy", from, ...stamp };
const appointed = (n: number, subject: string, id: string, more: object = {}): Event => ({
  type: "appointed",
  n,
  post: id,
  subject,
  as: "holder",
  from: "2026-01-01",
  decision,
  ...more,
  ...stamp,
});
const known = (more: Partial<Known> = {}): Known => ({
  units,
  posts: {
    commune: stateOf(
      chair,
      deputy,
      appointed(1, "an", "chu-tich", { to: "2026-06-01" }),
      appointed(2, "binh", "pho-1"),
      appointed(3, "chi", "chu-tich", { as: "acting", from: "2026-03-01" }),
    ),
    city: stateOf(chair, appointed(1, "lan", "chu-tich", { as: "acting" }), appointed(2, "binh", "chu-tich")),
  },
  ...more,
});

describe("who was over a unit on a day", () => {
  test("its head, its deputy, who acts for its head, and nobody else", () => {
    expect(standingIn(known(), "an", "commune", "2026-02-01")).toBe("head");
    expect(standingIn(known(), "binh", "commune", "2026-02-01")).toBe("deputy");
    expect(standingIn(known(), "chi", "commune", "2026-03-01")).toBe("acting");
    expect(standingIn(known(), "dung", "commune", "2026-02-01")).toBeUndefined();
  });

  test("from the first day on and no longer on the day of the end", () => {
    expect(standingIn(known(), "an", "commune", "2025-12-31")).toBeUndefined();
    expect(standingIn(known(), "an", "commune", "2026-01-01")).toBe("head");
    expect(standingIn(known(), "an", "commune", "2026-05-31")).toBe("head");
    expect(standingIn(known(), "an", "commune", "2026-06-01")).toBeUndefined();
  });

  test("in that very unit alone: neither in one above it nor in one below", () => {
    expect(standingIn(known(), "lan", "commune", "2026-02-01")).toBeUndefined();
    expect(standingIn(known(), "lan", "city", "2026-02-01")).toBe("acting");
    expect(standingIn(known(), "an", "city", "2026-02-01")).toBeUndefined();
    expect(standingIn(known(), "binh", "commune", "2026-02-01")).toBe("deputy");
    expect(standingIn(known(), "binh", "city", "2026-02-01")).toBe("head");
  });

  test("who is head and deputy, or acts besides, is head; who acts for the head goes before a deputy", () => {
    const both = (...events: readonly Event[]): Known => ({
      units,
      posts: { commune: stateOf(deputy, chair, ...events) },
    });
    const acting = { as: "acting" };
    expect(
      standingIn(
        both(appointed(1, "an", "pho-1"), appointed(2, "an", "chu-tich")),
        "an",
        "commune",
        "2026-02-01",
      ),
    ).toBe("head");
    expect(
      standingIn(
        both(appointed(1, "an", "pho-1"), appointed(2, "an", "chu-tich", acting)),
        "an",
        "commune",
        "2026-02-01",
      ),
    ).toBe("acting");
    expect(standingIn(both(appointed(1, "an", "pho-1", acting)), "an", "commune", "2026-02-01")).toBe(
      "deputy",
    );
  });

  test("nobody where unit or posts are not known", () => {
    expect(standingIn(known({ posts: {} }), "an", "commune", "2026-02-01")).toBeUndefined();
    expect(standingIn(known({ units: {} }), "an", "commune", "2026-02-01")).toBeUndefined();
  });
});

describe("when a unit ends", () => {
  const life = { to: "2026-04-01" };

  test("everybody's time over it ends with it, without a word in the log", () => {
    const late = known({ units: { ...units, commune: unit({ parent: "city", ...life }) } });
    expect(standingIn(late, "an", "commune", "2026-03-31")).toBe("head");
    expect(standingIn(late, "an", "commune", "2026-04-01")).toBeUndefined();
    expect(standingIn(late, "lan", "city", "2026-04-01")).toBe("acting");
  });

  test("time that had ended before stays as it was, and what would begin behind it is no time at all", () => {
    const state = stateOf(
      chair,
      appointed(1, "an", "chu-tich", { to: "2026-02-01" }),
      appointed(2, "binh", "chu-tich", { from: "2026-02-01" }),
      appointed(3, "chi", "chu-tich", { from: "2026-05-01" }),
    );
    expect(spansOver(state, life)).toEqual([
      { subject: "an", standing: "head", from: "2026-01-01", to: "2026-02-01" },
      { subject: "binh", standing: "head", from: "2026-02-01", to: "2026-04-01" },
    ]);
  });
});
