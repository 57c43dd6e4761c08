import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { rulesOf } from "@sdc/core/spec-kit";
import { receptionMatter } from "./decider.ts";
import { OUTCOMES } from "./kinds.ts";
import type { Command, Event } from "./schema.ts";

const DAY = "2026-11-09";
const DUE = "2026-11-23";
const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "lan", unit: "xa-a" } };
const commune = { established: true, kind: "commune" as const, name: "", from: "2025-07-01", heirs: [] };
const units = {
  "xa-a": commune,
  "xa-b": commune,
  old: { ...commune, to: "2026-11-15", heirs: ["xa-a"] },
};
const reception = {
  unit: "xa-a",
  on: DAY,
  sessions: [
    { n: 1, type: "reception-held-by-officer", kind: "regular", receiver: "lan" },
    { n: 2, type: "reception-held-by-officer", kind: "regular", receiver: "lan", isWithdrawn: true },
  ],
} as const;
const command = (type: Command["type"], more: object = {}): Command =>
  ({ type, id: "m1", units, reception, ...stamp, ...more }) as unknown as Command;
const told = { unit: "xa-a", on: DAY, session: 1, class: "petition", people: 2, content: "Đường hỏng" };
const receive = (more: object = {}) => command("receive", { ...told, ...more });
const clock = {
  clock: "answer",
  rule: "TCD-2013.A28.1",
  ruleFrom: "2014-07-01",
  start: DAY,
  counted: "2026-11-10",
  due: DUE,
  verified: true,
};
const received = (more: object = {}): Event =>
  ({ type: "reception-matter-received", ...told, clocks: [clock], ...stamp, ...more }) as Event;
const answer = (more: object = {}) =>
  command("answer", { outcome: "answered", on: "2026-11-16", how: "in-person", text: "Đã sửa", ...more });
const answered = (more: object = {}): Event => ({
  type: "reception-matter-answered",
  outcome: "answered",
  on: "2026-11-16",
  how: "in-person",
  text: "Đã sửa",
  ...stamp,
  ...more,
});
const { given } = rulesOf(receptionMatter);

describe("a matter", () => {
  test("is written down under a session that was held, with the day by which it is answered", () => {
    const [event] = given().when(receive()).events();
    expect(event).toMatchObject({ type: "reception-matter-received", ...told, clocks: [{ due: DUE }] });
    given(received()).when(receive()).refused("already-received");
    given()
      .when(receive({ session: 2 }))
      .refused("session-unknown", { session: 2 });
    given()
      .when(receive({ reception: undefined }))
      .refused("session-unknown", { session: 1 });
  });

  test("of a denunciation is protected by itself and takes in nobody's identity", () => {
    const citizens = [{ name: "Trần Thị B" }];
    given()
      .when(receive({ class: "denunciation", citizens }))
      .refused("identity-not-taken");
    given()
      .when(receive({ flagged: true, citizens }))
      .refused("identity-not-taken");
    const [event] = given()
      .when(receive({ class: "denunciation" }))
      .events();
    expect(event).toMatchObject({ flagged: true });
  });

  test("names nobody twice, and not more than came", () => {
    const b = { name: "Trần Thị B", address: "Thôn Một" };
    given()
      .when(receive({ citizens: [b, b] }))
      .refused("citizen-twice");
    given()
      .when(receive({ citizens: [b, { name: "C" }, { name: "D" }] }))
      .refused("more-named-than-came");
    // Two people may have one name.
    expect(
      given()
        .when(receive({ citizens: [b, { ...b, address: "Thôn Hai" }] }))
        .events(),
    ).toHaveLength(1);
  });

  test("of many people is a large group's by the number in force", () => {
    const of = (people: number) => given().when(receive({ people })).events()[0];
    expect(of(4)).not.toHaveProperty("isLargeGroup");
    expect(of(5)).toHaveProperty("isLargeGroup", true);
  });
});

describe("what becomes of it", () => {
  test("is said once, in person or in writing", () => {
    given(received()).when(answer()).then(answered());
    given(received(), answered()).when(answer()).refused("already-answered");
    given().when(answer()).refused("not-received");
    given(received())
      .when(answer({ how: "writing" }))
      .refused("document-missing");
    given(received())
      .when(answer({ text: undefined }))
      .refused("text-missing");
  });

  test("what is passed on names where to, and nothing else does", () => {
    const to = { body: "Công an xã", unit: "xa-b" };
    given(received())
      .when(answer({ outcome: "forwarded" }))
      .refused("destination-unfit");
    given(received()).when(answer({ to })).refused("destination-unfit");
    given(received())
      .when(answer({ outcome: "forwarded", to: { ...to, unit: "old" } }))
      .refused("unit-not-in-office", { unit: "old", heirs: ["xa-a"] });
    given(received())
      .when(answer({ outcome: "forwarded", to }))
      .then({ ...answered({ outcome: "forwarded" }), to } as Event);
  });

  test("lies neither in the future nor before the reception, nor before what came last", () => {
    given(received())
      .when(answer({ on: "2026-11-21" }))
      .refused("dated-in-future");
    given(received())
      .when(answer({ on: "2026-11-08" }))
      .refused("dates-out-of-order", { notBefore: DAY });
    given(received(), answered())
      .when(command("note-result", { on: "2026-11-12", text: "Xong" }))
      .refused("dates-out-of-order", { notBefore: "2026-11-16" });
    given(received())
      .when(command("note-result", { on: "2026-11-16", text: "Xong" }))
      .refused("not-answered");
  });

  test("that it takes longer ends the time of law, and the answer stays owed", () => {
    const heldOver = { type: "reception-matter-held-over", on: "2026-11-16", reason: "…", ...stamp } as Event;
    const holdOver = command("hold-over", { on: "2026-11-16", reason: "…" });
    given(received()).when(holdOver).then(heldOver);
    given(received(), heldOver).when(holdOver).then();
    given(received(), heldOver).when(answer()).then(answered());
    given(received(), heldOver)
      .when(command("remind", { due: DUE, days: [1], on: "2026-11-20" }))
      .then();
  });
});

test("that it takes longer is said within the time of law; behind it the answer is only late", () => {
  const later = { at: "2026-12-10T02:00:00.000Z" };
  given(received())
    .when(command("hold-over", { on: DUE, reason: "…", ...later }))
    .then({ type: "reception-matter-held-over", on: DUE, reason: "…", ...stamp, ...later });
  given(received())
    .when(command("hold-over", { on: "2026-12-07", reason: "…", ...later }))
    .refused("time-over", { due: DUE });
});

describe("as a report", () => {
  const became = {
    type: "reception-matter-became-report",
    report: "m1-r",
    field: "land",
    ...stamp,
  } as Event;
  const target = { unit: "xa-a", above: [], isSecret: false, takesOthers: true };

  test("it becomes one, or joins one that is there: once", () => {
    given(received())
      .when(command("become-report", { field: "land" }))
      .then(became);
    given(received(), became)
      .when(command("become-report", { field: "land" }))
      .refused("already-reported", { report: "m1-r" });
    given(received(), became)
      .when(command("join-report", { report: "r1", target }))
      .refused("already-reported", { report: "m1-r" });
    given(received())
      .when(command("join-report", { report: "r1", target }))
      .then({ type: "reception-matter-joined-report", report: "r1", ...stamp });
    given(received())
      .when(command("join-report", { report: "r1" }))
      .refused("report-unknown");
  });

  test("an ordinary matter joins no protected report, nor a protected one an ordinary report", () => {
    given(received())
      .when(command("join-report", { report: "r1", target: { ...target, isSecret: true } }))
      .refused("report-unknown");
    given(received({ flagged: true }))
      .when(command("join-report", { report: "r1", target }))
      .refused("report-unknown");
  });

  test("its reply stands there, so the answer here needs no words", () => {
    const { text: _text, ...wordless } = answered() as Extract<Event, { type: "reception-matter-answered" }>;
    given(received(), became)
      .when(answer({ text: undefined }))
      .then(wordless);
  });
});

describe("its time", () => {
  test("is reminded of once a day that was set, and told to the level above once, while it runs", () => {
    const remind = command("remind", { due: DUE, days: [7, 1], on: "2026-11-20" });
    const reminded = {
      type: "reception-matter-reminded",
      due: DUE,
      days: [7],
      on: "2026-11-16",
      ...stamp,
    } as Event;
    given(received(), reminded)
      .when(remind)
      .then({ ...reminded, days: [1], on: "2026-11-20" } as Event);
    const escalate = command("escalate", { due: DUE, on: "2026-11-24", to: "tinh" });
    const escalated = {
      type: "reception-matter-escalated",
      due: DUE,
      on: "2026-11-24",
      to: "tinh",
      ...stamp,
    } as Event;
    given(received()).when(escalate).then(escalated);
    given(received(), escalated).when(escalate).then();
    given(received(), answered()).when(escalate).then();
    given(received(), answered()).when(remind).then();
  });

  test("goes over to the heir of its unit with the matter", () => {
    const passOn = command("pass-on", { from: "old", to: "xa-a", on: "2026-11-15" });
    given(received({ unit: "old" }))
      .when(passOn)
      .then({ type: "reception-matter-passed-on", from: "old", to: "xa-a", on: "2026-11-15", ...stamp });
    given(received()).when(passOn).then();
    given(received({ unit: "old" }), answered())
      .when(passOn)
      .then();
  });
});

test("it is protected at once by whoever handles it", () => {
  const flagged = { type: "reception-matter-flagged", ...stamp } as Event;
  given(received()).when(command("flag")).then(flagged);
  given(received(), flagged).when(command("flag")).then();
  given(received(), flagged)
    .when(command("unflag", { reason: "…" }))
    .then({ type: "reception-matter-unflagged", reason: "…", ...stamp });
  given(received())
    .when(command("unflag", { reason: "…" }))
    .then();
});

test("in whatever order it is asked for: one answer at most, none before the reception, nobody named in what is protected", () => {
  const day = fc.constantFrom("2026-11-08", DAY, "2026-11-16", "2026-11-20", "2026-11-21");
  const asked = fc.oneof(
    fc
      .record({
        class: fc.constantFrom("petition", "denunciation"),
        flagged: fc.constantFrom(undefined, true),
        citizens: fc.constantFrom(undefined, [{ name: "B" }]),
      })
      .map(receive),
    fc.record({ outcome: fc.constantFrom(...OUTCOMES), on: day }).map(answer),
    day.map((on) => command("hold-over", { on, reason: "…" })),
    fc.constantFrom(command("flag"), command("unflag", { reason: "…" })),
    fc.constant(command("become-report", { field: "land" })),
  );
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 20 }), (orders) => {
      let state = receptionMatter.initial;
      const events: Event[] = [];
      for (const order of orders) {
        const gave = receptionMatter.decide(order, state);
        if (isRefusal(gave)) continue;
        events.push(...gave);
        state = gave.reduce(receptionMatter.evolve, state);
      }
      const answers = events.filter((event) => event.type === "reception-matter-answered");
      expect(answers.length).toBeLessThanOrEqual(1);
      for (const { on } of answers) expect(on >= DAY && on <= "2026-11-20").toBe(true);
      const named = events.filter(
        (event) =>
          event.type === "reception-matter-received" &&
          event.flagged === true &&
          event.citizens !== undefined,
      );
      expect(named).toEqual([]);
    }),
  );
});
