import { describe, expect, test } from "vitest";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import { hotlineQueue } from "./hotline-queue.ts";
import { received, classified, assigned, accepted, replied, closed, shown } from "./spec-events.ts";

describe("hotline-queue: what came in for this unit, and where does each stand?", () => {
  const queue = (...events: ReportEvent[]) => shown(hotlineQueue, "hotline-report/r1", events).rows;

  test("a report stands in its unit's queue and among those of its status, by the time it came in", () => {
    expect(queue(received).map(({ partition, sort }) => [partition, sort])).toEqual([
      ["all/commune-a", "2026-11-19T17:30:00.000Z#r1"],
      ["received/commune-a", "2026-11-19T17:30:00.000Z#r1"],
    ]);
  });

  test("nothing that needs opening is in it", () => {
    expect(
      JSON.stringify(queue(received, classified("reflection", "land"), replied("2026-11-20"))),
    ).not.toMatch(/sealed|person/);
  });

  test("it moves with its status and with its unit", () => {
    const past = [received, classified("reflection", "land"), assigned("commune-b")];
    expect(queue(...past).map(({ partition }) => partition)).toEqual(["all/commune-b", "assigned/commune-b"]);
    const status = (...more: ReportEvent[]) => queue(...past, ...more)[1]?.partition;
    expect(status(accepted)).toBe("accepted/commune-b");
    expect(status(accepted, assigned("commune-a"))).toBe("assigned/commune-a");
    expect(status(accepted, replied("2026-11-20"))).toBe("replied/commune-b");
    expect(status(accepted, replied("2026-11-20"), closed)).toBe("closed/commune-b");
  });
});
