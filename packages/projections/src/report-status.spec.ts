import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { type Course, courseAfter, statusOf } from "./report-status.ts";
import { accepted, assigned, classified, closed, received, replied, sealed, stamp } from "./spec-events.ts";

const statusAfter = (...events: readonly Event[]) =>
  statusOf(events.reduce<Course>(courseAfter, { unit: "", reached: "received" }));
const past = [received, classified("reflection", "land"), assigned("commune-a"), accepted];
const asked: Event = { type: "information-asked", text: sealed, ...stamp };
const merged: Event = { type: "report-merged", into: "r0", ...stamp };

test("while information is waited for it is asked; then it stands where it had come to", () => {
  expect(statusAfter(...past, asked)).toBe("asked");
  expect(statusAfter(...past, asked, { type: "information-given", ...stamp })).toBe("accepted");
  expect(statusAfter(received, asked, classified("petition", "land"))).toBe("asked");
  expect(
    statusAfter(received, asked, classified("petition", "land"), {
      type: "information-not-given",
      ...stamp,
    }),
  ).toBe("classified");
});

test("refused it waits to be assigned anew; transferred it waits to be taken on; escalated it is anybody's above", () => {
  const way = { from: "commune-a", to: "commune-b", hops: 1 };
  expect(
    statusAfter(...past.slice(0, 3), { type: "assignment-refused", ground: sealed, ...way, ...stamp }),
  ).toBe("refused");
  expect(statusAfter(...past, { type: "report-transferred", reason: sealed, ...way, ...stamp })).toBe(
    "assigned",
  );
  expect(statusAfter(...past, { type: "routing-escalated", ...way, ...stamp })).toBe("classified");
});

test("merged it is merged, and taken out again it stands where it stood", () => {
  expect(statusAfter(...past, merged)).toBe("merged");
  expect(statusAfter(...past, merged, { type: "report-unmerged", from: "r0", ...stamp })).toBe("accepted");
});

test("each end has its name; reopened it is handled again", () => {
  const answered = [...past, replied("2026-11-20"), closed];
  expect(statusAfter(...answered)).toBe("closed");
  expect(statusAfter(...answered, { type: "report-reopened", reason: sealed, ...stamp })).toBe("accepted");
  expect(statusAfter(...past, { type: "report-withdrawn", ...stamp })).toBe("withdrawn");
  expect(statusAfter(...past, { type: "report-split", parts: [], ...stamp })).toBe("split");
  expect(
    statusAfter(...past, {
      type: "report-became-formal",
      kind: "complaint-first",
      document: { form: "letter", number: "1", date: "2026-11-19" },
      ground: sealed,
      ...stamp,
    }),
  ).toBe("became-formal");
});
