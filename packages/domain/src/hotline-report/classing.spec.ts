import { describe, test } from "vitest";
import {
  accepted,
  asked,
  assigned,
  classified,
  command,
  flagged,
  formal,
  given,
  handled,
  joined,
  merged,
  received,
  replied,
  signed,
  stamp,
  target,
  timed,
} from "./spec-reports.ts";

const ground = "TT 05/2021/TT-TTCP Đ.6";
const formally = (more: object = {}) =>
  command("classify-formal", {
    kind: "complaint-first",
    document: signed,
    ground: "Luật Khiếu nại Đ.8",
    ...more,
  });

describe("the four kinds", () => {
  test("a kind is given with its legal ground", () => {
    given(received())
      .when(command("classify", { kind: "reflection", ground }))
      .then({ type: "report-classified", kind: "reflection", field: "land", ground, ...stamp });
  });

  test("classified anew only with a reason", () => {
    given(received(), classified())
      .when(command("classify", { kind: "petition" }))
      .refused("reason-missing");
    given(received(), classified())
      .when(command("classify", { kind: "reflection", field: "health" }))
      .refused("reason-missing");
    given(received(), classified())
      .when(command("classify", { kind: "petition", reason: "Nêu giải pháp." }))
      .then({
        type: "report-classified",
        kind: "petition",
        field: "land",
        reason: "Nêu giải pháp.",
        ...stamp,
      });
  });

  test("đủ or không đủ điều kiện xử lý is said of what is classified, with a reason", () => {
    const assess = command("assess", { qualified: false, reason: "Không rõ địa chỉ." });
    given(received()).when(assess).refused("not-classified");
    const said = {
      type: "report-assessed",
      qualified: false,
      reason: "Không rõ địa chỉ.",
      ...stamp,
    } as const;
    given(received(), classified()).when(assess).then(said);
    given(received(), classified(), said).when(assess).then();
  });
});

describe("a complaint or a denunciation", () => {
  test("needs its signed document, which is not of the future", () => {
    given(received()).when(formally()).then(formal());
    given(received())
      .when(formally({ document: { ...signed, date: "2026-11-21" } }))
      .refused("dated-in-future");
  });

  test("ends the life of the report: no reply, no rating, no merge, no assignment, no clock", () => {
    const past = [timed, classified(), assigned(), accepted, asked({ pausedFrom: "2026-11-20" }), formal()];
    for (const next of [
      command("reply", { text: "…" }),
      command("rate", { stars: 5, givenBy: "operator" }),
      command("merge-into", { report: "r0", target }),
      command("classify", { kind: "petition", reason: "…" }),
      command("assign"),
      command("ask-information", { text: "…" }),
      command("information-given"),
      command("withdraw"),
      command("close"),
    ])
      given(...past)
        .when(next)
        .refused("report-became-formal");
    given(...past)
      .when(command("remind", { due: "2026-11-30", days: [7], on: "2026-11-23" }))
      .then();
  });

  test("a denunciation is protected from then on", () => {
    given(received(), formal("denunciation")).when(command("flag")).then();
    given(received(), formal()).when(command("flag")).then(flagged);
  });

  test("what has been answered, or has others in it, is no such thing: that is a case of its own", () => {
    given(...handled(), replied())
      .when(formally())
      .refused("already-answered");
    given(received(), joined)
      .when(formally())
      .refused("has-joined", { joined: ["r2"] });
    given(received(), merged).when(formally()).refused("report-merged", { into: "r0" });
  });
});
