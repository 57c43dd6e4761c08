import { describe, test } from "vitest";
import {
  accepted,
  assigned,
  classified,
  command,
  given,
  handled,
  received,
  replied,
  stamp,
  units,
} from "./spec-reports.ts";
import type { Event } from "./schema.ts";

const refuseIt = command("refuse-assignment", { ground: "Không thuộc địa bàn." });
const transfer = (unit: string) => command("transfer", { unit, reason: "Thuộc xã bên." });
const refusedBy = (from: string, to: string, hops = 1): Event => ({
  type: "assignment-refused",
  from,
  to,
  ground: "Không thuộc địa bàn.",
  hops,
  ...stamp,
});
const transferred = (from: string, to: string, hops = 1): Event => ({
  type: "report-transferred",
  from,
  to,
  reason: "Thuộc xã bên.",
  hops,
  ...stamp,
});

describe("refusing an assignment", () => {
  const past = [received(), classified(), assigned("commune-b", "province")];

  test("sends it back to whoever assigned it, who assigns it anew", () => {
    given(...past)
      .when(refuseIt)
      .then(refusedBy("commune-b", "province"));
    given(...past, refusedBy("commune-b", "province"))
      .when(command("accept"))
      .refused("not-assigned");
  });

  test("only before it is taken on, and only what was assigned", () => {
    given(...past, accepted)
      .when(refuseIt)
      .refused("already-accepted");
    given(received(), classified()).when(refuseIt).refused("not-assigned");
  });

  test("where nobody of the registry assigned it, it stays", () => {
    given(received(), classified(), assigned("commune-b", "elsewhere"))
      .when(refuseIt)
      .then(refusedBy("commune-b", "commune-b"));
  });
});

describe("transferring", () => {
  test("another unit gets it and takes it on, or refuses it back", () => {
    given(...handled())
      .when(transfer("commune-b"))
      .then(transferred("commune-a", "commune-b"));
    const there = [...handled(), transferred("commune-a", "commune-b")];
    given(...there)
      .when(command("reply", { text: "…" }))
      .refused("not-accepted");
    given(...there)
      .when(command("accept"))
      .then(accepted);
    given(...there)
      .when(refuseIt)
      .then(refusedBy("commune-b", "commune-a", 2));
  });

  test("not to itself, not to a unit that is unknown, not before it is classified, not once it is answered", () => {
    given(...handled())
      .when(transfer("commune-a"))
      .then();
    given(...handled())
      .when(transfer("commune-x"))
      .refused("unit-unknown", { unit: "commune-x" });
    given(received()).when(transfer("commune-b")).refused("not-classified");
    given(...handled(), replied())
      .when(transfer("commune-b"))
      .refused("already-answered");
  });
});

describe("the third hop", () => {
  const twice = [
    ...handled(),
    transferred("commune-a", "commune-b"),
    transferred("commune-b", "commune-c", 2),
  ];
  const escalated = (from: string): Event => ({
    type: "routing-escalated",
    from,
    to: "province",
    hops: 3,
    ...stamp,
  });

  test("goes to the level above instead, whether it is a refusal or a transfer", () => {
    given(...twice)
      .when(refuseIt)
      .then(refusedBy("commune-c", "commune-b", 3), escalated("commune-c"));
    given(...twice)
      .when(transfer("commune-a"))
      .then(transferred("commune-c", "commune-a", 3), escalated("commune-c"));
  });

  test("then the level above decides, and hops are counted anew", () => {
    const up = [...twice, transferred("commune-c", "commune-a", 3), escalated("commune-c")];
    given(...up)
      .when(command("accept"))
      .refused("not-assigned");
    given(...up, assigned("commune-b", "province"))
      .when(refuseIt)
      .then(refusedBy("commune-b", "province"));
  });

  test("passes a level that no longer stands; where nobody is above, no hops are counted", () => {
    const { province } = units;
    if (province === undefined) throw new Error("there is a province");
    const ended = { ...units, province: { ...province, to: "2026-01-01" } };
    given(...twice)
      .when(command("transfer", { unit: "commune-a", reason: "Thuộc xã bên.", units: ended }))
      .then(transferred("commune-c", "commune-a", 0));
  });
});
