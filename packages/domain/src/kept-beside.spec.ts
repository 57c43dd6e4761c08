import { describe, expect, test } from "vitest";
import { commitOf, emptyHead } from "@sdc/core/commit";
import { caseId } from "./hotline-report/case-id.ts";
import { isBesideKeptFrom } from "./kept-beside.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "hoa", unit: "city" } };
const established = (parent?: string) => ({
  type: "unit-established",
  kind: "commune",
  name: "Xã",
  effectiveOn: "2025-07-01",
  ...(parent === undefined ? {} : { parent }),
  ...stamp,
});
const headed = (subject: string, from: string) => [
  { type: "post-created", post: "chu-tich", title: "CT", rank: "head", from: "2025-07-01", ...stamp },
  {
    type: "appointed",
    n: 1,
    post: "chu-tich",
    subject,
    as: "holder",
    from,
    decision: { number: "1", date: "2025-12-20", issuer: "UBND" },
    ...stamp,
  },
];
const received = { type: "report-received", unit: "commune-a", receivedAt: stamp.at, ...stamp };
const naming = (...subjects: readonly string[]) => [
  received,
  { type: "official-named", official: { unit: "commune-b", rank: "other", subjects }, ...stamp },
];
const streams: Record<string, readonly ({ readonly type: string } & Record<string, unknown>)[]> = {
  "org-unit/city": [established()],
  "org-unit/commune-a": [established("city")],
  "org-unit/commune-b": [established("city")],
  "post/commune-a": headed("binh", "2026-11-10"),
  "post/city": headed("an", "2026-11-01"),
  "hotline-report/nobody": [received],
  "hotline-report/binh": naming("binh"),
  "hotline-report/an": naming("an"),
  "denunciation/binh": [
    {
      type: "denunciation-registered",
      unit: "city",
      deniedUnit: "commune-b",
      deniedRank: "other",
      deniedSubjects: ["binh"],
      receivedOn: "2026-11-02",
      clocks: [],
      ...stamp,
    },
  ],
  "hotline-report/formal": [
    received,
    { type: "report-became-formal", kind: "denunciation", document: {}, ground: "", ...stamp },
  ],
  // As the command below says which case that report became.
  [`denunciation/${caseId({ stream: "hotline-report/formal", command: "c." })}`]: [
    { type: "denunciation-registered", unit: "city", deniedRank: "other", clocks: [], ...stamp },
    { type: "denunciation-checked", deniedSubjects: ["minh"], ...stamp },
  ],
};
const log = {
  read: async (stream: string) => {
    const head = emptyHead("t", stream);
    const found = streams[stream];
    return {
      head,
      commits: found === undefined ? [] : [commitOf("t", head, { command: "c.", at: 0, events: found })],
    };
  },
};
const isKept = (stream: string, subject: string, unit: string, today = "2026-11-20") =>
  isBesideKeptFrom(log, stream, { subject, unit }, today);

describe("what lies beside a case", () => {
  test("is kept from nobody where the case is about nobody, or is not there", async () => {
    for (const stream of ["hotline-report/nobody", "hotline-report/none", "denunciation/none"])
      expect([stream, await isKept(stream, "binh", "commune-a")]).toEqual([stream, false]);
  });

  test("is kept from whoever it is about, wherever they work now", async () => {
    for (const stream of ["hotline-report/binh", "denunciation/binh"])
      for (const unit of ["city", "commune-a", "commune-b"]) {
        expect([stream, unit, await isKept(stream, "binh", unit)]).toEqual([stream, unit, true]);
        expect([stream, unit, await isKept(stream, "binh", unit, "2026-01-01")]).toEqual([
          stream,
          unit,
          true,
        ]);
      }
  });

  test("of a report also from whoever the denunciation denounces that it became, though a check found them later", async () => {
    expect(await isKept("hotline-report/formal", "minh", "commune-b")).toBe(true);
    expect(await isKept("hotline-report/formal", "binh", "commune-b")).toBe(false);
  });

  test("of a report also from those who work under them, from the day on which they are over that unit", async () => {
    expect(await isKept("hotline-report/binh", "lan", "commune-a", "2026-11-09")).toBe(false);
    expect(await isKept("hotline-report/binh", "lan", "commune-a", "2026-11-10")).toBe(true);
    expect(await isKept("hotline-report/binh", "lan", "commune-b")).toBe(false);
    expect(await isKept("hotline-report/binh", "lan", "city")).toBe(false);
    expect(await isKept("denunciation/binh", "lan", "commune-a")).toBe(false);
  });

  test("where nobody is above, its officers go on, and only those over it are kept from it", async () => {
    expect(await isKept("hotline-report/an", "lan", "city")).toBe(false);
    expect(await isKept("hotline-report/an", "an", "city")).toBe(true);
  });
});
