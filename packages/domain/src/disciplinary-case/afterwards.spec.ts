import { describe, expect, test } from "vitest";
import { after, asking, decide, given, open, ready } from "./case-testing.ts";

const past = after(open(), ...ready, decide());
const delivered = asking("note-delivered", { on: "2026-10-06" });
const appealed = {
  about: "disciplinary-decision",
  decision: { number: "7", date: "2026-10-05" },
  outcome: undefined,
  of: undefined,
};
const appeal = (more: object = {}) => asking("note-appeal", { complaint: "c1", appealed, ...more });
const revoke = (more: object = {}) =>
  asking("revoke", {
    because: "found-wrong",
    document: { number: "8", date: "2026-11-02" },
    again: false,
    reason: "…",
    ...more,
  });

test("handing it over starts the fifteen days of complaining about it, which are only recalled", () => {
  expect(
    given(...past)
      .when(delivered)
      .events(),
  ).toMatchObject([
    {
      type: "discipline-delivered",
      appeal: { rule: "KN-2011.A48-50", when: "lodge", due: "2026-10-21", verified: false },
    },
  ]);
  given(...after(open(), ...ready, decide(), delivered))
    .when(delivered)
    .refused("already-delivered");
  given(...after(open()))
    .when(delivered)
    .refused("not-decided");
});

describe("an appeal", () => {
  test("is a complaint about this very decision", () => {
    expect(
      given(...past)
        .when(appeal())
        .events(),
    ).toMatchObject([{ type: "discipline-appealed", complaint: "c1" }]);
    const others = [
      undefined,
      { ...appealed, about: "administrative-decision" },
      { ...appealed, decision: { number: "7", date: "2026-10-06" } },
      { ...appealed, decision: undefined },
    ];
    for (const other of others)
      given(...past)
        .when(appeal({ appealed: other }))
        .refused("appeal-unknown", { complaint: "c1" });
  });

  test("is noted once; a second complaint that goes on from it takes its place", () => {
    const once = [
      ...past,
      ...given(...past)
        .when(appeal())
        .events(),
    ];
    given(...once)
      .when(appeal())
      .then();
    given(...once)
      .when(appeal({ complaint: "c9" }))
      .refused("already-appealed");
    const second = appeal({ complaint: "c2", appealed: { ...appealed, of: "c1" } });
    expect(
      given(...once)
        .when(second)
        .events(),
    ).toHaveLength(1);
  });

  test("takes the decision back only where it was right", () => {
    const once = [
      ...past,
      ...given(...past)
        .when(appeal())
        .events(),
    ];
    for (const outcome of [undefined, "dismissed"])
      given(...once)
        .when(revoke({ because: "appeal-upheld", appealed: { ...appealed, outcome } }))
        .refused("appeal-not-upheld");
    const upheld = revoke({ because: "appeal-upheld", appealed: { ...appealed, outcome: "upheld" } });
    expect(
      given(...once)
        .when(upheld)
        .events(),
    ).toHaveLength(1);
  });
});

describe("what was taken back", () => {
  test("is over, or is judged anew by another council", () => {
    given(
      ...past,
      ...given(...past)
        .when(revoke())
        .events(),
    )
      .when(delivered)
      .refused("not-decided");
    const anew = [
      ...past,
      ...given(...past)
        .when(revoke({ again: true }))
        .events(),
    ];
    given(...anew)
      .when(decide())
      .refused("dates-out-of-order", { notBefore: "2026-11-02" });
    const decision = { number: "9", date: "2026-11-03", issuer: "UBND" };
    given(...anew)
      .when(decide({ decision, effectiveFrom: "2026-11-03" }))
      .refused("council-due");
    given(...past)
      .when(revoke({ document: { number: "8", date: "2026-10-04" } }))
      .refused("dates-out-of-order", { notBefore: "2026-10-05" });
  });
});

test("its effect ends once, behind its first day", () => {
  const end = (to: string) => asking("end-effect", { to });
  const ended = [
    ...past,
    ...given(...past)
      .when(end("2026-11-01"))
      .events(),
  ];
  given(...ended)
    .when(end("2026-11-02"))
    .refused("effect-ended");
  expect(
    given(...ended)
      .when(end("2026-10-20"))
      .events(),
  ).toHaveLength(1);
  given(...past)
    .when(end("2026-10-05"))
    .refused("dates-out-of-order", { notBefore: "2026-10-05" });
});

test("it passes to the heir until the last word is spoken, a served measure too", () => {
  const passOn = asking("pass-on", { from: "old", to: "tinh", on: "2026-11-05" });
  const ofOld = past.map((event) =>
    event.type === "disciplinary-case-opened" ? { ...event, unit: "old" } : event,
  );
  expect(
    given(...ofOld)
      .when(passOn)
      .events(),
  ).toMatchObject([{ type: "disciplinary-case-passed-on", to: "tinh" }]);
  const over = [
    ...ofOld,
    ...given(...ofOld)
      .when(revoke())
      .events(),
  ];
  given(...over)
    .when(passOn)
    .then();
});
