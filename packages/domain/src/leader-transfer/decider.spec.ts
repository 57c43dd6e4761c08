import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { rulesOf } from "@sdc/core/spec-kit";
import { type PostState } from "../post/decider.ts";
import { ruleInForce, type TransferRuleState } from "../transfer-rule/decider.ts";
import type { Units } from "../units.ts";
import { leaderTransfer } from "./decider.ts";
import { effectsOf, refusedByPosts } from "./effects.ts";
import { commands, type Command, type Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "chair", unit: "tinh" } };
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
  xb: { ...commune, parent: "tinh" },
  old: { ...commune, to: "2026-11-01", heirs: ["tinh"] },
};
const since = { from: "2026-01-01" };
const headOf = (subject: string): PostState => ({
  posts: [
    { post: "chu-tich", rank: "head", ...since },
    { post: "pho", rank: "deputy", ...since },
  ],
  appointments: [{ n: 1, post: "chu-tich", subject, as: "holder", ...since }],
});
const posts: Readonly<Record<string, PostState>> = {
  tinh: {
    ...headOf("chair"),
    appointments: [
      ...headOf("chair").appointments,
      { n: 2, post: "pho", subject: "deputy", as: "holder", ...since },
    ],
  },
  xa: headOf("an"),
  xb: headOf("binh"),
};
const ruled = { number: "3/QĐ", date: "2026-03-02" };
const rule: TransferRuleState = { rules: [{ document: ruled, from: "2026-04-01" }] };
const brought = { id: "t1", units, posts, rule, ...stamp };
const decision = (date: string) => ({ number: "8/QĐ", date, issuer: "UBND tỉnh" });
const pho = { unit: "xb", post: "pho", as: "holder" } as const;

const command = <Type extends Command["type"]>(type: Type, more: object = {}): Command =>
  ({ type, ...brought, ...more }) as Command;
const propose = (more: object = {}) =>
  command("propose", {
    unit: "tinh",
    on: "2026-11-02",
    held: { unit: "xa", n: 1 },
    kind: "transfer",
    grounds: ["standing-lost"],
    text: "…",
    ...more,
  });
const decide = (more: object = {}) =>
  command("decide", {
    decision: decision("2026-11-09"),
    effectiveOn: "2026-12-01",
    to: pho,
    reason: "…",
    ...more,
  });
const refuseIt = (more: object = {}) =>
  command("refuse", { document: { number: "2/TB", date: "2026-11-09" }, reason: "…", ...more });
const proposed = (more: Partial<Extract<Event, { type: "leader-transfer-proposed" }>> = {}): Event => ({
  type: "leader-transfer-proposed",
  unit: "tinh",
  on: "2026-11-02",
  held: { unit: "xa", n: 1, post: "chu-tich", rank: "head", subject: "an" },
  kind: "transfer",
  grounds: ["standing-lost"],
  text: "…",
  rule: ruled,
  ...stamp,
  ...more,
});
const decided: Event = {
  type: "leader-transfer-decided",
  on: "2026-11-09",
  decision: decision("2026-11-09"),
  effectiveOn: "2026-12-01",
  to: pho,
  reason: "…",
  authority: { by: "post", standing: "head" },
  ...stamp,
};
const refused: Event = {
  type: "leader-transfer-refused",
  on: "2026-11-09",
  document: { number: "2/TB", date: "2026-11-09" },
  reason: "…",
  ...stamp,
};
const asAn = { by: { subject: "an", unit: "tinh" } };
const { given } = rulesOf(leaderTransfer);

describe("a proposal", () => {
  test("names an appointment; whose it is comes from the posts themselves", () => {
    given().when(propose()).then(proposed());
    given()
      .when(propose({ held: { unit: "xa", n: 9 } }))
      .refused("not-in-post");
    const left = {
      ...posts,
      xa: { ...headOf("an"), appointments: [{ ...headOf("an").appointments[0], to: "2026-10-01" }] },
    };
    given()
      .when(propose({ posts: left }))
      .refused("not-in-post");
  });

  test("needs a rule of the unit that is in force on that day", () => {
    given()
      .when(propose({ rule: { rules: [] } }))
      .refused("no-rule-in-force", { unit: "tinh", on: "2026-11-02" });
    given()
      .when(propose({ rule: { rules: [{ document: ruled, from: "2026-11-03" }] } }))
      .refused("no-rule-in-force", { unit: "tinh", on: "2026-11-02" });
    given(proposed())
      .when(decide({ rule: { rules: [{ document: ruled, from: "2026-04-01", to: "2026-11-05" }] } }))
      .refused("no-rule-in-force", { unit: "tinh", on: "2026-11-09" });
  });

  test("takes no grounds but those of the plan", () => {
    const asked = { unit: "tinh", on: "2026-11-02", held: { unit: "xa", n: 1 }, kind: "transfer", text: "…" };
    for (const grounds of [[], ["other"], ["standing-lost", "disliked"]])
      expect(commands.propose.safeParse({ ...asked, grounds }).success).toBe(false);
    expect(commands.propose.safeParse({ ...asked, grounds: ["much-criticised"] }).success).toBe(true);
  });

  test("is about leaders below, or one's own deputy; of a head only the level above decides, and nobody of themselves", () => {
    given()
      .when(propose({ held: { unit: "tinh", n: 2 } }))
      .then(proposed({ held: { unit: "tinh", n: 2, post: "pho", rank: "deputy", subject: "deputy" } }));
    given()
      .when(propose({ by: { subject: "x", unit: "tinh" }, held: { unit: "tinh", n: 1 } }))
      .refused("superior-competent");
    given()
      .when(propose({ unit: "xb" }))
      .refused("superior-competent");
    given().when(propose(asAn)).refused("about-oneself");
  });
});

describe("a decision", () => {
  test("sends somebody to another post, or takes them out of theirs, from a day on", () => {
    given(proposed()).when(decide()).then(decided);
    const { to: _none, ...replaced } = decided;
    const successor = { subject: "cuong", as: "acting" } as const;
    given(proposed({ kind: "replacement" }))
      .when(decide({ to: undefined, successor }))
      .then({ ...replaced, successor });
    given(proposed())
      .when(decide({ to: undefined }))
      .refused("destination-missing");
    given(proposed({ kind: "replacement" }))
      .when(decide())
      .refused("destination-missing");
    given(proposed())
      .when(decide({ effectiveOn: "2026-11-08" }))
      .refused("dates-out-of-order", { notBefore: "2026-11-09" });
  });

  test("that the posts would not take is not made", () => {
    given(proposed())
      .when(decide({ to: { unit: "xb", post: "chu-tich", as: "holder" } }))
      .refused("posts-refuse", { post: "post-held" });
    given(proposed())
      .when(decide({ to: { ...pho, post: "nowhere" } }))
      .refused("posts-refuse", { post: "post-unknown" });
    given(proposed())
      .when(decide({ to: { ...pho, unit: "old" } }))
      .refused("unit-not-in-office", { unit: "old", heirs: ["tinh"] });
  });

  test("is signed by who is over the unit, never by whom it is about, and made once", () => {
    given(proposed())
      .when(decide({ by: { subject: "nobody", unit: "tinh" } }))
      .refused("signer-not-in-post", { unit: "tinh", on: "2026-11-09" });
    for (const one of [decide(asAn), refuseIt(asAn)]) given(proposed()).when(one).refused("about-oneself");
    for (const past of [decided, refused])
      for (const one of [decide(), refuseIt()]) given(proposed(), past).when(one).refused("already-decided");
    given().when(decide()).refused("not-proposed");
  });

  test("refusing it has a document, too", () => {
    given(proposed()).when(refuseIt()).then(refused);
    given(proposed())
      .when(refuseIt({ document: { number: "2/TB", date: "2026-11-01" } }))
      .refused("dates-out-of-order", { notBefore: "2026-11-02" });
  });
});

test("what it does to posts is noted once, and only after the decision", () => {
  const note = command("note-effect", { refused: [] });
  const effected: Event = { type: "leader-transfer-effected", on: "2026-12-01", refused: [], ...stamp };
  given(proposed()).when(note).refused("not-decided");
  given(proposed(), decided).when(note).then(effected);
  given(proposed(), decided, effected).when(note).then();
});

test("an open proposal passes to the heir; one that was decided stays", () => {
  const passOn = command("pass-on", { from: "old", to: "tinh", on: "2026-11-05" });
  const old = proposed({ unit: "old" });
  given(old)
    .when(passOn)
    .then({ type: "leader-transfer-passed-on", from: "old", to: "tinh", on: "2026-11-05", ...stamp });
  given(old, refused).when(passOn).then();
});

test("whatever is asked in whatever order: no decision without a rule, none by whom it is about, none that posts refuse", () => {
  const day = fc.integer({ min: 1, max: 20 }).map((n) => `2026-11-${String(n).padStart(2, "0")}`);
  const by = fc.constantFrom("chair", "an", "binh").map((subject) => ({ by: { subject, unit: "tinh" } }));
  const ruledFrom = day.map((from): TransferRuleState => ({ rules: [{ document: ruled, from }] }));
  const to = fc.option(
    fc.record({
      unit: fc.constantFrom("xa", "xb"),
      post: fc.constantFrom("pho", "chu-tich"),
      as: fc.constantFrom("holder", "acting"),
    }),
    { nil: undefined },
  );
  const any = fc.oneof(
    fc
      .tuple(day, by, fc.constantFrom("transfer", "replacement"), ruledFrom)
      .map(([on, who, kind, known]) => propose({ on, kind, rule: known, ...who })),
    fc
      .tuple(day, day, by, to, ruledFrom)
      .map(([date, effectiveOn, who, where, known]) =>
        decide({ decision: decision(date), effectiveOn, to: where, rule: known, ...who }),
      ),
    fc.tuple(day, by).map(([date, who]) => refuseIt({ document: { number: "1", date }, ...who })),
  );
  fc.assert(
    fc.property(fc.array(any, { minLength: 2, maxLength: 14 }), (asked) => {
      let state = leaderTransfer.initial;
      for (const one of asked) {
        const answer = leaderTransfer.decide(one, state);
        if (isRefusal(answer)) continue;
        state = answer.reduce(leaderTransfer.evolve, state);
        const told = answer.filter((event) => event.type === "leader-transfer-decided");
        for (const event of told) {
          expect(event.by.subject).not.toBe(state.held.subject);
          expect(ruleInForce(one.rule ?? { rules: [] }, event.on)).toBeDefined();
          expect(
            refusedByPosts(effectsOf(state), { posts, units, at: stamp.at, by: stamp.by }),
          ).toBeUndefined();
        }
      }
    }),
  );
});
