import { describe, expect, test } from "vitest";
import { switchTo } from "@sdc/core/live";
import { keyOf, type Projection } from "@sdc/core/projection";
import { orgUnit } from "@sdc/domain/org-unit/decider";
import type { Event as UnitEvent } from "@sdc/domain/org-unit/schema";
import { post } from "@sdc/domain/post/decider";
import { holds } from "@sdc/domain/post/days";
import { spansOver, standingOf } from "@sdc/domain/post/over";
import type { Capacity, Event as PostEvent } from "@sdc/domain/post/schema";
import { posts, unitPartition } from "@sdc/projections/posts";
import { unitRegister } from "@sdc/projections/unit-register";
import { memoryReadStore } from "@sdc/read-store/memory";
import { heldPosts } from "./posts.ts";
import { readModels } from "./read-models.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "hoa", unit: "so-noi-vu" } };
const born = (parent?: string): UnitEvent => ({
  type: "unit-established",
  kind: "commune",
  name: "A",
  effectiveOn: "2025-07-01",
  ...(parent === undefined ? {} : { parent }),
  ...stamp,
});
const gone: UnitEvent = { type: "unit-dissolved", effectiveOn: "2026-03-01", heirs: ["b"], ...stamp };
const units: Record<string, readonly UnitEvent[]> = {
  city: [born()],
  a: [born("city"), gone],
  b: [born("city")],
};

const created = (id: string, rank: "head" | "deputy"): PostEvent => ({
  type: "post-created",
  post: id,
  title: id,
  rank,
  from: "2025-07-01",
  ...stamp,
});
const decision = { number: "1", date: "2025-12-20", issuer: "UBND" };
const appointed = (
  n: number,
  subject: string,
  id: string,
  from: string,
  more: { to?: string; as?: Capacity } = {},
): PostEvent => ({
  type: "appointed",
  n,
  post: id,
  subject,
  as: "holder",
  from,
  ...more,
  decision,
  ...stamp,
});
const both = [created("head", "head"), created("deputy", "deputy")];
const held: Record<string, readonly PostEvent[]> = {
  city: [
    ...both,
    appointed(1, "lan", "head", "2026-01-01"),
    appointed(2, "an", "deputy", "2026-01-10", { to: "2026-05-01" }),
  ],
  a: [
    ...both,
    appointed(1, "an", "head", "2026-01-01"),
    appointed(2, "an", "deputy", "2026-02-01", { to: "2026-02-10" }),
    appointed(3, "binh", "deputy", "2026-02-10", { to: "2026-04-01" }),
    appointed(4, "chi", "head", "2026-02-01", { as: "acting", to: "2026-02-15" }),
    appointed(5, "chi", "head", "2026-03-10", { as: "acting" }),
    { type: "appointment-ended", n: 1, to: "2026-02-20", reason: "…", ...stamp },
  ],
  b: [...both, appointed(1, "an", "head", "2026-04-01", { as: "acting" })],
};

const modelsOf = async () => {
  const store = memoryReadStore();
  const keep = async <State, Event>(
    projection: Projection<State, Event>,
    stream: string,
    events: readonly Event[],
  ) => {
    let state: State | undefined;
    for (const [index, event] of events.entries())
      state = projection.evolve(state, event, { stream, version: index + 1 });
    const puts = state === undefined ? [] : projection.rows(state, stream);
    const change = { stream, from: 0, to: events.length, state, puts, drops: [], counts: [] };
    await store.save([{ projection: keyOf(projection), ...change }]);
  };
  await switchTo(store, unitRegister);
  await switchTo(store, posts);
  for (const [id, events] of Object.entries(units)) await keep(unitRegister, `org-unit/${id}`, events);
  for (const [id, events] of Object.entries(held)) await keep(posts, `post/${id}`, events);
  return readModels(store);
};

/** Around every day on which something begins or ends. */
const days = ["2025-12-31", "2026-01-01", "2026-01-09", "2026-01-10", "2026-01-31", "2026-02-01"].concat(
  ["2026-02-09", "2026-02-10", "2026-02-14", "2026-02-15", "2026-02-19", "2026-02-20", "2026-02-28"],
  ["2026-03-01", "2026-03-10", "2026-03-31", "2026-04-01", "2026-04-30", "2026-05-01", "2030-01-01"],
);

describe("who was over a unit on a day", () => {
  test("read models say what the log says, of every unit and every day", async () => {
    const models = await modelsOf();
    const fold = <State, Event>(
      decider: { readonly initial: State; evolve(state: State, event: Event): State },
      streams: Record<string, readonly Event[]>,
    ): Record<string, State> =>
      Object.fromEntries(
        Object.entries(streams).map(([id, events]) => [
          id,
          events.reduce((state, event) => decider.evolve(state, event), decider.initial),
        ]),
      );
    const ofUnits = fold(post, held);
    const lives = fold(orgUnit, units);
    const said = new Set<string>();
    for (const unit of ["city", "a", "b", "unknown"])
      for (const on of days) {
        const { items } = await heldPosts(models, unitPartition(unit), { on, limit: 50 });
        const shown = items.map(({ subject, rank, as }) => `${subject} ${standingOf(rank, as)}`);
        const of = ofUnits[unit];
        const life = lives[unit];
        const spans = of === undefined || life === undefined ? [] : spansOver(of, life);
        const known = spans
          .filter((span) => holds(span, on))
          .map((span) => `${span.subject} ${span.standing}`);
        expect([unit, on, shown.toSorted()]).toEqual([unit, on, known.toSorted()]);
        for (const standing of spans.filter((span) => holds(span, on))) said.add(standing.standing);
      }
    expect([...said].toSorted()).toEqual(["acting", "deputy", "head"]);
  });
});

describe("the appointments of a unit", () => {
  const of = async (more: { on?: string; limit?: number; after?: string } = {}) =>
    heldPosts(await modelsOf(), unitPartition("a"), { limit: 50, ...more });

  test("by the day they begin; none outlives its unit, and what begins behind its end holds for no day", async () => {
    const { items, next } = await of();
    expect(items.map(({ n, from, to }) => [n, from, to])).toEqual([
      [1, "2026-01-01", "2026-02-20"],
      [2, "2026-02-01", "2026-02-10"],
      [4, "2026-02-01", "2026-02-15"],
      [3, "2026-02-10", "2026-03-01"],
      [5, "2026-03-10", "2026-03-10"],
    ]);
    expect(next).toBeUndefined();
  });

  test("of one day, page by page, without missing or repeating one", async () => {
    const first = await of({ on: "2026-02-10", limit: 1 });
    expect(first.items.map(({ n }) => n)).toEqual([1]);
    const second = await of({ on: "2026-02-10", limit: 1, after: first.next ?? "" });
    expect(second.items.map(({ n }) => n)).toEqual([4]);
    const third = await of({ on: "2026-02-10", limit: 1, after: second.next ?? "" });
    expect([third.items.map(({ n }) => n), third.next]).toEqual([[3], undefined]);
  });
});
