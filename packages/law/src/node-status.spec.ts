import { describe, expect, test } from "vitest";
import { nodeStatusNames, reviewed, statusOf } from "./node-status.ts";
import type { Node } from "./unfold.ts";

const report = { cadence: "periodic", due: "2026-11-25", times: 1, provedBy: [], supportedBy: [] } as const;

test("31 days before it is due a node is not due, from 30 days on it is due soon, on the day itself still", () => {
  expect(statusOf(report, [], "2026-10-25")).toBe("not-due");
  expect(statusOf(report, [], "2026-10-26")).toBe("due-soon");
  expect(statusOf(report, [], "2026-11-25")).toBe("due-soon");
});

test("the day after it is overdue", () => {
  expect(statusOf(report, [], "2026-11-26")).toBe("overdue");
});

test("proof dated on the due day fulfils, a day later fulfils late", () => {
  expect(statusOf(report, ["2026-11-25"], "2026-12-31")).toBe("fulfilled");
  expect(statusOf(report, ["2026-11-26"], "2026-12-31")).toBe("fulfilled-late");
});

test("the earliest proof decides, whenever the others came", () => {
  expect(statusOf(report, ["2026-12-01", "2026-11-20"], "2026-12-31")).toBe("fulfilled");
});

test("where two times are owed, one is not enough and the second decides", () => {
  const twice = { ...report, times: 2 };
  expect(statusOf(twice, ["2026-11-01"], "2026-12-31")).toBe("overdue");
  expect(statusOf(twice, ["2026-11-01", "2026-11-02"], "2026-12-31")).toBe("fulfilled");
  expect(statusOf(twice, ["2026-11-01", "2026-11-27"], "2026-12-31")).toBe("fulfilled-late");
});

test("without a due day a proof fulfils, and until then there is no date", () => {
  const rule = { cadence: "once", due: null, times: 1 } as const;
  expect(statusOf(rule, [], "2030-01-01")).toBe("no-date");
  expect(statusOf(rule, ["2026-11-25"], "2030-01-01")).toBe("fulfilled");
});

test("duties without an end have no date, duties that events open are open, whatever was filed", () => {
  expect(statusOf({ cadence: "continuous", due: null, times: 1 }, ["2026-01-01"], "2026-12-31")).toBe(
    "no-date",
  );
  expect(statusOf({ cadence: "on-event", due: null, times: 1 }, ["2026-01-01"], "2026-12-31")).toBe("open");
});

test("every status has the field's own name, in both languages", () => {
  expect(Object.entries(nodeStatusNames).map(([status, { vi }]) => [status, vi])).toEqual([
    ["not-due", "chưa đến hạn"],
    ["due-soon", "sắp đến hạn"],
    ["fulfilled", "đã thực hiện"],
    ["fulfilled-late", "đã thực hiện, trễ hạn"],
    ["overdue", "quá hạn"],
    ["open", "đang mở"],
    ["no-date", "chưa đặt thời hạn"],
    ["not-applicable", "không áp dụng"],
  ]);
  expect(new Set(Object.values(nodeStatusNames).map(({ en }) => en)).size).toBe(8);
});

describe("a continuous duty that a policy has reviewed", () => {
  const node: Node = {
    key: "II.2.a:continuous-2026",
    obligation: "II.2.a",
    cadence: "continuous",
    period: { from: "2026-01-01", to: "2027-01-01" },
    due: null,
    times: 1,
    provedBy: [],
    supportedBy: [],
  };
  const interval = { months: 6, from: "2026-02-01" };
  const on = (today: string, proofs: readonly string[] = []) => {
    const dated = reviewed(node, proofs, interval);
    return [dated.due, dated.dueSource, statusOf(dated, proofs, today)];
  };

  test("is due so long after its last proof, or after the interval began", () => {
    expect(on("2026-03-01")).toEqual(["2026-08-01", "policy", "not-due"]);
    expect(on("2026-07-02")).toEqual(["2026-08-01", "policy", "due-soon"]);
    expect(on("2026-08-02")).toEqual(["2026-08-01", "policy", "overdue"]);
    expect(on("2026-08-02", ["2026-05-31", "2026-03-01"])).toEqual(["2026-11-30", "policy", "fulfilled"]);
  });

  test("has no date without one, and no other duty gets one", () => {
    expect(statusOf(reviewed(node, [], undefined), [], "2026-08-02")).toBe("no-date");
    const yearly: Node = { ...node, cadence: "periodic", due: "2026-11-25" };
    expect(reviewed(yearly, [], interval)).toEqual(yearly);
  });
});

test("what was ruled not to apply has no other status, whatever its dates", () => {
  for (const cadence of ["once", "continuous", "on-event", "periodic"] as const)
    expect(statusOf({ cadence, due: "2026-01-01", times: 1 }, [], "2026-11-20", true)).toBe("not-applicable");
});
