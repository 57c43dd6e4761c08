import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/commendation/schema";
import type { Activities } from "./activities.ts";
import { evolveCommendation } from "./commendation.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "chair", unit: "xa" } };
const proposed: Event = {
  type: "commendation-proposed",
  unit: "xa",
  on: "2026-11-02",
  nominees: [{ unit: "xa", subject: "MARKER" }],
  form: "praise",
  merits: "…",
  ...stamp,
};
const decided: Event = {
  type: "commendation-decided",
  on: "2026-11-09",
  decision: { number: "7/QĐ", date: "2026-11-09" },
  form: "praise",
  nominees: [{ unit: "xa", subject: "MARKER" }],
  authority: { by: "role" },
  ...stamp,
};
const declined: Event = { type: "commendation-declined", on: "2026-11-08", reason: "…", ...stamp };
const decision = { number: "8/QĐ", date: "2026-11-18" };
const revoked: Event = {
  type: "commendation-revoked",
  on: "2026-11-18",
  decision,
  reason: "…",
  ...stamp,
};
const passed: Event = {
  type: "commendation-passed-on",
  from: "xa",
  to: "heir",
  on: "2026-11-05",
  ...stamp,
};
const after = (...events: readonly Event[]) =>
  events.reduce<Activities | undefined>(
    (state, event) => evolveCommendation(state, event, "commendation/k"),
    undefined,
  );

test("a proposal opens the duty until it is decided or declined; nobody is named", () => {
  expect(after(proposed)?.opened).toMatchObject([
    { held: [{ unit: "xa", from: "2026-11-02" }], owedOn: "2026-11-02", dueOn: null, doneOn: null },
  ]);
  expect(after(proposed, decided)?.opened).toMatchObject([{ doneOn: "2026-11-09" }]);
  expect(after(proposed, declined)).toMatchObject({ opened: [{ doneOn: "2026-11-08" }], done: [] });
  expect(JSON.stringify(after(proposed, decided))).not.toContain("MARKER");
});

test("the decision proves it, and no more once it is revoked", () => {
  expect(after(proposed, decided)?.done).toMatchObject([
    { event: "commendation-decided", unit: "xa", on: "2026-11-09" },
  ]);
  expect(after(proposed, decided)?.done[0]).not.toHaveProperty("isWithdrawn");
  expect(after(proposed, decided, revoked)?.done).toMatchObject([{ isWithdrawn: true }]);
});

test("what passed to an heir is the heir's to answer", () => {
  expect(after(proposed, passed)?.opened).toMatchObject([
    {
      held: [
        { unit: "xa", from: "2026-11-02", to: "2026-11-05" },
        { unit: "heir", from: "2026-11-05" },
      ],
      doneOn: null,
    },
  ]);
  expect(after(proposed, passed, decided)?.done).toMatchObject([{ unit: "heir" }]);
});
