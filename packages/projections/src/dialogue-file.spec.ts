import { describe, expect, test } from "vitest";
import type { Event } from "@sdc/domain/dialogue-session/schema";
import { dialogueDigest } from "./dialogue-digest.ts";
import { dialogueFile } from "./dialogue-file.ts";
import { openWork } from "./open-work.ts";
import { publicDialogues } from "./public-dialogues.ts";
import { sealed, shown, stamp } from "./spec-events.ts";

const STREAM = "dialogue-session/d1";
const announced: Event = {
  type: "dialogue-announced",
  unit: "xa-a",
  kind: "commune-conference",
  topic: "Đối thoại 2026",
  day: "2026-03-10",
  from: "08:00",
  method: "in-person",
  place: "Hội trường",
  content: "Đường",
  audiences: ["people"],
  isPublic: true,
  media: "Đài",
  on: "2026-03-03",
  ...stamp,
};
const asked = (n: number): Event => ({
  type: "dialogue-question-taken",
  n,
  phase: "before",
  source: "web",
  text: sealed,
  on: "2026-03-05",
  ...stamp,
});
const promised: Event = { type: "dialogue-answer-promised", n: 1, due: "2026-04-01", ...stamp };
const held: Event = {
  type: "dialogue-held",
  unit: "xa-a",
  topic: "Đối thoại 2026",
  on: "2026-03-10",
  people: 40,
  chair: { subject: "lan", post: "CT" },
  standing: "head",
  result: {
    rule: "LGOV72-2025.A43.result",
    ruleFrom: "2025-06-16",
    start: "2026-03-10",
    counted: "2026-03-20",
    due: "2026-03-20",
    verified: true,
  },
  ...stamp,
};
const published: Event = {
  type: "dialogue-result-published",
  unit: "xa-a",
  topic: "Đối thoại 2026",
  text: "12 câu hỏi",
  ways: ["media", "posted-at-office", "sent-to-village-heads"],
  on: "2026-03-15",
  ...stamp,
};
const passedOn: Event = {
  type: "dialogue-question-passed-on",
  n: 2,
  to: "xa-b",
  field: "land",
  report: "d1-q2",
  ...stamp,
};
const begun: Event = { type: "dialogue-question-report-begun", n: 2, report: "d1-q2", ...stamp };
const closed: Event = { type: "dialogue-minutes-closed", on: "2026-03-16", ...stamp };
const minutes: Event = { type: "dialogue-minutes-recorded", text: sealed, on: "2026-03-11", ...stamp };
const inCase: Event = {
  type: "case-dialogue-announced",
  unit: "xa-a",
  complaint: "c1",
  day: "2026-03-10",
  place: sealed,
  text: sealed,
  on: "2026-03-05",
  ...stamp,
};
const partitions = (projection: Parameters<typeof shown>[0], ...events: Event[]) =>
  shown(projection, STREAM, events).rows.map(({ partition, sort }) => `${partition} ${sort}`);

describe("dialogue-file: which dialogues does a unit hold, and what was asked?", () => {
  test("a session lies at its unit by its day, its questions by how they press, unanswered first", () => {
    expect(partitions(dialogueFile, announced, asked(1), asked(2), promised, passedOn)).toEqual([
      "unit/xa-a 2026-03-10#d1",
      "questions/xa-a 0#2026-04-01#d1#0001",
      "questions/xa-a 2#2026-03-10#d1#0002",
    ]);
    const item = shown(dialogueFile, STREAM, [announced, asked(1), asked(2), held, published]).rows[0]?.value;
    expect(item).toMatchObject({
      questions: 2,
      unanswered: 2,
      people: 40,
      resultBy: "2026-03-20",
      resultOn: "2026-03-15",
    });
  });

  test("what is not told any more is gone once it is moved; its questions go to the heir", () => {
    const moved: Event = {
      type: "dialogue-changed",
      day: "2026-03-30",
      method: "online",
      link: "https://a.example",
      content: "Đường",
      reason: sealed,
      on: "2026-03-08",
      ...stamp,
    };
    const heir: Event = { type: "dialogue-passed-on", from: "xa-a", to: "xa-b", on: "2026-03-09", ...stamp };
    const [item, question] = shown(dialogueFile, STREAM, [announced, asked(1), moved, heir]).rows;
    expect(item).toMatchObject({ partition: "unit/xa-b", sort: "2026-03-30#d1" });
    expect(Object.keys(item?.value ?? {})).not.toContain("place");
    expect(question?.partition).toBe("questions/xa-b");
  });

  test("one in a complaint stands in no list but its complaint's, and there without a word", () => {
    const { rows } = shown(dialogueFile, STREAM, [inCase]);
    expect(rows.map(({ partition }) => partition)).toEqual(["complaint/c1"]);
    expect(JSON.stringify(rows)).not.toContain("case:");
  });
});

describe("public-dialogues: which may everybody come to?", () => {
  test("public ones alone, with what came of them; what was asked is nowhere", () => {
    const { rows } = shown(publicDialogues, STREAM, [announced, asked(1), held, published]);
    expect(rows.map(({ partition }) => partition)).toEqual(["all", "dialogue/d1"]);
    expect(rows[0]?.value).toMatchObject({ status: "held", results: [{ text: "12 câu hỏi" }] });
    expect(JSON.stringify(rows)).not.toContain("sealed");
    expect(partitions(publicDialogues, { ...announced, isPublic: false })).toEqual([]);
    expect(partitions(publicDialogues, inCase)).toEqual([]);
  });
});

describe("what is owed", () => {
  const owed = (...events: Event[]) => partitions(dialogueDigest, ...events);

  test("dialogue-digest: the result until it is known in all ways of the law, answers until they are given", () => {
    const history = [announced, asked(1), promised, held];
    expect(owed(...history)).toEqual(["owed/xa-a 2026-03-20#d1#result", "owed/xa-a 2026-04-01#d1#1"]);
    const halfway: Event = { ...published, ways: ["media"] };
    expect(owed(...history, halfway)).toHaveLength(2);
    expect(owed(...history, published)).toEqual(["owed/xa-a 2026-04-01#d1#1"]);
    const told: Event = {
      type: "dialogue-escalated",
      due: "2026-03-20",
      on: "2026-03-21",
      to: "tinh",
      ...stamp,
    };
    expect(owed(...history, told)).toContain("told/tinh 2026-03-20#d1#result");
    expect(owed(announced, asked(1), asked(2), passedOn)).toEqual(["report-owed dialogue-session/d1"]);
    expect(owed(announced, asked(1), asked(2), passedOn, begun)).toEqual([]);
  });

  test("open-work: each day by itself, until all is done; one in a complaint stands in no ordinary list", () => {
    const work = (...events: Event[]) => partitions(openWork, ...events);
    expect(work(announced)).toEqual([`unit/xa-a ${STREAM}`]);
    const history = [announced, asked(1), promised, held];
    expect(work(...history)).toEqual([
      `unit/xa-a ${STREAM}`,
      `due/2026-11 2026-11-20#${STREAM}#2026-03-20`,
      `due/2026-11 2026-11-20#${STREAM}#2026-04-01`,
    ]);
    const answered: Event = {
      type: "dialogue-question-answered",
      n: 1,
      text: sealed,
      on: "2026-03-12",
      isAtOnce: false,
      ...stamp,
    };
    expect(work(...history, published, answered, minutes)).toEqual([`unit/xa-a ${STREAM}`]);
    expect(work(...history, published, answered, minutes, closed)).toEqual([]);
    expect(work(inCase)).toEqual([`flagged/xa-a ${STREAM}`]);
    const cancelled: Event = { type: "dialogue-cancelled", reason: sealed, on: "2026-03-09", ...stamp };
    expect(work(announced, cancelled)).toEqual([]);
  });
});
