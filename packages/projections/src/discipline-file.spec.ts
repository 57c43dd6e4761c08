import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/disciplinary-case/schema";
import { disciplineClocks } from "./discipline-clocks.ts";
import { disciplineFile, type DisciplineItem } from "./discipline-file.ts";
import { ownDiscipline } from "./own-discipline.ts";
import { personnelEvents } from "./personnel-events.ts";
import { sealed, shown, stamp } from "./spec-events.ts";

const document = { number: "8/QĐ", date: "2026-10-05" };
const handling = {
  clock: "handling",
  rule: "KL-172.limit",
  start: "2026-09-01",
  due: "2026-11-30",
  verified: true,
} as const;
const opened: Event = {
  type: "disciplinary-case-opened",
  unit: "tinh",
  on: "2026-09-07",
  person: { subject: "an", unit: "xa", kind: "civil-servant", standing: "head" },
  detectedOn: "2026-09-01",
  acts: [{ n: 1, committedOn: "2026-08-03", ground: "retaliation", text: sealed }],
  clocks: [handling],
  ...stamp,
};
const summoned: Event = {
  type: "disciplinary-person-summoned",
  step: "self-criticism",
  document: { number: "2/GM", date: "2026-09-10" },
  meetingOn: "2026-09-14",
  ...stamp,
};
const decided: Event = {
  type: "discipline-decided",
  on: "2026-10-05",
  decision: { ...document, issuer: "UBND" },
  acts: [{ n: 1, measure: "warning" }],
  measure: "warning",
  rule: "KL-172.forms.cc",
  ruleFrom: "2025-07-01",
  verified: true,
  effectiveFrom: "2026-10-12",
  reason: sealed,
  authority: { by: "role" },
  ...stamp,
};
const delivered: Event = {
  type: "discipline-delivered",
  on: "2026-10-06",
  appeal: { rule: "KN-2011.A48-50", start: "2026-10-06", due: "2026-10-21", verified: false },
  ...stamp,
};
const revoked = (again: boolean): Event => ({
  type: "discipline-revoked",
  on: "2026-11-02",
  because: "found-wrong",
  document: { number: "9/QĐ", date: "2026-11-02" },
  again,
  reason: sealed,
  clocks: [],
  ...stamp,
});
const rowsOf = (...events: readonly Event[]) =>
  shown(disciplineFile, "disciplinary-case/k1", [opened, ...events]).rows;
const itemOf = (...events: readonly Event[]) =>
  rowsOf(...events).find(({ partition }) => partition === "own/tinh")?.value as DisciplineItem;

describe("a case", () => {
  test("stands in the lists of its unit and in what is about the person, and in no other one", () => {
    const places = (...events: readonly Event[]) => rowsOf(...events).map(({ partition }) => partition);
    expect(places()).toEqual(["open/tinh", "own/tinh", "about/an"]);
    // A measure is served: somebody has to have it.
    expect(places(decided)).toEqual(["open/tinh", "own/tinh", "about/an"]);
    expect(places(decided, revoked(false))).toEqual(["own/tinh", "about/an"]);
  });

  test("stands in lists without a text, with its grounds and what became of it", () => {
    expect(JSON.stringify(itemOf(decided))).not.toContain(sealed.sealed);
    expect(itemOf()).toMatchObject({ status: "open", grounds: ["retaliation"], due: "2026-11-30" });
    expect(itemOf(decided)).toMatchObject({
      status: "decided",
      decided: { measure: "warning", isLate: false },
    });
    expect(itemOf(decided, revoked(true))).toMatchObject({ status: "open" });
    expect(itemOf(decided, revoked(true)).decided).toBeUndefined();
    const late = { ...decided, decision: { ...document, date: "2026-12-01", issuer: "UBND" } };
    expect(itemOf(late).decided?.isLate).toBe(true);
  });

  test("is known above once it was told there that its time is over", () => {
    const escalated: Event = {
      type: "disciplinary-case-escalated",
      clock: "handling",
      due: "2026-11-30",
      on: "2026-12-01",
      to: "tw",
      ...stamp,
    };
    const { own } = shown(disciplineFile, "disciplinary-case/k1", [opened, escalated]);
    expect(own).toMatchObject({ toldTo: ["tw"] });
    const { rows } = shown(disciplineClocks, "disciplinary-case/k1", [opened, escalated]);
    expect(rows.map(({ partition }) => partition)).toEqual(["unit/tinh", "watch/tinh", "told/tw"]);
    expect(shown(disciplineClocks, "disciplinary-case/k1", [opened, decided]).rows).toEqual([]);
  });
});

describe("the person", () => {
  const own = (...events: readonly Event[]) =>
    shown(ownDiscipline, "disciplinary-case/k1", [opened, ...events]).rows.map(({ value }) => value);

  test("sees nothing before they are summoned or handed the decision", () => {
    expect(own()).toEqual([]);
    expect(own(decided)).toEqual([]);
    expect(own(decided, revoked(false))).toEqual([]);
  });

  test("sees what they are blamed for from the summons on, the measure once it was handed over, and no more", () => {
    const [first] = own(summoned);
    expect(first).toMatchObject({ acts: [{ n: 1 }], summons: [{ meetingOn: "2026-09-14" }] });
    expect(first).not.toHaveProperty("decided");
    expect(own(summoned, decided)[0]).not.toHaveProperty("decided");
    const declared: Event = { type: "disciplinary-relative-declared", subject: "dung", ...stamp };
    const [last] = own(summoned, declared, decided, delivered);
    expect(last).toMatchObject({ decided: { measure: "warning", appealBy: "2026-10-21" } });
    expect(JSON.stringify(last)).not.toMatch(/dung|lan|authority/);
    expect(own(decided, delivered, revoked(false))[0]).toMatchObject({
      decided: { revokedBy: { number: "9/QĐ" } },
    });
  });
});

test("a measure is what happened to somebody in their work; what was only considered is nothing", () => {
  const happened = (...events: readonly Event[]) =>
    shown(personnelEvents as never, "disciplinary-case/k1", [opened, ...events]).rows.map(
      ({ value }) => value,
    );
  expect(happened(summoned)).toEqual([]);
  expect(happened(decided)).toMatchObject([
    { subject: "an", unit: "xa", on: "2026-10-12", kind: "discipline", document },
  ]);
  expect(happened({ ...decided, measure: "dismissal" })).toMatchObject([{ kind: "dismissal" }]);
});
