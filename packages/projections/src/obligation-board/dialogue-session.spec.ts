import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/dialogue-session/schema";
import { sealed, stamp } from "../spec-events.ts";
import type { Activities } from "./activities.ts";
import { evolveDialogueSession } from "./dialogue-session.ts";

const announced: Event = {
  type: "dialogue-announced",
  unit: "xa-a",
  kind: "direct",
  topic: "Đối thoại",
  day: "2026-03-10",
  method: "online",
  link: "https://a.example",
  content: "Đường",
  audiences: ["people"],
  isPublic: true,
  media: "Đài",
  on: "2026-03-03",
  ...stamp,
};
const told = {
  unit: "xa-a",
  topic: "Đối thoại",
  on: "2026-03-10",
  people: 3,
  chair: { subject: "lan", post: "CT" },
};
const direct = (standing?: "head" | "acting" | "deputy" | "none"): Event => ({
  type: "direct-dialogue-held",
  ...told,
  ...(standing && { standing }),
  ...stamp,
});
const doneBy = (...events: readonly Event[]) =>
  events
    .reduce<Activities | undefined>(
      (before, event) => evolveDialogueSession(before, event, "dialogue-session/d1"),
      undefined,
    )
    ?.done.filter(({ isWithdrawn }) => isWithdrawn !== true)
    .map(({ event, unit, on, title }) => [event, unit, on, title]);

test("II.1.a.3: telling, holding and making known the result prove their own days", () => {
  const result: Event = {
    type: "dialogue-result-published",
    unit: "xa-a",
    topic: "Đối thoại",
    text: "…",
    ways: ["media"],
    on: "2026-03-15",
    ...stamp,
  };
  expect(doneBy(announced, { type: "dialogue-held", ...told, ...stamp }, result)).toEqual([
    ["dialogue-announced", "xa-a", "2026-03-03", "Đối thoại"],
    ["dialogue-held", "xa-a", "2026-03-10", "Đối thoại"],
    ["dialogue-result-published", "xa-a", "2026-03-15", "Đối thoại"],
  ]);
  expect(
    doneBy(announced, { type: "dialogue-cancelled", reason: sealed, on: "2026-03-09", ...stamp }),
  ).toEqual([]);
});

test("II.1.a.3: a dialogue elsewhere is the head's where the head, or whoever acts for the head, held it", () => {
  const held = ["direct-dialogue-held", "xa-a", "2026-03-10", "Đối thoại"];
  for (const standing of ["head", "acting", undefined] as const)
    expect(doneBy(direct(standing))).toEqual([held]);
  for (const standing of ["deputy", "none"] as const) expect(doneBy(direct(standing))).toEqual([]);
});

test("II.5.c: one in a complaint proves by an event of its own, and says nothing of the complaint", () => {
  const held: Event = { type: "case-dialogue-held", ...told, topic: "", complaint: "c1", ...stamp };
  expect(doneBy(held)).toEqual([
    ["case-dialogue-held", "xa-a", "2026-03-10", "Đối thoại khi giải quyết khiếu nại"],
  ]);
});
