import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { commendation } from "./decider.ts";
import { names, twiceIn } from "./nominees.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "chair", unit: "xa" } };
const commune: Units[string] = {
  established: true,
  kind: "commune",
  name: "",
  from: "2025-07-01",
  heirs: [],
};
const units: Units = {
  tinh: { ...commune, kind: "province" },
  xa: { ...commune, parent: "tinh" },
  school: { ...commune, kind: "public-service-unit", parent: "xa" },
  other: { ...commune, parent: "tinh" },
  old: { ...commune, parent: "xa", to: "2026-01-01", heirs: ["school"] },
};
const brought = { id: "k1", units, ...stamp };
const doc = (date: string) => ({ number: "7/QĐ", date });
const nominees = [{ unit: "school" }, { unit: "xa", subject: "lan" }];

const command = <Type extends Command["type"]>(type: Type, more: object = {}): Command =>
  ({ type, ...brought, ...more }) as Command;
const propose = (more: object = {}) =>
  command("propose", { unit: "xa", on: "2026-11-02", nominees, form: "praise", merits: "…", ...more });
const check = (more: object = {}) =>
  command("check", { on: "2026-11-05", body: "HĐTĐKT xã", outcome: "fit", ...more });
const decide = (more: object = {}) => command("decide", { decision: doc("2026-11-09"), ...more });
const publish = (more: object = {}) =>
  command("publish", { on: "2026-11-10", where: "Cổng thông tin", summary: "Dân chủ ở trường.", ...more });
const revoke = (more: object = {}) =>
  command("revoke", { decision: doc("2026-11-18"), reason: "Khai sai", ...more });

const proposed: Event = {
  type: "commendation-proposed",
  unit: "xa",
  on: "2026-11-02",
  nominees,
  form: "praise",
  merits: "…",
  ...stamp,
};
const checked = (outcome: "fit" | "not-fit" = "fit"): Event => ({
  type: "commendation-checked",
  on: "2026-11-05",
  body: "HĐTĐKT xã",
  outcome,
  ...stamp,
});
const decided: Event = {
  type: "commendation-decided",
  on: "2026-11-09",
  decision: doc("2026-11-09"),
  form: "praise",
  nominees,
  authority: { by: "role" },
  ...stamp,
};
const published: Event = {
  type: "commendation-published",
  on: "2026-11-10",
  where: "Cổng thông tin",
  summary: "Dân chủ ở trường.",
  ...stamp,
};
const revoked: Event = {
  type: "commendation-revoked",
  on: "2026-11-18",
  decision: doc("2026-11-18"),
  reason: "Khai sai",
  ...stamp,
};
const declined: Event = { type: "commendation-declined", on: "2026-11-08", reason: "…", ...stamp };

const { given } = rulesOf(commendation);

describe("a commendation", () => {
  test("is proposed, checked, decided, published, each with its day", () => {
    given().when(propose()).then(proposed);
    given(proposed).when(check()).then(checked());
    given(proposed, checked()).when(decide()).then(decided);
    given(proposed, checked(), decided).when(publish()).then(published);
    given(proposed, checked(), decided, published).when(revoke()).then(revoked);
  });

  test("is not decided before the body for emulation found it fit; what was not fit may be looked at again", () => {
    given(proposed).when(decide()).refused("not-checked");
    given(proposed, checked("not-fit")).when(decide()).refused("not-checked");
    given(proposed, checked("not-fit")).when(check()).then(checked());
  });

  test("names each unit and each person once", () => {
    const lan = { unit: "xa", subject: "lan" };
    given()
      .when(propose({ nominees: [...nominees, { unit: "school", subject: "lan" }] }))
      .refused("named-twice", { unit: "school", subject: "lan" });
    given(proposed, checked())
      .when(decide({ nominees: [lan, lan] }))
      .refused("named-twice", lan);
    given()
      .when(propose({ nominees: [{ unit: "school" }, { unit: "school" }] }))
      .refused("named-twice", { unit: "school" });
  });

  test("is decided by nobody whom it commends, and no unit commends itself", () => {
    const asLan = { by: { subject: "lan", unit: "xa" } };
    for (const judged of [check(asLan), decide(asLan)])
      given(proposed, checked()).when(judged).refused("commends-oneself");
    given()
      .when(propose({ nominees: [{ unit: "xa" }] }))
      .refused("commends-itself");
  });

  test("is signed by whoever was over the unit on that day, where its posts are recorded", () => {
    const days = { from: "2026-01-01" };
    const posts = (subject: string) => ({
      xa: {
        posts: [{ post: "chu-tich", rank: "head" as const, ...days }],
        appointments: [{ n: 1, post: "chu-tich", subject, as: "holder" as const, ...days }],
      },
    });
    given(proposed, checked())
      .when(decide({ posts: posts("chair") }))
      .then({ ...decided, authority: { by: "post", standing: "head" } });
    given(proposed, checked())
      .when(decide({ posts: posts("somebody") }))
      .refused("signer-not-in-post", { unit: "xa", on: "2026-11-09" });
  });

  test("may leave out some of those proposed, and adds nobody", () => {
    given(proposed, checked())
      .when(decide({ nominees: [{ unit: "school" }] }))
      .then({ ...decided, nominees: [{ unit: "school" }] });
    given(proposed, checked())
      .when(decide({ nominees: [{ unit: "xa", subject: "minh" }] }))
      .refused("beyond-proposal", { unit: "xa", subject: "minh" });
  });

  test("goes to one's own people and units below that stand", () => {
    given()
      .when(propose({ nominees: [{ unit: "other" }] }))
      .refused("outside-of-unit", { unit: "other" });
    given()
      .when(propose({ nominees: [{ unit: "tinh", subject: "minh" }] }))
      .refused("outside-of-unit", { unit: "tinh" });
    given()
      .when(propose({ nominees: [{ unit: "old" }] }))
      .refused("unit-not-in-office", { unit: "old", heirs: ["school"] });
    given()
      .when(propose({ unit: "nowhere" }))
      .refused("unit-unknown", { unit: "nowhere" });
  });

  test("keeps its days in order, and none in the future", () => {
    given()
      .when(propose({ on: "2026-11-21" }))
      .refused("dated-in-future");
    given(proposed)
      .when(check({ on: "2026-11-01" }))
      .refused("dates-out-of-order", { notBefore: "2026-11-02" });
    given(proposed, checked())
      .when(decide({ decision: doc("2026-11-04") }))
      .refused("dates-out-of-order", { notBefore: "2026-11-05" });
    given(proposed, checked(), decided)
      .when(publish({ on: "2026-11-08" }))
      .refused("dates-out-of-order", { notBefore: "2026-11-09" });
    given(proposed, checked(), decided, published)
      .when(revoke({ decision: doc("2026-11-09") }))
      .refused("dates-out-of-order", { notBefore: "2026-11-10" });
  });

  test("is over once it was declined or revoked, and is published once", () => {
    const all = [
      check(),
      decide(),
      publish(),
      revoke(),
      command("decline", { on: "2026-11-19", reason: "…" }),
    ];
    for (const past of [
      [proposed, declined],
      [proposed, checked(), decided, published, revoked],
    ])
      for (const one of all)
        given(...past)
          .when(one)
          .refused("commendation-over");
    given(proposed, checked(), decided, published).when(publish()).refused("already-published");
    given(proposed).when(revoke()).refused("not-decided");
    given().when(check()).refused("not-proposed");
  });

  test("passes to the heir until it is published; what was given stays where it was given", () => {
    const passOn = command("pass-on", { from: "old", to: "school", on: "2026-11-12" });
    const old: Event = { ...proposed, unit: "old" };
    const passed = { type: "commendation-passed-on", from: "old", to: "school", on: "2026-11-12", ...stamp };
    for (const past of [[old], [old, checked()], [old, checked(), decided]])
      given(...past)
        .when(passOn)
        .then(passed as Event);
    for (const past of [
      [old, checked(), decided, published],
      [old, declined],
    ])
      given(...past)
        .when(passOn)
        .then();
  });
});

test("whatever is asked in whatever order: days never run back, nobody is named twice, nobody decides on themselves", () => {
  const day = fc.integer({ min: 1, max: 20 }).map((n) => `2026-11-${String(n).padStart(2, "0")}`);
  const nominee = fc.record(
    { unit: fc.constantFrom("xa", "school"), subject: fc.constantFrom("lan", "minh", "chair") },
    { requiredKeys: ["unit"] },
  );
  const list = fc.array(nominee, { minLength: 1, maxLength: 3 });
  const by = fc.constantFrom("lan", "chair", "minh").map((subject) => ({ by: { subject, unit: "xa" } }));
  const any = fc.oneof(
    fc.record({ on: day, nominees: list }).map((more) => propose(more)),
    fc
      .tuple(day, by, fc.constantFrom("fit", "not-fit"))
      .map(([on, who, outcome]) => check({ on, outcome, ...who })),
    fc.tuple(day, by).map(([date, who]) => decide({ decision: doc(date), ...who })),
    fc
      .tuple(day, by, list)
      .map(([date, who, listed]) => decide({ decision: doc(date), nominees: listed, ...who })),
    day.map((on) => publish({ on })),
    fc.tuple(day, by).map(([date, who]) => revoke({ decision: doc(date), ...who })),
  );
  fc.assert(
    fc.property(fc.oneof(fc.array(any, { maxLength: 10 }), fc.constant([decide(), publish()])), (asked) => {
      let state = commendation.initial;
      const past: Event[] = [];
      for (const one of [propose(), check(), ...asked]) {
        const answer = commendation.decide(one, state);
        if (isRefusal(answer)) continue;
        for (const event of answer) {
          past.push(event);
          state = commendation.evolve(state, event);
        }
      }
      const days = past.map((event) => event.on);
      expect(days).toEqual(days.toSorted());
      const listed = past.filter((event) => event.type === "commendation-decided");
      for (const { nominees: commended, by: signer } of listed) {
        expect(twiceIn(commended)).toBeUndefined();
        expect(names(commended, signer.subject)).toBe(false);
      }
    }),
  );
});
