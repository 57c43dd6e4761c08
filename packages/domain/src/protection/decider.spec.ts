import { describe, expect, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { protection } from "./decider.ts";
import { commands, type Command, type Event, events } from "./schema.ts";
import { secretsIn } from "../sealable.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "hoa", unit: "city" } };
const unit: Units[string] = { established: true, kind: "province", name: "", from: "2024-01-01", heirs: [] };
const units: Units = {
  city: unit,
  "commune-a": { ...unit, kind: "commune", parent: "city" },
  old: { ...unit, to: "2026-11-10", heirs: ["commune-a"] },
};
const brought = { id: "p1", units, ...stamp };
const doc = (date: string) => ({ number: "7/QĐ", date });
const register = { number: "3/BV", body: "Thanh tra thành phố", kept: "paper" } as const;

const asked = {
  unit: "city",
  about: "denunciation/d1",
  form: "phone",
  receivedOn: "2026-11-02",
  whom: "denouncer",
  wanted: ["position-and-job", "life-and-health"],
  text: "Bị đe dọa cho thôi việc.",
} as const;
const command = <Type extends Command["type"]>(type: Type, more: object = {}): Command =>
  ({ type, ...brought, ...more }) as Command;
const request = (more: object = {}) =>
  command("request", { ...asked, endangered: { deniedUnit: "commune-a", deniedRank: "head" }, ...more });
const requested = (more: object = {}): Event => ({
  type: "protection-requested",
  ...asked,
  wanted: [...asked.wanted],
  deniedUnit: "commune-a",
  deniedRank: "head",
  decisionClock: {
    rule: "TC-2018.prot.time",
    ruleFrom: "2019-01-01",
    start: "2026-11-02",
    verified: false,
    why: "number-not-found",
  },
  ...stamp,
  ...more,
});
const inWriting = { form: "written", register } as const;
const measures = [{ kind: "position-and-job", by: "Sở Nội vụ" }] as const;
const decision = (date: string) => ({ decision: doc(date), reason: "Có căn cứ." });
const applied = (date = "2026-11-03"): Event => ({
  type: "protection-applied",
  measures: [...measures],
  ...decision(date),
  ...stamp,
});
const checked: Event = {
  type: "protection-checked",
  on: "2026-11-04",
  outcome: "no-grounds",
  text: "Không có dấu hiệu.",
  ...stamp,
};

const { type: _type, at: _at, by: _by, ...check } = checked;

const { given } = rulesOf(protection);

describe("asking", () => {
  test("by a call in an emergency, and then in writing, once; no day is made up by which it is decided", () => {
    given().when(request()).then(requested());
    const paper = { receivedOn: "2026-11-05", register };
    const confirmed: Event = { type: "protection-confirmed-in-writing", ...paper, ...stamp };
    given(requested()).when(command("confirm-in-writing", paper)).then(confirmed);
    given(requested(), confirmed).when(command("confirm-in-writing", paper)).refused("already-in-writing");
    given(requested(inWriting)).when(command("confirm-in-writing", paper)).refused("already-in-writing");
    given(requested()).when(request()).refused("already-requested");
  });

  test("in writing it has a register number, by phone it has none yet", () => {
    expect(given().when(request(inWriting)).events()).toEqual([requested(inWriting)]);
    given()
      .when(request({ form: "written" }))
      .refused("register-unfit");
    given().when(request({ register })).refused("register-unfit");
  });

  test("a kind of measure that was named twice is asked for once", () => {
    given()
      .when(request({ wanted: ["property", "property"] }))
      .then(requested({ wanted: ["property"] }));
  });

  test("only about a case that there is for this unit, on a day that has come, of a unit that stood", () => {
    given()
      .when(request({ endangered: undefined }))
      .refused("case-unknown");
    given()
      .when(request({ receivedOn: "2026-11-21" }))
      .refused("dated-in-future");
    given()
      .when(request({ unit: "nowhere" }))
      .refused("unit-unknown", { unit: "nowhere" });
    given()
      .when(request({ unit: "old", receivedOn: "2026-11-10" }))
      .refused("unit-not-in-office", { unit: "old", heirs: ["commune-a"] });
  });

  test("who asks is not taken in: no command has a field for it, no event a person's key", () => {
    expect(commands.request.safeParse(asked).success).toBe(true);
    for (const field of ["name", "address", "phone", "requester", "signature"]) {
      expect(commands.request.safeParse({ ...asked, [field]: "x" }).success).toBe(false);
      const withField = { ...register, [field]: "x" };
      expect(commands.request.safeParse({ ...asked, register: withField }).success).toBe(false);
    }
    for (const about of ["complaint/c1", "policy/city", "denunciation/", "d1"])
      expect(commands.request.safeParse({ ...asked, about }).success).toBe(false);
    for (const schema of Object.values(events))
      expect(secretsIn(schema).filter(({ by }) => by === "person")).toEqual([]);
  });
});

describe("deciding", () => {
  test("in danger measures are applied without waiting for the check or the paper", () => {
    given(requested())
      .when(command("apply", { measures, ...decision("2026-11-03") }))
      .then(applied());
    given(requested(), applied())
      .when(command("apply", { measures, ...decision("2026-11-04") }))
      .refused("already-applied");
  });

  test("it is refused only after it was looked into, with a document and its reason", () => {
    given(requested())
      .when(command("refuse", decision("2026-11-05")))
      .refused("not-checked");
    given(requested()).when(command("record-check", check)).then(checked);
    given(requested(), checked)
      .when(command("refuse", decision("2026-11-05")))
      .then({ type: "protection-refused", ...decision("2026-11-05"), ...stamp });
    for (const without of ["decision", "reason"])
      expect(commands.refuse.safeParse({ ...decision("2026-11-05"), [without]: undefined }).success).toBe(
        false,
      );
  });

  test("measures are changed and ended by decision, once there are some", () => {
    const change = { measures: [{ kind: "property", by: "Công an xã" }], ...decision("2026-11-06") };
    for (const [name, body] of [
      ["change", change],
      ["end", decision("2026-11-06")],
    ] as const) {
      given(requested()).when(command(name, body)).refused("not-applied");
      expect(given(requested(), applied()).when(command(name, body)).events()).toHaveLength(1);
    }
    given(requested(), applied()).when(command("record-check", check)).refused("already-applied");
  });

  test("no decision is older than what it follows, none lies in the future", () => {
    for (const [date, code] of [
      ["2026-11-01", "dates-out-of-order"],
      ["2026-11-21", "dated-in-future"],
    ] as const)
      expect(
        protection.decide(
          command("apply", { measures, ...decision(date) }),
          [requested()].reduce(protection.evolve, protection.initial),
        ),
      ).toMatchObject({ refused: code });
    given(requested(), applied("2026-11-05"))
      .when(command("end", decision("2026-11-04")))
      .refused("dates-out-of-order", { notBefore: "2026-11-05" });
  });

  test("after its end nothing is decided; the written request that the law wants is still taken", () => {
    const ended: Event = { type: "protection-ended", ...decision("2026-11-07"), ...stamp };
    const withdrawn: Event = { type: "protection-withdrawn", on: "2026-11-03", ...stamp };
    for (const [end, past] of [
      ["ended", [requested(), applied(), ended]],
      ["withdrawn", [requested(), withdrawn]],
    ] as const) {
      given(...past)
        .when(command("apply", { measures, ...decision("2026-11-08") }))
        .refused("protection-over", { end });
      const paper = { receivedOn: "2026-11-05", register };
      expect(
        given(...past)
          .when(command("confirm-in-writing", paper))
          .events(),
      ).toHaveLength(1);
    }
    given()
      .when(command("withdraw", { on: "2026-11-03" }))
      .refused("not-requested");
    given(requested())
      .when(command("withdraw", { on: "2026-11-03" }))
      .then(withdrawn);
    given(requested(), applied())
      .when(command("withdraw", { on: "2026-11-04" }))
      .refused("already-applied");
  });
});

test("it passes to the heir of its unit, to the level above where the heir's own head is feared", () => {
  const passOn = command("pass-on", { from: "old", to: "commune-a", on: "2026-11-10" });
  const of = (deniedUnit: string) => requested({ unit: "old", deniedUnit });
  given(of("commune-b"))
    .when(passOn)
    .then({ type: "protection-passed-on", from: "old", to: "commune-a", on: "2026-11-10", ...stamp });
  given(of("commune-a"))
    .when(passOn)
    .then({ type: "protection-passed-on", from: "old", to: "city", on: "2026-11-10", ...stamp });
  const top: Units = {
    ...units,
    "commune-a": { established: true, kind: "commune", name: "Xã A", from: "2025-07-01", heirs: [] },
  };
  given(of("commune-a"))
    .when(command("pass-on", { from: "old", to: "commune-a", on: "2026-11-10", units: top }))
    .refused("superior-competent", { rule: "TC-2018.A12.1" });
  given(requested()).when(passOn).then();
});
