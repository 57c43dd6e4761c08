import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/training/schema";
import { openWork } from "./open-work.ts";
import { sealed, shown, stamp } from "./spec-events.ts";
import { trainingFile } from "./training-file.ts";
import { trainingRegister } from "./training-register.ts";

const STREAM = "training/t1";
const announced: Event = {
  type: "training-announced",
  unit: "snv",
  topic: "Luật",
  audiences: ["assigned-officers"],
  sessions: [{ day: "2026-12-30" }, { day: "2026-12-31" }, { day: "2027-01-02" }],
  place: "Hội trường",
  seats: 5,
  on: "2026-12-01",
  ...stamp,
};
const enrolled: Event = {
  type: "officers-enrolled",
  unit: "xa-a",
  officers: [
    { subject: "lan", post: "Công chức" },
    { subject: "minh", post: "Chuyên viên" },
  ],
  ...stamp,
};
const came = (day: string, ...subjects: readonly string[]): Event => ({
  type: "training-attendance-recorded",
  unit: "snv",
  topic: "Luật",
  day,
  present: subjects.map((subject) => ({ subject, unit: "xa-a" })),
  others: [],
  ...stamp,
});
const reserved = (people: number): Event => ({ type: "places-reserved", unit: "xa-b", people, ...stamp });
const result = (text: string): Event => ({
  type: "training-result-recorded",
  subject: "lan",
  result: { ...sealed, sealed: text },
  ...stamp,
});
const material = (n: number): Event => ({
  type: "training-material-published",
  unit: "snv",
  topic: "Luật",
  n,
  title: "Bài giảng",
  link: "https://snv.example",
  on: "2026-12-30",
  ...stamp,
});
const held: Event = {
  type: "assigned-officer-training-held",
  unit: "snv",
  topic: "Luật",
  on: "2027-01-02",
  days: 3,
  people: 2,
  ...stamp,
};
const passedOn: Event = {
  type: "training-passed-on",
  from: "snv",
  to: "snv-2",
  on: "2026-12-15",
  ...stamp,
};

describe("training-file: which trainings are there, who goes there, who came, what was learned?", () => {
  const rows = (...events: readonly Event[]) => shown(trainingFile, STREAM, [announced, ...events]).rows;

  test("it stands in the list of all and in its organiser's, with the places that are taken and nobody's name", () => {
    const [all, own] = rows(enrolled, reserved(2));
    expect([all?.partition, own?.partition]).toEqual(["all", "unit/snv"]);
    expect(own?.sort).toBe("2026-12-30#t1");
    expect(own?.value).toMatchObject({ id: "t1", seats: 5, taken: 4, status: "announced" });
    expect(JSON.stringify(own)).not.toMatch(/lan|minh/);
    expect(rows(enrolled, reserved(2), reserved(0))[0]?.value).toMatchObject({ taken: 2 });
  });

  test("it follows its unit, and shows what was changed last: days, attendance, results, its end", () => {
    expect(rows(passedOn).map(({ partition }) => partition)).toEqual(["all", "unit/snv-2"]);
    const changed: Event = {
      type: "training-changed",
      sessions: [{ day: "2026-12-31" }],
      link: "https://snv.example",
      seats: 9,
      on: "2026-12-20",
      ...stamp,
    };
    const { own } = shown(trainingFile, STREAM, [
      announced,
      changed,
      enrolled,
      came("2026-12-31", "lan"),
      came("2026-12-31", "minh"),
      material(1),
      material(2),
      { type: "training-material-withdrawn", n: 1, ...stamp },
      result("one"),
      result("two"),
      held,
    ]);
    expect(own).not.toHaveProperty("place");
    expect(own).toMatchObject({
      link: "https://snv.example",
      seats: 9,
      attendance: [{ day: "2026-12-31", present: ["minh"] }],
      results: [{ subject: "lan", result: { sealed: "two" } }],
      status: "held",
      people: 2,
      materials: [{ n: 2, title: "Bài giảng" }],
      version: 11,
    });
  });
});

describe("training-register: who attended what, by unit and by person?", () => {
  const rows = (...events: readonly Event[]) => shown(trainingRegister, STREAM, [announced, ...events]).rows;

  test("whoever was there on a day stands with their unit and by themselves, a year at a time", () => {
    const found = rows(enrolled, came("2026-12-30", "lan"), came("2027-01-02", "lan", "minh"));
    expect(found.map(({ partition, sort }) => `${partition} ${sort}`)).toEqual([
      "attended/xa-a/2026 lan#t1",
      "person/2026/lan t1",
      "attended/xa-a/2027 lan#t1",
      "person/2027/lan t1",
      "attended/xa-a/2027 minh#t1",
      "person/2027/minh t1",
    ]);
    expect(found[0]?.value).toEqual({
      subject: "lan",
      post: "Công chức",
      unit: "xa-a",
      training: "t1",
      topic: "Luật",
      organiser: "snv",
      audiences: ["assigned-officers"],
      from: "2026-12-30",
      until: "2026-12-30",
      days: 1,
      of: 2,
    });
  });

  test("the latest word about a day counts: whoever was not there after all does not stand there", () => {
    expect(rows(enrolled, came("2026-12-30", "lan"), came("2026-12-30"))).toEqual([]);
  });
});

test("open-work: a training is its organiser's work until it is held or cancelled, and goes with its unit", () => {
  const where = (...events: readonly Event[]) =>
    shown(openWork, STREAM, [announced, ...events]).rows.map(({ partition }) => partition);
  const cancelled: Event = { type: "training-cancelled", reason: sealed, on: "2026-12-20", ...stamp };
  expect(where(enrolled)).toEqual(["unit/snv"]);
  expect(where(passedOn)).toEqual(["unit/snv-2"]);
  expect(where(held)).toEqual([]);
  expect(where(cancelled)).toEqual([]);
});
