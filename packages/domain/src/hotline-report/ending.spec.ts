import { describe, test } from "vitest";
import {
  assigned,
  accepted,
  classified,
  closed,
  command,
  given,
  handled,
  joined,
  on,
  received,
  replied,
  stamp,
  withdrawn,
} from "./spec-reports.ts";
import type { Event } from "./schema.ts";

const rate = (more: object = {}) => command("rate", { stars: 4, givenBy: "operator", ...more });
const rated: Event = { type: "report-rated", stars: 4, givenBy: "operator", ...stamp };
const reopen = (day: string) => command("reopen", { reason: "Chưa sửa.", at: on(day) });
const reopened = (day: string): Event => ({
  type: "report-reopened",
  reason: "Chưa sửa.",
  ...stamp,
  at: on(day),
});

describe("an answer in bulk", () => {
  test("is for phản ánh and kiến nghị only, and says so", () => {
    const reply = command("reply", { text: "Đã sửa.", bulk: true });
    given(...handled())
      .when(reply)
      .then({ type: "report-replied", text: "Đã sửa.", bulk: true, ...stamp });
    given(received(), classified("question")).when(reply).refused("not-of-this-kind");
    given(...handled("opinion"))
      .when(reply)
      .refused("not-of-this-kind");
  });
});

describe("rating", () => {
  test("is noted for what was answered, closed or not; a later one goes before an earlier one", () => {
    given(...handled(), replied())
      .when(rate())
      .then(rated);
    given(...handled(), replied(), closed())
      .when(rate({ comment: "Nhanh." }))
      .then({ type: "report-rated", stars: 4, comment: "Nhanh.", givenBy: "operator", ...stamp });
    given(...handled(), replied(), rated)
      .when(rate())
      .then();
    given(...handled(), replied(), rated)
      .when(rate({ stars: 1 }))
      .then({ ...rated, stars: 1 });
  });

  test("not of what nobody answered, nor of a question or a góp ý", () => {
    given(...handled())
      .when(rate())
      .refused("not-replied");
    given(...handled("opinion"), replied())
      .when(rate())
      .refused("not-of-this-kind");
  });
});

describe("reopening", () => {
  const past = [...handled("petition"), replied("2026-11-20"), closed("2026-11-23")];

  test("within fifteen days of the reply, or of its closing", () => {
    given(...past)
      .when(reopen("2026-12-08"))
      .then(reopened("2026-12-08"));
    given(...past)
      .when(reopen("2026-12-09"))
      .refused("reopening-over", { until: "2026-12-08" });
    given(...past.slice(0, -1))
      .when(reopen("2026-12-06"))
      .refused("reopening-over", { until: "2026-12-05" });
  });

  test("it has to be answered once more before it is closed", () => {
    const again = [...past, reopened("2026-11-25")];
    given(...again)
      .when(command("close"))
      .refused("not-replied");
    given(...again)
      .when(rate())
      .refused("not-replied");
    given(...again)
      .when(command("reply", { text: "Đã sửa." }))
      .then(replied());
  });

  test("no policy clock runs again: it was answered", () => {
    const again = [...past, reopened("2026-11-25")];
    given(...again)
      .when(command("extend", { days: 1, decision: { number: "1", date: "2026-11-20" }, reason: "…" }))
      .refused("no-clock");
  });

  test("not of what nobody answered, nor of a question or a góp ý", () => {
    given(...handled())
      .when(reopen("2026-11-20"))
      .refused("not-replied");
    given(received(), classified("question"), replied(), closed())
      .when(reopen("2026-11-20"))
      .refused("not-of-this-kind");
  });
});

describe("withdrawing", () => {
  test("ends it, by the reporter's wish, with or without a reason", () => {
    given(received()).when(command("withdraw")).then(withdrawn);
    given(received(), classified(), assigned(), accepted)
      .when(command("withdraw", { reason: "Đã tự giải quyết." }))
      .then({ type: "report-withdrawn", reason: "Đã tự giải quyết.", ...stamp });
    given(received(), withdrawn).when(command("withdraw")).then();
  });

  test("nothing is done with it any more", () => {
    for (const next of [command("reply", { text: "…" }), command("assign"), reopen("2026-11-20"), rate()])
      given(...handled(), withdrawn)
        .when(next)
        .refused("report-withdrawn");
  });

  test("not once it was answered, and not while others are merged into it", () => {
    given(...handled(), replied())
      .when(command("withdraw"))
      .refused("already-answered");
    given(received(), joined)
      .when(command("withdraw"))
      .refused("has-joined", { joined: ["r2"] });
  });
});
