import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { eventsOf } from "@sdc/core/commit";
import { dueIn } from "@sdc/law/deadline";
import { addDays, dayOf } from "@sdc/law/local-day";
import type { caseFileAnswer } from "@sdc/query-api/report-answers";
import { open, type Opened, report } from "./testing.ts";

const UNIT = "commune-20335-2025b";
const TODAY = dayOf(Date.now());
/** By the service level that is set below. */
const DUE = dueIn(TODAY, 40, "calendar-days");
const day = (n: number) => addDays(DUE, n);

type Accepted = { readonly stream: string; readonly version: number };

let sdc: Opened;
let stream: string;
/** A complaint and a denunciation of today. */
let formal: readonly string[];
beforeAll(async () => {
  sdc = await open();
  const level = { days: 40, count: "calendar-days", from: TODAY };
  await sdc.post(`/v1/policy/${UNIT}/set-service-level`, level, { role: "head-of-unit" });
  const body = report({ receivedAt: new Date().toISOString() });
  ({ stream } = (await sdc.post<Accepted>("/v1/hotline-report", body)).body);
  const received = { unit: UNIT, form: "letter", receivedOn: TODAY, text: "…" };
  const whose = { body: "UBND", unit: UNIT };
  const complaint = {
    ...received,
    instance: "first",
    number: "15",
    about: "administrative-act",
    against: whose,
    competent: whose,
    complainant: { name: "B" },
  };
  const register = { number: "12/TC", body: "UBND", kept: "paper" };
  const denunciation = { ...received, register, deniedUnit: UNIT, deniedRank: "other" };
  const head = { role: "head-of-unit", unit: UNIT } as const;
  formal = [
    (await sdc.post<Accepted>("/v1/complaint", complaint, head)).body.stream,
    (await sdc.post<Accepted>("/v1/denunciation", denunciation, head)).body.stream,
  ];
  await sdc.standalone.caughtUp();
});
afterAll(async () => {
  expect(sdc.errors).toEqual([]);
  await sdc.stop();
});

const timeline = async () => {
  const path = `/v1/case-files/${stream.replace("hotline-report/", "")}`;
  const { body } = await sdc.get<z.infer<typeof caseFileAnswer>>(path, { role: "case-officer" });
  return body.timeline.map(({ type, due, unit, by }) => [type, due, unit, by.subject]);
};

describe("the clock of a register with all its units", () => {
  test("a case that nobody answers is reminded of, after a week down once, and told to the city at breach", async () => {
    for (const today of [TODAY, day(-30), day(-30), day(-8), day(-1), day(1), day(1)])
      expect((await sdc.tick(today)).troubles).toEqual([]);
    const received = ["report-received", undefined, UNIT, expect.any(String)];
    const spoken = (type: string, unit?: string) => [type, DUE, unit, "system:clock"];
    expect(await timeline()).toEqual([
      received,
      spoken("report-reminded"),
      spoken("report-reminded"),
      spoken("report-escalated", "city-48"),
    ]);
  });

  test("a complaint and a denunciation that nobody took on were told to the city as well, each once", async () => {
    for (const one of formal) {
      const { commits } = await sdc.standalone.log.read(one);
      const said = commits
        .flatMap((commit) => eventsOf<{ type: string; to?: string }>(commit))
        .filter(({ event }) => event.type.endsWith("-escalated"));
      expect(said.map(({ event }) => event.to)).toEqual(["city-48"]);
    }
  });

  test("a run on a day that has been gone through does nothing", async () => {
    expect(await sdc.tick(day(0))).toMatchObject({
      through: day(1),
      reminded: [],
      escalated: [],
      passedOn: [],
    });
  });
});

test("run by hand it says what it did, while the register runs", () => {
  const run = () =>
    spawnSync(process.execPath, [join(import.meta.dirname, "sdc.ts"), "clock"], {
      env: { ...process.env, SDC_DATA: sdc.folder },
      encoding: "utf8",
    });
  expect(run()).toMatchObject({ status: 0, stdout: `${day(1)} had been gone through already.\n` });
});
