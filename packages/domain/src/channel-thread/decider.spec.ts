import { test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import { channelThread } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const by = { subject: "reporter", unit: "commune-a" };
const [one, two] = ["a".repeat(26), "b".repeat(26)];
const digest = (n: number) => String(n).padStart(22, "0");
const place = (n: number, at: string, more: Partial<Command> = {}): Command => ({
  type: "place",
  message: digest(n),
  begins: two,
  quietDaysMax: 30,
  at,
  by,
  ...more,
});
const placed = (n: number, as: Event["as"], report: string, at: string): Event => ({
  type: "message-placed",
  message: digest(n),
  report,
  as,
  at,
  by,
});
const { given } = rulesOf(channelThread);
const FIRST = "2026-11-01T02:00:00.000Z";
const LATER = "2026-11-20T02:00:00.000Z";

test("a first message begins a report, the next ones go on in it", () => {
  given()
    .when(place(1, FIRST, { begins: one }))
    .then(placed(1, "report", one, FIRST));
  given(placed(1, "report", one, FIRST))
    .when(place(2, LATER))
    .then(placed(2, "message", one, LATER));
});

test("a message begins anew when its report's life has ended, or after a long silence", () => {
  const begun = placed(1, "report", one, FIRST);
  given(begun)
    .when(place(2, LATER, { ended: one }))
    .then(placed(2, "report", two, LATER));
  given(begun)
    .when(place(2, LATER, { quietDaysMax: 18 }))
    .then(placed(2, "report", two, LATER));
  given(begun)
    .when(place(2, LATER, { quietDaysMax: 19 }))
    .then(placed(2, "message", one, LATER));
  // What had ended when it was looked at is no longer the last one: somebody was faster.
  given(begun, placed(2, "report", two, LATER))
    .when(place(3, LATER, { ended: one }))
    .then(placed(3, "message", two, LATER));
});

test("a message that comes again stays where it was placed, whatever has become of its report", () => {
  given(placed(1, "report", one, FIRST))
    .when(place(1, FIRST, { ended: one }))
    .then();
  const begun = [placed(1, "report", one, LATER), placed(2, "message", one, LATER)];
  given(...begun)
    .when(place(1, LATER, { ended: one }))
    .then();
});
