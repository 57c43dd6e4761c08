import { describe, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import { dialogueSession } from "./decider.ts";
import type { Event } from "./schema.ts";
import {
  announce,
  announced,
  asked,
  caseHeld,
  direct,
  directHeld,
  held,
  inCase,
  lan,
  minutes,
  question,
  stamp,
} from "./spec-dialogues.ts";

/** An announcement that no rule says how early to make. */
const without = (event: Event): Event => {
  const { rule: _rule, ...rest } = event as Extract<Event, { type: "dialogue-announced" }>;
  return rest;
};
const { given } = rulesOf(dialogueSession);
const cancel = asked("cancel", { reason: "bão", on: "2026-03-09" });
const cancelled: Event = { type: "dialogue-cancelled", reason: "bão", on: "2026-03-09", ...stamp };

describe("a session is announced", () => {
  test("a commune's conference at least seven days before, by the law of that day", () => {
    given().when(announce()).then(announced());
    given()
      .when(announce({ on: "2026-03-04" }))
      .refused("announced-too-late", { rule: "LGOV72-2025.A43.notice", latest: "2026-03-03" });
    // Before that law no source says how early.
    const early = { day: "2025-06-15", on: "2025-06-14" };
    given()
      .when(announce(early))
      .then(without(announced(early)));
  });

  test("at any unit without that law, as a dialogue that is no conference of a commune", () => {
    const soon = { kind: "direct", on: "2026-03-10" };
    given()
      .when(announce(soon))
      .then(direct({ on: "2026-03-10" }));
    given()
      .when(announce({ unit: "snv" }))
      .refused("not-a-commune", { unit: "snv" });
  });

  test("once, by a unit that stands, with a place or an address, its day not before it was told", () => {
    given(announced()).when(announce()).refused("already-announced");
    given()
      .when(announce({ unit: "old", on: "2026-03-12", day: "2026-03-30" }))
      .refused("unit-not-in-office", { unit: "old", heirs: ["xa-a"] });
    given()
      .when(announce({ place: undefined }))
      .refused("place-missing");
    given()
      .when(announce({ method: "both" }))
      .refused("link-missing");
    given()
      .when(announce({ from: "10:00", until: "09:00" }))
      .refused("hours-out-of-order");
    given()
      .when(announce({ kind: "direct", day: "2026-03-02" }))
      .refused("dates-out-of-order", { notBefore: "2026-03-03" });
    given()
      .when(announce({ on: "2026-03-17", day: "2026-04-30" }))
      .refused("dated-in-future");
  });

  test("is moved as early as it is announced, and not once its day has gone by or it was cancelled", () => {
    const moved = {
      day: "2026-03-20",
      method: "in-person" as const,
      place: "Nhà văn hóa",
      content: "Đường",
      reason: "…",
      on: "2026-03-09",
    };
    const changed: Event = { type: "dialogue-changed", ...moved, ...stamp };
    given(announced()).when(asked("change", moved)).then(changed);
    given(announced())
      .when(asked("change", { ...moved, day: "2026-03-15" }))
      .refused("announced-too-late", { rule: "LGOV72-2025.A43.notice", latest: "2026-03-08" });
    given(announced())
      .when(asked("change", { ...moved, on: "2026-03-11" }))
      .refused("dates-out-of-order", { notAfter: "2026-03-10" });
    given(announced()).when(cancel).then(cancelled);
    given(announced(), cancelled).when(cancel).then();
    given(announced(), cancelled).when(asked("change", moved)).refused("cancelled");
    given(announced(), held()).when(cancel).refused("already-held");
    given().when(cancel).refused("not-announced");
  });
});

describe("who is invited and who came", () => {
  const invite = (...subjects: string[]) =>
    asked("invite", { officers: subjects.map((subject) => ({ subject, post: "x" })), groups: [] });
  const invited: Event = { type: "dialogue-invited", officers: [lan], groups: [], ...stamp };
  const opened: Event = { type: "dialogue-check-in-opened", code: "A1B2", ...stamp };
  const here = direct({ day: "2026-03-16" });

  test("nobody is invited twice", () => {
    given(announced())
      .when(asked("invite", { officers: [lan], groups: [] }))
      .then(invited);
    given(announced()).when(invite("lan", "lan")).refused("officer-twice", { subject: "lan" });
    given(announced(), invited).when(invite("lan")).refused("officer-twice", { subject: "lan" });
    given(announced()).when(invite()).refused("nobody-named");
  });

  test("whoever gives the code of the room, on that day, is there, once", () => {
    const checkedIn: Event = { type: "dialogue-checked-in", subject: "hoa", ...stamp };
    const checkIn = asked("check-in", { code: "A1B2" });
    given(here, opened).when(checkIn).then(checkedIn);
    given(here, opened, checkedIn).when(checkIn).refused("officer-twice", { subject: "hoa" });
    given(here, opened)
      .when(asked("check-in", { code: "ZZZZ" }))
      .refused("code-wrong");
    given(here).when(checkIn).refused("code-wrong");
    given(direct(), opened).when(checkIn).refused("not-that-day", { day: "2026-03-10" });
    given(here, opened)
      .when(asked("count-in", { code: "A1B2" }))
      .then({ type: "dialogue-counted-in", ...stamp });
  });

  test("a list names nobody twice, is not of a day to come, and not taken once the minutes are closed", () => {
    const list = (...officers: object[]) => asked("record-attendance", { officers, groups: [] });
    given(announced()).when(list(lan, lan)).refused("officer-twice", { subject: "lan" });
    given(direct({ day: "2026-03-20" }))
      .when(list(lan))
      .refused("dated-in-future");
    const closed: Event = { type: "dialogue-minutes-closed", on: "2026-03-12", ...stamp };
    given(announced(), held(), minutes(), closed).when(list(lan)).refused("minutes-closed");
    // Its window is over: nobody has to close it for that.
    const window = { until: "2026-03-15", unit: "xa-a", days: 4 };
    given(announced(), held(), minutes({ window })).when(list(lan)).refused("minutes-closed");
  });
});

describe("a question", () => {
  const send = asked("send-question", { text: "Bao giờ làm đường?" });
  const open = [announced(), question(1)];
  const answer = (on: string) => asked("answer", { n: 1, text: "Quý III", on });
  const answered = (on: string, isAtOnce: boolean): Event => ({
    type: "dialogue-question-answered",
    n: 1,
    text: "Quý III",
    on,
    isAtOnce,
    ...stamp,
  });

  test("is sent by anybody before a public session, and not to another or later", () => {
    const soon = { day: "2026-03-30" };
    given(direct(soon))
      .when(send)
      .then(question(1, { phase: "before", source: "web", on: "2026-03-16" }));
    given(direct({ ...soon, isPublic: false }))
      .when(send)
      .refused("not-public");
    given(announced()).when(send).refused("asking-is-over");
    given(direct(soon), cancelled).when(send).refused("cancelled");
  });

  test("is taken before or during, on a day that fits, and not once the minutes are closed", () => {
    const take = (phase: string, on: string) =>
      asked("take-question", { phase, text: "Bao giờ làm đường?", on });
    given(announced()).when(take("during", "2026-03-10")).then(question(1));
    given(announced())
      .when(take("during", "2026-03-09"))
      .refused("dates-out-of-order", { notBefore: "2026-03-10" });
    given(announced())
      .when(take("before", "2026-03-11"))
      .refused("dates-out-of-order", { notAfter: "2026-03-10" });
    const closed: Event = { type: "dialogue-minutes-closed", on: "2026-03-12", ...stamp };
    given(announced(), held(), minutes(), closed)
      .when(take("during", "2026-03-10"))
      .refused("minutes-closed");
  });

  test("may put a report before the meeting that is there and no secret", () => {
    const take = (isReportThere: boolean) => {
      const told = { phase: "during", text: "Bao giờ làm đường?", on: "2026-03-10", report: "r1" };
      return asked("take-question", { ...told, isReportThere });
    };
    given(announced())
      .when(take(true))
      .then(question(1), { type: "dialogue-question-from-report", n: 1, report: "r1", ...stamp });
    given(announced()).when(take(false)).refused("report-unknown", { report: "r1" });
  });

  test("is answered at once or later, promised by a day, passed on or set aside, once", () => {
    given(...open)
      .when(answer("2026-03-10"))
      .then(answered("2026-03-10", true));
    given(...open)
      .when(answer("2026-03-12"))
      .then(answered("2026-03-12", false));
    given(...open)
      .when(answer("2026-03-09"))
      .refused("dates-out-of-order", { notBefore: "2026-03-10" });
    given(...open, answered("2026-03-10", true))
      .when(asked("set-aside", { n: 1, reason: "…" }))
      .refused("question-settled", { n: 1 });
    given(announced()).when(answer("2026-03-10")).refused("question-unknown", { n: 1 });
    const promised: Event = { type: "dialogue-answer-promised", n: 1, due: "2026-03-25", ...stamp };
    given(...open)
      .when(asked("promise-answer", { n: 1, due: "2026-03-25" }))
      .then(promised);
    given(...open, promised)
      .when(answer("2026-03-12"))
      .then(answered("2026-03-12", false));
    given(...open)
      .when(asked("promise-answer", { n: 1, due: "2026-03-09" }))
      .refused("dates-out-of-order", { notBefore: "2026-03-10" });
  });

  test("that is passed on becomes a report of its own name, which is noted once", () => {
    const passed: Event = {
      type: "dialogue-question-passed-on",
      n: 1,
      to: "xa-b",
      field: "infrastructure",
      report: "d1-q1",
      ...stamp,
    };
    const begun: Event = { type: "dialogue-question-report-begun", n: 1, report: "d1-q1", ...stamp };
    given(...open)
      .when(asked("pass-on-question", { n: 1, to: "xa-b", field: "infrastructure" }))
      .then(passed);
    given(...open, passed)
      .when(asked("note-report-begun", { n: 1 }))
      .then(begun);
    given(...open, passed, begun)
      .when(asked("note-report-begun", { n: 1 }))
      .then();
    given(...open)
      .when(asked("pass-on-question", { n: 1, to: "old", field: "infrastructure" }))
      .refused("unit-not-in-office", { unit: "old", heirs: ["xa-a"] });
  });
});

describe("it is held", () => {
  const hold = asked("note-held", { chair: lan });
  test("not before its day, once; a conference then owes its result by law, another one does not", () => {
    given(announced()).when(hold).then(held());
    given(direct()).when(hold).then(directHeld);
    given(inCase).when(hold).then(caseHeld);
    given(announced(), held()).when(hold).then();
    given(direct({ day: "2026-03-17" }))
      .when(hold)
      .refused("dated-in-future");
  });

  test("its minutes are amended within the window that the unit decided, and closed behind it", () => {
    const window = { unit: "xa-a", days: 7, from: "2026-01-01" };
    const kept = { until: "2026-03-18", unit: "xa-a", days: 7 };
    const record = (more: object) => asked("record-minutes", { text: "…", on: "2026-03-11", ...more });
    const amend = asked("amend-minutes", { text: "Sửa", reason: "…", on: "2026-03-13" });
    const close = asked("close-minutes", { on: "2026-03-16" });
    const base = [announced(), held()];
    given(...base)
      .when(record({ window }))
      .then(minutes({ window: kept }));
    given(...base)
      .when(record({}))
      .then(minutes());
    given(announced()).when(record({})).refused("not-held");
    given(...base, minutes())
      .when(record({}))
      .refused("minutes-recorded");
    given(...base)
      .when(record({ on: "2026-03-09" }))
      .refused("dates-out-of-order", { notBefore: "2026-03-10" });
    const amended: Event = {
      type: "dialogue-minutes-amended",
      text: "Sửa",
      reason: "…",
      on: "2026-03-13",
      ...stamp,
    };
    given(...base, minutes({ window: kept }))
      .when(amend)
      .then(amended);
    given(...base)
      .when(amend)
      .refused("minutes-missing");
    given(...base, minutes({ window: { ...kept, until: "2026-03-15" } }))
      .when(amend)
      .refused("minutes-closed");
    given(...base, minutes({ window: kept }))
      .when(close)
      .refused("window-open", { until: "2026-03-18" });
    const closed: Event = { type: "dialogue-minutes-closed", on: "2026-03-16", ...stamp };
    given(...base, minutes())
      .when(close)
      .then(closed);
    given(...base, minutes(), closed)
      .when(close)
      .then();
    given(...base, minutes(), closed)
      .when(amend)
      .refused("minutes-closed");
  });

  test("its result is published in its ways, tells nobody's number, and in a complaint never", () => {
    const ways = ["media", "posted-at-office"];
    const publish = (more: object = {}) =>
      asked("publish-result", { text: "Đã trả lời 12 câu hỏi", ways, on: "2026-03-13", ...more });
    const base = [announced(), held()];
    given(...base)
      .when(publish())
      .then({
        type: "dialogue-result-published",
        unit: "xa-a",
        topic: "Đối thoại với Nhân dân năm 2026",
        text: "Đã trả lời 12 câu hỏi",
        ways: ["media", "posted-at-office"],
        on: "2026-03-13",
        ...stamp,
      });
    given(...base)
      .when(publish({ text: "Gọi 0905 123 456" }))
      .refused("published-text-tells-who");
    given(...base)
      .when(publish({ on: "2026-03-09" }))
      .refused("dates-out-of-order", { notBefore: "2026-03-10" });
    given(announced()).when(publish()).refused("not-held");
    given(inCase, caseHeld).when(publish()).refused("in-a-case");
  });
});

describe("in the settlement of a complaint", () => {
  const announceIn = (known?: object) =>
    asked("announce-in-case", {
      unit: "xa-a",
      complaint: "c1",
      day: "2026-03-10",
      place: "Trụ sở",
      text: "Đối thoại lần một",
      on: "2026-03-05",
      known,
    });
  const open = { unit: "xa-a", acceptedOn: "2026-03-02" };

  test("by the unit that has it, between acceptance and its end; of another's it is not said that it is there", () => {
    given().when(announceIn(open)).then(inCase);
    given().when(announceIn()).refused("complaint-unknown");
    given()
      .when(announceIn({ ...open, unit: "xa-b" }))
      .refused("complaint-unknown");
    given()
      .when(announceIn({ unit: "xa-a" }))
      .refused("complaint-not-open");
    given()
      .when(announceIn({ ...open, end: "settled" }))
      .refused("complaint-not-open");
    given()
      .when(announceIn({ ...open, acceptedOn: "2026-03-06" }))
      .refused("dates-out-of-order", { notBefore: "2026-03-06" });
  });

  test("nothing of it is public: no question, no agenda, no move by the words of open sessions", () => {
    given(inCase)
      .when(asked("send-question", { text: "x" }))
      .refused("in-a-case");
    given(inCase)
      .when(asked("set-agenda", { agenda: ["x"] }))
      .refused("in-a-case");
    const moved = { day: "2026-03-20", place: "x", text: "y", reason: "z", on: "2026-03-09" };
    given(inCase)
      .when(asked("change-in-case", moved))
      .then({ type: "case-dialogue-changed", ...moved, ...stamp });
    given(announced()).when(asked("change-in-case", moved)).refused("not-in-a-case");
  });
});

describe("what it owes", () => {
  const remind = (due: string) => asked("remind", { due, days: [7], on: "2026-03-16" });
  const reminded = (due: string): Event => ({
    type: "dialogue-reminded",
    due,
    days: [7],
    on: "2026-03-16",
    ...stamp,
  });
  const promised: Event = { type: "dialogue-answer-promised", n: 1, due: "2026-04-01", ...stamp };
  const base = [announced(), held(), question(1), promised];

  test("is reminded of by each day by itself, once, until it is done", () => {
    given(...base)
      .when(remind("2026-03-20"))
      .then(reminded("2026-03-20"));
    given(...base, reminded("2026-03-20"))
      .when(remind("2026-03-20"))
      .then();
    given(...base, reminded("2026-03-20"))
      .when(remind("2026-04-01"))
      .then(reminded("2026-04-01"));
    given(...base)
      .when(remind("2026-03-21"))
      .then();
    const escalate = asked("escalate", { due: "2026-03-20", on: "2026-03-21" });
    given(...base)
      .when(escalate)
      .then({ type: "dialogue-escalated", due: "2026-03-20", on: "2026-03-21", ...stamp });
  });

  test("goes to the heir of its unit with all of it, once; what is over stays", () => {
    const passOn = asked("pass-on", { from: "old", to: "xa-a", on: "2026-03-12" });
    const passed: Event = {
      type: "dialogue-passed-on",
      from: "old",
      to: "xa-a",
      on: "2026-03-12",
      ...stamp,
    };
    given(direct({ unit: "old" }))
      .when(passOn)
      .then(passed);
    given(direct({ unit: "old" }), passed)
      .when(passOn)
      .then();
    given(direct({ unit: "old" }), cancelled)
      .when(passOn)
      .then();
    given(announced()).when(passOn).then();
  });
});
