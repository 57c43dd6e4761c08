import { describe, expect, test } from "vitest";
import {
  accepted,
  asked,
  assigned,
  classified,
  command,
  DUE,
  given,
  handled,
  level,
  on,
  received,
  replied,
  stamp,
  timed,
} from "./spec-reports.ts";
import type { Event } from "./schema.ts";

const owing = [timed, classified(), assigned(), accepted];
const ask = (day = "2026-11-20") => command("ask-information", { text: "Đoạn nào?", at: on(day) });
/** Since Monday. */
const waiting = [...owing, asked({ pausedFrom: "2026-11-23", at: on("2026-11-23") })];
const moved = (day: string, why: string, at = stamp.at): Event =>
  ({ type: "answer-by-moved", day, policy: level, why, ...stamp, at }) as Event;

describe("asking for information", () => {
  test("stops the policy clock from that day on, where there is one", () => {
    given(...owing)
      .when(ask())
      .then(asked({ pausedFrom: "2026-11-20" }));
    given(...handled())
      .when(ask())
      .then(asked());
  });

  test("saves nobody whose day has passed", () => {
    given(...owing)
      .when(ask(DUE))
      .then(asked({ pausedFrom: DUE, at: on(DUE) }));
    given(...owing)
      .when(ask("2026-12-01"))
      .then(asked({ at: on("2026-12-01") }));
  });

  test("once at a time, and not once it was answered", () => {
    given(...waiting)
      .when(ask())
      .refused("already-asked");
    given(...owing, replied())
      .when(ask())
      .refused("already-answered");
  });

  test("nobody is reminded, and no level above told, while the clock stands still", () => {
    for (const type of ["remind", "escalate"] as const)
      given(...waiting)
        .when(command(type, { due: DUE, days: [7], on: "2026-11-23" }))
        .then();
  });
});

describe("the clock goes on", () => {
  const at = on("2026-11-25");

  test("and the day moves by as many days as it stood still, given or not", () => {
    // Neither Monday nor Tuesday counts: the tenth day is no longer the 30th.
    given(...waiting)
      .when(command("information-given", { text: "Đoạn đầu thôn.", at }))
      .then(
        { type: "information-given", text: "Đoạn đầu thôn.", ...stamp, at },
        moved("2026-12-02", "information-given", at),
      );
    given(...waiting)
      .when(command("information-not-given", { at }))
      .then(
        { type: "information-not-given", ...stamp, at },
        moved("2026-12-02", "information-not-given", at),
      );
  });

  test("in working days where the policy counts so", () => {
    const policy = { ...level, days: 5, count: "working-days" };
    const past = [
      received({ answerBy: { day: "2026-11-27", policy } }),
      asked({ pausedFrom: "2026-11-23", at: on("2026-11-23") }),
    ];
    const [, move] = given(...past)
      .when(command("information-given", { at }))
      .events();
    // Monday and Tuesday do not count: Wednesday is the first of five.
    expect(move).toMatchObject({ type: "answer-by-moved", why: "information-given", policy });
    expect(move).toHaveProperty("day", "2026-12-01");
  });

  test("asked and answered on one day moves nothing", () => {
    given(...waiting)
      .when(command("information-given", { at: on("2026-11-23") }))
      .then(
        { type: "information-given", ...stamp, at: on("2026-11-23") },
        moved(DUE, "information-given", on("2026-11-23")),
      );
  });

  test("for a report without a policy nothing moves, and nobody has to be asked first", () => {
    given(...handled(), asked())
      .when(command("information-given"))
      .then({ type: "information-given", ...stamp });
    given(...handled())
      .when(command("information-given"))
      .refused("not-asked");
    given(...handled())
      .when(command("information-not-given"))
      .refused("not-asked");
  });

  test("with an answer too: whoever answers waits for nothing any more", () => {
    given(...waiting)
      .when(command("reply", { text: "Đã sửa.", at }))
      .then(
        { type: "information-not-given", ...stamp, at },
        moved("2026-12-02", "information-not-given", at),
        replied("2026-11-25"),
      );
  });

  test("reminders begin anew for the day as moved, and the old day is no longer reminded of", () => {
    const past = [
      ...waiting,
      { type: "information-given", ...stamp, at } as const,
      moved("2026-12-02", "information-given", at),
    ];
    given(...past)
      .when(command("remind", { due: DUE, days: [7], on: "2026-11-30" }))
      .then();
    const reminder = { due: "2026-12-02", days: [7], on: "2026-11-25" };
    given(...past)
      .when(command("remind", reminder))
      .then({ type: "report-reminded", ...reminder, ...stamp });
  });

  test("the day is left open, never guessed, where its year has no calendar", () => {
    const policy = { ...level, days: 60, count: "working-days", from: "2026-01-01" };
    const past = [
      received({ receivedAt: "2027-10-01T01:00:00.000Z", answerBy: { day: "2027-12-30", policy } }),
      asked({ pausedFrom: "2027-10-04", at: on("2027-10-04") }),
    ];
    const [, move] = given(...past)
      .when(command("information-given", { at: on("2028-02-01") }))
      .events();
    expect(move).toMatchObject({ type: "answer-by-moved" });
    expect(move).not.toHaveProperty("day");
  });
});

describe("extending", () => {
  const decision = { number: "5/QĐ", date: "2026-11-20" };
  const extend = (more: object = {}) =>
    command("extend", { days: 5, decision, reason: "Phải khảo sát.", ...more });
  const extended: Event = {
    type: "report-extended",
    days: 5,
    decision,
    reason: "Phải khảo sát.",
    ...stamp,
  };

  test("moves the day by decision, once, by no more than its first time", () => {
    given(...owing)
      .when(extend())
      .then(extended, moved("2026-12-07", "extended"));
    given(...owing, extended, moved("2026-12-07", "extended"))
      .when(extend())
      .refused("already-extended");
    given(...owing)
      .when(extend({ days: 11 }))
      .refused("extended-too-far", { days: 10 });
    given(...owing)
      .when(extend({ decision: { ...decision, date: "2026-11-21" } }))
      .refused("dated-in-future");
  });

  test("not behind its day, not without a clock, not while it stands still, not once it was answered", () => {
    given(...owing)
      .when(extend({ at: on("2026-12-01") }))
      .refused("due-day-passed", { due: DUE });
    given(...handled())
      .when(extend())
      .refused("no-clock");
    given(...waiting)
      .when(extend())
      .refused("already-asked");
    given(...owing, replied())
      .when(extend())
      .refused("already-answered");
  });

  test("and what it stood still before is not lost", () => {
    const past = [
      ...waiting,
      { type: "information-given", ...stamp, at: on("2026-11-25") } as const,
      moved("2026-12-02", "information-given"),
    ];
    const [, move] = given(...past)
      .when(extend({ at: on("2026-11-25"), days: 1 }))
      .events();
    expect(move).toHaveProperty("day", "2026-12-03");
  });
});

describe("a question", () => {
  const noDay = (why: string): Event => ({ type: "answer-by-moved", policy: level, why, ...stamp }) as Event;
  const classify = (kind: string) => command("classify", { kind, reason: "Đọc lại." });
  const as = (kind: string): Event =>
    ({ type: "report-classified", kind, field: "land", reason: "Đọc lại.", ...stamp }) as Event;

  test("is answered at once: classified so, its policy clock is gone, and nobody is reminded", () => {
    given(timed).when(classify("question")).then(as("question"), noDay("question"));
    for (const type of ["remind", "escalate"] as const)
      given(timed, classified("question"), noDay("question"))
        .when(command(type, { due: DUE, days: [7], on: "2026-11-23" }))
        .then();
    given(timed, classified("question"), noDay("question"))
      .when(command("extend", { days: 3, decision: { number: "1", date: "2026-11-20" }, reason: "…" }))
      .refused("no-clock");
  });

  test("that was none after all has its clock from the day on which it came in", () => {
    given(timed, classified("question"), noDay("question"))
      .when(classify("petition"))
      .then(as("petition"), moved(DUE, "no-question"));
  });

  test("keeps none when information that was asked for comes", () => {
    given(timed, asked({ pausedFrom: "2026-11-20" }), classified("question"))
      .when(command("information-given", { at: on("2026-11-24") }))
      .then(
        { type: "information-given", ...stamp, at: on("2026-11-24") },
        { ...noDay("information-given"), at: on("2026-11-24") },
      );
    given(received()).when(classify("question")).then(as("question"));
  });
});
