import { describe, test } from "vitest";
import type { Event } from "./schema.ts";
import {
  classified,
  closed,
  command,
  flagged,
  formal,
  given,
  handled,
  merged,
  on,
  received,
  replied,
  report,
  stamp,
  withdrawn,
} from "./spec-reports.ts";

const file = (key: string) => ({
  key: key.repeat(32),
  name: "ảnh.jpg",
  mediaType: "image/jpeg",
  bytes: 1000,
  sha256: "a".repeat(64),
});
const attach = (more: object = {}) =>
  command("attach", { attachments: [file("1")], from: "reporter", ...more });
const added = (n: number, key: string, from: "reporter" | "officer" = "reporter") =>
  ({ type: "attachment-added", n, ...file(key), from, ...stamp }) as const;
const takenBack = { type: "attachment-withdrawn", n: 1, reason: "Gửi nhầm.", ...stamp } as const;
const withdraw = (n = 1) => command("withdraw-attachment", { n, reason: "Gửi nhầm." });

const split: Event = {
  type: "report-split",
  parts: [{ report: "r1-1", text: "Một.", field: "land" }],
  ...stamp,
};

describe("files of a report", () => {
  test("are numbered in the order in which they came, each an event of its own", () => {
    given(received())
      .when(attach({ attachments: [file("1"), file("2")] }))
      .then(added(1, "1"), added(2, "2"));
    given(received(), added(1, "1"), added(2, "2"), takenBack)
      .when(attach({ attachments: [file("3")], from: "officer" }))
      .then(added(3, "3", "officer"));
  });

  test("come in with the report itself, in the same step", () => {
    given()
      .when(command("receive", { ...report, attachments: [file("1")] }))
      .then(received(), added(1, "1"));
  });

  test("what came and could not be taken stands in the case", () => {
    given(received())
      .when(attach({ attachments: [], refused: [{ name: "a.exe", code: "type-not-taken" }] }))
      .then({
        type: "attachment-refused",
        name: "a.exe",
        code: "type-not-taken",
        from: "reporter",
        ...stamp,
      });
  });

  test("naming nothing attaches nothing", () => {
    given(received())
      .when(attach({ attachments: [] }))
      .refused("upload-missing");
  });

  test("a case holds a hundred, withdrawn ones included", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => added(index + 1, "1"));
    given(received(), ...hundred.slice(1))
      .when(attach({ attachments: [file("2")] }))
      .refused("attachments-too-many", { max: 100 });
    given(received(), ...hundred, takenBack)
      .when(attach())
      .refused("attachments-too-many", { max: 100 });
  });

  test("are taken by a protected report too, and by none that is withdrawn, formal, split or merged", () => {
    given(received(), flagged).when(attach()).then(added(1, "1"));
    given(received(), split).when(attach()).refused("report-split");
    given(received(), withdrawn).when(attach()).refused("report-withdrawn");
    given(received(), formal()).when(attach()).refused("report-became-formal");
    given(received(), merged).when(attach()).refused("report-merged", { into: "r0" });
  });
});

describe("files of a report that is closed", () => {
  const note = "Biên bản nghiệm thu, có sau khi trả lời.";
  const over = [...handled(), replied("2026-11-20"), closed("2026-11-24")];
  const attachOn = (day: string, more: object = {}) => attach({ at: on(day), ...more });

  test("replied to and not closed, it takes them as before", () => {
    given(...handled(), replied())
      .when(attach())
      .then(added(1, "1"));
  });

  test("an officer's comes with a note, whenever", () => {
    given(...over)
      .when(attach({ from: "officer" }))
      .refused("late-file-without-note");
    given(...over)
      .when(attach({ from: "officer", note }))
      .then({ ...added(1, "1", "officer"), note });
    given(received(), closed())
      .when(attachOn("2027-11-24", { from: "officer", note }))
      .then({ ...added(1, "1", "officer"), note, at: on("2027-11-24") });
  });

  test("a reporter's comes as long as it may be reopened, and not later", () => {
    given(...over)
      .when(attachOn("2026-12-09"))
      .then({ ...added(1, "1"), at: on("2026-12-09") });
    given(...over)
      .when(attachOn("2026-12-10"))
      .refused("files-too-late", { until: "2026-12-09" });
  });

  test("of a question, which is never reopened, a reporter's is not taken", () => {
    given(received(), classified("question"), replied(), closed()).when(attach()).refused("report-closed");
  });

  test("what could not be taken is noted by the same rule", () => {
    const none = { attachments: [], refused: [{ name: "a.exe", code: "type-not-taken" }] };
    given(...over)
      .when(attachOn("2026-12-10", none))
      .refused("files-too-late", { until: "2026-12-09" });
  });
});

describe("withdrawing one", () => {
  test("is done once with a reason, also in a report that has ended", () => {
    given(received(), added(1, "1")).when(withdraw()).then(takenBack);
    given(received(), added(1, "1"), takenBack).when(withdraw()).then();
    given(received(), added(1, "1"), closed()).when(withdraw()).then(takenBack);
  });

  test("is refused for a number that the case does not have", () => {
    given(received(), added(1, "1")).when(withdraw(2)).refused("attachment-unknown");
  });
});
