import { describe, test } from "vitest";
import {
  closed,
  command,
  flagged,
  formal,
  given,
  merged,
  received,
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

  test("are taken by a protected report too, and by none that has ended or is merged", () => {
    given(received(), flagged).when(attach()).then(added(1, "1"));
    given(received(), closed()).when(attach()).refused("report-closed");
    given(received(), withdrawn).when(attach()).refused("report-withdrawn");
    given(received(), formal()).when(attach()).refused("report-became-formal");
    given(received(), merged).when(attach()).refused("report-merged", { into: "r0" });
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
