import {
  assert,
  constantFrom,
  type Arbitrary,
  array,
  integer,
  oneof,
  option,
  property,
  record,
} from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { addDays, type Day } from "@sdc/law/local-day";
import { post } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const FIRST = "2026-01-01";
const DAYS = 12;
const day = (n: number): Day => addDays(FIRST, n);
const days = Array.from({ length: DAYS + 2 }, (_, n) => day(n));
const brought = {
  id: "commune-a",
  units: {
    "commune-a": { established: true, kind: "commune", name: "Xã A", from: "2025-07-01", heirs: [] },
  },
  at: "2026-11-20T02:00:00.000Z",
  by: { subject: "hoa", unit: "so-noi-vu" },
} as const;
const decision = { number: "1", date: "2025-12-20", issuer: "UBND" };

const someDay = integer({ min: 0, max: DAYS }).map(day);
const somePost = constantFrom("chu-tich", "pho-1");
const appointing: Arbitrary<Command> = record({
  post: somePost,
  subject: constantFrom("an", "binh", "chi"),
  as: constantFrom("holder", "acting"),
  from: someDay,
  to: option(someDay, { nil: undefined }),
}).map((drawn) => ({ type: "appoint", decision, ...drawn, ...brought }));
const ending: Arbitrary<Command> = record({ n: integer({ min: 1, max: 6 }), to: someDay }).map((drawn) => ({
  type: "end-appointment",
  reason: "thôi việc",
  ...drawn,
  ...brought,
}));
const abolishing: Arbitrary<Command> = record({ post: somePost, to: someDay }).map((drawn) => ({
  type: "abolish-post",
  ...drawn,
  ...brought,
}));
const wishes = array(
  oneof(
    { weight: 6, arbitrary: appointing },
    { weight: 3, arbitrary: ending },
    { weight: 1, arbitrary: abolishing },
  ),
  { maxLength: 40, size: "max" },
);

/** What comes of these wishes one after another; what is refused changes nothing. */
const happenedBy = (commands: readonly Command[]): readonly Event[] => {
  const born = ["chu-tich", "pho-1"].map((id): Command => ({
    type: "create-post",
    post: id,
    title: id,
    rank: "head",
    from: FIRST,
    ...brought,
  }));
  const happened: Event[] = [];
  let state = post.initial;
  for (const command of [...born, ...commands]) {
    const answer = post.decide(command, state);
    if (isRefusal(answer)) continue;
    for (const event of answer) state = post.evolve(state, event);
    happened.push(...answer);
  }
  return happened;
};

/** Told from the events alone, without asking the rule: the last word about its end counts. */
const inPostOn = (happened: readonly Event[], on: Day) =>
  happened.flatMap((event) => {
    if (event.type !== "appointed" || on < event.from) return [];
    const last = happened.findLast((later) => later.type === "appointment-ended" && later.n === event.n);
    const to = last?.type === "appointment-ended" ? last.to : event.to;
    return to === undefined || on < to ? [event] : [];
  });

const seen = { together: 0, after: 0, refused: 0 };

test("whatever is asked in whatever order, on no day has a post two holders, the same person twice, or anybody once abolished", () => {
  assert(
    property(wishes, (commands) => {
      const happened = happenedBy(commands);
      seen.refused += commands.length + 2 - happened.length;
      for (const on of days) {
        const there = inPostOn(happened, on);
        for (const id of ["chu-tich", "pho-1"]) {
          const inPost = there.filter((one) => one.post === id);
          const holders = inPost.filter(({ as }) => as === "holder");
          expect(holders.length).toBeLessThanOrEqual(1);
          expect(new Set(inPost.map(({ subject }) => subject)).size).toBe(inPost.length);
          const abolished = happened.some(
            (event) => event.type === "post-abolished" && event.post === id && event.to <= on,
          );
          expect(abolished ? inPost : []).toEqual([]);
          if (holders.length < inPost.length && holders.length === 1) seen.together++;
        }
      }
      const held = happened.filter((event) => event.type === "appointed" && event.as === "holder");
      if (held.length > 1) seen.after++;
    }),
    { numRuns: 500 },
  );
  // The histories were such that the rule had something to forbid and something to allow.
  expect(seen.refused).toBeGreaterThan(1000);
  expect(seen.after).toBeGreaterThan(30);
  expect(seen.together).toBeGreaterThan(50);
});
