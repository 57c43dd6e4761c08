import { describe, expect, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { orgUnit } from "./decider.ts";
import { kindOn, nameOn } from "./in-effect.ts";
import { type Command, commands, type Event } from "./schema.ts";

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

const changeKind = (kind: "commune" | "public-service-unit", effectiveOn = "2025-01-01"): Command => ({
  type: "change-kind",
  kind,
  effectiveOn,
  ...brought,
});
const merge = (more: Partial<Extract<Command, { type: "merge" }>> = {}): Command => ({
  type: "merge",
  into: "commune-new",
  effectiveOn: "2025-07-01",
  ...brought,
  ...more,
});
const merged: Event = { type: "unit-merged", into: "commune-new", effectiveOn: "2025-07-01", ...stamp };
const parts = [
  { unit: "commune-new", places: ["Thôn Một", "Thôn Hai"] },
  { unit: "commune-other", places: ["Thôn Ba"] },
];
const both = { ...brought.units, "commune-other": { ...commune, name: "Xã Khác" } };
const split = (more: Partial<Extract<Command, { type: "split" }>> = {}): Command => ({
  type: "split",
  effectiveOn: "2025-07-01",
  parts,
  ...brought,
  units: both,
  ...more,
});
const wasSplit: Event = { type: "unit-split", effectiveOn: "2025-07-01", parts, ...stamp };
const nameHeirs = (more: Partial<Extract<Command, { type: "name-heirs" }>> = {}): Command => ({
  type: "name-heirs",
  parts: [{ unit: "commune-new" }],
  ...brought,
  units: both,
  ...more,
});
const orphaned: Event = { ...dissolved, heirs: [] };
const named: Event = { type: "heirs-named", parts: [{ unit: "commune-new" }], ...stamp };

const { given } = rulesOf(orgUnit);
const stateAfter = (...events: readonly Event[]) =>
  events.reduce((state, event) => orgUnit.evolve(state, event), orgUnit.initial);

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

  test("by a numbered decision, which is kept; its effect may lie ahead, the decision not", () => {
    const decision = { number: "1659/NQ-UBTVQH15", date: "2025-06-16", issuer: "UBTVQH" };
    for (const command of [rename("Phường Mới"), merge(), split(), dissolve()]) {
      const by = (said: object) => ({ ...command, ...said });
      const [event] = given(established).when(by({ decision })).events();
      expect([command.type, event]).toMatchObject([command.type, { decision }]);
      expect([command.type, given(established).when(command).events()[0]]).not.toHaveProperty("1.decision");
      given(established)
        .when(by({ decision: { ...decision, date: "2026-11-24" } }))
        .refused("document-in-future");
    }
    given(established)
      .when(dissolve({ effectiveOn: "2027-01-01", decision: { ...decision, date: "2026-11-23" } }))
      .then({ ...dissolved, effectiveOn: "2027-01-01", decision: { ...decision, date: "2026-11-23" } });
  });

  test("not before it was established, not after it was dissolved", () => {
    given(established)
      .when(rename("Phường Mới", "2024-03-31"))
      .refused("before-established", { established: "2024-04-01" });
    given(established, dissolved).when(rename("Phường Mới")).refused("unit-dissolved");
  });
});

describe("a change that takes effect on a day to come", () => {
  const future: Event = {
    type: "unit-renamed",
    name: "Phường Mới",
    effectiveOn: "2027-01-01",
    ...stamp,
  };

  test("does not show before that day, and does from that day on", () => {
    const unit = stateAfter(established, future);
    expect(["2024-03-31", "2026-12-31", "2027-01-01"].map((day) => nameOn(unit, day))).toEqual([
      "Xã Cũ",
      "Xã Cũ",
      "Phường Mới",
    ]);
  });

  test("one of an earlier day may be recorded later; of one day the later record holds", () => {
    const earlier: Event = { ...future, name: "Xã Giữa", effectiveOn: "2026-01-01" };
    const corrected: Event = { ...future, name: "Phường Đúng" };
    const unit = stateAfter(established, future, earlier, corrected);
    expect(["2025-12-31", "2026-01-01", "2027-01-01"].map((day) => nameOn(unit, day))).toEqual([
      "Xã Cũ",
      "Xã Giữa",
      "Phường Đúng",
    ]);
    expect(unit.name).toBe("Phường Đúng");
  });

  test("is taken back by naming the name of before for the same day; of an earlier day it is news", () => {
    given(established, future)
      .when(rename("Xã Cũ", "2027-01-01"))
      .then({ ...future, name: "Xã Cũ" });
    given(established, future)
      .when(rename("Phường Mới", "2026-01-01"))
      .then({ ...future, effectiveOn: "2026-01-01" });
  });
});

describe("changing the kind", () => {
  const changed: Event = {
    type: "unit-kind-changed",
    kind: "public-service-unit",
    effectiveOn: "2025-01-01",
    ...stamp,
  };

  test("a unit is of another kind from a day on, not before", () => {
    given(established).when(changeKind("public-service-unit")).then(changed);
    const unit = stateAfter(established, changed);
    expect([kindOn(unit, "2024-12-31"), kindOn(unit, "2025-01-01")]).toEqual([
      "commune",
      "public-service-unit",
    ]);
  });

  test("the kind it has on that day already changes nothing", () => {
    given(established).when(changeKind("commune")).then();
    given(established, changed).when(changeKind("public-service-unit")).then();
    given(established, changed)
      .when(changeKind("commune"))
      .then({ ...changed, kind: "commune" });
  });

  test("not before it was established, not after it ended", () => {
    given(established)
      .when(changeKind("public-service-unit", "2024-03-31"))
      .refused("before-established", { established: "2024-04-01" });
    for (const end of [dissolved, merged, wasSplit])
      given(established, end).when(changeKind("public-service-unit")).refused("unit-dissolved");
  });
});

describe("merging", () => {
  test("a unit ends and another one has its work: several become one by one command each", () => {
    given(established).when(merge()).then(merged);
    given(established)
      .when(merge({ note: "NQ 1659" }))
      .then({ ...merged, note: "NQ 1659" });
    expect(stateAfter(established, merged)).toMatchObject({ to: "2025-07-01", heirs: ["commune-new"] });
  });

  test("not into itself, nor into a unit that nobody knows", () => {
    given(established)
      .when(merge({ into: "commune-a" }))
      .refused("heir-is-itself");
    given(established)
      .when(merge({ into: "commune-x" }))
      .refused("heir-unknown", { heir: "commune-x" });
    // The name of something that every object has is no unit either.
    given(established)
      .when(merge({ into: "constructor" }))
      .refused("heir-unknown", { heir: "constructor" });
  });

  test("not into one that starts after its predecessor ended, nor into one that ended before", () => {
    given(established)
      .when(merge({ effectiveOn: "2025-06-30" }))
      .refused("heir-not-in-office", { heir: "commune-new" });
    given(established)
      .when(merge({ units: { "commune-new": { ...commune, to: "2025-07-01" } } }))
      .refused("heir-not-in-office", { heir: "commune-new" });
  });

  test("not into one whose own work is going to this very unit, however many come between", () => {
    const ending = { ...commune, to: "2027-01-01" };
    given(established)
      .when(merge({ units: { "commune-new": { ...ending, heirs: ["commune-a"] } } }))
      .refused("heir-comes-back", { heir: "commune-new" });
    given(established)
      .when(
        merge({
          units: { "commune-new": { ...ending, heirs: ["commune-b"] } },
          lines: { "commune-b": { ...ending, heirs: ["commune-c", "commune-a"] } },
        }),
      )
      .refused("heir-comes-back", { heir: "commune-new" });
  });

  test("only once, and only after it was established", () => {
    for (const end of [dissolved, merged, wasSplit])
      given(established, end).when(merge()).refused("unit-dissolved");
    given(established)
      .when(merge({ effectiveOn: "2024-04-01" }))
      .refused("before-established", { established: "2024-04-01" });
  });
});

describe("dividing", () => {
  test("a unit ends and each part goes to an heir with its places", () => {
    given(established).when(split()).then(wasSplit);
    expect(stateAfter(established, wasSplit)).toMatchObject({
      to: "2025-07-01",
      heirs: ["commune-new", "commune-other"],
      places: { "commune-new": ["Thôn Một", "Thôn Hai"], "commune-other": ["Thôn Ba"] },
    });
  });

  test("a place is recorded once, and goes to one heir alone, however it is written", () => {
    const one = (place: string) => ({ unit: "commune-new", places: ["Tổ Đình", place] });
    const other = (place: string) => ({ unit: "commune-other", places: [place] });
    given(established)
      .when(split({ parts: [one(" tổ đình "), other("Thôn Ba")] }))
      .then({
        ...wasSplit,
        parts: [{ unit: "commune-new", places: [" tổ đình "] }, other("Thôn Ba")],
      });
    for (const place of ["Tổ Đình", "tỔ ĐÌNH ", "Tổ Đình".normalize("NFD")])
      given(established)
        .when(split({ parts: [one("Thôn Hai"), other(place)] }))
        .refused("place-in-two-parts", { place });
  });

  test("each heir is named once, and each has to stand on that day", () => {
    given(established)
      .when(split({ parts: [...parts, { unit: "commune-new", places: [] }] }))
      .refused("heir-named-twice", { heir: "commune-new" });
    given(established)
      .when(split({ parts: [...parts, { unit: "commune-a", places: [] }] }))
      .refused("heir-is-itself");
    given(established)
      .when(split({ units: brought.units }))
      .refused("heir-unknown", { heir: "commune-other" });
    given(established)
      .when(split({ units: { ...both, "commune-other": { ...commune, from: "2025-07-02" } } }))
      .refused("heir-not-in-office", { heir: "commune-other" });
  });

  test("into two parts at least: into one it would be a merger", () => {
    const body = (count: number) => ({ effectiveOn: "2025-07-01", parts: parts.slice(0, count) });
    expect(commands.split.safeParse(body(2)).success).toBe(true);
    expect(commands.split.safeParse(body(1)).success).toBe(false);
  });

  test("only once, and only after it was established", () => {
    given(established, merged).when(split()).refused("unit-dissolved");
    given(established)
      .when(split({ effectiveOn: "2024-04-01" }))
      .refused("before-established", { established: "2024-04-01" });
  });
});

describe("splitting off a part", () => {
  const decision = { number: "1/NQ-HĐND", date: "2024-12-20", issuer: "HĐND thành phố" };
  const part = { ...commune, name: "Xã Tách", from: "2025-01-01" };
  const known = { ...both, "commune-part": part };
  const off = (more: Partial<Extract<Command, { type: "split-off" }>> = {}): Command => ({
    type: "split-off",
    unit: "commune-part",
    places: ["Thôn Một"],
    effectiveOn: "2025-01-01",
    decision,
    ...brought,
    units: known,
    ...more,
  });
  const wasOff: Event = {
    type: "unit-part-split-off",
    unit: "commune-part",
    places: ["Thôn Một"],
    effectiveOn: "2025-01-01",
    decision,
    ...stamp,
  };

  test("a part becomes a new unit with its places, and the unit goes on without an heir", () => {
    given(established).when(off()).then(wasOff);
    given(established)
      .when(off({ places: ["Thôn Một", " thôn một "], note: "…" }))
      .then({ ...wasOff, places: [" thôn một "], note: "…" });
    const after = stateAfter(established, wasOff);
    expect([after.to, after.heirs]).toEqual([undefined, []]);
    given(established, wasOff)
      .when(rename("Xã Còn Lại", "2025-02-01"))
      .then({ type: "unit-renamed", name: "Xã Còn Lại", effectiveOn: "2025-02-01", ...stamp });
    given(established, wasOff).when(merge()).then(merged);
  });

  test("the new unit is another one, known, and begins on that very day", () => {
    given(established)
      .when(off({ unit: "commune-a" }))
      .refused("part-is-itself");
    for (const unit of ["commune-x", "constructor"])
      given(established).when(off({ unit })).refused("part-unknown", { unit });
    for (const starts of ["2024-12-31", "2025-01-02"])
      given(established)
        .when(off({ units: { ...known, "commune-part": { ...part, from: starts } } }))
        .refused("part-starts-otherwise", { unit: "commune-part", starts });
  });

  test("only while the unit stands, after it was established, by a decision that is not of a day to come", () => {
    for (const end of [dissolved, merged, wasSplit])
      given(established, end).when(off()).refused("unit-dissolved");
    given(established)
      .when(off({ effectiveOn: "2024-04-01" }))
      .refused("before-established", { established: "2024-04-01" });
    given(established)
      .when(off({ decision: { ...decision, date: "2026-11-24" } }))
      .refused("document-in-future");
  });

  test("recorded again it changes nothing; with other places it is refused", () => {
    given(established, wasOff)
      .when(off({ places: ["THÔN MỘT"] }))
      .then();
    given(established, wasOff)
      .when(off({ places: ["Thôn Hai"] }))
      .refused("part-split-off-already", { unit: "commune-part", on: "2025-01-01" });
  });

  test("a place that a part took along goes to no other part and to no heir", () => {
    const another = { "commune-second": part };
    given(established, wasOff)
      .when(off({ unit: "commune-second", places: ["thôn một"], units: { ...known, ...another } }))
      .refused("place-in-two-parts", { place: "thôn một" });
    given(established, wasOff).when(split()).refused("place-in-two-parts", { place: "Thôn Một" });
    given(established, wasOff, orphaned)
      .when(nameHeirs({ parts }))
      .refused("place-in-two-parts", { place: "Thôn Một" });
  });
});

describe("naming heirs afterwards", () => {
  test("of a unit that ended without a known heir somebody decides who took over", () => {
    given(established, orphaned).when(nameHeirs()).then(named);
    expect(stateAfter(established, orphaned, named)).toMatchObject({
      to: "2025-07-01",
      heirs: ["commune-new"],
    });
  });

  test("by places too, and again while several heirs have it", () => {
    const decided: Event = { ...named, parts };
    given(established, orphaned).when(nameHeirs({ parts })).then(decided);
    given(established, orphaned, decided).when(nameHeirs()).then(named);
    given(established, { ...dissolved, heirs: ["commune-new", "commune-other"] })
      .when(nameHeirs({ parts }))
      .then(decided);
    const settled = stateAfter(established, orphaned, decided, named);
    expect([settled.heirs, settled.places]).toEqual([["commune-new"], {}]);
  });

  test("not of a unit that stands, not where one heir is known", () => {
    given(established).when(nameHeirs()).refused("unit-not-ended");
    for (const end of [dissolved, merged])
      given(established, end)
        .when(nameHeirs({ parts: [{ unit: "commune-other" }] }))
        .refused("heir-known", { heirs: ["commune-new"] });
  });

  test("what stands decided already changes nothing", () => {
    given(established, orphaned, named).when(nameHeirs()).then();
    given(established, wasSplit).when(nameHeirs({ parts })).then();
  });

  test("an heir stands on the day of the decision, though it may have begun after the unit ended", () => {
    const late = { ...commune, from: "2026-01-01" };
    given(established, orphaned)
      .when(nameHeirs({ units: { "commune-new": late } }))
      .then(named);
    given(established, orphaned)
      .when(nameHeirs({ units: { "commune-new": { ...late, to: "2026-11-23" } } }))
      .refused("heir-not-in-office", { heir: "commune-new" });
    // Of a unit that is still to end it may begin on that very day.
    given(established, { ...orphaned, effectiveOn: "2027-01-01" })
      .when(nameHeirs({ units: { "commune-new": { ...commune, from: "2027-01-01" } } }))
      .then(named);
    given(established, { ...orphaned, effectiveOn: "2027-01-01" })
      .when(nameHeirs({ units: { "commune-new": { ...commune, to: "2027-01-01" } } }))
      .refused("heir-not-in-office", { heir: "commune-new" });
  });

  test("an heir is another unit, known, and not one whose own work comes to this unit", () => {
    given(established, orphaned)
      .when(nameHeirs({ parts: [{ unit: "commune-a" }] }))
      .refused("heir-is-itself");
    given(established, orphaned)
      .when(nameHeirs({ parts: [{ unit: "commune-x" }] }))
      .refused("heir-unknown", { heir: "commune-x" });
    given(established, orphaned)
      .when(nameHeirs({ units: { "commune-new": { ...commune, to: "2027-01-01", heirs: ["commune-a"] } } }))
      .refused("heir-comes-back", { heir: "commune-new" });
    given(established, orphaned)
      .when(nameHeirs({ parts: [parts[0] ?? { unit: "" }, { unit: "commune-new" }] }))
      .refused("heir-named-twice", { heir: "commune-new" });
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
