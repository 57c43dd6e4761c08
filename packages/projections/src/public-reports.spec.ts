import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/hotline-report/schema";
import {
  EVERYWHERE,
  publicPartition,
  publicReport,
  publicReports,
  receivedPartition,
  updatesPartition,
} from "./public-reports.ts";
import { assigned, classified, received, replied, shown, stamp } from "./spec-events.ts";

const words = { title: "Đèn đường hỏng", text: "Đèn đường hỏng." };
const published = (more: object = {}): Event => ({ type: "report-published", ...words, ...stamp, ...more });
const rowsOf = (...events: readonly Event[]) => shown(publicReports, "hotline-report/r1", events).rows;
const known = [received, classified("reflection", "land")];

describe("public-reports: which reports are public, newest first, everywhere and by unit?", () => {
  test("none before somebody publishes it; then the moderator's words and where it stands, nothing sealed", () => {
    expect(rowsOf(...known)).toEqual([]);
    const rows = rowsOf(...known, assigned("commune-b"), published(), replied("2026-11-21"));
    expect(rows.map(({ partition }) => partition)).toEqual([
      EVERYWHERE,
      publicPartition("commune-b"),
      publicReport("r1"),
      receivedPartition("2026-11"),
      ...rows.slice(4).map(() => updatesPartition("2026-11")),
    ]);
    for (const { value } of rows.slice(0, 4))
      expect(value).toEqual({
        id: "r1",
        unit: "commune-b",
        status: "replied",
        field: "land",
        kind: "reflection",
        receivedAt: "2026-11-19T17:30:00.000Z",
        repliedAt: "2026-11-21T03:00:00.000Z",
        updatedAt: "2026-11-21T03:00:00.000Z",
        publishedAt: stamp.at,
        ...words,
      });
  });

  test("it keeps its place when its words change", () => {
    const later = "2026-11-25T02:00:00.000Z";
    const [row] = rowsOf(...known, published(), published({ at: later, answer: "Đã thay." }));
    expect(row).toMatchObject({
      sort: `${stamp.at}#r1`,
      value: { publishedAt: stamp.at, updatedAt: later, answer: "Đã thay." },
    });
  });

  test("pictures stand in it until it is published without, is protected, or their original is withdrawn", () => {
    const photo = { key: "f".repeat(32), sha256: "b".repeat(64), width: 800, height: 600, shows: "Cột đèn" };
    const made = (n: number) => ({ ...photo, n, bytes: 500, masks: [{ x: 1, y: 2, width: 3, height: 4 }] });
    const withTwo = [...known, published({ photos: [made(1), made(2)] })];
    const photosOf = (...events: readonly Event[]) =>
      rowsOf(...withTwo, ...events).map(({ value }) => (value as { photos?: unknown }).photos)[0];
    expect(photosOf()).toEqual([
      { ...photo, n: 1 },
      { ...photo, n: 2 },
    ]);
    const withdrawn = (n: number): Event => ({ type: "attachment-withdrawn", n, reason: "Nhầm.", ...stamp });
    expect(photosOf(withdrawn(1))).toEqual([{ ...photo, n: 2 }]);
    expect(photosOf(withdrawn(1), withdrawn(2))).toBeUndefined();
    const later = "2026-11-25T02:00:00.000Z";
    const changed = (n: number) => rowsOf(...withTwo, { ...withdrawn(n), at: later })[0]?.value;
    expect(changed(2)).toMatchObject({ updatedAt: later });
    expect(changed(3)).toMatchObject({ updatedAt: stamp.at });
    expect(photosOf(published())).toBeUndefined();
    expect(rowsOf(...withTwo, { type: "report-flagged", ...stamp })).toEqual([]);
  });

  test("no day is told by which it is answered while its clock stands still", () => {
    const policy = { unit: "commune-a", days: 10, count: "calendar-days", from: "2026-01-01" } as const;
    const timed: Event[] = [
      { ...received, answerBy: { day: "2026-11-30", policy } },
      ...known.slice(1),
      published(),
    ];
    expect(rowsOf(...timed)[0]?.value).toMatchObject({ answerBy: "2026-11-30" });
    const asked: Event = { type: "information-asked", text: "…", pausedFrom: "2026-11-21", ...stamp };
    expect(rowsOf(...timed, asked)[0]?.value).not.toHaveProperty("answerBy");
    const moved: Event = {
      type: "answer-by-moved",
      day: "2026-12-02",
      policy,
      why: "information-given",
      ...stamp,
    };
    expect(rowsOf(...timed, asked, moved)[0]?.value).toMatchObject({ answerBy: "2026-12-02" });
  });

  test.each<[string, Event]>([
    ["taken down", { type: "report-unpublished", reason: "…", ...stamp }],
    ["protected", { type: "report-flagged", ...stamp }],
    ["withdrawn", { type: "report-withdrawn", ...stamp }],
    ["split", { type: "report-split", parts: [], ...stamp }],
  ])("what is %s is nobody's to read any more", (_, event) => {
    expect(rowsOf(...known, published(), event)).toEqual([]);
  });

  test("what changed since it is public is told by when it changed, and goes with it; nothing of the time before", () => {
    const course = [
      ...known,
      assigned("commune-b"),
      published(),
      replied("2026-11-21"),
      published({ at: "2026-11-25T02:00:00.000Z", answer: "Đã thay." }),
    ];
    const updates = (...events: readonly Event[]) =>
      rowsOf(...events).filter(({ partition }) => partition.startsWith("updates/"));
    expect(updates(...course).map(({ sort, value }) => [sort, value])).toEqual([
      [`${stamp.at}#r1#4`, { id: "4", report: "r1", at: stamp.at, status: "assigned" }],
      [
        "2026-11-21T03:00:00.000Z#r1#5",
        { id: "5", report: "r1", at: "2026-11-21T03:00:00.000Z", status: "replied" },
      ],
      [
        "2026-11-25T02:00:00.000Z#r1#6",
        { id: "6", report: "r1", at: "2026-11-25T02:00:00.000Z", status: "replied", answer: "Đã thay." },
      ],
    ]);
    expect(updates(...course, { type: "report-flagged", ...stamp })).toEqual([]);
    expect(updates(...course, { type: "report-unpublished", reason: "…", ...stamp })).toEqual([]);
  });
});
