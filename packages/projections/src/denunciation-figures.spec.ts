import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/denunciation/schema";
import { staysPartition } from "./case-figures/counted-case.ts";
import { countedFor, denunciationFigures } from "./denunciation-figures.ts";
import { denunciationFile, denunciationsKnownTo, LEVELS } from "./denunciation-file.ts";
import { sealed, shown, stamp } from "./spec-events.ts";

const doc = (date: string) => ({ number: "1", date });
const settlement = {
  clock: "settlement" as const,
  rule: "TC-2018.A30.1",
  ruleFrom: "2019-01-01",
  start: "2026-03-10",
  due: "2026-04-09",
  verified: false,
};
const registered: Event = {
  type: "denunciation-registered",
  unit: "city",
  form: "letter",
  register: { number: "12/TC", body: "Thanh tra", kept: "paper" },
  receivedOn: "2026-03-02",
  text: sealed,
  deniedUnit: "commune-a",
  deniedRank: "other",
  clocks: [],
  ...stamp,
};
const checked = (more: object = {}): Event => ({
  type: "denunciation-checked",
  on: "2026-03-06",
  form: true,
  capacity: true,
  grounds: true,
  competent: true,
  ground: sealed,
  clocks: [],
  ...stamp,
  ...more,
});
const accepted: Event = {
  type: "denunciation-accepted",
  decision: doc("2026-03-10"),
  clocks: [settlement],
  ...stamp,
};
const raised: Event = {
  type: "denunciation-overdue-raised",
  receivedOn: "2026-05-04",
  superior: "UBND",
  clocks: [],
  ...stamp,
};
const concluded: Event = {
  type: "denunciation-concluded",
  conclusion: doc("2026-04-09"),
  outcome: "false",
  clocks: [],
  ...stamp,
};
const passedOn: Event = {
  type: "denunciation-passed-on",
  from: "city",
  to: "commune-a",
  on: "2026-07-01",
  ...stamp,
};

const stream = "denunciation/d1";
const counted = (...events: Event[]) => shown(denunciationFigures, stream, events);
const flows = (...events: Event[]) =>
  counted(...events)
    .counts.filter(({ partition }) => partition.startsWith("days/"))
    .map(({ partition, sort }) => `${partition.slice(5)} ${sort}`);

describe("denunciation-figures: how many denunciations that this level may know of does a unit have?", () => {
  test("it counts where it is listed, for the levels that it is listed for, and nowhere else", () => {
    const lives: readonly (readonly Event[])[] = [
      [registered],
      [registered, checked({ deniedUnit: "city", deniedRank: "head" })],
      [registered, checked(), accepted, raised],
      [registered, checked(), accepted, raised, concluded],
      [registered, passedOn],
      [registered, checked({ deniedRank: "deputy" }), passedOn],
    ];
    for (const life of lives) {
      const listed = shown(denunciationFile, stream, life).rows.map(({ partition }) => partition);
      const stays = counted(...life).rows.map(({ partition }) => partition);
      for (const unit of ["city", "commune-a"])
        for (const level of LEVELS)
          expect([level, unit, stays.includes(staysPartition(countedFor(level, unit)))]).toEqual([
            level,
            unit,
            listed.includes(denunciationsKnownTo(level, unit)),
          ]);
    }
  });

  test("thụ lý makes it qualify, a conclusion by its last day is in time, and nobody says how many signed", () => {
    const turn = "own/city/2026-03 denunciation||turn-letter-matter|2026-03-02";
    expect(flows(registered)).toEqual([turn]);
    expect(flows(registered, checked(), accepted, concluded)).toEqual([
      turn,
      "own/city/2026-03 denunciation||qualified|2026-03-10",
      "own/city/2026-04 denunciation||settled-in-time|2026-04-09",
    ]);
    expect(flows(registered, checked(), accepted)).toContain(
      "own/city/2026-04 denunciation||late|2026-04-10",
    );
  });

  test("nothing of what it is about stands in it", () => {
    const all = counted(registered, checked(), accepted, raised);
    expect(JSON.stringify([all.rows, all.counts])).not.toMatch(
      /sealed|12\/TC|deniedUnit|deniedRank|superior/,
    );
  });
});
