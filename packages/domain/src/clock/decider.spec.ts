import { test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import { clock } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "system:clock", unit: "system" } };
const runThrough = (day: string): Command => ({ type: "run-through", day, ...stamp });
const ran = (through: string): Event => ({ type: "clock-ran", through, ...stamp });
const { given } = rulesOf(clock);

test("the clock remembers through which day it has gone, once", () => {
  given().when(runThrough("2026-11-20")).then(ran("2026-11-20"));
  given(ran("2026-11-20")).when(runThrough("2026-11-20")).then();
  given(ran("2026-11-20")).when(runThrough("2026-11-28")).then(ran("2026-11-28"));
});

test("the clock never goes back, not even with a machine whose clock is slow", () => {
  given(ran("2026-11-20")).when(runThrough("2026-11-19")).then();
});
