import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { dayOf } from "@sdc/law/local-day";
import { post, type PostState } from "../post/decider.ts";
import type { Event as PostEvent } from "../post/schema.ts";
import type { Units } from "../units.ts";
import { hotlineReport } from "./decider.ts";
import { isClosedTo, type Named } from "./naming.ts";
import type { Command, Event } from "./schema.ts";
import { assigned, classified, command, given, on, received, report, stamp, units } from "./spec-reports.ts";

const decision = { number: "1", date: "2025-12-20", issuer: "UBND" };
const created = (rank: "head" | "deputy"): PostEvent => ({
  type: "post-created",
  post: rank,
  title: rank,
  rank,
  from: "2025-07-01",
  ...stamp,
});
type Appointed = Extract<PostEvent, { type: "appointed" }>;
const appointed = (
  n: number,
  subject: string,
  rank: "head" | "deputy",
  more: Partial<Appointed> = {},
): PostEvent => ({
  type: "appointed",
  n,
  post: rank,
  subject,
  as: "holder",
  from: "2026-01-01",
  decision,
  ...stamp,
  ...more,
});
const postsOf = (...events: readonly PostEvent[]): PostState =>
  [created("head"), created("deputy"), ...events].reduce(
    (state, event) => post.evolve(state, event),
    post.initial,
  );
const posts = {
  "commune-a": postsOf(appointed(1, "an", "head"), appointed(2, "binh", "deputy")),
  "commune-b": postsOf(appointed(1, "chi", "head")),
};

const named = (official: Named): Event => ({ type: "official-named", official, ...stamp });
const head: Named = { unit: "commune-a", rank: "head", subjects: ["an"] };
const raised = (from: string, to: string, hops = 0): Event => ({
  type: "routing-escalated",
  from,
  to,
  hops,
  because: "names-those-over-it",
  ...stamp,
});

describe("a report about the head of a unit", () => {
  test("never lies there: it is the direct superior's from the moment it comes in", () => {
    given()
      .when(command("receive", { ...report, posts, officials: [{ unit: "commune-a", rank: "head" }] }))
      .then(received(), named(head), raised("commune-a", "province"));
  });

  test("goes there as soon as an officer says whom it is about", () => {
    given(received(), classified(), assigned())
      .when(command("name-official", { posts, official: { unit: "commune-a", rank: "head" } }))
      .then(named(head), raised("commune-a", "province"));
  });

  test("means all deputies where none is told apart, and whoever held the post on the day it came in", () => {
    const later = { ...posts, "commune-a": postsOf(appointed(1, "an", "head", { to: "2026-11-20" })) };
    given()
      .when(
        command("receive", {
          ...report,
          posts: later,
          officials: [
            { unit: "commune-a", rank: "head" },
            { unit: "commune-b", rank: "deputy" },
          ],
        }),
      )
      .then(
        received(),
        named({ ...head, subjects: [] }),
        named({ unit: "commune-b", rank: "deputy", subjects: [] }),
        raised("commune-a", "province"),
      );
  });

  test("is kept from whoever is over another unit now, too", () => {
    const promoted: Named = { unit: "commune-a", rank: "other", subjects: ["chi"] };
    const past = [received(), classified(), named(promoted)];
    given(...past)
      .when(command("transfer", { unit: "commune-b", reason: "…", posts }))
      .refused("names-those-over-it", { unit: "commune-b" });
    given(...past)
      .when(command("assign", { unit: "commune-b", posts }))
      .refused("names-those-over-it", { unit: "commune-b" });
    given(...past)
      .when(command("assign", { officer: "chi", posts }))
      .refused("names-the-officer");
  });

  test("goes above those whom it names where it is handed back to them", () => {
    const [event, last] = given(
      received(),
      classified(),
      assigned("commune-c", "commune-b"),
      named({ unit: "commune-b", rank: "other", subjects: ["chi"] }),
    )
      .when(
        command("refuse-assignment", {
          ground: "…",
          posts,
          units: { ...units },
        }),
      )
      .events();
    expect(event).toMatchObject({ type: "assignment-refused", to: "commune-b" });
    expect(last).toMatchObject({ type: "routing-escalated", from: "commune-b", to: "province" });
  });

  test("stays where nobody is above", () => {
    given(received({ unit: "province" }))
      .when(command("name-official", { posts, official: { unit: "province", rank: "head" } }))
      .then(named({ unit: "province", rank: "head", subjects: [] }));
  });

  test("is raised by the register when somebody whom it names is appointed over it", () => {
    const past = [received(), named({ unit: "commune-b", rank: "other", subjects: ["dung"] })];
    const keep = (more: object) => command("keep-from-named", more);
    given(...past)
      .when(keep({ posts }))
      .then();
    const now = { "commune-a": postsOf(appointed(1, "dung", "head", { as: "acting" })) };
    given(...past)
      .when(keep({ posts: now }))
      .then(raised("commune-a", "province"));
  });

  test("leaves the report that it was merged into, and is merged only with one that names the same", () => {
    const merged: Event = { type: "report-merged", into: "r2", ...stamp };
    const [first] = given(received(), merged)
      .when(command("name-official", { posts, official: { unit: "commune-b", rank: "head" } }))
      .events();
    expect(first).toMatchObject({ type: "report-unmerged", from: "r2" });
    const target = { unit: "commune-a", above: [], isSecret: false, takesOthers: true };
    const past = [received(), named({ unit: "commune-b", rank: "head", subjects: ["chi"] })];
    const into = (names: readonly Named[]) =>
      command("merge-into", { report: "r2", target: { ...target, names } });
    given(...past)
      .when(into([]))
      .refused("named-differently");
    expect(
      given(...past)
        .when(into([{ unit: "commune-b", rank: "head", subjects: ["chi"] }]))
        .events(),
    ).toMatchObject([{ type: "report-merged" }]);
  });
});

test("naming twice says nothing new; a unit that nobody knows is refused", () => {
  given(received({ unit: "province" }), named(head))
    .when(command("name-official", { posts, official: { unit: "commune-a", rank: "head" } }))
    .then();
  given(received())
    .when(command("name-official", { posts, official: { unit: "nowhere", rank: "head" } }))
    .refused("unit-unknown", { unit: "nowhere" });
});

describe("whoever is appointed where, and whatever officers do", () => {
  const tree: Units = {
    ...units,
    "commune-c": { ...units["commune-c"], parent: "commune-b" } as Units[string],
  };
  const ids = Object.keys(tree);
  const persons = ["an", "binh", "chi", "dung"];
  const unit = fc.constantFrom(...ids);
  const appointments = fc.array(
    fc.record({
      unit,
      subject: fc.constantFrom(...persons),
      rank: fc.constantFrom("head" as const, "deputy" as const),
      as: fc.constantFrom("holder" as const, "acting" as const),
      from: fc.constantFrom("2026-01-01", "2026-11-20", "2026-11-21"),
    }),
    { maxLength: 8 },
  );
  const official = fc.oneof(
    fc.record({ unit, rank: fc.constantFrom("head" as const, "deputy" as const) }),
    fc.record({
      unit,
      rank: fc.constantFrom("head" as const, "deputy" as const, "other" as const),
      subject: fc.constantFrom(...persons),
    }),
  );
  const wish: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.oneof(
    fc.record({ type: fc.constant("name-official"), official }),
    fc.record({ type: fc.constant("transfer"), unit, reason: fc.constant("…") }),
    fc.record({ type: fc.constant("assign"), unit }),
    fc.record({ type: fc.constant("refuse-assignment"), ground: fc.constant("…") }),
    fc.constant({ type: "classify", kind: "reflection" }),
    fc.constant({ type: "accept" }),
    fc.constant({ type: "keep-from-named" }),
  );

  test("it never lies with a unit whose head or deputy it names while anybody fit is above", () => {
    let closed = 0;
    fc.assert(
      fc.property(
        appointments,
        unit,
        fc.array(official, { maxLength: 2 }),
        fc.array(wish, { maxLength: 12 }),
        (held, first, officials, wishes) => {
          const known = Object.fromEntries(
            ids.map((id) => [
              id,
              postsOf(
                ...held
                  .filter((one) => one.unit === id)
                  .map(({ subject, rank, as, from }, n) => appointed(n + 1, subject, rank, { as, from })),
              ),
            ]),
          );
          const brought = { id: "r1", units: tree, posts: known, at: on("2026-11-20"), by: stamp.by };
          let state = hotlineReport.initial;
          for (const asked of [{ type: "receive", ...report, unit: first, officials }, ...wishes]) {
            const decided = hotlineReport.decide({ ...asked, ...brought } as unknown as Command, state);
            if (isRefusal(decided)) continue;
            state = decided.reduce(hotlineReport.evolve, state);
            const today = dayOf(brought.at);
            const isClosed = (id: string) => isClosedTo(brought, state.officials, id, today);
            if (!isClosed(state.unit)) continue;
            closed += 1;
            for (let above = tree[state.unit]?.parent; above !== undefined; above = tree[above]?.parent)
              expect(isClosed(above)).toBe(true);
          }
        },
      ),
      { numRuns: 500, seed: 7 },
    );
    // It has seen units that nobody fit is above.
    expect(closed).toBeGreaterThan(50);
  });

  /** `commune-c` ends on the 22nd: merged into another, or split, and what it had goes to `commune-d`, which began that day. */
  const ends = (heir: string): Units => ({
    ...tree,
    "commune-c": { ...tree["commune-c"], to: "2026-11-22", heirs: [heir] } as Units[string],
    "commune-d": { ...units["commune-b"], from: "2026-11-22", parent: "commune-b" } as Units[string],
  });
  const DAYS = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"];
  const oneDay = fc.constantFrom(...DAYS);

  test("nor on any day after, however posts change hands, and however its unit is merged or split", () => {
    const seen = { raised: 0, passed: 0, promoted: 0 };
    const everywhere = [...ids, "commune-d"];
    const changing = fc.array(
      fc.record({
        unit: fc.constantFrom(...everywhere),
        subject: fc.constantFrom(...persons),
        rank: fc.constantFrom("head" as const, "deputy" as const),
        as: fc.constantFrom("holder" as const, "acting" as const),
        from: fc.oneof(fc.constant("2026-01-01"), oneDay),
        days: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      }),
      { maxLength: 8 },
    );
    const anything = fc.oneof(
      wish,
      fc.constant({ type: "next-day" }),
      fc.record({ type: fc.constantFrom("transfer", "assign"), unit: fc.constantFrom(...everywhere) }),
    );
    fc.assert(
      fc.property(
        changing,
        unit,
        fc.array(official, { maxLength: 2 }),
        fc.constantFrom("commune-a", "commune-d"),
        fc.array(anything, { maxLength: 20 }),
        (held, first, officials, heir, wishes) => {
          const standing = ends(heir);
          const known = Object.fromEntries(
            everywhere.map((id) => [
              id,
              postsOf(
                ...held
                  .filter((one) => one.unit === id)
                  .map(({ subject, rank, as, from, days }, n) =>
                    appointed(n + 1, subject, rank, {
                      as,
                      from,
                      ...(days === undefined ? {} : { to: `2026-11-${Number(from.slice(-2)) + days}` }),
                    }),
                  ),
              ),
            ]),
          );
          let state = hotlineReport.initial;
          let today = 0;
          const say = (asked: object, day: string): void => {
            const brought = { id: "r1", units: standing, posts: known, at: on(day), by: stamp.by };
            const decided = hotlineReport.decide({ ...asked, ...brought } as unknown as Command, state);
            if (isRefusal(decided)) return;
            for (const event of decided) {
              if (event.type === "routing-escalated") seen.raised += 1;
              if (event.type === "report-passed-on") seen.passed += 1;
            }
            state = decided.reduce(hotlineReport.evolve, state);
          };
          for (const asked of [{ type: "receive", ...report, unit: first, officials }, ...wishes]) {
            if (asked.type === "next-day" && today < DAYS.length - 1) {
              const before = state.unit;
              today += 1;
              const day = DAYS[today] ?? "";
              // What the clock gives in the morning: work of a unit that has ended, and who has come over one.
              if (state.unit === "commune-c" && day >= "2026-11-22")
                say({ type: "pass-on", from: "commune-c", to: heir, on: day }, day);
              say({ type: "keep-from-named" }, day);
              if (state.unit !== before) seen.promoted += 1;
            } else if (asked.type !== "next-day") say(asked, DAYS[today] ?? "");
            const day = DAYS[today] ?? "";
            const brought = { units: standing, posts: known };
            const isClosed = (id: string) => isClosedTo(brought, state.officials, id, day);
            if (!isClosed(state.unit)) continue;
            for (
              let above = standing[state.unit]?.parent;
              above !== undefined;
              above = standing[above]?.parent
            )
              expect([day, state.unit, above, isClosed(above)]).toEqual([day, state.unit, above, true]);
          }
        },
      ),
      { numRuns: 800, seed: 3 },
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
  });
});
