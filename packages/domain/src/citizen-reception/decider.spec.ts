import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { rulesOf } from "@sdc/core/spec-kit";
import type { PostState } from "../post/decider.ts";
import { standingIn } from "../post/over.ts";
import { citizenReception } from "./decider.ts";
import { HELD, RECEIVERS, RECEPTION_KINDS } from "./kinds.ts";
import { commands, type Command, type Event } from "./schema.ts";

const DAY = "2026-06-18";
const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "lan", unit: "xa-a" } };
const commune = { established: true, kind: "commune" as const, name: "", from: "2025-07-01", heirs: [] };
const since = { from: "2025-07-01" };
const posts: Readonly<Record<string, PostState>> = {
  "xa-a": {
    posts: [
      { post: "chu-tich", rank: "head", ...since },
      { post: "pho", rank: "deputy", ...since },
    ],
    appointments: [
      { n: 1, post: "chu-tich", subject: "an", as: "holder", from: "2025-07-01", to: "2026-06-18" },
      { n: 2, post: "chu-tich", subject: "chi", as: "acting", from: "2026-06-18" },
      { n: 3, post: "pho", subject: "binh", as: "holder", ...since },
    ],
  },
};
const schedule = { periods: [], days: [DAY] };
const hold = (more: object = {}, on = DAY): Command => ({
  type: "hold",
  id: `xa-a:${on}`,
  units: { "xa-a": commune },
  posts,
  schedule,
  kind: "periodic",
  as: "head",
  receiver: "chi",
  ...stamp,
  ...more,
});
const held = (more: object = {}): Event => ({
  type: "reception-held-by-head",
  standing: "acting",
  unit: "xa-a",
  on: DAY,
  n: 1,
  kind: "periodic",
  receiver: "chi",
  announced: true,
  ...stamp,
  ...more,
});
const { given } = rulesOf(citizenReception);

describe("who received", () => {
  test("is the head where the posts of that day say so, in person or acting, and nobody else", () => {
    given().when(hold()).then(held());
    // Until the day before it was somebody else.
    const before = "2026-06-17";
    given()
      .when(hold({ receiver: "an" }, before))
      .then(held({ standing: "head", receiver: "an", on: before, announced: false }));
    given()
      .when(hold({ receiver: "an" }))
      .refused("not-head-that-day", { unit: "xa-a", on: DAY });
    given()
      .when(hold({ receiver: "binh" }))
      .refused("not-head-that-day", { unit: "xa-a", on: DAY });
    // No post on record: no role is believed in its place.
    given()
      .when(hold({ posts: {} }))
      .refused("not-head-that-day", { unit: "xa-a", on: DAY });
  });

  test("a deputy's session is a deputy's, also in the head's place; that is not allowed from 1/7/2026 on", () => {
    const { standing: _standing, ...deputy } = held({
      type: "reception-held-by-deputy",
      receiver: "binh",
    }) as Extract<Event, { type: "reception-held-by-head" }>;
    const delegated = { as: "deputy", receiver: "binh", inPlaceOfHead: true };
    given()
      .when(hold(delegated))
      .then({ ...deputy, inPlaceOfHead: true } as unknown as Event);
    given().when(hold(delegated, "2026-07-01")).refused("delegation-not-allowed", { rule: "TCD-136-2025.a" });
    given()
      .when(hold({ ...delegated, receiver: "chi" }))
      .refused("not-deputy-that-day", { unit: "xa-a", on: DAY });
    given()
      .when(hold({ as: "deputy", receiver: "binh" }))
      .refused("periodic-is-the-heads");
    given()
      .when(hold({ as: "officer", inPlaceOfHead: true, kind: "regular" }))
      .refused("delegation-unfit");
  });

  test("nobody is named twice", () => {
    given()
      .when(hold({ with: ["minh", "chi"] }))
      .refused("receiver-twice");
    given()
      .when(hold({ with: ["minh", "minh"] }))
      .refused("receiver-twice");
    given()
      .when(hold({ with: ["minh"] }))
      .then(held({ with: ["minh"] }));
  });
});

describe("a session", () => {
  test("is held on a day that has come and on which the unit stands, its hours in order", () => {
    given().when(hold({}, "2026-11-21")).refused("dated-in-future");
    given().when(hold({}, "2025-06-30")).refused("unit-not-in-office", { unit: "xa-a", heirs: [] });
    given()
      .when(hold({ from: "11:00", to: "07:30" }))
      .refused("hours-out-of-order");
    given()
      .when(hold({ id: "xa-a" }))
      .refused("no-reception-id");
  });

  test("by appointment says when it was made, and proves booking besides", () => {
    const booked = { kind: "appointment", bookedOn: "2026-06-10" };
    given()
      .when(hold(booked))
      .then(held(booked), {
        type: "appointment-kept",
        unit: "xa-a",
        on: DAY,
        n: 1,
        bookedOn: "2026-06-10",
        ...stamp,
      });
    given()
      .when(hold({ kind: "appointment" }))
      .refused("booking-unfit");
    given()
      .when(hold({ bookedOn: "2026-06-10" }))
      .refused("booking-unfit");
    given()
      .when(hold({ kind: "appointment", bookedOn: "2026-06-19" }))
      .refused("dates-out-of-order");
  });

  test("stands once, until it is withdrawn as a mistake", () => {
    const withdraw: Command = {
      type: "withdraw",
      id: `xa-a:${DAY}`,
      units: {},
      n: 1,
      reason: "Nhầm ngày",
      ...stamp,
    };
    const withdrawn: Event = { type: "reception-withdrawn", n: 1, reason: "Nhầm ngày", ...stamp };
    given(held()).when(hold()).refused("session-already-recorded");
    given(held())
      .when(hold({ from: "13:30" }))
      .then(held({ n: 2, from: "13:30" }));
    given(held()).when(withdraw).then(withdrawn);
    given(held(), withdrawn).when(withdraw).then();
    given(held(), withdrawn)
      .when(hold())
      .then(held({ n: 2 }));
    given().when(withdraw).refused("session-unknown", { n: 1 });
  });

  test("somebody may be turned away in it, on a ground and with the reason", () => {
    const away = { n: 1, people: 1, ground: "disturbing", reason: "…" } as const;
    const turnAway = (n: number): Command => ({
      type: "turn-away",
      id: `xa-a:${DAY}`,
      units: {},
      ...stamp,
      ...away,
      n,
    });
    given(held())
      .when(turnAway(1))
      .then({ type: "reception-refused", ...away, ...stamp });
    given(held()).when(turnAway(2)).refused("session-unknown", { n: 2 });
  });

  test("nothing is asked of whether anybody came", () => {
    expect(Object.keys(commands.hold.shape)).not.toContain("people");
  });
});

const STANDINGS_OF = {
  head: ["head", "acting"],
  deputy: ["deputy"],
  officer: ["head", "acting", "deputy", undefined],
} as const;

test("whatever is said of whom on which day, the head's session is one of whoever the posts say was the head", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          as: fc.constantFrom(...RECEIVERS),
          kind: fc.constantFrom(...RECEPTION_KINDS.filter((kind) => kind !== "appointment")),
          receiver: fc.constantFrom("an", "binh", "chi", "lan"),
          inPlaceOfHead: fc.constantFrom(undefined, true as const),
        }),
        { maxLength: 20 },
      ),
      fc.constantFrom("2026-06-17", DAY, "2026-07-02"),
      (asked, on) => {
        let state = citizenReception.initial;
        for (const one of asked) {
          const answer = citizenReception.decide(hold(one, on), state);
          if (isRefusal(answer)) continue;
          const [event] = answer;
          const standing = standingIn({ posts, units: { "xa-a": commune } }, one.receiver, "xa-a", on);
          const isDelegated = event !== undefined && "inPlaceOfHead" in event;
          expect(event?.type).toBe(HELD[one.as]);
          expect(STANDINGS_OF[one.as]).toContain(standing);
          expect(isDelegated && on >= "2026-07-01").toBe(false);
          state = answer.reduce(citizenReception.evolve, state);
          expect(state.sessions.map(({ n }) => n)).toEqual(state.sessions.map((_, index) => index + 1));
        }
      },
    ),
  );
});
