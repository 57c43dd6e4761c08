import { describe, expect, test } from "vitest";
import {
  after,
  asking,
  decide,
  decidedOn,
  given,
  meeting,
  ofActs,
  ofPerson,
  open,
  ready,
  steps,
} from "./case-testing.ts";
import { disciplinaryCase } from "./decider.ts";
import type { Event } from "./schema.ts";
import type { Considered, DisciplinaryState } from "./state.ts";

const stateOf = (past: readonly Event[]): DisciplinaryState =>
  past.reduce(disciplinaryCase.evolve, disciplinaryCase.initial);

/** The same case in another year: opened, prepared without meetings, to be decided. */
const inYear = (
  day: string,
  { committedOn = day, ...person }: Partial<Considered> & { committedOn?: string } = {},
) =>
  after(
    open({
      on: day,
      detectedOn: day,
      person: { subject: "hoa", unit: "xa", kind: "civil-servant", standing: "staff", ...person },
      acts: [{ committedOn, ground: "other", text: "…" }],
    }),
    asking("skip-step", { step: "self-criticism", on: day, basis: "…" }),
    asking("skip-step", { step: "council", on: day, basis: "…" }),
  );
const of = (measure: string, day: string, more: object = {}) =>
  decide({ ...decidedOn(day), measure, acts: [{ n: 1, measure }], ...more });

describe("a decision", () => {
  test("is made once, with the table of measures that it was chosen from and who signed", () => {
    const past = after(open(), ...ready, decide());
    expect(past.find(({ type }) => type === "discipline-decided")).toMatchObject({
      type: "discipline-decided",
      on: "2026-10-05",
      measure: "warning",
      rule: "KL-172.forms.cc",
      ruleFrom: "2025-07-01",
      verified: true,
      authority: { by: "post", standing: "head" },
    });
    given(...past)
      .when(decide())
      .refused("already-decided");
    given().when(decide()).refused("not-opened");
  });

  test("waits for the meeting and the council", () => {
    given(...after(open()))
      .when(decide())
      .refused("self-criticism-due");
    given(...after(open(), ...steps))
      .when(decide())
      .refused("council-due");
    const late = asking("declare-relative", { subject: "binh" });
    given(...after(open(), ...ready, late))
      .when(decide())
      .refused("council-includes-relative", { subject: "binh" });
  });

  test("is made neither by the person, nor by a declared relative, nor by who is over nobody", () => {
    const past = after(open(), ...ready);
    given(...past)
      .when(decide({ by: { subject: "an", unit: "tinh" } }))
      .refused("about-oneself");
    given(...past)
      .when(decide({ by: { subject: "binh", unit: "tinh" } }))
      .refused("signer-not-in-post", { unit: "tinh", on: "2026-10-05" });
    given(
      ...past,
      ...given(...past)
        .when(asking("declare-relative", { subject: "chair" }))
        .events(),
    )
      .when(decide())
      .refused("relative-decides");
  });

  test("imposes what the law of its day has for that kind of person, and nothing else", () => {
    const allowed = ["reprimand", "warning", "dismissal"];
    given(...inYear("2026-09-07"))
      .when(of("salary-step-reduction", "2026-09-08"))
      .refused("measure-not-allowed", { measure: "salary-step-reduction", allowed });
    given(...inYear("2026-09-07"))
      .when(of("removal-from-post", "2026-09-08"))
      .refused("measure-not-allowed", { measure: "removal-from-post", allowed });
    expect(
      given(...inYear("2025-06-02"))
        .when(of("salary-step-reduction", "2025-06-30"))
        .events(),
    ).toMatchObject([{ rule: "KL-112.forms.cc", verified: false }]);
    expect(
      given(...inYear("2026-09-07", { standing: "manager" }))
        .when(of("removal-from-post", "2026-09-08"))
        .events(),
    ).toHaveLength(1);
    given(...inYear("2020-09-01"))
      .when(of("warning", "2020-09-02"))
      .refused("no-measures-known", { on: "2020-09-02" });
  });

  test("of a public employee names its basis while the sources conflict", () => {
    const employee = { kind: "public-employee" } as const;
    const past = inYear("2026-06-01", employee);
    given(...past)
      .when(of("warning", "2026-06-30"))
      .refused("basis-missing", { rule: "KL-vc.gap" });
    const basis = "Nghị định 112/2020/NĐ-CP";
    expect(
      given(...past)
        .when(of("warning", "2026-06-30", { basis }))
        .events(),
    ).toMatchObject([{ rule: "KL-vc.gap", verified: false, basis }]);
    expect(
      given(...past)
        .when(of("warning", "2026-07-01"))
        .events(),
    ).toMatchObject([{ rule: "KL-vc.forms", verified: true }]);
  });

  test("is dated in order: it takes effect not before it is made, and ends later", () => {
    const past = after(open(), ...ready);
    given(...past)
      .when(decide({ ...decidedOn("2026-09-27") }))
      .refused("dates-out-of-order", { notBefore: "2026-09-28" });
    given(...past)
      .when(decide({ effectiveFrom: "2026-10-04" }))
      .refused("dates-out-of-order", { notBefore: "2026-10-05" });
    given(...past)
      .when(decide({ effectiveTo: "2026-10-05" }))
      .refused("dates-out-of-order", { notBefore: "2026-10-05" });
  });
});

describe("the duties of the plan that a decision proves", () => {
  const proved = (person: Partial<Considered>, acts: readonly (readonly [string, boolean])[]) => {
    const past = after(
      open({
        person: { subject: "hoa", unit: "xa", kind: "civil-servant", standing: "staff", ...person },
        acts: acts.map(([ground]) => ({ committedOn: "2026-08-03", ground, text: "…" })),
      }),
      ...ready,
    );
    const judged = acts.map(([, isFound], n) => ({ n: n + 1, ...(isFound && { measure: "warning" }) }));
    const [, ...duties] = given(...past)
      .when(decide({ acts: judged, effectiveFrom: "2026-10-12" }))
      .events();
    return duties;
  };
  const an = { subject: "an", standing: "head" } as const;

  test("are told by the acts that were established, with the first day of effect and nobody's name", () => {
    const [first, second] = proved(an, [["retaliation", true]]);
    expect(first).toEqual({
      type: "head-disciplined-for-retaliation-or-obstruction",
      on: "2026-10-12",
      decision: { number: "7", date: "2026-10-05" },
      at: "2026-11-20T02:00:00.000Z",
      by: { subject: "chair", unit: "tinh" },
    });
    expect(second?.type).toBe("violation-disciplined");
    const types = (...asked: Parameters<typeof proved>) => proved(...asked).map(({ type }) => type);
    expect(types({}, [["obstruction", true]])).toEqual(["violation-disciplined"]);
    expect(
      types(an, [
        ["obstruction", false],
        ["other", true],
      ]),
    ).toEqual([]);
    expect(types({}, [["abuse-of-democracy", true]])).toEqual([
      "abuse-of-democracy-disciplined",
      "violation-disciplined",
    ]);
    expect(types(an, [["other-democracy-violation", true]])).toEqual(["violation-disciplined"]);
  });
});

describe("several acts", () => {
  const past = after(ofActs("2026-08-03", "2026-08-10"), ...ready);
  const acts = [
    { n: 1, measure: "reprimand" },
    { n: 2, measure: "removal-from-post" },
  ];

  test("are judged together, each once, by one measure: the heaviest", () => {
    expect(
      given(...past)
        .when(decide({ acts, measure: "removal-from-post" }))
        .events(),
    ).toMatchObject([{ measure: "removal-from-post" }, {}, {}]);
    given(...past)
      .when(decide({ acts, measure: "warning" }))
      .refused("measure-not-owed", { owed: "removal-from-post" });
    for (const some of [acts.slice(1), [...acts, { n: 2 }], [{ n: 1, measure: "warning" }, { n: 3 }]])
      given(...past)
        .when(decide({ acts: some }))
        .refused("acts-not-judged-whole", { acts: ["1", "2"] });
  });

  test("that were not established count for nothing; where none was there is no measure", () => {
    const established = [{ n: 1 }, { n: 2, measure: "warning" }];
    expect(
      given(...past)
        .when(decide({ acts: established }))
        .events(),
    ).toHaveLength(3);
    given(...past)
      .when(decide({ acts: [{ n: 1 }, { n: 2 }] }))
      .refused("no-act-established");
  });
});

describe("while another measure is served", () => {
  const earlier = stateOf(
    after(ofPerson({}), ...ready, decide({ measure: "warning", effectiveTo: "2026-11-10" })),
  );
  const anew = inYear("2026-11-02", { subject: "an", standing: "head", committedOn: "2026-10-20" });
  const serving = { serving: "k0", earlier };

  test("a new act gets a measure one step heavier", () => {
    given(...anew)
      .when(of("warning", "2026-11-09", serving))
      .refused("measure-not-owed", { owed: "removal-from-post" });
    const stepUp = { ...serving, acts: [{ n: 1, measure: "reprimand" }] };
    expect(
      given(...anew)
        .when(of("removal-from-post", "2026-11-09", stepUp))
        .events(),
    ).toMatchObject([{ measure: "removal-from-post", serving: "k0" }]);
  });

  test("only by the same person, on a day on which they served it", () => {
    const before = inYear("2026-11-02", { subject: "an", standing: "head", committedOn: "2026-10-04" });
    given(...before)
      .when(of("warning", "2026-11-09", serving))
      .refused("nothing-served", { serving: "k0" });
    given(...inYear("2026-11-02", { committedOn: "2026-10-20" }))
      .when(of("warning", "2026-11-09", serving))
      .refused("nothing-served", { serving: "k0" });
    given(...anew)
      .when(of("warning", "2026-11-09", { serving: "k0" }))
      .refused("nothing-served", { serving: "k0" });
  });
});

describe("the limitation", () => {
  test("bars what deserves a reprimand after five years, what deserves more after ten", () => {
    const past = inYear("2026-09-07", { committedOn: "2021-09-06" });
    given(...past)
      .when(of("reprimand", "2026-09-08"))
      .refused("limitation-over", { committedOn: "2021-09-06" });
  });

  test("is disputed where the law of the act's day and that of the decision differ: then the basis is named", () => {
    // By the law of 2021 it is five years for more than a reprimand, by that of 2026 ten.
    const past = inYear("2026-09-07", { committedOn: "2021-09-06" });
    given(...past)
      .when(of("warning", "2026-09-08"))
      .refused("limitation-disputed", { committedOn: "2021-09-06" });
    const limitationBasis = "Luật Cán bộ, công chức 2025";
    expect(
      given(...past)
        .when(of("warning", "2026-09-08", { limitationBasis }))
        .events(),
    ).toMatchObject([{ limitationBasis }]);
  });

  test("of an act of today is no question", () => {
    expect(
      given(...inYear("2026-09-07"))
        .when(of("reprimand", "2026-09-08"))
        .events(),
    ).toHaveLength(1);
  });
});

describe("without a measure", () => {
  const doc = { number: "3", date: "2026-09-21" };

  test("a case ends by exemption on a ground of law, which is named where it was only recalled", () => {
    const exempt = (ground: string, more: object = {}) =>
      asking("exempt", { ground, document: doc, reason: "…", ...more });
    const past = after(open(), exempt("obeyed-superior"));
    expect(past.at(-1)).toMatchObject({ type: "discipline-exempted", rule: "KL-172.exempt" });
    given(...past)
      .when(decide())
      .refused("already-decided");
    given(...after(open()))
      .when(exempt("death"))
      .refused("basis-missing", { on: "2026-09-21" });
    expect(
      given(...after(open()))
        .when(exempt("death", { basis: "Đ.4" }))
        .events(),
    ).toHaveLength(1);
  });

  test("a case is dropped with the reason", () => {
    const drop = asking("drop", { because: "not-established", document: doc, reason: "…" });
    const past = after(open(), drop);
    for (const one of [drop, asking("hold-self-criticism", meeting("2026-09-28")), decide()])
      given(...past)
        .when(one)
        .refused("already-decided");
    given(...after(open(), asking("declare-relative", { subject: "chair" })))
      .when(drop)
      .refused("relative-decides");
  });
});
