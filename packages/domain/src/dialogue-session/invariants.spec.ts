import { array, assert, boolean, constantFrom, integer, oneof, property, record } from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { dialogueSession } from "./decider.ts";
import { owedBy } from "./owed.ts";
import { announced, asked, held, minutes } from "./spec-dialogues.ts";
import { minutesClosed } from "./state.ts";

const n = integer({ min: 1, max: 4 });
const day = constantFrom("2026-03-09", "2026-03-10", "2026-03-11", "2026-03-16");
const officer = constantFrom("an", "binh", "chi").map((subject) => ({ subject, post: "x" }));
const wish = oneof(
  record({ officers: array(officer, { maxLength: 3 }) }).map(({ officers }) =>
    asked("invite", { officers, groups: [] }),
  ),
  record({ officers: array(officer, { maxLength: 3 }) }).map(({ officers }) =>
    asked("record-attendance", { officers, groups: [] }),
  ),
  record({ on: day, during: boolean() }).map(({ on, during }) =>
    asked("take-question", { phase: during ? "during" : "before", text: "x", on }),
  ),
  record({ n, on: day }).map((one) => asked("answer", { ...one, text: "y" })),
  record({ n, due: day }).map((one) => asked("promise-answer", one)),
  n.map((one) => asked("pass-on-question", { n: one, to: "xa-b", field: "land" })),
  n.map((one) => asked("note-report-begun", { n: one })),
  n.map((one) => asked("set-aside", { n: one, reason: "z" })),
  constantFrom(
    asked("note-held", { chair: { subject: "an", post: "CT" } }),
    asked("record-minutes", { text: "x", on: "2026-03-11" }),
    asked("close-minutes", { on: "2026-03-16" }),
    asked("publish-result", { text: "x", ways: ["media"], on: "2026-03-12" }),
  ),
);

test("whatever is asked in whatever order: a question is settled once, nobody stands twice, nothing changes who came once minutes are closed", () => {
  let closedTimes = 0;
  assert(
    property(boolean(), array(wish, { maxLength: 40, size: "max" }), (isHeld, commands) => {
      const past = isHeld ? [announced(), held(), minutes()] : [announced()];
      let state = past.reduce(dialogueSession.evolve, dialogueSession.initial);
      for (const command of commands) {
        const before = state;
        const answer = dialogueSession.decide(command, state);
        if (isRefusal(answer)) continue;
        state = answer.reduce(dialogueSession.evolve, state);
        const over = before.questions.filter(({ stands }) => stands !== "open" && stands !== "promised");
        for (const { n: number, stands } of over) expect(state.questions[number - 1]?.stands).toBe(stands);
        expect(state.questions.map((one) => one.n)).toEqual(state.questions.map((_, index) => index + 1));
        for (const people of [state.invited, state.listed, state.checkedIn])
          expect(new Set(people).size).toBe(people.length);
        if (minutesClosed(before, "2026-03-16")) closedTimes++;
        const [was, is] = [before, state].map(({ listed, questions }) => [listed, questions.length]);
        expect(minutesClosed(before, "2026-03-16") ? is : was).toEqual(was);
        const promised = owedBy(state).flatMap(({ n: number }) => number ?? []);
        expect(promised.map((one) => state.questions[one - 1]?.stands)).toEqual(
          promised.map(() => "promised"),
        );
      }
    }),
    { numRuns: 300, seed: 2199 },
  );
  expect(closedTimes).toBeGreaterThan(50);
});
