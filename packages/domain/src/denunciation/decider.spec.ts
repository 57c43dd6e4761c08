import { describe, expect, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Target } from "../link-target.ts";
import { secretsIn } from "../sealable.ts";
import type { Units } from "../units.ts";
import { denunciation } from "./decider.ts";
import { commands, type Command, type Event, events } from "./schema.ts";

const stamp = { at: "2026-08-20T02:00:00.000Z", by: { subject: "hoa", unit: "city" } };
const unit: Units[string] = { established: true, kind: "commune", name: "", from: "2024-01-01", heirs: [] };
const units: Units = {
  "commune-a": { ...unit, parent: "city" },
  city: { ...unit, kind: "province" },
  old: { ...unit, to: "2025-07-01", heirs: ["city"] },
};
const brought = { id: "d1", units, ...stamp };

const paper = {
  unit: "city",
  form: "letter",
  register: { number: "12/TC", body: "Thanh tra thành phố", kept: "paper" },
  receivedOn: "2026-03-02",
  text: "Thu tiền không có phiếu thu.",
  deniedUnit: "commune-a",
  deniedRank: "head",
} as const;
const clock = (
  name: "intake" | "forwarding" | "settlement",
  rule: string,
  start: string,
  due: string,
  more: object = {},
) => ({ clock: name, rule, ruleFrom: "2019-01-01", start, counted: due, due, verified: true, ...more });
const unverified = { verified: false };
const intake = (due = "2026-03-11", more: object = {}) =>
  clock("intake", "TC-2018.A24.1", "2026-03-02", due, { ...unverified, ...more });

const register = (more: object = {}): Command => ({ type: "register", ...paper, ...brought, ...more });
const registered = (more: object = {}): Event => ({
  type: "denunciation-registered",
  ...paper,
  clocks: [intake()],
  ...stamp,
  ...more,
});
const command = <Type extends Command["type"]>(type: Type, more: object = {}): Command =>
  ({ type, ...brought, ...more }) as Command;
const doc = (date: string, number = "1") => ({ number, date });

const holds = { form: true, capacity: true, grounds: true, competent: true };
const check = (more: object = {}) =>
  command("record-check", { on: "2026-03-06", ...holds, ground: "Đ.12 k.1", ...more });
const checked = (more: object = {}): Event => ({
  type: "denunciation-checked",
  on: "2026-03-06",
  ...holds,
  ground: "Đ.12 k.1",
  clocks: [],
  ...stamp,
  ...more,
});
const accept = (date = "2026-03-10") => command("accept", { decision: doc(date) });
const settlement = (more: object = {}) =>
  clock("settlement", "TC-2018.A30.1", "2026-03-10", "2026-04-09", more);
const notices = (["notice-to-denouncer", "notice-to-denounced"] as const).map((name) => ({
  clock: name,
  rule: "TC-2018.A29.3",
  ruleFrom: "2019-01-01",
  start: "2026-03-10",
  counted: "2026-03-17",
  due: "2026-03-17",
  verified: true,
}));
const accepted: Event = {
  type: "denunciation-accepted",
  decision: doc("2026-03-10"),
  clocks: [settlement(), ...notices],
  ...stamp,
};
const running = [registered(), checked(), accepted];

const { given } = rulesOf(denunciation);
const clocksOf = (past: readonly Event[], asked: Command) => {
  const [event] = given(...past)
    .when(asked)
    .events();
  return event !== undefined && "clocks" in event ? event.clocks : [];
};
/** What has happened, and what these commands bring about one after another. */
const after = (past: readonly Event[], ...asked: readonly Command[]): readonly Event[] =>
  asked.reduce(
    (before, one) => [
      ...before,
      ...given(...before)
        .when(one)
        .events(),
    ],
    past,
  );
const suspend = (date: string) => command("suspend", { decision: doc(date), reason: "…" });
const resume = (date: string) => command("resume", { decision: doc(date) });
const extend = (ground: string, date: string, days = 30) =>
  command("extend", { decision: doc(date), ground, days, reason: "…" });
const conclude = (date = "2026-04-01") =>
  command("conclude", { conclusion: doc(date), outcome: "partly-true" });
const withdraw = (scope: string, goesOn: boolean, more: object = {}) =>
  command("withdraw", { scope, record: doc("2026-03-20"), goesOn, ground: "Đ.33", ...more });
const terminate = (ground: string, more: object = {}) =>
  command("terminate", { decision: doc("2026-03-25"), ground, reason: "…", ...more });

describe("registering", () => {
  test("a signed letter or record, by its register number alone, starts the time of the intake check", () => {
    given().when(register()).then(registered());
    given()
      .when(register({ form: "record" }))
      .then(registered({ form: "record" }));
    given(registered()).when(register()).refused("already-registered");
  });

  test("a call, a message or an e-mail is no denunciation", () => {
    expect(commands.register.safeParse(paper).success).toBe(true);
    for (const form of ["phone", "email", "zalo", "web"])
      expect(commands.register.safeParse({ ...paper, form }).success).toBe(false);
  });

  test("who denounces is not taken in: no command has a field for it, no event a person's key", () => {
    for (const field of ["name", "address", "phone", "email", "denouncer", "complainant", "handwriting"]) {
      expect(commands.register.safeParse({ ...paper, [field]: "x" }).success).toBe(false);
      const withField = { ...paper, register: { ...paper.register, [field]: "x" } };
      expect(commands.register.safeParse(withField).success).toBe(false);
    }
    const kept = { ...paper, register: { ...paper.register, kept: "scan" } };
    expect(commands.register.safeParse(kept).success).toBe(false);
    for (const schema of Object.values(events))
      expect(secretsIn(schema).filter(({ by }) => by === "person")).toEqual([]);
  });

  test("not by the unit whose head or deputy it denounces: their direct superior has it", () => {
    for (const deniedRank of ["head", "deputy"])
      given()
        .when(register({ unit: "commune-a", deniedRank }))
        .refused("superior-competent", { rule: "TC-2018.A12.1" });
    expect(
      given()
        .when(register({ unit: "commune-a", deniedRank: "other" }))
        .events(),
    ).toHaveLength(1);
  });

  test("neither from the future nor of a unit that nobody knows or that did not stand", () => {
    given()
      .when(register({ receivedOn: "2026-08-21" }))
      .refused("dated-in-future");
    given()
      .when(register({ deniedUnit: "nowhere" }))
      .refused("unit-unknown", { unit: "nowhere" });
    given()
      .when(register({ unit: "old" }))
      .refused("unit-not-in-office", { unit: "old", heirs: ["city"] });
  });

  test("a further one is a case of its own that names an earlier one", () => {
    given()
      .when(register({ of: "d0", isFurther: true }))
      .then(registered({ of: "d0" }));
    given()
      .when(register({ of: "d0" }))
      .refused("earlier-unknown", { of: "d0" });
    given()
      .when(register({ of: "d1", isFurther: true }))
      .refused("earlier-unknown", { of: "d1" });
  });
});

describe("the intake check", () => {
  test("has more days where it goes to several places", () => {
    const widened: Event = {
      type: "denunciation-check-widened",
      reason: "…",
      clocks: [intake("2026-03-16", { when: "several-places" })],
      ...stamp,
    };
    const widen = command("check-several-places", { reason: "…" });
    given(registered()).when(widen).then(widened);
    given(registered(), widened).when(widen).then();
    given(registered(), checked()).when(widen).refused("already-checked");
  });

  test("says which conditions hold and by which provision the unit is competent", () => {
    given(registered()).when(check()).then(checked());
    given(registered())
      .when(check({ on: "2026-03-01" }))
      .refused("dates-out-of-order", { notBefore: "2026-03-02" });
  });

  test("may find that it denounces the unit's own head: then the unit is not competent", () => {
    const own = registered({ unit: "commune-a", deniedRank: "other" });
    given(own)
      .when(check({ deniedRank: "deputy" }))
      .refused("superior-competent", { rule: "TC-2018.A12.1" });
    const found = given(own)
      .when(check({ deniedRank: "deputy", competent: false }))
      .events();
    given(own, ...found)
      .when(command("forward", { to: { body: "UBND xã A", unit: "commune-a" }, notice: doc("2026-03-06") }))
      .refused("superior-competent", { rule: "TC-2018.A12.1" });
  });

  test("outside the unit's competence it is passed on within its own time, with the number of the notice", () => {
    const outside = checked({
      competent: false,
      clocks: [clock("forwarding", "TC-2018.A24.2", "2026-03-02", "2026-03-09", unverified)],
    });
    given(registered())
      .when(check({ competent: false }))
      .then(outside);
    const to = { body: "Thanh tra Chính phủ" };
    const forward = command("forward", { to, notice: doc("2026-03-09") });
    const forwarded: Event = {
      type: "denunciation-forwarded",
      to,
      notice: doc("2026-03-09"),
      ...stamp,
    };
    given(registered(), outside).when(forward).then(forwarded);
    given(registered(), checked()).when(forward).refused("is-competent", { rule: "TC-2018.A12.1" });
    given(registered()).when(forward).refused("not-checked");
    given(registered(), outside, forwarded)
      .when(accept())
      .refused("denunciation-ended", { end: "forwarded" });
  });
});

describe("declining", () => {
  const decline = (more: object = {}) =>
    command("decline", {
      ground: "false-name",
      document: doc("2026-03-09"),
      reason: "…",
      evidence: false,
      ...more,
    });
  const declined = (more: object = {}): Event => ({
    type: "denunciation-declined",
    ground: "false-name",
    rule: "TC-2018.A25.1",
    document: doc("2026-03-09"),
    reason: "…",
    evidence: false,
    ...stamp,
    ...more,
  });

  test("is not the end of what names a violator with evidence: it is inspected all the same", () => {
    const inspection = { how: "inspected", body: "Thanh tra", document: doc("2026-03-10") };
    given(registered()).when(decline()).then(declined());
    given(registered())
      .when(decline({ evidence: true }))
      .refused("inspection-owed", { rule: "TC-2018.A25.2" });
    given(registered())
      .when(decline({ evidence: true, inspection }))
      .then(declined({ evidence: true, inspection }));
  });

  test("for want of a condition needs a check that found it wanting", () => {
    const wanting = decline({ ground: "conditions-not-met" });
    given(registered()).when(wanting).refused("not-checked");
    given(registered(), checked()).when(wanting).refused("conditions-met", { rule: "TC-2018.A29.1" });
    given(registered(), checked({ grounds: false }))
      .when(wanting)
      .then(declined({ ground: "conditions-not-met", rule: "TC-2018.A29.1" }));
  });

  test("is over once it is accepted, and an end of its own", () => {
    given(...running)
      .when(decline({ document: doc("2026-03-11") }))
      .refused("already-accepted");
    given(registered(), checked(), declined())
      .when(accept())
      .refused("denunciation-ended", { end: "declined" });
  });
});

describe("accepting", () => {
  test("by decision, once, when every condition was found to hold; then it is settled and told in time", () => {
    given(registered(), checked()).when(accept()).then(accepted);
    given(...running)
      .when(accept())
      .refused("already-accepted");
    given(registered()).when(accept()).refused("not-checked");
    given(registered(), checked({ capacity: false, competent: false }))
      .when(accept())
      .refused("conditions-not-met", { rule: "TC-2018.A29.1", missing: ["capacity", "competent"] });
    given(registered(), checked())
      .when(accept("2026-03-05"))
      .refused("dates-out-of-order", { notBefore: "2026-03-06" });
  });

  test("both are told outside the register, of which number and date are noted, once each", () => {
    const note = (to: string) => command("note-notice", { to, notice: doc("2026-03-12") });
    const notified: Event = {
      type: "denunciation-notified",
      to: "denouncer",
      notice: doc("2026-03-12"),
      ...stamp,
    };
    given(...running)
      .when(note("denouncer"))
      .then(notified);
    given(...running, notified)
      .when(note("denouncer"))
      .refused("already-notified");
    expect(
      given(...running, notified)
        .when(note("denounced"))
        .events(),
    ).toHaveLength(1);
    given(registered(), checked()).when(note("denouncer")).refused("not-accepted");
  });
});

describe("its clock", () => {
  test("stands still only by a recorded decision, which is sent in its own time", () => {
    const stopped = given(...running)
      .when(suspend("2026-03-16"))
      .events();
    expect(stopped).toMatchObject([
      {
        type: "denunciation-suspended",
        clocks: [
          { clock: "settlement", why: "suspended", verified: false },
          { clock: "suspension-sending", rule: "TC-2018.A34", due: "2026-03-23", verified: true },
        ],
      },
    ]);
    expect(stopped[0]).not.toHaveProperty("clocks.0.due");
    given(...running, ...stopped)
      .when(resume("2026-03-26"))
      .then({
        type: "denunciation-resumed",
        decision: doc("2026-03-26"),
        clocks: [settlement({ counted: "2026-04-19", due: "2026-04-20" })],
        ...stamp,
      });
    given(...running, ...stopped)
      .when(suspend("2026-03-17"))
      .refused("suspended");
    given(...running)
      .when(resume("2026-03-26"))
      .refused("not-suspended");
    given(registered(), checked()).when(suspend("2026-03-16")).refused("not-accepted");
  });

  test("is extended once for a complicated case, twice for a specially complicated one, never beyond", () => {
    const once = after(running, extend("complicated", "2026-04-01"));
    expect(clocksOf(running, extend("complicated", "2026-04-01"))).toMatchObject([
      { rule: "TC-2018.A30.1", counted: "2026-05-09", due: "2026-05-11", verified: true },
    ]);
    expect(once.at(-1)).toMatchObject({ ground: "complicated", rule: "TC-2018.A30.2", days: 30 });
    given(...once)
      .when(extend("complicated", "2026-05-01"))
      .refused("extended-too-often", { rule: "TC-2018.A30.2", times: 1 });
    const twice = after(once, extend("specially-complicated", "2026-05-01"));
    expect(twice.at(-1)).toMatchObject({ rule: "TC-2018.A30.3", clocks: [{ due: "2026-06-10" }] });
    given(...twice)
      .when(extend("specially-complicated", "2026-06-01"))
      .refused("extended-too-often", { rule: "TC-2018.A30.3", times: 2 });
  });

  test("is extended by no more days than the law gives, and only before its time is over", () => {
    given(...running)
      .when(extend("complicated", "2026-04-01", 31))
      .refused("extended-too-far", { rule: "TC-2018.A30.2", days: 30 });
    expect(clocksOf(running, extend("complicated", "2026-04-01", 10))).toMatchObject([
      { counted: "2026-04-19", due: "2026-04-20" },
    ]);
    given(...running)
      .when(extend("complicated", "2026-04-10"))
      .refused("time-over", { rule: "TC-2018.A30.2", due: "2026-04-09" });
    given(...after(running, suspend("2026-03-16")))
      .when(extend("complicated", "2026-04-01"))
      .refused("suspended");
  });

  test("keeps its extensions through a suspension", () => {
    const past = after(running, extend("complicated", "2026-04-01"), suspend("2026-04-20"));
    expect(clocksOf(past, resume("2026-04-30"))).toMatchObject([{ due: "2026-05-19" }]);
  });

  test("decisions to suspend, extend and terminate are sent, which is noted once for each", () => {
    const sent = (what: string, on = "2026-04-21") => command("note-sent", { what, on });
    const past = after(running, extend("complicated", "2026-04-01"), suspend("2026-04-20"));
    for (const what of ["extension", "suspension"])
      given(...after(past, sent(what)))
        .when(sent(what))
        .refused("nothing-to-send");
    given(...past)
      .when(sent("termination"))
      .refused("nothing-to-send");
    given(...past)
      .when(sent("suspension", "2026-04-19"))
      .refused("dates-out-of-order", { notBefore: "2026-04-20" });
  });
});

describe("when its time is over", () => {
  const raise = (receivedOn: string) =>
    command("raise-overdue", { receivedOn, superior: "Thủ tướng Chính phủ" });
  const request = command("request-report", { request: doc("2026-04-16") });
  const report = command("report-overdue", { report: doc("2026-04-20") });

  test("the superior asks for a report and the handler gives it, each in its time", () => {
    const raised = after(running, raise("2026-04-10"));
    expect(raised.at(-1)).toMatchObject({
      clocks: [{ clock: "report-request", rule: "TC-2018.A38", when: "ask-for-report", due: "2026-04-17" }],
    });
    const requested = after(raised, request);
    expect(requested.at(-1)).toMatchObject({
      clocks: [{ clock: "report", rule: "TC-2018.A38", when: "report", due: "2026-04-23" }],
    });
    const reported = after(requested, report);
    expect(reported.at(-1)).toMatchObject({ type: "denunciation-overdue-reported" });
    given(...raised)
      .when(raise("2026-04-11"))
      .refused("already-raised");
    expect(
      given(...reported)
        .when(raise("2026-05-11"))
        .events(),
    ).toHaveLength(1);
    given(...running)
      .when(request)
      .refused("not-raised");
    given(...raised)
      .when(report)
      .refused("not-requested");
  });

  test("not before, and not while it is suspended", () => {
    given(...running)
      .when(raise("2026-04-09"))
      .refused("not-overdue", { rule: "TC-2018.A38" });
    given(...after(running, suspend("2026-03-16")))
      .when(raise("2026-05-10"))
      .refused("not-overdue", { rule: "TC-2018.A38" });
  });
});

describe("withdrawing", () => {
  test("the competent officer says whether it goes on: then it is concluded on, else only terminated", () => {
    const goesOn = after(running, withdraw("whole", true));
    const over = after(running, withdraw("whole", false));
    const parts = after(running, withdraw("part", false, { text: "nội dung 2" }));
    for (const past of [goesOn, parts]) {
      expect(
        given(...past)
          .when(conclude())
          .events(),
      ).toHaveLength(1);
      given(...past)
        .when(terminate("withdrawn"))
        .refused("not-withdrawn");
    }
    given(...over)
      .when(conclude())
      .refused("withdrawn-over");
    expect(
      given(...over)
        .when(terminate("withdrawn"))
        .events(),
    ).toHaveLength(1);
    given(...over)
      .when(withdraw("whole", true))
      .refused("already-withdrawn");
    given(...running)
      .when(withdraw("part", true))
      .refused("part-missing");
  });

  test("before it was accepted, it is declined for that, unless it goes on", () => {
    const decline = command("decline", {
      ground: "withdrawn",
      document: doc("2026-03-21"),
      reason: "…",
      evidence: false,
    });
    const over = after([registered(), checked()], withdraw("whole", false));
    given(...over)
      .when(accept("2026-03-21"))
      .refused("withdrawn-over");
    expect(
      given(...over)
        .when(decline)
        .events(),
    ).toHaveLength(1);
    given(...after([registered(), checked()], withdraw("whole", true)))
      .when(decline)
      .refused("not-withdrawn");
  });

  test("not after its end", () => {
    given(...after(running, conclude()))
      .when(withdraw("whole", false))
      .refused("denunciation-ended", { end: "concluded" });
  });
});

describe("ending", () => {
  test("by a conclusion or a decision to terminate, once, after thụ lý and not concluded while suspended", () => {
    const concluded: Event = {
      type: "denunciation-concluded",
      conclusion: doc("2026-04-01"),
      outcome: "partly-true",
      clocks: [
        {
          clock: "publication",
          rule: "TC-2018.A40",
          ruleFrom: "2019-01-01",
          start: "2026-04-01",
          counted: "2026-04-10",
          due: "2026-04-10",
          verified: false,
        },
      ],
      ...stamp,
    };
    given(...running)
      .when(conclude())
      .then(concluded);
    given(...running, concluded)
      .when(conclude())
      .refused("denunciation-ended", { end: "concluded" });
    given(...running, concluded)
      .when(terminate("other", { citation: "Đ.34" }))
      .refused("denunciation-ended", { end: "concluded" });
    given(registered(), checked()).when(conclude()).refused("not-accepted");
    given(...after(running, suspend("2026-03-16")))
      .when(conclude())
      .refused("suspended");
    given(...running)
      .when(conclude("2026-03-09"))
      .refused("dates-out-of-order", { notBefore: "2026-03-10" });
    given(...running)
      .when(conclude("2026-08-21"))
      .refused("dated-in-future");
    given().when(conclude()).refused("not-registered");
  });

  test("terminated on another ground than a withdrawal only with the article; the decision is sent in its time", () => {
    given(...running)
      .when(terminate("other"))
      .refused("citation-missing");
    expect(clocksOf(running, terminate("other", { citation: "Luật Tố cáo Đ.34" }))).toMatchObject([
      { clock: "termination-sending", rule: "TC-2018.A34", due: "2026-04-01" },
    ]);
  });

  test("no rating, no reopening, no bulk answer, no merging", () => {
    expect(Object.keys(commands).filter((name) => /rate|reopen|reply|merge|^close/.test(name))).toEqual([]);
  });
});

describe("making known", () => {
  const disclose = (what: string, date = "2026-04-02") =>
    command("disclose", { what, document: doc(date), withoutIdentity: true });
  const publish = (from = "2026-04-06") =>
    command("publish", { from, place: "Trụ sở UBND", withoutIdentity: true });

  test("to the person denounced only what there is, each time as an event, and nothing before thụ lý", () => {
    given(...running)
      .when(disclose("content"))
      .then({
        type: "denunciation-disclosed",
        what: "content",
        document: doc("2026-04-02"),
        ...stamp,
      });
    given(registered(), checked()).when(disclose("content")).refused("not-accepted");
    for (const what of ["extension", "suspension", "conclusion"])
      given(...running)
        .when(disclose(what))
        .refused("nothing-to-disclose", { what });
    const all = after(running, extend("complicated", "2026-03-30"), suspend("2026-03-31"));
    for (const what of ["content", "extension", "suspension"])
      expect(
        given(...all)
          .when(disclose(what))
          .events(),
      ).toHaveLength(1);
    expect(
      given(...after(running, conclude()))
        .when(disclose("conclusion"))
        .events(),
    ).toHaveLength(1);
  });

  test("never with who denounced: whoever tells says that it was taken out", () => {
    const { type: _type, id: _id, units: _units, at: _at, by: _by, ...told } = disclose("content");
    expect(commands.disclose.safeParse(told).success).toBe(true);
    expect(commands.disclose.safeParse({ ...told, withoutIdentity: false }).success).toBe(false);
  });

  test("the conclusion is posted, and stays for as long as the decree says", () => {
    const concluded = after(running, conclude());
    const published = after(concluded, publish());
    expect(published.at(-1)).toMatchObject({
      clocks: [{ clock: "posting", rule: "ND31-2019.post", due: "2026-04-21", verified: false }],
    });
    const takeDown = (on: string) => command("take-down", { on });
    given(...published)
      .when(takeDown("2026-04-20"))
      .refused("posted-too-short", { rule: "ND31-2019.post", until: "2026-04-21" });
    const down = after(published, takeDown("2026-04-21"));
    given(...down)
      .when(takeDown("2026-04-22"))
      .refused("already-taken-down");
    given(...published)
      .when(publish())
      .refused("already-published");
    given(...running)
      .when(publish())
      .refused("not-concluded");
    given(...concluded)
      .when(takeDown("2026-04-21"))
      .refused("not-published");
  });
});

describe("other cases and units", () => {
  const target: Target = { unit: "", above: [], isSecret: true, takesOthers: false };

  test("are linked from its side alone", () => {
    const linked: Event = { type: "denunciation-linked", to: "hotline-report/r1", as: "related", ...stamp };
    const link = (more: object = {}) => command("link", { to: "hotline-report/r1", as: "related", ...more });
    given(registered()).when(link({ target })).then(linked);
    given(registered(), linked).when(link({ target })).then();
    given(registered()).when(link()).refused("target-unknown");
    given(registered())
      .when(link({ target, to: "denunciation/d1" }))
      .refused("target-unknown");
  });

  test("open, it passes to the heir, but never to the unit of the head or deputy it denounces", () => {
    const passOn = command("pass-on", { from: "old", to: "city", on: "2025-07-01" });
    given(registered({ unit: "old" }))
      .when(passOn)
      .then({ type: "denunciation-passed-on", from: "old", to: "city", on: "2025-07-01", ...stamp });
    given(registered({ unit: "old", deniedUnit: "city" }))
      .when(passOn)
      .refused("superior-competent", { rule: "TC-2018.A12.1" });
    given(registered()).when(passOn).then();
  });
});

describe("what the register's clock says", () => {
  const told = { clock: "settlement", due: "2026-04-09", on: "2026-04-10" } as const;

  test("of each of its times, once", () => {
    const escalated: Event = { type: "denunciation-escalated", ...told, to: "old", ...stamp };
    given(...running)
      .when(command("escalate", { ...told, to: "old" }))
      .then(escalated);
    given(...running, escalated)
      .when(command("escalate", { ...told, to: "old" }))
      .then();
    given(...running)
      .when(
        command("remind", { clock: "notice-to-denouncer", due: "2026-03-17", on: "2026-03-14", days: [3] }),
      )
      .then({
        type: "denunciation-reminded",
        clock: "notice-to-denouncer",
        due: "2026-03-17",
        on: "2026-03-14",
        days: [3],
        ...stamp,
      });
  });

  test("never to the unit whose own head or deputy is denounced", () => {
    given(...running)
      .when(command("escalate", { ...told, to: "commune-a" }))
      .refused("superior-competent", { rule: "TC-2018.A12.1" });
  });
});
