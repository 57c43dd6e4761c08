import { array, assert, constantFrom, integer, oneof, property, record } from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { training } from "./decider.ts";
import { announced, asked } from "./spec-trainings.ts";
import { placesTaken } from "./state.ts";

const SEATS = 4;
const unit = constantFrom("xa-a", "xa-b");
const subject = constantFrom("an", "binh", "chi", "dung", "giang", "hai");
const somebody = subject.map((one) => ({ subject: one, post: "Công chức" }));
const day = constantFrom("2026-03-10", "2026-03-12");
const wish = oneof(
  record({ unit, officers: array(somebody, { minLength: 1, maxLength: 4 }) }).map((one) =>
    asked("enrol", one),
  ),
  record({ unit, people: integer({ min: 0, max: 5 }) }).map((one) => asked("reserve", one)),
  record({ unit, subject }).map((one) => asked("cancel-enrolment", one)),
  record({ day, present: array(subject, { maxLength: 3 }) }).map((one) => asked("record-attendance", one)),
  record({ seats: integer({ min: 1, max: 6 }) }).map(({ seats }) =>
    asked("change", {
      sessions: [{ day: "2026-03-10" }, { day: "2026-03-12" }],
      place: "x",
      seats,
      on: "2026-03-09",
    }),
  ),
);

test("whatever is asked in whatever order, no more places are taken than there are, nobody has two, and whoever came is enrolled", () => {
  let full = 0;
  assert(
    property(array(wish, { maxLength: 30, size: "max" }), (commands) => {
      let state = training.evolve(training.initial, { ...announced, seats: SEATS } as typeof announced);
      for (const command of commands) {
        const answer = training.decide(command, state);
        if (isRefusal(answer)) {
          if (answer.refused === "training-full") full++;
          continue;
        }
        state = answer.reduce(training.evolve, state);
        expect(placesTaken(state)).toBeLessThanOrEqual(state.seats);
        const subjects = state.enrolled.map((one) => one.subject);
        expect(new Set(subjects).size).toBe(subjects.length);
        for (const { present } of state.attendance)
          expect(present.filter((one) => !subjects.includes(one))).toEqual([]);
      }
    }),
    { numRuns: 400, seed: 2199 },
  );
  expect(full).toBeGreaterThan(400);
});
