import { describe, expect, test } from "vitest";
import { after, asking, given, ofActs, ofPerson, open } from "./case-testing.ts";
import { commands } from "./schema.ts";

describe("a case", () => {
  test("is opened with its acts, and its times run: 90 days from detection, ten years from the act", () => {
    const [opened] = after(open());
    expect(opened).toMatchObject({
      type: "disciplinary-case-opened",
      acts: [{ n: 1, ground: "retaliation" }],
      clocks: [
        { clock: "handling", rule: "KL-172.limit", start: "2026-09-01", due: "2026-11-30", verified: true },
        { clock: "limitation", rule: "KL-statute", start: "2026-08-03", due: "2036-08-03", verified: false },
      ],
    });
    given(...after(open()))
      .when(open())
      .refused("already-opened");
  });

  test("of a violation found before 1 July 2025 has no known time", () => {
    const [opened] = after(
      open({
        on: "2025-06-30",
        detectedOn: "2025-06-30",
        acts: [{ committedOn: "2025-06-02", ground: "other", text: "…" }],
      }),
    );
    expect(opened).toMatchObject({ clocks: [{ clock: "handling", why: "no-rule-in-force" }, {}] });
  });

  test("of a head is opened above them; of anybody else in their own unit too; of oneself nowhere", () => {
    given()
      .when(open({ unit: "xa" }))
      .refused("superior-competent");
    const staff = { subject: "hoa", unit: "tinh", standing: "staff" };
    expect(after(ofPerson(staff))).toHaveLength(1);
    given()
      .when(ofPerson({ subject: "chair", unit: "tinh", standing: "head" }))
      .refused("about-oneself");
    given()
      .when(open({ unit: "nowhere" }))
      .refused("unit-unknown", { unit: "nowhere" });
    given()
      .when(open({ unit: "old", on: "2026-11-02" }))
      .refused("unit-not-in-office", { unit: "old", heirs: ["tinh"] });
  });

  test("believes the posts of that day, not the form: they decide which measures there are", () => {
    given()
      .when(ofPerson({ standing: "staff" }))
      .refused("standing-contradicts-post", { standing: "head" });
  });

  test("is opened behind its acts and their detection, never in the future", () => {
    given()
      .when(open({ on: "2026-08-31" }))
      .refused("dates-out-of-order", { notBefore: "2026-09-01" });
    given().when(ofActs("2026-09-02")).refused("dates-out-of-order", { notBefore: "2026-09-02" });
    given()
      .when(open({ on: "2026-11-21" }))
      .refused("dated-in-future");
  });

  test("of an act that no measure can follow any more is not opened, but where no limitation bars it", () => {
    given().when(ofActs("2016-09-06")).refused("limitation-over", { committedOn: "2016-09-06" });
    const acts = [
      {
        committedOn: "2010-01-04",
        ground: "other",
        text: "…",
        unlimited: { ground: "false-diploma", basis: "Luật CBCC, Đ.…" },
      },
    ];
    expect(after(open({ acts }))).toMatchObject([{ clocks: [{ clock: "handling" }] }]);
  });

  test("takes further acts until it is decided, each by its own limitation", () => {
    const acts = { act: { committedOn: "2020-01-06", ground: "other", text: "…" } };
    const added = after(open(), asking("add-act", acts));
    expect(added[1]).toMatchObject({
      type: "disciplinary-act-added",
      act: { n: 2 },
      // No rule is known of its day: the earliest that is known goes on.
      clocks: [{ clock: "limitation", start: "2026-08-03" }],
    });
    const late = { act: { ...acts.act, committedOn: "2010-01-04" } };
    given(...added)
      .when(asking("add-act", late))
      .refused("limitation-over", { committedOn: "2010-01-04" });
  });

  test("knows relatives once declared, each once, and nobody is their own", () => {
    const declare = (subject: string) => asking("declare-relative", { subject });
    given(...after(open(), declare("dung")))
      .when(declare("dung"))
      .then();
    given(...after(open()))
      .when(declare("an"))
      .refused("relative-of-oneself");
  });

  test("takes no ground that is not in the list", () => {
    const asked = { unit: "tinh", on: "2026-09-07", detectedOn: "2026-09-01" };
    const person = { subject: "an", unit: "xa", kind: "cadre", standing: "head" };
    const acts = [{ committedOn: "2026-08-03", ground: "rude", text: "…" }];
    expect(commands.open.safeParse({ ...asked, person, acts }).success).toBe(false);
  });
});
