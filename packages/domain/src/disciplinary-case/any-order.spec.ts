import fc from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { allowedMeasures, heaviest, isHeavier, MEASURES } from "@sdc/law/discipline";
import { addDays } from "@sdc/law/local-day";
import { asking, members, open } from "./case-testing.ts";
import { disciplinaryCase } from "./decider.ts";
import { limitationOn, weightOf } from "./limitation.ts";
import type { Command, Event } from "./schema.ts";
import { type DisciplinaryState, isLeader } from "./state.ts";

const PEOPLE = ["an", "binh", "cuong", "dung", "hoa"] as const;
/** What is asked of the case as it then stands, on a day. */
type Asked = (day: string, state: DisciplinaryState) => Command;

const doc = (date: string) => ({ number: "1", date });
const actDay = fc.constantFrom(
  "2019-03-04",
  "2021-09-06",
  "2023-02-06",
  "2026-05-04",
  "2026-06-29",
  "2015-01-05",
);
const who = fc
  .constantFrom("chair", "chair", "an", "hoa")
  .map((subject) => ({ by: { subject, unit: "tinh" } }));
const opened = fc
  .tuple(
    fc.array(actDay, { minLength: 1, maxLength: 3 }),
    fc.constantFrom("civil-servant", "cadre", "public-employee"),
    fc.constantFrom("staff", "manager"),
  )
  .map(
    ([days, kind, standing]): Asked =>
      (on) =>
        open({
          on,
          detectedOn: on,
          person: { subject: "hoa", unit: "xa", kind, standing },
          acts: days.map((committedOn) => ({ committedOn, ground: "other", text: "…" })),
        }),
  );
const meetings = fc.constantFrom("hold-self-criticism" as const, "record-council" as const).map(
  (type): Asked =>
    (on) =>
      asking(type, { on, minutes: doc(on), attended: false }),
);
const councils = fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 3, maxLength: 3 }).map(
  (subjects): Asked =>
    (date) =>
      asking("establish-council", { document: doc(date), members: members(...subjects) }),
);
const skips = fc.constantFrom("self-criticism", "council").map(
  (step): Asked =>
    (on) =>
      asking("skip-step", { step, on, basis: "…" }),
);
const waits = fc.constantFrom("defer" as const, "resume" as const).map(
  (type): Asked =>
    (date) =>
      asking(type, { document: doc(date), ground: "illness", because: "ground-ended" }),
);
const deserving = fc.constantFrom(...MEASURES, "reprimand", "warning", "warning", undefined);
const decisions = fc
  .tuple(
    who,
    fc.array(deserving, { minLength: 3, maxLength: 3 }),
    // Now and then another one than the acts deserve.
    fc.option(fc.constantFrom(...MEASURES), { freq: 1, nil: undefined }),
    fc.boolean(),
  )
  .map(([signer, each, other, isNamed]): Asked => (date, { acts }) => {
    const deserved = each.slice(0, acts.length);
    return asking("decide", {
      decision: { ...doc(date), issuer: "U" },
      acts: deserved.map((one, n) => ({ n: n + 1, ...(one && { measure: one }) })),
      measure: other ?? heaviest(deserved.flatMap((one) => one ?? [])) ?? "warning",
      effectiveFrom: date,
      reason: "…",
      ...(isNamed && { basis: "…", limitationBasis: "…" }),
      ...signer,
    });
  });
const endings = fc.tuple(fc.boolean(), who, fc.constantFrom("revoke" as const, "drop" as const)).map(
  ([again, signer, type]): Asked =>
    (date) =>
      asking(type, { because: "found-wrong", document: doc(date), again, reason: "…", ...signer }),
);
const declarations = fc.constantFrom(...PEOPLE).map(
  (subject): Asked =>
    () =>
      asking("declare-relative", { subject }),
);
const any = fc.oneof(
  { weight: 4, arbitrary: meetings },
  { weight: 3, arbitrary: councils },
  { weight: 1, arbitrary: skips },
  { weight: 1, arbitrary: waits },
  { weight: 6, arbitrary: decisions },
  { weight: 1, arbitrary: endings },
  { weight: 1, arbitrary: declarations },
);

/** Half of the histories begin with what leads to a decision, so that what comes behind it is looked at too. */
const prepared = fc
  .boolean()
  .map((isPrepared): readonly Asked[] =>
    isPrepared
      ? [
          (on) => asking("hold-self-criticism", { on, minutes: doc(on), attended: true }),
          (date) =>
            asking("establish-council", { document: doc(date), members: members("an", "binh", "cuong") }),
          (on) => asking("record-council", { on, minutes: doc(on), attended: true }),
        ]
      : [],
  );

type Decided = Extract<Event, { type: "discipline-decided" }>;

const isLawful = (event: Decided, before: DisciplinaryState): void => {
  const { person, acts, council, relatives } = before;
  expect(before.stage).toBe("open");
  const allowed = allowedMeasures(person.kind, { isLeader: isLeader(person), on: event.on });
  expect(allowed?.measures).toContain(event.measure);
  expect(event.basis !== undefined || allowed?.needsBasis === false).toBe(true);
  expect([person.subject, ...relatives]).not.toContain(event.by.subject);
  const judges = typeof council === "object" ? council.members : [];
  expect(judges.filter((one) => one === person.subject || relatives.includes(one))).toEqual([]);
  expect([before.stage, before.isDeferred, before.selfCriticism]).not.toContain("due");
  expect(event.acts.map(({ n }) => n)).toEqual(acts.map(({ n }) => n));
  for (const { n, measure: deserved } of event.acts) {
    const act = acts.find((one) => one.n === n);
    if (deserved === undefined || act === undefined) continue;
    expect(isHeavier(deserved, event.measure)).toBe(false);
    const barred = limitationOn(act, weightOf(deserved), event.on);
    expect(barred === "open" || (barred === "disputed" && event.limitationBasis !== undefined)).toBe(true);
  }
};

test("whatever is asked in whatever order: a measure of that day and person, one at a time, by a fit council and signer, for acts no limitation bars", () => {
  let decided = 0;
  fc.assert(
    fc.property(
      opened,
      prepared,
      fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), any), { minLength: 20, maxLength: 30 }),
      (first, begun, asked) => {
        let state = disciplinaryCase.initial;
        let today = "2026-06-29";
        const beginning = [first, ...begun].map((ask) => [0, ask] as const);
        for (const [days, ask] of [...beginning, ...asked]) {
          today = addDays(today, days);
          const answer = disciplinaryCase.decide(ask(today, state), state);
          if (isRefusal(answer)) continue;
          const made = answer.filter((event) => event.type === "discipline-decided");
          decided += made.length;
          for (const event of made) isLawful(event, state);
          for (const event of answer) {
            const { last } = state;
            state = disciplinaryCase.evolve(state, event);
            expect(state.last >= last).toBe(true);
          }
        }
      },
    ),
    { numRuns: 600 },
  );
  // Otherwise it would have looked at nothing.
  expect(decided).toBeGreaterThan(20);
});
