import { describe, expect, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { hotlineReport } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "lan", unit: "commune-a" } };
const unit: Units[string] = {
  established: true,
  kind: "commune",
  name: "Xã A",
  from: "2025-07-01",
  heirs: [],
};
const old: Units[string] = { ...unit, from: "2024-04-01", to: "2025-07-01", heirs: ["commune-a"] };
const brought = { id: "r1", units: { "commune-a": unit, "commune-b": unit, "commune-old": old }, ...stamp };

const report = {
  unit: "commune-a",
  channel: "phone",
  receivedAt: "2026-11-20T01:15:00.000Z",
  place: "Tổ dân phố 3",
  field: "grassroots-democracy",
  text: "Không niêm yết khoản thu của tổ.",
} as const;
const receive = (more: object = {}): Command => ({ type: "receive", ...report, ...brought, ...more });
const received: Event = { type: "report-received", ...report, ...stamp };
const classified = (kind: "question" | "reflection" = "reflection"): Event => ({
  type: "report-classified",
  kind,
  field: "grassroots-democracy",
  ...stamp,
});
const assigned: Event = { type: "report-assigned", unit: "commune-a", ...stamp };
const accepted: Event = { type: "report-accepted", ...stamp };
const replied: Event = { type: "report-replied", text: "Đã niêm yết.", ...stamp };
const closed: Event = { type: "report-closed", ...stamp };

const command = <Type extends Command["type"]>(type: Type, more: object = {}): Command =>
  ({ type, ...brought, ...more }) as Command;

const { given } = rulesOf(hotlineReport);

describe("the day to answer by", () => {
  const level = { unit: "province-49", days: 5, count: "working-days", from: "2026-11-01" } as const;

  test("follows the service level of the day and keeps who set it: policy, not law", () => {
    rulesOf(hotlineReport)
      .given()
      .when(receive({ serviceLevel: level }))
      .then({ ...received, answerBy: { day: "2026-11-27", policy: level } });
  });

  test("is none without a service level, and none over working days of a year that has no calendar", () => {
    rulesOf(hotlineReport).given().when(receive()).then(received);
    const late = { receivedAt: "2027-12-30T01:00:00.000Z", at: "2027-12-30T02:00:00.000Z" };
    const [event] = rulesOf(hotlineReport)
      .given()
      .when(receive({ serviceLevel: level, ...late }))
      .events();
    expect(event).not.toHaveProperty("answerBy");
  });
});

describe("receiving", () => {
  test("what arrives is first only a report: when it came in stands apart from when it was entered", () => {
    given().when(receive()).then(received);
  });

  test("one report is received once", () => {
    given(received).when(receive()).refused("report-already-received");
  });

  test("not from the future, but a clock a few minutes off is forgiven", () => {
    given()
      .when(receive({ receivedAt: "2026-11-20T02:06:00.000Z" }))
      .refused("received-in-future");
    expect(
      given()
        .when(receive({ receivedAt: "2026-11-20T02:04:00.000Z" }))
        .events(),
    ).toHaveLength(1);
  });

  test("only by a unit that is known and stood on the day it came in, in Viet Nam's time", () => {
    given()
      .when(receive({ unit: "commune-x" }))
      .refused("unit-unknown", { unit: "commune-x" });
    given()
      .when(receive({ unit: "commune-old" }))
      .refused("unit-not-in-office", { unit: "commune-old", heirs: ["commune-a"] });
    // 17:30 UTC on 30 June is half past midnight on 1 July in Da Nang.
    expect(
      given()
        .when(receive({ receivedAt: "2025-06-30T17:30:00.000Z" }))
        .events(),
    ).toHaveLength(1);
    given()
      .when(receive({ receivedAt: "2025-06-30T16:30:00.000Z" }))
      .refused("unit-not-in-office", { unit: "commune-a", heirs: [] });
  });
});

describe("classifying", () => {
  test("a kind is given, and the field is corrected where the operator was wrong", () => {
    given(received)
      .when(command("classify", { kind: "reflection" }))
      .then(classified());
    given(received)
      .when(command("classify", { kind: "petition", field: "land" }))
      .then({ type: "report-classified", kind: "petition", field: "land", ...stamp });
  });

  test("the same again changes nothing", () => {
    given(received, classified())
      .when(command("classify", { kind: "reflection" }))
      .then();
  });
});

describe("assigning", () => {
  test("a classified report is assigned to its unit, another unit or an officer", () => {
    given(received, classified()).when(command("assign")).then(assigned);
    given(received, classified())
      .when(command("assign", { unit: "commune-b", officer: "minh" }))
      .then({ ...assigned, unit: "commune-b", officer: "minh" });
  });

  test("not before it is classified, not to a unit that does not stand today", () => {
    given(received).when(command("assign")).refused("not-classified");
    given(received, classified())
      .when(command("assign", { unit: "commune-old" }))
      .refused("unit-not-in-office", { unit: "commune-old", heirs: ["commune-a"] });
  });

  test("the same again changes nothing", () => {
    given(received, classified(), assigned).when(command("assign")).then();
  });
});

describe("taking it on", () => {
  test("the assigned unit takes it on, once", () => {
    given(received, classified(), assigned).when(command("accept")).then(accepted);
    given(received, classified(), assigned, accepted).when(command("accept")).then();
    given(received, classified()).when(command("accept")).refused("not-assigned");
  });

  test("another unit has to take it on anew, another officer of the same unit has not", () => {
    const elsewhere: Event = { ...assigned, unit: "commune-b" };
    given(received, classified(), assigned, accepted, elsewhere)
      .when(command("reply", { text: "…" }))
      .refused("not-accepted");
    const officer: Event = { ...assigned, officer: "minh" };
    given(received, classified(), assigned, accepted, officer)
      .when(command("reply", { text: "Đã niêm yết." }))
      .then(replied);
  });
});

describe("replying and closing", () => {
  test("a report is replied to by whoever has taken it on", () => {
    given(received, classified(), assigned, accepted)
      .when(command("reply", { text: "Đã niêm yết." }))
      .then(replied);
    given(received, classified(), assigned)
      .when(command("reply", { text: "…" }))
      .refused("not-accepted");
    given(received)
      .when(command("reply", { text: "…" }))
      .refused("not-classified");
  });

  test("a question may be answered at once", () => {
    given(received, classified("question"))
      .when(command("reply", { text: "Đã niêm yết." }))
      .then(replied);
  });

  test("only what was replied to is closed", () => {
    given(received, classified(), assigned, accepted, replied).when(command("close")).then(closed);
    given(received, classified(), assigned, accepted).when(command("close")).refused("not-replied");
  });

  test("a closed report takes nothing more", () => {
    const past = [received, classified(), assigned, accepted, replied, closed];
    given(...past)
      .when(command("close"))
      .then();
    for (const type of ["classify", "assign", "accept", "reply"] as const)
      given(...past)
        .when(command(type, { kind: "petition", text: "…" }))
        .refused("report-closed");
  });
});
