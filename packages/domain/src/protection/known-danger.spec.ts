import { expect, test } from "vitest";
import { commitOf, emptyHead } from "@sdc/core/commit";
import { knownDanger } from "./known-danger.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "hoa", unit: "city" } };
const established = (parent?: string) => ({
  type: "unit-established",
  kind: "commune",
  name: "Xã",
  effectiveOn: "2025-07-01",
  ...(parent === undefined ? {} : { parent }),
  ...stamp,
});
const registered = (unit: string, deniedUnit: string, deniedRank: string) => ({
  type: "denunciation-registered",
  unit,
  deniedUnit,
  deniedRank,
  receivedOn: "2026-11-02",
  clocks: [],
  ...stamp,
});
const streams: Record<string, readonly ({ readonly type: string } & Record<string, unknown>)[]> = {
  "org-unit/city": [established()],
  "org-unit/commune-a": [established("city")],
  "org-unit/commune-b": [established("city")],
  "denunciation/about-other": [registered("commune-a", "commune-b", "other")],
  "denunciation/about-head": [registered("city", "commune-a", "head")],
  "hotline-report/r1": [{ type: "report-received", unit: "commune-a", receivedAt: stamp.at, ...stamp }],
  "hotline-report/r2": [
    { type: "report-received", unit: "commune-a", receivedAt: stamp.at, ...stamp },
    {
      type: "official-named",
      official: { unit: "commune-a", rank: "deputy", subjects: ["binh"] },
      ...stamp,
    },
  ],
};
const log = {
  read: async (stream: string) => {
    const head = emptyHead("t", stream);
    const found = streams[stream];
    return {
      head,
      commits: found === undefined ? [] : [commitOf("t", head, { command: "c.", at: 0, events: found })],
    };
  },
};

const lan = { subject: "lan" };

test("a case is known to the unit that has it and to those above, with whose head it is about", async () => {
  const other = { deniedUnit: "commune-b", deniedRank: "other" };
  expect(await knownDanger(log, "denunciation/about-other", "commune-a", lan)).toEqual(other);
  expect(await knownDanger(log, "denunciation/about-other", "city", lan)).toEqual(other);
  expect(await knownDanger(log, "hotline-report/r1", "city", lan)).toEqual({ deniedRank: "other" });
});

test("what is another unit's, or about one's own head, is answered as what is not there", async () => {
  for (const [stream, unit] of [
    ["denunciation/about-other", "commune-b"],
    ["denunciation/about-head", "commune-a"],
    ["denunciation/none", "commune-a"],
    ["hotline-report/r1", "commune-b"],
    ["hotline-report/r2", "commune-a"],
    ["hotline-report/none", "commune-a"],
  ] as const)
    expect([stream, unit, await knownDanger(log, stream, unit, lan)]).toEqual([stream, unit, undefined]);
});

test("a report about somebody is not known to them, whatever post they hold now", async () => {
  expect(await knownDanger(log, "hotline-report/r2", "city", { subject: "binh" })).toBeUndefined();
  expect(await knownDanger(log, "hotline-report/r2", "city", lan)).toEqual({ deniedRank: "other" });
});
