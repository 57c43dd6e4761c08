import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { addDays, type Day, dayOf } from "@sdc/law/local-day";
import { digestAnswer } from "@sdc/query-api/digest-answers";
import { give } from "@sdc/reactions/give";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

type Told = { readonly stream: string; readonly code?: string };
type As = NonNullable<Parameters<Opened["get"]>[1]>;
type Digest = z.infer<typeof digestAnswer>;

const CITY = "city-48";
const OTHER = "commune-20341-2025b";
const TODAY = dayOf(Date.now());
const body = { body: "UBND", unit: COMMUNE };
const head = (unit: string) => ({ role: "head-of-unit", unit }) as const;
const officer = { role: "case-officer", unit: COMMUNE } as const;

/** Received today: thụ lý of the complaint and the check of the denunciation fall due within two weeks. */
const complaint = {
  unit: COMMUNE,
  instance: "first",
  form: "letter",
  number: "15",
  receivedOn: TODAY,
  about: "administrative-act",
  against: body,
  competent: body,
  text: "…",
  complainant: { name: "MARKER-NAME" },
};
const denunciation = {
  unit: COMMUNE,
  form: "record",
  register: { number: "12/TC", body: "UBND", kept: "paper" },
  receivedOn: TODAY,
  text: "MARKER-CONTENT",
  deniedUnit: COMMUNE,
  deniedRank: "other",
};

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  const streams: Record<"complaint" | "denunciation" | "report" | "flagged", string> = {
    complaint: "",
    denunciation: "",
    report: "",
    flagged: "",
  };
  beforeAll(async () => {
    sdc = await open(engine);
    const level = { days: 3, count: "calendar-days", from: TODAY };
    await sdc.post(`/v1/policy/${COMMUNE}/set-service-level`, level, head(COMMUNE));
    const begin = async (path: string, asked: object, as: As) =>
      (await sdc.post<Told>(path, asked, as)).body.stream;
    const received = { receivedAt: `${TODAY}T00:00:00+07:00` };
    const operator = { role: "operator", unit: COMMUNE } as const;
    streams.complaint = await begin("/v1/complaint", complaint, officer);
    streams.denunciation = await begin("/v1/denunciation", denunciation, head(COMMUNE));
    streams.report = await begin("/v1/hotline-report", report(received), operator);
    const flagged = report({ ...received, flagged: true, reporter: undefined });
    streams.flagged = await begin("/v1/hotline-report", flagged, operator);
    await sdc.standalone.caughtUp();
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const digest = async (unit: string, day: Day, as: As): Promise<Digest> => {
    const { status, body: answer } = await sdc.get(`/v1/digests/${unit}?day=${day}`, as);
    expect(status).toBe(200);
    return digestAnswer.parse(answer);
  };
  const ours = (items: Digest["overdue"]) =>
    items.filter(({ kind }) => kind !== "obligation").map(({ stream }) => stream);
  const all = ({ overdue, now, soon, escalated }: Digest) =>
    ours([...overdue, ...now, ...soon, ...escalated]);
  const LATER = addDays(TODAY, 30);

  test("the head sees all of it, overdue since its day, by an article or by policy", async () => {
    const seen = await digest(COMMUNE, LATER, head(COMMUNE));
    expect(ours(seen.overdue).toSorted()).toEqual(Object.values(streams).toSorted());
    const of = (stream: string) => seen.overdue.find((item) => item.stream === stream);
    expect(of(streams.report)).toMatchObject({
      due: addDays(TODAY, 3),
      overdueSince: addDays(TODAY, 4),
      source: "policy",
      why: { vi: "Chính sách nội bộ, không phải luật" },
    });
    expect(of(streams.complaint)).toMatchObject({
      source: "law",
      citation: expect.stringContaining("Đ.27"),
      name: { vi: "Khiếu nại số 15: Thụ lý hoặc không thụ lý" },
    });
    expect(of(streams.denunciation)).toMatchObject({ protected: true, clock: "intake" });
    expect(JSON.stringify(seen)).not.toContain("MARKER");
  });

  test("an officer sees neither the protected report nor the denunciation, nor does the level above the denunciation", async () => {
    const plain = [streams.complaint, streams.report].toSorted();
    expect(all(await digest(COMMUNE, LATER, officer)).toSorted()).toEqual(plain);
    const above = all(await digest(COMMUNE, LATER, head(CITY))).toSorted();
    expect(above).toEqual([...plain, streams.flagged].toSorted());
  });

  test("who may not read there is told so, whatever is asked; a day that is none is no question", async () => {
    for (const as of [head(OTHER), { role: "operator", unit: COMMUNE } as const])
      expect((await sdc.get(`/v1/digests/${COMMUNE}`, as)).status).toBe(403);
    expect((await sdc.get(`/v1/digests/${COMMUNE}?day=2026-02-30`, officer)).status).toBe(400);
    expect((await sdc.get("/v1/digests/no-such-unit", head(CITY))).status).toBe(403);
  });

  test("at breach each is told to the level above once: its head finds all of them, its officers only what they may", async () => {
    // As the register's clock says it, without the duties of all other units.
    const clocks = {
      complaint: "acceptance",
      denunciation: "intake",
      report: undefined,
      flagged: undefined,
    };
    const mine = await digest(COMMUNE, LATER, head(COMMUNE));
    for (const name of ["complaint", "denunciation", "report", "flagged"] as const) {
      const [stream, clock] = [streams[name], clocks[name]];
      const due = mine.overdue.find((item) => item.stream === stream)?.due ?? "";
      const asked = { due, on: LATER, to: CITY, ...(clock === undefined ? {} : { clock }) };
      const own = { stream, name: "escalate", body: asked, subject: "system:clock", key: [due] };
      for (let again = 0; again < 2; again++)
        expect(await give(sdc.standalone.own, own)).toMatchObject({ accepted: {} });
    }
    await sdc.standalone.caughtUp();
    const { escalated } = await digest(CITY, LATER, head(CITY));
    expect(ours(escalated).toSorted()).toEqual(Object.values(streams).toSorted());
    for (const item of escalated.filter(({ kind }) => kind !== "obligation"))
      expect(item).toMatchObject({ unit: { id: COMMUNE }, escalatedOn: LATER });
    const cityOfficer = { role: "case-officer", unit: CITY } as const;
    const theirs = await digest(CITY, LATER, cityOfficer);
    expect(ours(theirs.escalated).toSorted()).toEqual([streams.complaint, streams.report].toSorted());
    // The file of the denunciation is not the level above's for that: it was not raised there.
    const path = `/v1/denunciations/${streams.denunciation.replace("denunciation/", "")}`;
    expect((await sdc.get(path, head(CITY))).status).toBe(404);
  });

  test("no list of others names the denunciation after it was reminded of and told", async () => {
    const id = streams.denunciation.replace("denunciation/", "");
    for (const as of [officer, head(COMMUNE), head(CITY), { role: "home-affairs", unit: CITY } as const])
      for (const path of [
        `/v1/reminders?unit=${COMMUNE}`,
        `/v1/reminders?unit=${CITY}`,
        `/v1/legal-clocks?unit=${COMMUNE}`,
        "/v1/work-without-heir",
      ])
        expect(JSON.stringify((await sdc.get(path, as)).body)).not.toContain(id);
  });
});
