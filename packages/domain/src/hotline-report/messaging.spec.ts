import { describe, test } from "vitest";
import {
  asked,
  closed,
  command,
  DUE,
  formal,
  given,
  level,
  merged,
  on,
  received,
  stamp,
} from "./spec-reports.ts";

const text = "Cột đèn số 4 ạ.";
const wrote = (more: object = {}) => ({
  type: "reporter-wrote" as const,
  text,
  channel: "web" as const,
  ...stamp,
  ...more,
});
const write = (more: object = {}) => command("write", { text, channel: "web", ...more });
const withCode = received({ code: "found-by" });

describe("the reporter writes", () => {
  test("what came is kept, by the channel that it came by, with its original where there is one", () => {
    given(withCode).when(write()).then(wrote());
    given(withCode)
      .when(write({ channel: "email", original: "From: a\r\n" }))
      .then(wrote({ channel: "email", original: "From: a\r\n" }));
  });

  test("also to a report that has ended: nothing that a person says gets lost", () => {
    given(withCode, closed()).when(write()).then(wrote());
    given(withCode, merged).when(write()).then(wrote());
    given(withCode, formal()).when(write()).then(wrote());
  });

  test("what came along stands in the same step, also in a report that has ended, up to what a case holds", () => {
    const file = {
      key: "1".repeat(32),
      name: "ảnh.jpg",
      mediaType: "image/jpeg",
      bytes: 9,
      sha256: "a".repeat(64),
    };
    const added = (n: number) => ({
      type: "attachment-added" as const,
      n,
      ...file,
      from: "reporter" as const,
      ...stamp,
    });
    const unfit = { name: "a.exe", code: "type-not-taken" };
    given(withCode, added(1), closed())
      .when(write({ attachments: [file], notTaken: [unfit] }))
      .then(added(2), { type: "attachment-refused", ...unfit, from: "reporter", ...stamp }, wrote());
    given(withCode, added(100))
      .when(write({ attachments: [file] }))
      .refused("attachments-too-many", { max: 100 });
    given(withCode, added(100)).when(write()).then(wrote());
  });

  test("whoever was asked has answered: the policy clock goes on", () => {
    const policy = level;
    given(received({ code: "found-by", answerBy: { day: DUE, policy } }), asked({ pausedFrom: "2026-11-20" }))
      .when(write({ at: on("2026-11-22") }))
      .then(
        wrote({ at: on("2026-11-22") }),
        { type: "information-given", ...stamp, at: on("2026-11-22") },
        {
          type: "answer-by-moved",
          day: "2026-12-01",
          policy,
          why: "information-given",
          ...stamp,
          at: on("2026-11-22"),
        },
      );
  });
});

describe("somebody writes to the reporter", () => {
  const toReporter = command("write-to-reporter", { text: "Mời bà bổ sung ảnh." });
  const sent = { type: "reporter-written-to" as const, text: "Mời bà bổ sung ảnh.", ...stamp };

  test("behind their code, or back through the channel that they came by", () => {
    given(withCode).when(toReporter).then(sent);
    for (const channel of ["email", "zalo", "facebook", "chatbot"])
      given(received({ channel })).when(toReporter).then(sent);
  });

  test("not where nothing leads back to them", () => {
    for (const channel of ["phone", "letter", "counter"])
      given(received({ channel })).when(toReporter).refused("reporter-not-reachable");
  });
});
