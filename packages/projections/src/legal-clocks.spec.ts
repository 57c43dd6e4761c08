import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/complaint/schema";
import { dayOf } from "@sdc/law/local-day";
import { complaintFile } from "./complaint-file.ts";
import { clockMonthPartition, clockPartition, legalClocks } from "./legal-clocks.ts";
import { sealed, shown, stamp as stamped } from "./spec-events.ts";

/** Entered while their times run. */
const stamp = { ...stamped, at: "2026-03-02T02:00:00.000Z" };

const stream = "complaint/c1";
const doc = (date: string) => ({ number: "1", date });
const clock = (name: "acceptance" | "settlement" | "sending", start: string, due?: string) => ({
  clock: name,
  rule: "KN-2011.A27",
  ruleFrom: "2012-07-01",
  start,
  ...(due === undefined ? { why: "suspended" as const } : { counted: due, due }),
  verified: due !== undefined,
});
const acceptance = clock("acceptance", "2026-03-02", "2026-03-12");
const settlement = clock("settlement", "2026-03-05", "2026-04-06");
const stopped = clock("settlement", "2026-03-05");
const sending = clock("sending", "2026-04-01", "2026-04-06");

const registered: Event = {
  type: "complaint-registered",
  unit: "commune-a",
  instance: "first",
  form: "letter",
  number: "15",
  receivedOn: "2026-03-02",
  about: "administrative-act",
  against: { body: "UBND xã A", unit: "commune-a" },
  competent: { body: "UBND xã A", unit: "commune-a" },
  text: sealed,
  complainant: { person: "p", name: { ...sealed, key: "person:p" } },
  clocks: [acceptance],
  ...stamp,
};
const accepted: Event = {
  type: "complaint-accepted",
  notice: doc("2026-03-05"),
  clocks: [settlement],
  ...stamp,
};
const suspended: Event = {
  type: "complaint-suspended",
  decision: doc("2026-03-10"),
  reason: sealed,
  clocks: [stopped],
  ...stamp,
};
const settled: Event = {
  type: "complaint-settled",
  decision: doc("2026-04-01"),
  outcome: "upheld",
  clocks: [sending],
  ...stamp,
};
const sent: Event = { type: "complaint-decision-sent", on: "2026-04-03", ...stamp };
const passedOn: Event = {
  type: "complaint-passed-on",
  from: "commune-a",
  to: "commune-b",
  on: "2026-04-01",
  ...stamp,
};

describe("complaint-file: what is known of this one complaint, which of its times run, and what happened to it?", () => {
  test("one row with everything, sealed as it was stored, and the timeline in order", () => {
    const { own, rows, counts } = shown(complaintFile, stream, [registered, accepted, suspended]);
    expect(counts).toEqual([]);
    expect(rows).toMatchObject([
      { partition: "unit/commune-a", sort: "2026-03-02#c1", value: { number: "15", status: "suspended" } },
    ]);
    // A list needs no opening.
    expect(JSON.stringify(rows)).not.toContain("sealed");
    expect(own).toMatchObject({
      id: "c1",
      unit: "commune-a",
      status: "suspended",
      text: sealed,
      complainant: { name: { ...sealed, key: "person:p" } },
      clocks: [stopped],
      version: 3,
      timeline: [
        { version: 2, type: "complaint-accepted", notice: doc("2026-03-05") },
        { version: 3, type: "complaint-suspended", reason: sealed },
      ],
    });
  });

  test("says how it ended, what of it was withdrawn, and which unit has it", () => {
    const end: Event[] = [
      { type: "complaint-withdrawn", scope: "whole", letter: doc("2026-03-20"), ...stamp },
      { type: "complaint-terminated", decision: doc("2026-03-25"), ...stamp },
      passedOn,
    ];
    const { own } = shown(complaintFile, stream, [registered, accepted, ...end]);
    expect(own).toMatchObject({ status: "terminated", withdrawn: "whole", unit: "commune-b", clocks: [] });
  });
});

describe("legal-clocks: which times of law run in the complaints of which unit, and when does each end?", () => {
  const lying = (...events: Event[]) =>
    shown(legalClocks, stream, events).rows.map(({ partition, sort }) => `${partition} ${sort}`);

  test("a running one stands by its day under its unit and under its month, with its rule", () => {
    expect(lying(registered)).toEqual([
      "unit/commune-a 2026-03-12#complaint/c1#acceptance",
      "due/2026-03 2026-03-12#complaint/c1#acceptance",
    ]);
    const [row] = shown(legalClocks, stream, [registered]).rows;
    expect(row?.value).toEqual({
      ...acceptance,
      stream,
      unit: "commune-a",
      number: "15",
      knownOn: dayOf(stamp.at),
    });
    expect([clockPartition("commune-a"), clockMonthPartition("2026-03")]).toEqual([
      "unit/commune-a",
      "due/2026-03",
    ]);
  });

  test("one that ends is gone, one that moves stands at its new day, one without a day behind them all", () => {
    expect(lying(registered, accepted)).toEqual([
      "unit/commune-a 2026-04-06#complaint/c1#settlement",
      "due/2026-04 2026-04-06#complaint/c1#settlement",
    ]);
    expect(lying(registered, accepted, suspended)).toEqual([
      "unit/commune-a undated#complaint/c1#settlement",
    ]);
    expect(lying(registered, accepted, settled)).toContain("unit/commune-a 2026-04-06#complaint/c1#sending");
    expect(lying(registered, accepted, settled, sent)).toEqual([]);
  });

  test("what was said of it stands with it, also where it was told; a new day has had nothing said of it", () => {
    const about = { clock: "settlement", due: "2026-04-06" } as const;
    const told: Event[] = [
      { type: "complaint-reminded", ...about, on: "2026-03-30", days: [7], ...stamp },
      { type: "complaint-escalated", ...about, on: "2026-04-07", to: "city", ...stamp },
    ];
    const { rows } = shown(legalClocks, stream, [registered, accepted, ...told]);
    expect(rows.map(({ partition }) => partition)).toContain("told/city");
    for (const { value } of rows)
      expect(value).toMatchObject({ reminded: { days: 7 }, escalated: { on: "2026-04-07", to: "city" } });
    const resumed: Event = {
      ...suspended,
      type: "complaint-resumed",
      clocks: [{ ...settlement, due: "2026-05-04" }],
    };
    const later = shown(legalClocks, stream, [registered, accepted, ...told, suspended, resumed]).rows;
    expect(later.map(({ partition }) => partition)).toEqual(["unit/commune-a", "due/2026-05"]);
    for (const { value } of later) expect(value).not.toHaveProperty("escalated");
  });

  test("one that was over when it came to be known is found by that day, and stands by its own", () => {
    const late = { ...registered, at: "2026-05-20T02:00:00.000Z" };
    expect(lying(late)).toEqual([
      "unit/commune-a 2026-03-12#complaint/c1#acceptance",
      "due/2026-05 2026-05-20#complaint/c1#acceptance",
    ]);
  });

  test("they go to the heir with the complaint", () => {
    expect(lying(registered, passedOn)[0]).toBe("unit/commune-b 2026-03-12#complaint/c1#acceptance");
  });
});
