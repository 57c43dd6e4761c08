import { describe, test } from "vitest";
import {
  classified,
  command,
  given,
  handled,
  level,
  received,
  replied,
  report,
  stamp,
} from "./spec-reports.ts";

const parts = [
  { text: "Đường hỏng.", field: "infrastructure", kind: "reflection" },
  { text: "Xin thêm đèn.", field: "infrastructure" },
] as const;

describe("a letter with several contents", () => {
  test("is split into reports of its own, named after it", () => {
    given(received(), classified())
      .when(command("split", { parts }))
      .then({
        type: "report-split",
        parts: [
          { report: "r1-1", ...parts[0] },
          { report: "r1-2", ...parts[1] },
        ],
        ...stamp,
      });
  });

  test("has no life of its own after that, and none before an answer", () => {
    const [split] = given(received()).when(command("split", { parts })).events();
    if (split === undefined) throw new Error("it is split");
    given(received(), split)
      .when(command("reply", { text: "…" }))
      .refused("report-split");
    given(received(), split).when(command("split", { parts })).refused("report-split");
    given(...handled(), replied())
      .when(command("split", { parts }))
      .refused("already-answered");
  });

  test("its parts begin once, each with its clock from the day on which the letter came in", () => {
    const { unit, channel } = report;
    const begin = command("begin-part", {
      of: "r0",
      n: 2,
      unit,
      channel,
      receivedAt: "2026-11-10T01:00:00.000Z",
      field: "land",
      kind: "petition",
      text: "Xin thêm đèn.",
      serviceLevel: level,
    });
    const part = received({
      receivedAt: "2026-11-10T01:00:00.000Z",
      text: "Xin thêm đèn.",
      partOf: { report: "r0", n: 2 },
      answerBy: { day: "2026-11-20", policy: level },
    });
    given().when(begin).then(part, classified("petition"));
    given(part).when(begin).then();
  });
});
