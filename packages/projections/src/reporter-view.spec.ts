import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { answersPartition, codePartition, partsPartition, reporterView } from "./reporter-view.ts";
import { classified, received, replied, shown, stamp } from "./spec-events.ts";

const text = (name: string) => ({ sealed: name, key: "case:hotline-report/r1", from: name });
const began: Event = { ...received, code: "found-by", text: text("story") };
const wrote: Event = {
  type: "reporter-wrote",
  text: text("more"),
  channel: "web",
  original: text("raw"),
  ...stamp,
};
const wroteTo: Event = { type: "reporter-written-to", text: text("please"), ...stamp };
const rowsOf = (...events: readonly Event[]) => shown(reporterView, "hotline-report/r1", events).rows;

describe("reporter-view: what may whoever holds a report's code see of it?", () => {
  test("one row behind the code: where it stands, and what was said to and by the reporter", () => {
    expect(rowsOf(began, classified("reflection", "land"), wroteTo, wrote, replied("2026-11-21"))).toEqual([
      {
        partition: codePartition("found-by"),
        sort: "r1",
        value: {
          id: "r1",
          stream: "hotline-report/r1",
          unit: "commune-a",
          field: "land",
          kind: "reflection",
          status: "replied",
          receivedAt: "2026-11-19T17:30:00.000Z",
          repliedAt: "2026-11-21T03:00:00.000Z",
          messages: [
            { version: 1, at: stamp.at, from: "reporter", as: "report", text: text("story") },
            { version: 3, at: stamp.at, from: "office", as: "message", text: text("please") },
            { version: 4, at: stamp.at, from: "reporter", as: "message", text: text("more") },
            {
              version: 5,
              at: "2026-11-21T03:00:00.000Z",
              from: "office",
              as: "answer",
              text: expect.objectContaining({ sealed: "…" }),
            },
          ],
          version: 5,
        },
      },
    ]);
  });

  test("nothing of what officers say among themselves, nobody's name, no identity", () => {
    const among: Event[] = [
      { type: "report-classified", kind: "petition", field: "land", ground: text("SECRET-1"), ...stamp },
      { type: "report-assessed", qualified: true, reason: text("SECRET-2"), ...stamp },
      { type: "report-assigned", unit: "commune-b", officer: "SECRET-3", ...stamp },
      {
        type: "assignment-refused",
        from: "commune-b",
        to: "commune-a",
        ground: text("SECRET-4"),
        hops: 1,
        ...stamp,
      },
      { type: "report-linked", to: "complaint/SECRET-5", as: "related", ...stamp },
      { type: "report-unflagged", reason: text("SECRET-6"), ...stamp },
      { type: "report-escalated", due: "2026-11-30", on: "2026-12-01", to: "SECRET-7", ...stamp },
      { type: "information-given", text: text("SECRET-8"), ...stamp },
    ];
    const told = JSON.stringify(rowsOf(began, ...among));
    expect(told).not.toMatch(/SECRET|"lan"|person/);
  });

  test("no row without a code", () => {
    expect(rowsOf(received, classified("reflection", "land"))).toEqual([]);
  });

  test("those merged into it read what was answered, and nothing that another reporter said", () => {
    const [, answers] = rowsOf(
      began,
      { type: "report-joined", from: "r2", ...stamp },
      wrote,
      wroteTo,
      replied("2026-11-21"),
    );
    expect(answers).toMatchObject({
      partition: answersPartition("r1"),
      value: { messages: [{ as: "answer", version: 5 }] },
    });
    expect(JSON.stringify(answers)).not.toMatch(/story|more|please/);
    const parted = rowsOf(began, { type: "report-joined", from: "r2", ...stamp }, replied("2026-11-21"), {
      type: "report-parted",
      from: "r2",
      ...stamp,
    });
    expect(parted.map(({ partition }) => partition)).toEqual([codePartition("found-by")]);
  });

  test("a part of a split letter lies with its letter; the letter says into what it was split", () => {
    const part: Event = { ...received, text: text("cut"), partOf: { report: "r0", n: 1 } };
    expect(rowsOf(part, replied("2026-11-21"))).toMatchObject([
      { partition: partsPartition("r0"), sort: "r1", value: { messages: [{ as: "answer" }] } },
    ]);
  });
});
