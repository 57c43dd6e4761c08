import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/retaliation-watch/schema";
import { projections } from "./projections.ts";
import { sealed, shown, stamp } from "./spec-events.ts";
import { openWatches, watchesOf, watchFile } from "./watch-file.ts";

const stream = "retaliation-watch/r1";
const begun = (unit = "city"): Event => ({
  type: "retaliation-watch-begun",
  unit,
  told: { version: "2026-11-23", language: "vi" },
  key: "hSDwCYkwp1R0i33c",
  sealed,
  ...stamp,
});
const over: Event = { type: "retaliation-watch-ended", asked: "code", on: "2026-11-20", ...stamp };
const suspected: Event = {
  type: "retaliation-suspected",
  n: 1,
  kind: "dismissal",
  on: "2026-11-18",
  certainty: "name",
  text: sealed,
  ...stamp,
};
const judged: Event = { type: "retaliation-judged", n: 1, outcome: "unclear", reason: sealed, ...stamp };

const lying = (...events: Event[]) => shown(watchFile, stream, events).rows.map(({ partition }) => partition);

test("its body sees the version that was told, what is sealed to it, and every match with what was found", () => {
  const { own, counts } = shown(watchFile, stream, [begun(), suspected, judged]);
  expect(counts).toEqual([]);
  expect(own).toMatchObject({
    id: "r1",
    status: "watching",
    told: { version: "2026-11-23", language: "vi" },
    sealed,
    matches: [{ n: 1, kind: "dismissal", text: sealed, judged: { outcome: "unclear", reason: sealed } }],
  });
});

test("those that are on are listed with what is sealed, those that are over without; each match counts until it is judged", () => {
  const line = (...events: Event[]) => shown(watchFile, stream, events).rows.at(-1);
  expect(line(begun(), suspected)).toMatchObject({
    partition: watchesOf("city", "watching"),
    value: { sealed, matches: 1, unjudged: 1 },
  });
  expect(line(begun(), suspected, judged)).toMatchObject({ value: { matches: 1, unjudged: 0 } });
  expect(line(begun(), over)).toMatchObject({ partition: watchesOf("city", "over") });
  expect(JSON.stringify(line(begun(), over))).not.toContain("sealed");
});

test("a watch that is on goes with its body; one that is over stays, and begins anew where the reporter says", () => {
  const passedOn: Event = {
    type: "retaliation-watch-passed-on",
    from: "city",
    to: "heir",
    on: "2026-11-21",
    ...stamp,
  };
  expect(lying(begun(), passedOn)).toEqual([openWatches("heir"), watchesOf("heir", "watching")]);
  expect(lying(begun(), over)).toEqual([watchesOf("city", "over")]);
  expect(lying(begun(), suspected, over, begun("other"))).toEqual([
    openWatches("other"),
    watchesOf("other", "watching"),
  ]);
});

test("no other read model folds watches", () => {
  const folding = projections.filter(({ categories }) => categories.includes("retaliation-watch"));
  expect(folding.map(({ name }) => name)).toEqual(["watch-file"]);
});
