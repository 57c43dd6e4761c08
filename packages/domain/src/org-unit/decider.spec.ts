import { describe, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { orgUnit } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-11-23T01:00:00.000Z", by: { subject: "home-affairs", unit: "so-noi-vu-2025b" } };
const city: Units[string] = {
  established: true,
  kind: "province",
  name: "Thành phố Đà Nẵng",
  from: "2025-07-01",
  heirs: [],
};
const commune: Units[string] = {
  established: true,
  kind: "commune",
  name: "Xã Mới",
  from: "2025-07-01",
  heirs: [],
};
const brought = { id: "commune-a", units: { "city-48": city, "commune-new": commune }, ...stamp };

const established: Event = {
  type: "unit-established",
  kind: "commune",
  name: "Xã Cũ",
  parent: "city-48",
  effectiveOn: "2024-04-01",
  ...stamp,
};
const dissolved: Event = {
  type: "unit-dissolved",
  effectiveOn: "2025-07-01",
  heirs: ["commune-new"],
  ...stamp,
};
const establish: Command = {
  type: "establish",
  kind: "commune",
  name: "Xã Cũ",
  parent: "city-48",
  effectiveOn: "2024-04-01",
  ...brought,
};
const dissolve = (more: Partial<Extract<Command, { type: "dissolve" }>> = {}): Command => ({
  type: "dissolve",
  effectiveOn: "2025-07-01",
  heirs: ["commune-new"],
  ...brought,
  ...more,
});
const rename = (name: string, effectiveOn = "2025-01-01"): Command => ({
  type: "rename",
  name,
  effectiveOn,
  ...brought,
});

const { given } = rulesOf(orgUnit);

describe("establishing", () => {
  test("a unit is established below a known parent, from the day the decision takes effect", () => {
    given().when(establish).then(established);
  });

  test("an id names one unit for good", () => {
    given(established).when(establish).refused("unit-already-established");
  });

  test("a parent must be known and another unit", () => {
    given()
      .when({ ...establish, parent: "commune-x" })
      .refused("parent-unknown", { parent: "commune-x" });
    given()
      .when({ ...establish, parent: "commune-a", units: { "commune-a": commune } })
      .refused("parent-unknown", { parent: "commune-a" });
  });
});

describe("renaming", () => {
  test("a unit takes a new name from a day on", () => {
    given(established)
      .when(rename("Phường Mới"))
      .then({ type: "unit-renamed", name: "Phường Mới", effectiveOn: "2025-01-01", ...stamp });
  });

  test("the name it has already changes nothing", () => {
    given(established).when(rename("Xã Cũ")).then();
  });

  test("not before it was established, not after it was dissolved", () => {
    given(established)
      .when(rename("Phường Mới", "2024-03-31"))
      .refused("before-established", { established: "2024-04-01" });
    given(established, dissolved).when(rename("Phường Mới")).refused("unit-dissolved");
  });
});

describe("dissolving", () => {
  test("a unit is dissolved with its heirs, each named once", () => {
    given(established)
      .when(dissolve({ heirs: ["commune-new", "commune-new"] }))
      .then(dissolved);
  });

  test("a unit may end without a known heir, and the note says why", () => {
    given(established)
      .when(dissolve({ heirs: [], note: "not in the sources" }))
      .then({ ...dissolved, heirs: [], note: "not in the sources" });
  });

  test("only once, and only after it was established", () => {
    given(established, dissolved).when(dissolve()).refused("unit-dissolved");
    given(established)
      .when(dissolve({ effectiveOn: "2024-04-01" }))
      .refused("before-established", { established: "2024-04-01" });
  });

  test("an heir is another unit, known, and stands on that day", () => {
    given(established)
      .when(dissolve({ heirs: ["commune-a"] }))
      .refused("heir-is-itself");
    given(established)
      .when(dissolve({ heirs: ["commune-x"] }))
      .refused("heir-unknown", { heir: "commune-x" });
    given(established)
      .when(dissolve({ effectiveOn: "2025-01-01" }))
      .refused("heir-not-in-office", { heir: "commune-new" });
    given(established)
      .when(dissolve({ units: { "commune-new": { ...commune, to: "2025-07-01" } } }))
      .refused("heir-not-in-office", { heir: "commune-new" });
  });
});
