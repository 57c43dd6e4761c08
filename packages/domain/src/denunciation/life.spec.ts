import {
  type Arbitrary,
  array,
  assert,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  tuple,
} from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { addDays, type Day } from "@sdc/law/local-day";
import { clockOf, type DecidedExtension } from "../legal-clock.ts";
import type { Units } from "../units.ts";
import { denunciation } from "./decider.ts";
import { endedClocks } from "./ended-clocks.ts";
import { type Command, type Event, events } from "./schema.ts";

const unit: Units[string] = { established: true, kind: "commune", name: "", from: "2024-01-01", heirs: [] };
const brought = {
  id: "d1",
  units: { city: unit, "commune-a": unit },
  at: "2027-06-20T02:00:00.000Z",
  by: { subject: "hoa", unit: "city" },
} as const;

/** A wish of a day. What the schema would have parsed; each is made as its own schema wants it. */
type Wish = (date: Day) => Command;
const wish = (type: Command["type"], fields: (date: Day) => object): Wish => {
  return (date) => ({ type, ...fields(date), ...brought }) as unknown as Command;
};
const numbered = (date: Day) => ({ number: "1", date });
const reason = "…";
const decided = (date: Day) => ({ decision: numbered(date), reason });
const begun = wish("register", (receivedOn) => ({
  unit: "city",
  form: "letter",
  register: { number: "12", body: "Thanh tra", kept: "paper" },
  receivedOn,
  text: "…",
  deniedUnit: "commune-a",
  deniedRank: "head",
}));
const checking = (competent: boolean) =>
  wish("record-check", (on) => ({
    on,
    form: true,
    capacity: true,
    grounds: true,
    competent,
    ground: reason,
  }));
const extending = (ground: string, days: number) =>
  wish("extend", (date) => ({ ...decided(date), ground, days }));
const withdrawing = (scope: "whole" | "part", goesOn: boolean) =>
  wish("withdraw", (date) => ({ scope, goesOn, record: numbered(date), ground: reason, text: reason }));

const anyWish: Arbitrary<Wish> = oneof(
  { weight: 5, arbitrary: constantFrom(checking(true), checking(true), checking(true), checking(false)) },
  { weight: 6, arbitrary: constant(wish("accept", decided)) },
  { weight: 4, arbitrary: constant(wish("suspend", decided)) },
  { weight: 4, arbitrary: constant(wish("resume", decided)) },
  {
    weight: 5,
    arbitrary: constantFrom(
      extending("complicated", 30),
      extending("specially-complicated", 15),
      extending("specially-complicated", 30),
    ),
  },
  {
    weight: 1,
    arbitrary: constantFrom(
      withdrawing("whole", true),
      withdrawing("whole", false),
      withdrawing("part", true),
    ),
  },
  {
    weight: 4,
    arbitrary: constantFrom(
      wish("conclude", (date) => ({ conclusion: numbered(date), outcome: "true" })),
      wish("terminate", (date) => ({ ...decided(date), ground: "withdrawn" })),
      wish("terminate", (date) => ({ ...decided(date), ground: "other", citation: "Đ.34" })),
      wish("forward", (date) => ({ to: { body: "Thanh tra" }, notice: numbered(date) })),
      wish("decline", (date) => ({ ground: "anonymous", document: numbered(date), reason, evidence: false })),
    ),
  },
  {
    weight: 8,
    arbitrary: constantFrom(
      wish("check-several-places", () => ({ reason })),
      wish("note-notice", (date) => ({ to: "denouncer", notice: numbered(date) })),
      wish("note-notice", (date) => ({ to: "denounced", notice: numbered(date) })),
      wish("note-sent", (on) => ({ what: "suspension", on })),
      wish("note-sent", (on) => ({ what: "termination", on })),
      wish("disclose", (date) => ({ what: "conclusion", document: numbered(date) })),
      wish("publish", (from) => ({ from, place: "Trụ sở" })),
      wish("take-down", (on) => ({ on })),
      wish("take-down", (on) => ({ on })),
    ),
  },
);
const raising = [
  wish("raise-overdue", (receivedOn) => ({ receivedOn, superior: "Cấp trên" })),
  wish("request-report", (date) => ({ request: numbered(date) })),
  wish("report-overdue", (date) => ({ report: numbered(date) })),
];
const gap = oneof(
  { weight: 6, arbitrary: integer({ min: -2, max: 12 }) },
  { weight: 1, arbitrary: integer({ min: 20, max: 60 }) },
);
const step = oneof(
  { weight: 12, arbitrary: anyWish.map((one) => [one]) },
  { weight: 1, arbitrary: constantFrom(raising, raising.slice(0, 2), raising.slice(1)) },
);
/** Each some days behind the one before, now and then before it; half of them are accepted early. */
const wishes = tuple(
  constantFrom([checking(true), wish("accept", decided)], []),
  array(tuple(step, gap), { maxLength: 30, size: "max" }),
).map(([first, drawn]) => {
  let day = "2026-03-09";
  const later = drawn.flatMap(([several, days]) => {
    day = addDays(day, days);
    return several.map((one) => one(day));
  });
  return [...first.map((one) => one("2026-03-09")), ...later];
});

/** What comes of these wishes one after another; what is refused changes nothing. */
const happenedBy = (asked: readonly Command[]): readonly Event[] =>
  asked.reduce<readonly Event[]>((past, one) => {
    const state = past.reduce((before, event) => denunciation.evolve(before, event), denunciation.initial);
    const answer = denunciation.decide(one, state);
    return isRefusal(answer) ? past : [...past, ...answer];
  }, []);

const ENDS: ReadonlySet<Event["type"]> = new Set([
  "denunciation-concluded",
  "denunciation-terminated",
  "denunciation-declined",
  "denunciation-forwarded",
]);
/** What may still be owed when it has ended: telling those concerned. */
const AFTER = /sending|notice|publication|posting/;
const seen = { concluded: 0, terminated: 0, resumed: 0, later: 0, extendedTwice: 0, reported: 0 };

test("whatever is asked in whatever order: one end at most, no conclusion while suspended, no clock of another law, no day earlier for a pause", () => {
  assert(
    property(wishes, (commands) => {
      const happened = happenedBy([begun("2026-03-02"), ...commands]);
      expect(happened[0]?.type).toBe("denunciation-registered");
      expect(happened.filter(({ type }) => ENDS.has(type)).length).toBeLessThanOrEqual(1);
      // What is stored is what the schemas of the events say.
      expect(happened.filter((event) => !events[event.type].safeParse(event).success)).toEqual([]);
      const wrong: string[] = [];
      const running = new Set<string>();
      const extensions: DecidedExtension[] = [];
      let stopped: Day | undefined;
      const pauses: { from: Day; to: Day }[] = [];
      for (const event of happened) {
        if (event.type === "denunciation-suspended") stopped = event.decision.date;
        if (event.type === "denunciation-resumed") {
          pauses.push({ from: stopped ?? "", to: event.decision.date });
          stopped = undefined;
          seen.resumed++;
        }
        if (event.type === "denunciation-extended") {
          extensions.push({ id: event.ground, days: event.days });
          if (extensions.length === 2) seen.extendedTwice++;
        }
        if (event.type === "denunciation-concluded") {
          const { date } = event.conclusion;
          if (stopped !== undefined || pauses.some(({ from, to }) => from <= date && date < to))
            wrong.push("concluded while suspended");
          seen.concluded++;
        }
        if (event.type === "denunciation-terminated") seen.terminated++;
        if (event.type === "denunciation-overdue-reported") seen.reported++;
        for (const clock of endedClocks(event)) running.delete(clock);
        for (const { clock, ...told } of "clocks" in event ? event.clocks : []) {
          running.add(clock);
          if (!/^(TC-2018|ND31-2019)\./.test(told.rule)) wrong.push(`${told.rule} in a denunciation`);
          if ((told.due === undefined) !== (told.why !== undefined)) wrong.push("no day, and no reason");
          const { rule, ruleFrom, start, when } = told;
          const more = clock === "settlement" ? { extensions } : {};
          const unpaused = clockOf({ rule, ruleFrom, start, when, ...more }).due ?? "";
          if (told.due !== undefined && told.due < unpaused) wrong.push("sooner for a pause");
          if (told.due !== undefined && told.due > unpaused) seen.later++;
        }
      }
      expect(extensions.length).toBeLessThanOrEqual(2);
      expect(extensions.filter(({ id }) => id === "complicated").length).toBeLessThanOrEqual(1);
      expect(wrong).toEqual([]);
      // Once it has ended only those concerned still have to be told.
      const ended = happened.some(({ type }) => ENDS.has(type));
      expect(ended ? [...running].filter((clock) => !AFTER.test(clock)) : []).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});
