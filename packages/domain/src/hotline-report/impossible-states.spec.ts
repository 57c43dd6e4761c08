import { array, assert, boolean, constantFrom, integer, oneof, property, record, tuple } from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { addDays } from "@sdc/law/local-day";
import { hotlineReport } from "./decider.ts";
import { HOPS_MAX } from "./handing-on.ts";
import { FORMAL_KINDS, KINDS } from "./kinds.ts";
import type { Command, Event } from "./schema.ts";
import {
  command,
  complaintPart,
  denunciationPart,
  level,
  on,
  report,
  signed,
  target,
  units,
} from "./spec-reports.ts";
import type { ReportState } from "./state.ts";

type Wish = { readonly type: Command["type"]; readonly body: object };

const wish = (type: Command["type"], body: object = {}): Wish => ({ type, body });
const unit = constantFrom("commune-a", "commune-b", "commune-c", "province");
const kind = constantFrom(...KINDS);
const decision = { number: "5/QĐ", date: "2026-11-20" };
const parts = [
  { text: "Một.", field: "land" },
  { text: "Hai.", field: "health" },
];

const receipt = record({ flagged: boolean(), named: boolean(), timed: boolean() }).map(
  ({ flagged, named, timed }) =>
    wish("receive", {
      ...report,
      flagged,
      ...(timed ? { code: "found-by" } : {}),
      ...(named ? { reporter: { name: "Trần Thị B" } } : {}),
      ...(timed ? { serviceLevel: level } : {}),
    }),
);

const second = {
  of: "c1",
  against: complaintPart.against,
  competent: { body: "UBND tỉnh", unit: "province" },
};

/** What ends a report for good, or takes it out of ordinary handling: asked for rarely, or lives would be short. */
const seldom = constantFrom(
  ...FORMAL_KINDS.map((as) =>
    wish("classify-formal", {
      kind: as,
      document: signed,
      ground: "Đ.8",
      ...(as === "denunciation"
        ? { denunciation: { ...denunciationPart, deniedUnit: undefined } }
        : {
            complaint: { ...complaintPart, ...(as === "complaint-second" ? second : {}) },
            first: { instance: "first" },
            heirs: units,
          }),
    }),
  ),
  wish("note-case-opened", { to: "complaint/c1", unit: "commune-a" }),
  wish("split", { parts }),
  wish("withdraw"),
  wish("flag"),
  wish("unflag", { reason: "Nhầm." }),
  wish("receive", report),
);

const often = oneof(
  constantFrom(
    wish("assign"),
    wish("accept"),
    wish("reply", { text: "Đã sửa." }),
    wish("reply", { text: "Đã sửa.", bulk: true }),
    wish("close"),
    wish("rate", { stars: 3, givenBy: "operator" }),
    wish("reopen", { reason: "Chưa sửa." }),
    wish("refuse-assignment", { ground: "Không thuộc địa bàn." }),
    wish("ask-information", { text: "Đoạn nào?" }),
    wish("information-given"),
    wish("information-not-given"),
    wish("merge-into", { report: "r0", target }),
    wish("answer-through", { report: "r0", on: "2026-11-25" }),
    wish("unmerge", { reason: "Khác việc." }),
    wish("note-parted", { from: "r2" }),
  ),
  kind.map((as) => wish("classify", { kind: as, reason: "Xem lại." })),
  unit.map((to) => wish("assign", { unit: to })),
  unit.map((to) => wish("transfer", { unit: to, reason: "Thuộc xã bên." })),
  integer({ min: 1, max: 12 }).map((days) => wish("extend", { days, decision, reason: "Khảo sát." })),
);

const told = constantFrom(
  wish("write", { text: "Vẫn vậy.", channel: "web" }),
  wish("write-to-reporter", { text: "Mời xem lại." }),
  wish("publish", { title: "Đường hỏng", text: "Đường hỏng." }),
  wish("unpublish", { reason: "Lộ tên." }),
);

/** What anybody might ask of one report, and the register itself, sensible or not. */
const anything = oneof(
  { arbitrary: often, weight: 12 },
  { arbitrary: told, weight: 1 },
  { arbitrary: seldom, weight: 1 },
);

/** Asked for one after another, some days apart. */
const apart = integer({ min: 0, max: 4 });
const life = tuple(tuple(receipt, apart), array(tuple(anything, apart), { maxLength: 60, size: "max" })).map(
  ([first, others]) => [first, ...others],
);

const ENDS: ReadonlySet<Event["type"]> = new Set([
  "report-closed",
  "report-withdrawn",
  "report-became-formal",
  "report-split",
]);
/** What may still be said of a report that has ended for good. */
const BEHIND: ReadonlySet<Event["type"]> = new Set([
  "report-flagged",
  "report-unflagged",
  "report-case-opened",
  "report-joined",
  "report-parted",
  "report-linked",
  "reporter-wrote",
  "reporter-written-to",
  "report-unpublished",
]);

test("no commands in any order lead to a state that can't be", () => {
  const seen = new Set<Event["type"]>();
  assert(
    property(life, (wishes) => {
      let state = hotlineReport.initial;
      let day = "2026-11-20";
      const past: Event[] = [];

      for (const [{ type, body }, later] of wishes) {
        // A stream begins with what came in.
        if (!state.received && type !== "receive") continue;
        day = addDays(day, later);
        const before = state;
        const answer = hotlineReport.decide(command(type, { ...body, at: on(day) }), state);
        if (isRefusal(answer)) continue;
        for (const event of answer) {
          state = hotlineReport.evolve(state, event);
          past.push(event);
          seen.add(event.type);
        }
        expect(wrongIn(state, before, answer)).toEqual([]);
      }
      expect(wrongInPast(past)).toEqual([]);
    }),
    // A seed of its own: that the lives say something is not left to luck.
    { numRuns: 2000, seed: 49 },
  );
  // The lives were long enough to say something.
  expect([...seen].toSorted()).toEqual(
    expect.arrayContaining([
      "answer-by-moved",
      "report-answered-through",
      "report-became-formal",
      "report-case-opened",
      "report-extended",
      "report-published",
      "report-rated",
      "report-reopened",
      "report-split",
      "report-unmerged",
      "report-withdrawn",
      "reporter-written-to",
      "routing-escalated",
    ]),
  );
});

/** What can't be of a report as it stands. */
const wrongIn = (state: ReportState, before: ReportState, events: readonly Event[]): readonly string[] => {
  const { end, kind: as, clock } = state;
  const isFormal = FORMAL_KINDS.some((one) => one === as);
  const wrong: readonly (readonly [string, boolean])[] = [
    ["flagged and merged", state.flagged && state.mergedInto !== undefined],
    ["a denunciation that is not protected", as === "denunciation" && !state.flagged],
    ["formal without having ended so", isFormal !== (end === "became-formal")],
    ["formal and answered", isFormal && (state.replied || state.stars !== undefined)],
    ["answered and asked", state.replied && state.asked],
    [
      "the clock stands still and its day is known",
      clock?.pausedFrom !== undefined && state.due !== undefined,
    ],
    ["the clock stands still and nobody is asked", clock?.pausedFrom !== undefined && !state.asked],
    ["a clock behind an answer", clock !== undefined && (state.replied || end !== undefined)],
    ["closed without an answer", end === "closed" && !state.replied],
    ["taken on without having been assigned", state.accepted && !state.assigned],
    ["a case of what is none", state.caseIsOpen && !isFormal],
    ["merged and ended", state.mergedInto !== undefined && end !== undefined],
    ["answered through nothing", state.answeredThrough && state.mergedInto === undefined],
    ["handed on too often", state.hops >= HOPS_MAX],
    ["rated without an answer", state.stars !== undefined && !state.replied],
    [
      "handled while it was merged",
      before.mergedInto !== undefined && events.some(({ type }) => type === "report-replied"),
    ],
  ];
  return wrong.filter(([, isSo]) => isSo).map(([what]) => what);
};

/** What can't be of all that happened. */
const wrongInPast = (past: readonly Event[]): readonly string[] => {
  const wrong: string[] = [];
  let end: Event["type"] | undefined;
  let isFlagged = false;
  for (const event of past) {
    if (event.type === "report-received" && event.flagged === true && event.reporter !== undefined)
      wrong.push("an identity in a flagged report");
    if (end === "report-closed" && event.type === "report-reopened") end = undefined;
    else if (end !== undefined && ENDS.has(event.type)) wrong.push(`${end}, then ${event.type}`);
    else if (end !== undefined && end !== "report-closed" && !BEHIND.has(event.type))
      wrong.push(`${event.type} behind ${end}`);
    if (ENDS.has(event.type)) end = event.type;
    if (event.type === "report-merged" && isFlagged) wrong.push("a flagged report merged");
    if (event.type === "report-published" && isFlagged) wrong.push("a flagged report published");
    if (event.type === "report-replied" && event.bulk === true && isFlagged)
      wrong.push("a flagged report answered in bulk");
    if (event.type === "report-flagged") isFlagged = true;
    if (event.type === "report-unflagged") isFlagged = false;
  }
  if (past.filter(({ type }) => type === "report-extended").length > 1) wrong.push("extended twice");
  if (past.filter(({ type }) => type === "report-received").length > 1) wrong.push("received twice");
  return wrong;
};
