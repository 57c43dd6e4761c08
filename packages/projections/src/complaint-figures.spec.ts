import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/complaint/schema";
import { complaintFigures } from "./complaint-figures.ts";
import { sealed, shown, stamp } from "./spec-events.ts";

const doc = (date: string) => ({ number: "1", date });
const settlement = (due?: string) => ({
  clock: "settlement" as const,
  rule: "KN-2011.A28.1",
  ruleFrom: "2012-07-01",
  start: "2026-03-05",
  verified: false,
  ...(due === undefined ? { why: "suspended" as const } : { due }),
});
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
  complainant: { person: "p", name: { ...sealed, key: "person:p" }, representativeOf: 3 },
  clocks: [],
  ...stamp,
};
const accepted: Event = {
  type: "complaint-accepted",
  notice: doc("2026-03-05"),
  clocks: [settlement("2026-04-06")],
  ...stamp,
};
const suspended: Event = {
  type: "complaint-suspended",
  decision: doc("2026-03-10"),
  reason: sealed,
  clocks: [settlement()],
  ...stamp,
};
const resumed: Event = {
  type: "complaint-resumed",
  decision: doc("2026-03-20"),
  clocks: [settlement("2026-04-16")],
  ...stamp,
};
const settled = (date: string): Event => ({
  type: "complaint-settled",
  decision: doc(date),
  outcome: "upheld",
  clocks: [],
  ...stamp,
});

const days = (...events: Event[]) =>
  shown(complaintFigures, "complaint/c1", events)
    .counts.filter(({ partition }) => partition.startsWith("days/"))
    .map(({ sort, n }) => `${sort.replace("first|administrative-act|", "")} ${n}`);

describe("complaint-figures: how many complaints came to a unit on which days, and when was each settled, or too late?", () => {
  test("a signed letter is one turn of so many persons on the day it came; thụ lý is what makes it qualify", () => {
    expect(days(registered, accepted)).toEqual([
      "turn-letter-matter|2026-03-02 1",
      "more-persons|2026-03-02 2",
      "qualified|2026-03-05 1",
      "late|2026-04-07 1",
    ]);
    expect(days({ ...registered, form: "record" })[0]).toBe("turn-matter|2026-03-02 1");
  });

  test("by the date of its decision it is settled in time or late, with the days that suspensions gave it", () => {
    expect(days(registered, accepted, settled("2026-04-06"))).toContain("settled-in-time|2026-04-06 1");
    const late = days(registered, accepted, settled("2026-04-07"));
    expect(late).toEqual(expect.arrayContaining(["late|2026-04-07 1", "settled|2026-04-07 1"]));
    expect(days(registered, accepted, suspended).join()).not.toContain("late");
    expect(days(registered, accepted, suspended, resumed, settled("2026-04-16"))).toContain(
      "settled-in-time|2026-04-16 1",
    );
  });

  test("what is not accepted ends without a settlement, in each of its ways", () => {
    const notice = doc("2026-03-09");
    const to = { body: "UBND huyện" };
    const ways: readonly Event[] = [
      { type: "complaint-declined", notice, ground: "other", citation: "Đ.11", reason: sealed, ...stamp },
      { type: "complaint-guided", to, notice, ...stamp },
      { type: "complaint-forwarded", to, notice, ...stamp },
      { type: "complaint-returned", notice, reason: sealed, ...stamp },
      { type: "complaint-filed-away", on: "2026-03-09", reason: sealed, ...stamp },
    ];
    for (const way of ways) expect(days(registered, way)).toContain("ended|2026-03-09 1");
  });

  test("passed on to the heir it moves, and counts there from then on", () => {
    const passed: Event = {
      type: "complaint-passed-on",
      from: "commune-a",
      to: "commune-b",
      on: "2026-07-01",
      ...stamp,
    };
    expect(
      shown(complaintFigures, "complaint/c1", [registered, passed]).rows.map(({ partition }) => partition),
    ).toEqual(["stays/commune-a", "stays/commune-b"]);
  });
});
