import { describe, expect, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Target } from "../link-target.ts";
import type { Units } from "../units.ts";
import { complaint } from "./decider.ts";
import { commands, type Command, type Event } from "./schema.ts";

const stamp = { at: "2026-06-20T02:00:00.000Z", by: { subject: "lan", unit: "commune-a" } };
const commune: Units[string] = {
  established: true,
  kind: "commune",
  name: "Xã A",
  parent: "city",
  from: "2024-01-01",
  heirs: [],
};
const units: Units = {
  "commune-a": commune,
  "commune-b": commune,
  "commune-old": { ...commune, to: "2025-07-01", heirs: ["commune-a"], parent: "province" },
  province: { ...commune, kind: "province", to: "2025-07-01", heirs: ["city"] },
  city: { ...commune, kind: "province" },
};
const { parent: _above, ...top } = units["city"] ?? commune;
const known: Units = { ...units, city: top };
const brought = { id: "c1", units: known, heirs: known, ...stamp };
const body = (unit: string) => ({ body: `UBND ${unit}`, unit });

const letter = {
  unit: "commune-a",
  instance: "first",
  form: "letter",
  number: "15",
  receivedOn: "2026-03-02",
  about: "administrative-decision",
  decision: { number: "7/QĐ-UBND", date: "2026-01-12" },
  against: body("commune-a"),
  competent: body("commune-a"),
  text: "Quyết định thu hồi đất chưa đúng.",
  complainant: { name: "Nguyễn Thị B", address: "Thôn 1" },
} as const;
const acceptance = {
  clock: "acceptance",
  rule: "KN-2011.A27",
  ruleFrom: "2012-07-01",
  start: "2026-03-02",
  counted: "2026-03-12",
  due: "2026-03-12",
  verified: true,
} as const;

const register = (more: object = {}): Command => ({ type: "register", ...letter, ...brought, ...more });
const registered = (more: object = {}): Event => ({
  type: "complaint-registered",
  ...letter,
  clocks: [acceptance],
  ...stamp,
  ...more,
});
const command = <Type extends Command["type"]>(type: Type, more: object = {}): Command =>
  ({ type, ...brought, ...more }) as Command;
const doc = (date: string, number = "1") => ({ number, date });
const accept = (more: object = {}) => command("accept", { notice: doc("2026-03-05"), ...more });
const settlement = (more: object = {}) => ({
  clock: "settlement" as const,
  rule: "KN-2011.A28.1",
  ruleFrom: "2012-07-01",
  start: "2026-03-05",
  counted: "2026-04-04",
  due: "2026-04-06",
  verified: true,
  ...more,
});
const accepted = (more: object = {}): Event => ({
  type: "complaint-accepted",
  notice: doc("2026-03-05"),
  clocks: [settlement()],
  ...stamp,
  ...more,
});
const suspend = (date: string) => command("suspend", { decision: doc(date), reason: "Chờ kết quả đo đạc." });
const suspended = (date: string): Event => ({
  type: "complaint-suspended",
  decision: doc(date),
  reason: "Chờ kết quả đo đạc.",
  clocks: [
    {
      clock: "settlement",
      rule: "KN-2011.A28.1",
      ruleFrom: "2012-07-01",
      start: "2026-03-05",
      verified: false,
      why: "suspended",
    },
  ],
  ...stamp,
});
const withdrawn = (scope: "whole" | "part"): Event => ({
  type: "complaint-withdrawn",
  scope,
  letter: doc("2026-03-20"),
  ...(scope === "part" ? { text: "phần bồi thường" } : {}),
  ...stamp,
});
const settle = (date = "2026-04-01") => command("settle", { decision: doc(date), outcome: "partly-upheld" });
const settled: Event = {
  type: "complaint-settled",
  decision: doc("2026-04-01"),
  outcome: "partly-upheld",
  clocks: [
    {
      clock: "sending",
      rule: "KN-2011.send",
      ruleFrom: "2012-07-01",
      start: "2026-04-01",
      counted: "2026-04-06",
      due: "2026-04-06",
      verified: false,
    },
  ],
  ...stamp,
};

const { given } = rulesOf(complaint);
/** The clocks that the only event carries. */
const clocksOf = (past: readonly Event[], asked: Command) => {
  const [event] = given(...past)
    .when(asked)
    .events();
  return event !== undefined && "clocks" in event ? event.clocks : [];
};

describe("registering", () => {
  test("a signed letter or record starts the time to accept it; what was said and by whom stands in it", () => {
    given().when(register()).then(registered());
    given()
      .when(register({ form: "record" }))
      .then(registered({ form: "record" }));
    given(registered()).when(register()).refused("already-registered");
  });

  test("a call or an e-mail is no complaint", () => {
    for (const form of ["phone", "email", "zalo"])
      expect(commands.register.safeParse({ ...letter, form }).success).toBe(false);
    expect(commands.register.safeParse(letter).success).toBe(true);
  });

  test("neither from the future nor before the decision it complains about was known", () => {
    given()
      .when(register({ receivedOn: "2026-06-21" }))
      .refused("dated-in-future");
    given()
      .when(register({ knownOn: "2026-03-03" }))
      .refused("dates-out-of-order", { notBefore: "2026-03-03" });
    given()
      .when(register({ receivedOn: "2026-01-11" }))
      .refused("dates-out-of-order", { notBefore: "2026-01-12" });
  });

  test("late by its rule is no refusal: it is registered, with the day by which it was to come", () => {
    const lodging = {
      rule: "KN-2011.A9",
      ruleFrom: "2012-07-01",
      start: "2025-11-20",
      counted: "2026-02-18",
      due: "2026-02-23",
      verified: true,
      late: true,
    };
    given()
      .when(register({ knownOn: "2025-11-20" }))
      .then(registered({ knownOn: "2025-11-20", lodging }));
  });

  test("several signatories have a representative, who is the complainant", () => {
    const complainant = { name: "Nguyễn Thị B", representativeOf: 12 };
    given().when(register({ complainant })).then(registered({ complainant }));
    const { name: _nobody, ...nameless } = complainant;
    expect(commands.register.safeParse({ ...letter, complainant: nameless }).success).toBe(false);
  });

  test("a first one goes to whoever's act it is, or to who took over from them; a second one to their superior", () => {
    const second = { instance: "second", of: "c0", first: { instance: "first" } };
    const allowed: object[] = [
      {},
      { against: body("commune-old") },
      { ...second, unit: "city", competent: body("city") },
      { ...second, unit: "city", against: body("commune-old"), competent: body("city") },
      { against: { body: "Trường A" }, competent: { body: "Trường A" } },
    ];
    for (const more of allowed) expect(given().when(register(more)).events()).toHaveLength(1);
    const wrong: object[] = [
      { competent: body("city") },
      { competent: body("commune-b") },
      { against: { body: "Trường A" } },
      { ...second },
      { ...second, competent: body("commune-b") },
    ];
    for (const more of wrong)
      given().when(register(more)).refused("competence-wrong", { rule: "KN-2011.A7.1" });
    given()
      .when(register({ against: body("nowhere") }))
      .refused("unit-unknown", { unit: "nowhere" });
  });

  test("a second one is a case of its own that names a first one", () => {
    const second = { instance: "second", unit: "city", competent: body("city") };
    given()
      .when(register({ ...second }))
      .refused("first-missing");
    given()
      .when(register({ ...second, of: "c0" }))
      .refused("first-unknown", { of: "c0" });
    given()
      .when(register({ ...second, of: "c0", first: { instance: "second" } }))
      .refused("first-unknown", { of: "c0" });
    given()
      .when(register({ of: "c0", first: { instance: "first" } }))
      .refused("first-names-none");
  });
});

describe("the times of each kind", () => {
  const second = {
    instance: "second",
    of: "c0",
    first: { instance: "first" },
    unit: "city",
    competent: body("city"),
  };
  const times = (more: object, asked: object = {}) => {
    const past = given().when(register(more)).events();
    const [first] = past;
    return [
      ...(first?.type === "complaint-registered" ? first.clocks : []),
      ...clocksOf(past, accept(asked)),
    ].map(({ rule, when, due, verified, why }) => [rule, when, due, verified, why]);
  };

  test("first, in a remote area, complicated", () => {
    const a27 = ["KN-2011.A27", undefined, "2026-03-12", true, undefined];
    expect(times({})).toEqual([a27, ["KN-2011.A28.1", undefined, "2026-04-06", true, undefined]]);
    expect(times({}, { complicated: true })).toEqual([
      a27,
      ["KN-2011.A28.1", "complicated", "2026-04-20", true, undefined],
    ]);
    expect(times({ remote: true })).toEqual([
      a27,
      ["KN-2011.A28.2", undefined, "2026-04-20", true, undefined],
    ]);
  });

  test("second: only recalled, so unverified", () => {
    expect(times(second)).toEqual([
      ["KN-2011.A36", undefined, "2026-03-12", false, undefined],
      ["KN-2011.A37.1", undefined, "2026-04-20", false, undefined],
    ]);
    expect(times({ ...second, remote: true }, { complicated: true }).at(-1)).toEqual([
      "KN-2011.A37.2",
      "complicated",
      "2026-05-14",
      false,
      undefined,
    ]);
  });

  test("against a disciplinary decision: its own, and none where no number was found", () => {
    const about = { about: "disciplinary-decision" };
    const rule = "KN-2011.A48-50";
    expect(times({ ...about, knownOn: "2026-02-20" })).toEqual([
      [rule, undefined, undefined, false, "number-not-found"],
      [rule, "settle", "2026-04-06", false, undefined],
    ]);
    expect(times(about, { complicated: true }).at(-1)).toEqual([
      rule,
      "settle-complicated",
      "2026-04-20",
      false,
      undefined,
    ]);
    expect(times({ ...about, ...second }).at(-1)).toEqual([
      rule,
      undefined,
      undefined,
      false,
      "number-not-found",
    ]);
  });

  test("working days of a year without a calendar give no day", () => {
    const past = [registered({ receivedOn: "2026-03-02" }), accepted()];
    const late = { ...stamp, at: "2027-12-31T02:00:00.000Z" };
    expect(clocksOf(past, { ...settle("2027-12-30"), ...late })).toMatchObject([
      { clock: "sending", why: "year-without-calendar", verified: false },
    ]);
  });
});

describe("accepting, or not", () => {
  test("it is accepted once, by the competent unit, with number and date of the notice", () => {
    given(registered()).when(accept()).then(accepted());
    given(registered(), accepted()).when(accept()).refused("already-accepted");
    given(registered())
      .when(accept({ notice: doc("2026-03-01") }))
      .refused("dates-out-of-order", { notBefore: "2026-03-02" });
    given(registered())
      .when(accept({ notice: doc("2026-06-21") }))
      .refused("dated-in-future");
  });

  test("outside one's competence it is not accepted: the complainant is guided, or it is forwarded", () => {
    const elsewhere = registered({ unit: "commune-b" });
    given(elsewhere).when(accept()).refused("not-competent", { rule: "KN-2011.A7.1" });
    const to = body("commune-a");
    const notice = doc("2026-03-05");
    given(elsewhere)
      .when(command("guide", { to, notice }))
      .then({ type: "complaint-guided", to, notice, ...stamp });
    given(elsewhere)
      .when(command("forward", { to, notice }))
      .then({ type: "complaint-forwarded", to, notice, ...stamp });
    given(registered())
      .when(command("guide", { to, notice }))
      .refused("is-competent", { rule: "KN-2011.A7.1" });
  });

  test("it is declined on a ground of law; coming late is none where it came in time", () => {
    const decline = (ground: string) =>
      command("decline", { notice: doc("2026-03-05"), ground, citation: "Luật Khiếu nại Đ.11", reason: "…" });
    const declined: Event = {
      type: "complaint-declined",
      notice: doc("2026-03-05"),
      ground: "lodged-late",
      citation: "Luật Khiếu nại Đ.11",
      reason: "…",
      ...stamp,
    };
    const [late, inTime] = ["2025-11-20", "2026-02-20"].map((knownOn) =>
      given().when(register({ knownOn })).events(),
    );
    given(...(late ?? []))
      .when(decline("lodged-late"))
      .then(declined);
    given(...(inTime ?? []))
      .when(decline("lodged-late"))
      .refused("lodged-in-time");
    given(registered(), declined).when(accept()).refused("complaint-ended", { end: "declined" });
  });

  test("late, it is accepted all the same where an obstacle excuses that", () => {
    const late = given()
      .when(register({ knownOn: "2025-11-20" }))
      .events();
    given(...late)
      .when(accept({ obstacle: "bão lũ" }))
      .then(accepted({ obstacle: "bão lũ" }));
  });

  test("returned or filed away it has ended; once accepted none of these ways is open", () => {
    const away: [Command, Event][] = [
      [
        command("return", { notice: doc("2026-03-05"), reason: "…" }),
        { type: "complaint-returned", notice: doc("2026-03-05"), reason: "…", ...stamp },
      ],
      [
        command("file-away", { on: "2026-03-05", reason: "…" }),
        { type: "complaint-filed-away", on: "2026-03-05", reason: "…", ...stamp },
      ],
    ];
    for (const [asked, happened] of away) {
      given(registered()).when(asked).then(happened);
      given(registered(), accepted()).when(asked).refused("already-accepted");
    }
  });
});

describe("its clock", () => {
  test("stands still only by a recorded decision, and goes on by one", () => {
    given(registered(), accepted()).when(suspend("2026-03-10")).then(suspended("2026-03-10"));
    given(registered(), accepted(), suspended("2026-03-10"))
      .when(command("resume", { decision: doc("2026-03-20") }))
      .then({
        type: "complaint-resumed",
        decision: doc("2026-03-20"),
        clocks: [settlement({ counted: "2026-04-14", due: "2026-04-14" })],
        ...stamp,
      });
    given(registered(), accepted(), suspended("2026-03-10")).when(suspend("2026-03-11")).refused("suspended");
    given(registered(), accepted())
      .when(command("resume", { decision: doc("2026-03-20") }))
      .refused("not-suspended");
    given(registered()).when(suspend("2026-03-10")).refused("not-accepted");
    given(registered(), accepted())
      .when(suspend("2026-03-04"))
      .refused("dates-out-of-order", { notBefore: "2026-03-05" });
    given(registered(), accepted(), suspended("2026-03-10"))
      .when(command("resume", { decision: doc("2026-03-09") }))
      .refused("dates-out-of-order", { notBefore: "2026-03-10" });
  });

  test("is as long as that of a complicated case once, by decision, while it runs", () => {
    const extend = (date = "2026-03-30") => command("extend", { decision: doc(date), reason: "…" });
    const extended: Event = {
      type: "complaint-extended",
      decision: doc("2026-03-30"),
      reason: "…",
      clocks: [settlement({ when: "complicated", counted: "2026-04-19", due: "2026-04-20" })],
      ...stamp,
    };
    given(registered(), accepted()).when(extend()).then(extended);
    given(registered(), accepted(), extended)
      .when(extend("2026-04-01"))
      .refused("extended-too-often", { rule: "KN-2011.A28.1" });
    given(registered(), accepted({ complicated: true }))
      .when(extend())
      .refused("extended-too-often", { rule: "KN-2011.A28.1" });
    given(registered(), accepted())
      .when(extend("2026-04-07"))
      .refused("time-over", { rule: "KN-2011.A28.1", due: "2026-04-06" });
    given(registered(), accepted(), suspended("2026-03-10")).when(extend()).refused("suspended");
  });

  test("extended and suspended keeps both", () => {
    const extended = given(registered(), accepted())
      .when(command("extend", { decision: doc("2026-03-06"), reason: "…" }))
      .events();
    const paused = given(registered(), accepted(), ...extended)
      .when(suspend("2026-03-10"))
      .events();
    expect(
      clocksOf(
        [registered(), accepted(), ...extended, ...paused],
        command("resume", { decision: doc("2026-03-20") }),
      ),
    ).toMatchObject([{ when: "complicated", due: "2026-04-29" }]);
  });
});

describe("withdrawing and dialogue", () => {
  test("in part it goes on; whole, it can only be terminated by decision", () => {
    const withdraw = (scope: string, more: object = {}) =>
      command("withdraw", { scope, letter: doc("2026-03-20"), ...more });
    given(registered(), accepted()).when(withdraw("whole")).then(withdrawn("whole"));
    given(registered(), accepted())
      .when(withdraw("part", { text: "phần bồi thường" }))
      .then(withdrawn("part"));
    given(registered(), accepted()).when(withdraw("part")).refused("part-missing");
    given(registered(), accepted(), withdrawn("part")).when(settle()).then(settled);
    given(registered(), accepted(), withdrawn("whole")).when(settle()).refused("withdrawn-whole");
    given(registered(), accepted(), withdrawn("whole")).when(withdraw("whole")).refused("withdrawn-whole");
    given(registered(), withdrawn("whole"))
      .when(accept({ notice: doc("2026-03-21") }))
      .refused("withdrawn-whole");
    given(registered(), accepted(), settled)
      .when(withdraw("whole"))
      .refused("complaint-ended", { end: "settled" });
  });

  test("terminating needs a whole withdrawal", () => {
    const terminate = command("terminate", { decision: doc("2026-03-25") });
    given(registered(), accepted(), withdrawn("whole"))
      .when(terminate)
      .then({ type: "complaint-terminated", decision: doc("2026-03-25"), ...stamp });
    for (const past of [[], [withdrawn("part")]])
      given(registered(), accepted(), ...past)
        .when(terminate)
        .refused("not-withdrawn");
    given(registered(), withdrawn("whole")).when(terminate).refused("not-accepted");
  });

  test("a dialogue is held inside an accepted complaint and changes no clock", () => {
    const hold = command("hold-dialogue", { on: "2026-03-15", text: "Hai bên trình bày." });
    const held: Event = {
      type: "complaint-dialogue-held",
      on: "2026-03-15",
      text: "Hai bên trình bày.",
      ...stamp,
    };
    given(registered(), accepted()).when(hold).then(held);
    given(registered()).when(hold).refused("not-accepted");
  });
});

describe("ending", () => {
  test("only by a decision, once, after thụ lý, and not while suspended", () => {
    given(registered(), accepted()).when(settle()).then(settled);
    given(registered(), accepted(), settled).when(settle()).refused("complaint-ended", { end: "settled" });
    given(registered()).when(settle()).refused("not-accepted");
    given(registered(), accepted(), suspended("2026-03-10")).when(settle()).refused("suspended");
    given(registered(), accepted())
      .when(settle("2026-03-04"))
      .refused("dates-out-of-order", { notBefore: "2026-03-05" });
    given(registered(), accepted()).when(settle("2026-06-21")).refused("dated-in-future");
    given().when(settle()).refused("not-registered");
  });

  test("the decision goes out, which is noted once", () => {
    const sent = command("note-sent", { on: "2026-04-03" });
    const wasSent: Event = { type: "complaint-decision-sent", on: "2026-04-03", ...stamp };
    given(registered(), accepted(), settled).when(sent).then(wasSent);
    given(registered(), accepted(), settled, wasSent).when(sent).refused("already-sent");
    given(registered(), accepted()).when(sent).refused("not-settled");
  });

  test("no rating, no reopening, no bulk answer, no merging", () => {
    expect(Object.keys(commands).filter((name) => /rate|reopen|reply|merge|^close/.test(name))).toEqual([]);
  });
});

describe("other cases", () => {
  const target: Target = { unit: "", above: [], isSecret: false, takesOthers: false };
  const link = (more: object = {}) => command("link", { to: "hotline-report/r1", as: "related", ...more });
  const linked: Event = { type: "complaint-linked", to: "hotline-report/r1", as: "related", ...stamp };

  test("are linked, also after its end; a secret one is named from its own side alone", () => {
    given(registered(), accepted(), settled).when(link({ target })).then(linked);
    given(registered(), linked).when(link({ target })).then();
    given(registered()).when(link()).refused("target-unknown");
    given(registered())
      .when(link({ target: { ...target, isSecret: true } }))
      .refused("target-unknown");
    given(registered())
      .when(link({ target, to: "complaint/c1" }))
      .refused("target-unknown");
  });

  test("what is open passes to the heir of its unit, with its competence; what has ended stays", () => {
    const passOn = command("pass-on", { from: "commune-old", to: "commune-a", on: "2025-07-01" });
    const old = registered({ unit: "commune-old", competent: body("commune-old") });
    const passed: Event = {
      type: "complaint-passed-on",
      from: "commune-old",
      to: "commune-a",
      on: "2025-07-01",
      ...stamp,
    };
    given(old).when(passOn).then(passed);
    given(old, passed).when(accept()).then(accepted());
    given(old, accepted(), settled).when(passOn).then();
    given(registered()).when(passOn).then();
  });
});

describe("what the register's clock says", () => {
  const told = { clock: "settlement", due: "2026-04-06", on: "2026-04-05" } as const;
  const reminded: Event = { type: "complaint-reminded", ...told, days: [7, 1], ...stamp };
  const escalated: Event = { type: "complaint-escalated", ...told, to: "city", ...stamp };

  test("a time of law is reminded of and told to the level above, each once", () => {
    given(registered(), accepted())
      .when(command("remind", { ...told, days: [7, 1] }))
      .then(reminded);
    given(registered(), accepted(), reminded)
      .when(command("remind", { ...told, days: [1] }))
      .then();
    given(registered(), accepted(), reminded)
      .when(command("escalate", { ...told, to: "city" }))
      .then(escalated);
    given(registered(), accepted(), escalated)
      .when(command("escalate", { ...told, to: "city" }))
      .then();
  });

  test("nothing of one that ended or stands still; of the sending also behind the end", () => {
    const acceptanceTold = { clock: "acceptance", due: "2026-03-12", on: "2026-03-13" };
    given(registered(), accepted()).when(command("escalate", acceptanceTold)).then();
    given(registered(), accepted(), suspended("2026-03-10")).when(command("escalate", told)).then();
    const [sending] = given(registered(), accepted(), settled)
      .when(command("escalate", { clock: "sending", due: "2026-04-06", on: "2026-04-20" }))
      .events();
    expect(sending).toMatchObject({ type: "complaint-escalated", clock: "sending" });
  });
});
