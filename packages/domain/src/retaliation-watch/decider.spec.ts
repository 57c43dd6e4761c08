import { describe, expect, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import type { BodyKeyState } from "../body-key/decider.ts";
import type { Units } from "../units.ts";
import { retaliationWatch } from "./decider.ts";
import { riskTextNow, riskTexts } from "./risk-texts.ts";
import { commands, type Command, type Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "reporter", unit: "city" } };
const unit: Units[string] = { established: true, kind: "province", name: "", from: "2024-01-01", heirs: [] };
const units: Units = { city: unit, old: { ...unit, to: "2026-11-10", heirs: ["city"] } };
const brought = { id: "r1", units, ...stamp };
const publicKey = "hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo";
const key = publicKey.slice(0, 16);
const decision = { number: "9/QĐ", date: "2026-11-01" };
const keys: BodyKeyState = { keys: [{ key, publicKey, from: "2026-11-01", decision }] };
const sealed = `sealed1.${key}.AAAA`;
const told = { version: riskTextNow.version, language: "vi" } as const;

const command = <Type extends Command["type"]>(type: Type, more: object = {}): Command =>
  ({ type, ...brought, ...more }) as Command;
const optIn = (more: object = {}) =>
  command("opt-in", { unit: "city", told, agreed: true, sealed, isReported: true, keys, ...more });
const begun = (more: object = {}): Event => ({
  type: "retaliation-watch-begun",
  unit: "city",
  told,
  key,
  sealed,
  ...stamp,
  ...more,
});
const over: Event = { type: "retaliation-watch-ended", asked: "code", on: "2026-11-20", ...stamp };
const suspected: Event = {
  type: "retaliation-suspected",
  n: 1,
  kind: "transfer",
  on: "2026-11-15",
  certainty: "staff-number",
  ...stamp,
};

const { given } = rulesOf(retaliationWatch);

describe("taking part", () => {
  test("only with the text on the risk that is told now, and its version stays with the event", () => {
    given().when(optIn()).then(begun());
    given()
      .when(optIn({ told: { ...told, version: "2020-01-01" } }))
      .refused("risk-text-outdated", { version: riskTextNow.version });
  });

  test("nobody takes part without saying so: agreeing is no field that may be left out or denied", () => {
    const asked = { unit: "city", told, agreed: true, sealed };
    expect(commands["opt-in"].safeParse(asked).success).toBe(true);
    for (const agreed of [undefined, false, "true"])
      expect(commands["opt-in"].safeParse({ ...asked, agreed }).success).toBe(false);
  });

  test("a name in the clear is not taken: only what is sealed to the body's present key", () => {
    const asked = { unit: "city", told, agreed: true };
    for (const wrong of ["Nguyễn Văn A", "sealed1.short.AAAA", "", `${sealed} x`])
      expect(commands["opt-in"].safeParse({ ...asked, sealed: wrong }).success).toBe(false);
    for (const field of ["name", "phone", "reporter", "identity"])
      expect(commands["opt-in"].safeParse({ ...asked, sealed, [field]: "x" }).success).toBe(false);
    given()
      .when(optIn({ sealed: "sealed1.AAAAAAAAAAAAAAAA.AAAA" }))
      .refused("sealed-to-another", { key });
    given()
      .when(optIn({ keys: { keys: [] } }))
      .refused("body-without-key", { unit: "city" });
    const revoked = { at: stamp.at, why: "disclosed" };
    given()
      .when(optIn({ keys: { keys: [{ ...keys.keys[0], revoked }] } }))
      .refused("body-without-key", { unit: "city" });
  });

  test("only beside a report that there is, and with a body that stands", () => {
    given()
      .when(optIn({ isReported: false }))
      .refused("report-unknown");
    given()
      .when(optIn({ unit: "old" }))
      .refused("unit-not-in-office", { unit: "old", heirs: ["city"] });
  });
});

test("never with the body whose head or deputy the report is about", () => {
  given()
    .when(optIn({ isAboutBody: true }))
    .refused("body-named");
});

describe("leaving", () => {
  test("at any time by the code, without a reason; twice changes nothing, and one may take part anew", () => {
    given(begun()).when(command("opt-out")).then(over);
    given(begun(), suspected).when(command("opt-out")).then(over);
    given(begun(), over).when(command("opt-out")).then();
    given().when(command("opt-out")).refused("not-watched");
    given(begun(), over).when(optIn()).then(begun());
    expect(Object.keys(commands["opt-out"].shape)).toEqual([]);
  });

  test("also said to the body itself, from the day on which it was said", () => {
    given(begun())
      .when(command("note-opt-out", { on: "2026-11-20" }))
      .then({ ...over, asked: "in-person" });
    given(begun())
      .when(command("note-opt-out", { on: "2026-11-21" }))
      .refused("dated-in-future");
  });
});

describe("matches", () => {
  const match = { kind: "transfer", on: "2026-11-15", certainty: "staff-number" } as const;

  test("are noted by number while the watch is on, and no more after it", () => {
    given(begun()).when(command("note-match", match)).then(suspected);
    given(begun(), suspected)
      .when(command("note-match", match))
      .then({ ...suspected, n: 2 });
    given(begun(), over).when(command("note-match", match)).refused("not-watched");
    given().when(command("note-match", match)).refused("not-watched");
  });

  test("are judged with a reason, also after the reporter has left", () => {
    const judged = { n: 1, outcome: "retaliation", reason: "Điều chuyển không có căn cứ." } as const;
    for (const past of [
      [begun(), suspected],
      [begun(), suspected, over],
    ])
      given(...past)
        .when(command("judge-match", judged))
        .then({ type: "retaliation-judged", ...judged, ...stamp });
    given(begun(), suspected)
      .when(command("judge-match", { ...judged, document: { number: "1", date: "2026-11-01" } }))
      .refused("dates-out-of-order", { notBefore: "2026-11-15" });
    given(begun()).when(command("judge-match", judged)).refused("match-unknown");
  });
});

test("a watch that is on passes to the heir of its body", () => {
  const passOn = command("pass-on", { from: "old", to: "city", on: "2026-11-10" });
  given(begun({ unit: "old" }))
    .when(passOn)
    .then({ type: "retaliation-watch-passed-on", from: "old", to: "city", on: "2026-11-10", ...stamp });
  given(begun({ unit: "old" }), over)
    .when(passOn)
    .then();
});

test("what is told about the risk stands in both languages, as many points in each, and no version twice", () => {
  expect(new Set(riskTexts.map(({ version }) => version)).size).toBe(riskTexts.length);
  for (const { text } of riskTexts) {
    const points = (words: string) => words.split("\n").filter((line) => /^\d\. /.test(line)).length;
    expect(points(text.vi)).toBe(6);
    expect(points(text.en)).toBe(points(text.vi));
    expect(text.vi.normalize("NFC")).toBe(text.vi);
  }
});
