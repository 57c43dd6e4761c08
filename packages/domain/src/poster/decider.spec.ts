import { describe, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { poster } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "lan", unit: "commune-a" } };
const units: Units = {
  "commune-a": { established: true, kind: "commune", name: "A", from: "2025-07-01", heirs: [] },
  old: { established: true, kind: "commune", name: "B", from: "2024-01-01", to: "2025-07-01", heirs: [] },
};
const brought = { id: "p1", units, ...stamp };
const { given } = rulesOf(poster);
const putUp = (more: object = {}): Command => ({
  type: "put-up",
  unit: "commune-a",
  place: "Nhà văn hoá thôn 2",
  ...brought,
  ...more,
});
const up: Event = { type: "poster-put-up", unit: "commune-a", place: "Nhà văn hoá thôn 2", ...stamp };
const moved: Event = { type: "poster-moved", place: "Bộ phận Một cửa", desk: "Bàn 3", ...stamp };
const down: Event = { type: "poster-taken-down", ...stamp };

describe("a poster", () => {
  test("hangs at a place of a unit that stands", () => {
    given().when(putUp()).then(up);
    given()
      .when(putUp({ unit: "nowhere" }))
      .refused("unit-unknown");
    given()
      .when(putUp({ unit: "old" }))
      .refused("unit-not-in-office");
    given(up).when(putUp()).refused("poster-already-up");
  });

  test("is moved to another place or desk; where it hangs already, nothing changes", () => {
    const move = (more: object): Command => ({ type: "move", place: "Bộ phận Một cửa", ...brought, ...more });
    given(up)
      .when(move({ desk: "Bàn 3" }))
      .then(moved);
    given(up, moved)
      .when(move({ desk: "Bàn 3" }))
      .then();
    given(up, down).when(move({})).refused("poster-taken-down");
  });

  test("is taken down once, for good", () => {
    // A command without words of its own.
    const takeDown = { type: "take-down", ...brought } as unknown as Command;
    given(up).when(takeDown).then(down);
    given(up, down).when(takeDown).then();
  });
});
