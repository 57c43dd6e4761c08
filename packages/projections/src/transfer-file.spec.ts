import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/leader-transfer/schema";
import { sealed, shown, stamp } from "./spec-events.ts";
import { transferFile } from "./transfer-file.ts";

const decision = { number: "8/QĐ", date: "2026-11-09", issuer: "UBND" };
const proposed: Event = {
  type: "leader-transfer-proposed",
  unit: "tinh",
  on: "2026-11-02",
  held: { unit: "xa", n: 1, post: "chu-tich", rank: "head", subject: "an" },
  kind: "replacement",
  grounds: ["standing-lost"],
  text: sealed,
  rule: { number: "3/QĐ", date: "2026-03-02" },
  ...stamp,
};
const decided: Event = {
  type: "leader-transfer-decided",
  on: "2026-11-09",
  decision,
  effectiveOn: "2026-12-01",
  reason: sealed,
  authority: { by: "role" },
  ...stamp,
};
const effected: Event = { type: "leader-transfer-effected", on: "2026-12-01", refused: [], ...stamp };
const passed: Event = {
  type: "leader-transfer-passed-on",
  from: "tinh",
  to: "heir",
  on: "2026-11-05",
  ...stamp,
};
const places = (...events: readonly Event[]) =>
  shown(transferFile, "leader-transfer/t1", [proposed, ...events]).rows.map(({ partition }) => partition);

test("it is open until decided, then its posts are owed, and it stands in no list but its unit's", () => {
  expect(places()).toEqual(["open/tinh", "own/tinh"]);
  expect(places(decided)).toEqual(["effect-owed", "own/tinh"]);
  expect(places(decided, effected)).toEqual(["own/tinh"]);
  expect(places(passed)).toEqual(["open/heir", "own/heir"]);
});
