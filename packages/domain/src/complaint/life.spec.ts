import {
  type Arbitrary,
  array,
  assert,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  tuple,
} from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { addDays, type Day } from "@sdc/law/local-day";
import { clockOf } from "../legal-clock.ts";
import type { Units } from "../units.ts";
import { complaint } from "./decider.ts";
import { endedClocks } from "./ended-clocks.ts";
import { type Command, type Event, events } from "./schema.ts";

const commune: Units[string] = {
  established: true,
  kind: "commune",
  name: "Xã A",
  from: "2024-01-01",
  heirs: [],
};
const units = { "commune-a": commune };
const brought = {
  id: "c1",
  units,
  heirs: units,
  first: { instance: "first" },
  at: "2026-11-20T02:00:00.000Z",
  by: { subject: "lan", unit: "commune-a" },
} as const;
const body = { body: "UBND xã A", unit: "commune-a" };

const registering: Arbitrary<Command> = record({
  remote: constantFrom(true, false),
  about: constantFrom("administrative-decision", "administrative-act", "disciplinary-decision"),
  receivedOn: constantFrom("2026-03-02", "2026-03-09"),
}).map((drawn) => ({
  type: "register",
  unit: "commune-a",
  instance: "first",
  form: "letter",
  number: "15",
  against: body,
  competent: body,
  text: "…",
  complainant: { name: "B" },
  ...drawn,
  ...brought,
}));
/** A wish of a day. What the schema would have parsed; each is drawn as its own schema wants it. */
type Wish = (date: Day) => Command;
const wish = (type: Command["type"], fields: (date: Day) => object): Wish => {
  return (date) => ({ type, ...fields(date), ...brought }) as unknown as Command;
};
const numbered = (date: Day) => ({ number: "1", date });
const reason = "…";
const decided = (date: Day) => ({ decision: numbered(date), reason });
const withdrawing = (scope: "whole" | "part") =>
  wish("withdraw", (date) => ({ scope, letter: numbered(date), text: reason }));
const accepting = (complicated: boolean) =>
  wish("accept", (date) => ({ notice: numbered(date), complicated }));

const anyWish: Arbitrary<Wish> = oneof(
  { weight: 6, arbitrary: constantFrom(accepting(true), accepting(false)) },
  { weight: 4, arbitrary: constant(wish("suspend", decided)) },
  { weight: 4, arbitrary: constant(wish("resume", decided)) },
  { weight: 3, arbitrary: constant(wish("extend", decided)) },
  {
    weight: 2,
    arbitrary: constantFrom(withdrawing("whole"), withdrawing("part"), wish("terminate", decided)),
  },
  {
    weight: 3,
    arbitrary: constantFrom(
      wish("hold-dialogue", (on) => ({ on })),
      wish("settle", (date) => ({ decision: numbered(date), outcome: "upheld" })),
      wish("terminate", decided),
      wish("note-sent", (on) => ({ on })),
      wish("return", (date) => ({ notice: numbered(date), reason })),
      wish("file-away", (on) => ({ on, reason })),
      wish("decline", (date) => ({ notice: numbered(date), ground: "other", citation: "Đ.11", reason })),
    ),
  },
);
/** Each some days behind the one before, now and then before it. */
const wishes = array(tuple(anyWish, integer({ min: -2, max: 12 })), { maxLength: 30, size: "max" }).map(
  (drawn) => {
    let day = "2026-03-09";
    return drawn.map(([one, gap]) => {
      day = addDays(day, gap);
      return one(day);
    });
  },
);

/** What comes of these wishes one after another; what is refused changes nothing. */
const happenedBy = (asked: readonly Command[]): readonly Event[] =>
  asked.reduce<readonly Event[]>((past, one) => {
    const state = past.reduce((before, event) => complaint.evolve(before, event), complaint.initial);
    const answer = complaint.decide(one, state);
    return isRefusal(answer) ? past : [...past, ...answer];
  }, []);

const ENDS: ReadonlySet<Event["type"]> = new Set([
  "complaint-settled",
  "complaint-terminated",
  "complaint-declined",
  "complaint-returned",
  "complaint-filed-away",
]);
const seen = { settled: 0, terminated: 0, resumed: 0, later: 0, extended: 0, open: 0 };

test("whatever is asked in whatever order: one end at most, none while suspended, no clock of another law, no day earlier for a pause", () => {
  assert(
    property(registering, wishes, (begun, commands) => {
      const happened = happenedBy([begun, ...commands]);
      expect(happened.filter(({ type }) => ENDS.has(type)).length).toBeLessThanOrEqual(1);
      // What is stored is what the schemas of the events say.
      expect(happened.filter((event) => !events[event.type].safeParse(event).success)).toEqual([]);
      const wrong: string[] = [];
      const running = new Set<string>();
      let stopped: Day | undefined;
      const pauses: { from: Day; to: Day }[] = [];
      for (const event of happened) {
        if (event.type === "complaint-suspended") stopped = event.decision.date;
        if (event.type === "complaint-resumed") {
          pauses.push({ from: stopped ?? "", to: event.decision.date });
          stopped = undefined;
          seen.resumed++;
        }
        if (event.type === "complaint-settled") {
          const { date } = event.decision;
          if (stopped !== undefined || pauses.some(({ from, to }) => from <= date && date < to))
            wrong.push("settled while suspended");
          seen.settled++;
        }
        if (event.type === "complaint-terminated") seen.terminated++;
        if (event.type === "complaint-extended") seen.extended++;
        for (const clock of endedClocks(event)) running.delete(clock);
        for (const { clock, ...told } of "clocks" in event ? event.clocks : []) {
          running.add(clock);
          if (!told.rule.startsWith("KN-2011.")) wrong.push(`${told.rule} in a complaint`);
          if ((told.due === undefined) !== (told.why !== undefined)) wrong.push("no day, and no reason");
          const { rule, ruleFrom, start, when } = told;
          const unpaused = clockOf({ rule, ruleFrom, start, when }).due ?? "";
          if (told.due !== undefined && told.due < unpaused) wrong.push("sooner for a pause");
          if (told.due !== undefined && told.due > unpaused) seen.later++;
        }
      }
      expect(wrong).toEqual([]);
      // Once it has ended nobody waits for anything but the sending of its decision.
      const ended = happened.some(({ type }) => ENDS.has(type));
      expect(ended ? [...running].filter((clock) => clock !== "sending") : []).toEqual([]);
      if (!ended) seen.open++;
    }),
    { numRuns: 1500 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});
