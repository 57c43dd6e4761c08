import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/protection/schema";
import { projections } from "./projections.ts";
import {
  OPEN_PROTECTIONS,
  openProtections,
  protectionFile,
  protectionsAbout,
  protectionsOf,
} from "./protection-file.ts";
import { sealed, shown, stamp } from "./spec-events.ts";

const stream = "protection/p1";
const requested: Event = {
  type: "protection-requested",
  unit: "city",
  about: "denunciation/d1",
  form: "phone",
  receivedOn: "2026-11-02",
  whom: "relative",
  wanted: ["life-and-health"],
  text: sealed,
  deniedRank: "other",
  decisionClock: {
    rule: "TC-2018.prot.time",
    ruleFrom: "2019-01-01",
    start: "2026-11-02",
    verified: false,
    why: "number-not-found",
  },
  ...stamp,
};
const decided = { decision: { number: "7/QĐ", date: "2026-11-03" }, reason: sealed, ...stamp };
const applied: Event = {
  type: "protection-applied",
  measures: [{ kind: "life-and-health", by: "Công an thành phố", text: sealed }],
  ...decided,
};
const register = { number: "3/BV", body: "Thanh tra", kept: "paper" } as const;
const inWriting: Event = {
  type: "protection-confirmed-in-writing",
  receivedOn: "2026-11-05",
  register,
  ...stamp,
};
const ended: Event = { type: "protection-ended", ...decided };
const passedOn: Event = {
  type: "protection-passed-on",
  from: "city",
  to: "heir",
  on: "2026-11-09",
  ...stamp,
};

const listed = (...events: Event[]) =>
  shown(protectionFile, stream, events).rows.map(({ partition }) => partition);

test("its file has everything that is stored, sealed as it was stored, and the measures that hold", () => {
  const changed: Event = {
    type: "protection-changed",
    measures: [{ kind: "property", by: "Công an xã" }],
    ...decided,
  };
  const { own, counts } = shown(protectionFile, stream, [requested, applied, inWriting, changed]);
  expect(counts).toEqual([]);
  expect(own).toMatchObject({
    id: "p1",
    status: "applied",
    whom: "relative",
    text: sealed,
    register,
    measures: [{ kind: "property", by: "Công an xã" }],
    decisionClock: { why: "number-not-found" },
    version: 4,
    timeline: [{ version: 2, type: "protection-applied" }, { version: 3 }, { version: 4 }],
  });
});

test("its line in the list holds nothing sealed, and says that the written request is still owed", () => {
  const line = (...events: Event[]) =>
    shown(protectionFile, stream, events).rows.find(({ partition }) => partition === protectionsOf("city"));
  expect(line(requested)).toMatchObject({
    sort: "2026-11-02#p1",
    value: { id: "p1", status: "requested", isWritten: false },
  });
  expect(line(requested, inWriting)).toMatchObject({ value: { status: "requested", isWritten: true } });
  expect(JSON.stringify(line(requested, applied))).not.toContain("sealed");
});

test("what is open goes with its unit; what has ended is open no more", () => {
  const about = [protectionsAbout("denunciation/d1"), OPEN_PROTECTIONS];
  expect(listed(requested, applied)).toEqual([openProtections("city"), ...about, protectionsOf("city")]);
  expect(listed(requested, passedOn)).toEqual([openProtections("heir"), ...about, protectionsOf("heir")]);
  const raised: Event = { type: "protection-raised", from: "city", to: "heir", on: "2026-11-09", ...stamp };
  expect(listed(requested, raised)).toEqual(listed(requested, passedOn));
  expect(listed(requested, applied, ended)).toEqual([protectionsOf("city")]);
});

test("no other read model folds protection", () => {
  const folding = projections.filter(({ categories }) => categories.includes("protection"));
  expect(folding.map(({ name }) => name)).toEqual(["protection-file"]);
});
