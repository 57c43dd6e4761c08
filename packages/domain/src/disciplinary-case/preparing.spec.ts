import { describe, expect, test } from "vitest";
import {
  after,
  asking,
  council,
  decide,
  given,
  meeting,
  members,
  ofPerson,
  open,
  ready,
  steps,
} from "./case-testing.ts";

const doc = (date: string) => ({ number: "9", date });

describe("the steps before a decision", () => {
  test("are the self-criticism meeting, then the council", () => {
    const past = after(open(), ...ready);
    expect(past.map(({ type }) => type)).toEqual([
      "disciplinary-case-opened",
      "disciplinary-self-criticism-held",
      "disciplinary-council-established",
      "disciplinary-council-met",
    ]);
    given(...after(open()))
      .when(council())
      .refused("self-criticism-due");
    given(...past)
      .when(asking("record-council", meeting("2026-10-01")))
      .refused("step-done", { step: "council" });
    given(...past)
      .when(asking("hold-self-criticism", meeting("2026-10-01")))
      .refused("step-done", { step: "self-criticism" });
  });

  test("are left out where an article is named", () => {
    const skip = (step: string) =>
      asking("skip-step", { step, on: "2026-09-14", basis: "NĐ 172/2025, Đ.2 k.10" });
    given(...after(open()))
      .when(skip("council"))
      .refused("self-criticism-due");
    expect(after(open(), skip("self-criticism"), skip("council"))).toHaveLength(3);
  });

  test("are dated one behind the other", () => {
    given(...after(open()))
      .when(asking("hold-self-criticism", meeting("2026-09-06")))
      .refused("dates-out-of-order", { notBefore: "2026-09-07" });
    given(...after(open()))
      .when(asking("hold-self-criticism", { ...meeting("2026-09-14"), minutes: doc("2026-09-13") }))
      .refused("dates-out-of-order", { notBefore: "2026-09-14" });
    given(...after(open()))
      .when(asking("summon", { step: "council", document: doc("2026-09-14"), meetingOn: "2026-09-11" }))
      .refused("dates-out-of-order", { notBefore: "2026-09-14" });
  });

  test("of a verification that found nothing lead to no measure", () => {
    const found = { document: doc("2026-09-10"), found: "unsubstantiated", text: "…" };
    given(...after(open(), asking("record-verification", found), ...ready))
      .when(
        asking("decide", { decision: { ...doc("2026-10-05"), issuer: "U" }, acts: [], measure: "warning" }),
      )
      .refused("unsubstantiated");
  });
});

describe("a council", () => {
  const held = after(open(), asking("declare-relative", { subject: "dung" }), steps[0] ?? open());

  test("has neither the person nor a declared relative in it, nobody twice, and one in the chair", () => {
    const of = (...subjects: readonly string[]) => council({ members: members(...subjects) });
    given(...held)
      .when(of("chair", "an", "binh"))
      .refused("council-includes-person");
    given(...held)
      .when(of("chair", "dung", "binh"))
      .refused("council-includes-relative", { subject: "dung" });
    given(...held)
      .when(of("chair", "binh", "binh"))
      .refused("officer-twice", { subject: "binh" });
    const two = members("chair", "binh", "cuong").map((one) => ({ ...one, role: "chair" }));
    given(...held)
      .when(council({ members: two }))
      .refused("one-chair");
  });

  test("judges an act, too, that was added behind its meeting", () => {
    const act = { committedOn: "2026-08-10", ground: "other", text: "…" };
    const added = after(open(), ...ready, asking("add-act", { act }));
    given(...added)
      .when(decide({ acts: [{ n: 1, measure: "warning" }, { n: 2 }] }))
      .refused("council-due");
    const again = asking("record-council", meeting("2026-10-01"));
    expect(
      given(...added)
        .when(again)
        .events(),
    ).toHaveLength(1);
  });

  test("of which somebody turns out to be a relative is formed anew, also when it has met", () => {
    const late = asking("declare-relative", { subject: "binh" });
    const met = after(open(), ...ready, late);
    const anew = council({ document: doc("2026-10-01"), members: members("chair", "cuong", "hoa") });
    expect(
      given(...met)
        .when(anew)
        .events(),
    ).toMatchObject([{ type: "disciplinary-council-established" }]);
    given(...after(open(), ...steps, late))
      .when(asking("record-council", meeting("2026-09-28")))
      .refused("council-includes-relative", { subject: "binh" });
    given(...after(open(), steps[0] ?? open()))
      .when(asking("record-council", meeting("2026-09-28")))
      .refused("no-council");
  });
});

describe("a case waits", () => {
  const defer = (ground: string, date = "2026-09-10") => asking("defer", { ground, document: doc(date) });

  test("on the grounds of its day alone, and its time stands still; that it does is not verified", () => {
    const past = after(open(), defer("illness"));
    expect(past[1]).toMatchObject({
      ground: "illness",
      rule: "KL-172.defer",
      clocks: [{ clock: "handling", why: "suspended", verified: false }],
    });
    given(...after(open()))
      .when(defer("leave"))
      .refused("no-ground-to-defer", { on: "2026-09-10" });
    for (const one of [defer("maternity"), steps[0] ?? open()])
      given(...past)
        .when(one)
        .refused("deferred");
    const resume = asking("resume", { because: "person-asked", document: doc("2026-09-20") });
    expect(
      given(...past)
        .when(resume)
        .events(),
    ).toMatchObject([
      { type: "disciplinary-case-resumed", clocks: [{ due: "2026-12-10", verified: false }] },
    ]);
    given(...after(open()))
      .when(resume)
      .refused("not-deferred");
  });

  test("of a public employee on a basis that is named, because no rule is known of them", () => {
    const employee = after(ofPerson({ kind: "public-employee" }));
    expect(employee[0]).toMatchObject({ clocks: [{ due: "2026-11-30", verified: false }, {}] });
    given(...employee)
      .when(defer("leave"))
      .refused("basis-missing", { on: "2026-09-10" });
    const named = asking("defer", { ground: "leave", document: doc("2026-09-10"), basis: "NĐ 112/2020" });
    expect(
      given(...employee)
        .when(named)
        .events(),
    ).toMatchObject([{ ground: "leave", basis: "NĐ 112/2020" }]);
  });

  test("until 150 days are over where it is complicated, once", () => {
    const extend = asking("extend-time", { document: doc("2026-09-10"), reason: "…" });
    const past = after(open(), extend);
    expect(past[1]).toMatchObject({ clocks: [{ when: "complicated", due: "2027-01-29" }] });
    given(...past)
      .when(extend)
      .refused("already-extended");
  });
});
