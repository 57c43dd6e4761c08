import { describe, expect, test } from "vitest";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { REPORT_STATUSES, type ReportStatus } from "@sdc/projections/report-status";
import type { View } from "./found-case.ts";
import { OWNER_COMMANDS, ownerCommands, reopenUntil } from "./owner-commands.ts";
import { refusalWords } from "./refusal-words.ts";

const view = (more: Partial<View> = {}): View => ({
  id: "r1",
  stream: "hotline-report/r1",
  unit: "commune-a",
  field: "land",
  kind: "reflection",
  status: "received",
  receivedAt: "2026-11-19T17:30:00.000Z",
  messages: [],
  version: 1,
  ...more,
});
const replied = "2026-11-20T18:00:00.000Z";
const offered = (one: View, today = "2026-11-21") =>
  OWNER_COMMANDS.filter((name) => ownerCommands[name].isOffered(one, today));

describe("what a code's owner may do", () => {
  test("nothing but to rate, to reopen and to withdraw, besides writing", () => {
    expect(OWNER_COMMANDS).toEqual(["rate", "reopen", "withdraw"]);
  });

  test("in every status only what the report can still take is offered", () => {
    const by = (status: ReportStatus) => offered(view({ status, repliedAt: replied }));
    expect(Object.fromEntries(REPORT_STATUSES.map((status) => [status, by(status)]))).toEqual({
      received: ["withdraw"],
      classified: ["withdraw"],
      assigned: ["withdraw"],
      refused: ["withdraw"],
      accepted: ["withdraw"],
      asked: ["withdraw"],
      replied: ["rate", "reopen"],
      closed: ["rate", "reopen"],
      merged: [],
      withdrawn: [],
      "became-formal": [],
      split: [],
    });
  });

  test("an answered question or opinion is neither rated nor reopened", () => {
    for (const kind of ["question", "opinion", undefined] as const)
      expect(offered(view({ kind, status: "replied", repliedAt: replied }))).toEqual([]);
  });

  test("reopening is offered for fifteen days after the answer, or after its closing where that came later", () => {
    const answered = view({ status: "replied", repliedAt: replied });
    expect(reopenUntil(answered)).toBe("2026-12-06");
    expect(offered(answered, "2026-12-06")).toEqual(["rate", "reopen"]);
    expect(offered(answered, "2026-12-07")).toEqual(["rate"]);
    const closed = view({ status: "closed", repliedAt: replied, closedAt: "2026-11-25T01:00:00.000Z" });
    expect(reopenUntil(closed)).toBe("2026-12-10");
    expect(reopenUntil(view())).toBeUndefined();
  });
});

describe("a no to a code's owner", () => {
  test("has words of its own, which tell nothing of other reports and nothing of how offices work", () => {
    for (const refused of Object.keys(hotlineReportAggregate.refusals)) {
      const { vi, en } = refusalWords({ refused, because: { joined: ["r2"], into: "r3" } });
      expect([refused, `${vi} ${en}`]).toEqual([
        refused,
        expect.not.stringMatching(/r2|r3|bỏ gộp|unmerge|phân loại|classif|giao xử lý|assign/),
      ]);
    }
  });
});
