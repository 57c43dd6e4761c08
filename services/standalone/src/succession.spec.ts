import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { addDays, dayOf } from "@sdc/law/local-day";
import { waitingAnswer } from "@sdc/query-api/answers";
import { type caseFileAnswer, type queueAnswer } from "@sdc/query-api/report-answers";
import { open, type Opened, report } from "./testing.ts";

type Accepted = { readonly stream: string; readonly version: number };

const CITY = "city-48";
const TODAY = dayOf(Date.now());
const YESTERDAY = addDays(TODAY, -1);
const province = { role: "home-affairs", unit: "so-noi-vu-2025b" } as const;

let sdc: Opened;
let established = 0;
beforeAll(async () => {
  sdc = await open();
});
afterAll(async () => {
  expect(sdc.errors).toEqual([]);
  await sdc.stop();
});

/** A commune that nobody else touches. */
const commune = async (): Promise<string> => {
  const id = `commune-${++established}`;
  const body = { id, kind: "commune", name: `Xã ${established}`, parent: CITY, effectiveOn: "2025-07-01" };
  expect((await sdc.post("/v1/org-unit", body, province)).status).toBe(201);
  return id;
};

const received = async (unit: string, more: object = {}): Promise<string> => {
  const body = report({ unit, receivedAt: `${YESTERDAY}T08:15:00+07:00`, ...more });
  const answer = await sdc.post<Accepted>("/v1/hotline-report", body, { unit });
  expect(answer.status).toBe(201);
  await sdc.standalone.caughtUp();
  return answer.body.stream;
};

const decided = async (unit: string, command: string, body: object) => {
  const answer = await sdc.post(`/v1/org-unit/${unit}/${command}`, body, province);
  expect([answer.status, answer.body]).toMatchObject([200, {}]);
};
const merged = (unit: string, effectiveOn: string, into: string) =>
  decided(unit, "merge", { effectiveOn, into });

const close = async (stream: string, unit: string) => {
  for (const [command, body] of [
    ["classify", { kind: "question" }],
    ["reply", { text: "Đã trả lời." }],
    ["close", {}],
  ] as const)
    expect((await sdc.post(`/v1/${stream}/${command}`, body, { unit })).status).toBe(200);
  await sdc.standalone.caughtUp();
};

const queueOf = async (unit: string): Promise<readonly string[]> => {
  await sdc.standalone.caughtUp();
  const { body } = await sdc.get<z.infer<typeof queueAnswer>>(`/v1/hotline-queue?unit=${unit}`, province);
  return body.items.map(({ id }) => `hotline-report/${id}`);
};

const timelineOf = async (stream: string, unit: string) => {
  const path = `/v1/case-files/${stream.replace("hotline-report/", "")}`;
  const { body } = await sdc.get<z.infer<typeof caseFileAnswer>>(path, { role: "case-officer", unit });
  return body.timeline.map(({ type, from, unit: to }) =>
    type === "report-passed-on" ? [type, from, to] : type,
  );
};

const waiting = async () => {
  await sdc.standalone.caughtUp();
  const { status, body } = await sdc.get<z.infer<typeof waitingAnswer>>("/v1/work-without-heir", province);
  expect(status).toBe(200);
  waitingAnswer.parse(body);
  return body.items;
};
const waitingAt = async (unit: string) =>
  (await waiting()).filter((item) => item.unit.id === unit).map(({ why, stream }) => [why, stream]);

describe("a commune that is merged into another one", () => {
  test("its open cases stand in the heir's queue, each with one entry of its own; closed ones stay", async () => {
    const [from, heir] = [await commune(), await commune()];
    const [first, second, done] = [await received(from), await received(from), await received(from)];
    await close(done, from);
    await merged(from, TODAY, heir);
    await expect.poll(() => queueOf(heir), { timeout: 20_000 }).toHaveLength(2);
    expect(new Set(await queueOf(heir))).toEqual(new Set([first, second]));
    expect(await timelineOf(done, from)).toEqual([
      "report-received",
      "report-classified",
      "report-replied",
      "report-closed",
    ]);
    // The clock goes through the same units: nothing is passed on twice.
    await sdc.tick(TODAY);
    for (const stream of [first, second])
      expect(await timelineOf(stream, heir)).toEqual(["report-received", ["report-passed-on", from, heir]]);
  });

  test("a case that is entered after its end goes to the heir as well", async () => {
    const [from, heir] = [await commune(), await commune()];
    await merged(from, TODAY, heir);
    const late = await received(from);
    await expect.poll(() => queueOf(heir), { timeout: 20_000 }).toEqual([late]);
  });
});

test("a merger of a day to come: the clock passes the work on when the day comes", async () => {
  const [from, heir] = [await commune(), await commune()];
  const stream = await received(from);
  const effectiveOn = addDays(TODAY, 3);
  await merged(from, effectiveOn, heir);
  await sdc.tick(addDays(TODAY, 2));
  expect(await queueOf(from)).toEqual([stream]);
  const { passedOn } = await sdc.tick(effectiveOn);
  expect(passedOn).toContain(stream);
  expect(await queueOf(heir)).toEqual([stream]);
});

describe("a unit without a known heir", () => {
  test("its open work waits in a list that the province sees and operators do not, until heirs are named", async () => {
    const [unit, heir] = [await commune(), await commune()];
    const stream = await received(unit);
    await decided(unit, "dissolve", { effectiveOn: TODAY, heirs: [] });
    expect(await waitingAt(unit)).toEqual([["no-heir", stream]]);
    expect((await sdc.get("/v1/work-without-heir", { unit })).status).toBe(403);

    await decided(unit, "name-heirs", { parts: [{ unit: heir }] });
    await expect.poll(() => queueOf(heir), { timeout: 20_000 }).toEqual([stream]);
    expect(await waitingAt(unit)).toEqual([]);
    expect(await timelineOf(stream, heir)).toEqual(["report-received", ["report-passed-on", unit, heir]]);
  });
});

test("a protected report of a unit without an heir waits in a list that the head above reads, and nobody else", async () => {
  const [unit, heir] = [await commune(), await commune()];
  const stream = await received(unit, { flagged: true, reporter: undefined });
  await decided(unit, "dissolve", { effectiveOn: TODAY, heirs: [] });
  expect(await waitingAt(unit)).toEqual([]);
  const secret = async (as: Parameters<Opened["get"]>[1]) => {
    await sdc.standalone.caughtUp();
    const path = "/v1/flagged-work-without-heir";
    const { status, body } = await sdc.get<z.infer<typeof waitingAnswer>>(path, as);
    return status === 200 ? waitingAnswer.parse(body).items.map((item) => item.stream) : status;
  };
  const headAbove = { role: "head-of-unit", unit: CITY } as const;
  expect(await secret(headAbove)).toEqual([stream]);
  expect(await secret({ role: "head-of-unit", unit: heir })).toEqual([]);
  expect(await secret(province)).toBe(403);
  expect(await secret({ unit })).toBe(403);

  // To decide on it, the head above opens it; a denunciation too, unless it is about themselves.
  const fileOf = async (path: string, as: Parameters<Opened["get"]>[1]) => (await sdc.get(path, as)).status;
  const file = `/v1/case-files/${stream.split("/")[1]}`;
  expect(await fileOf(file, headAbove)).toBe(200);
  expect(await fileOf(file, { role: "head-of-unit", unit: heir })).toBe(404);
  await decided(unit, "name-heirs", { parts: [{ unit: heir }] });
  await expect.poll(() => secret(headAbove), { timeout: 20_000 }).toEqual([]);
});

test("a denunciation of a unit without an heir waits for the head above, who opens it to decide; not for whom it is about", async () => {
  const unit = await commune();
  const denounced = async (number: string, more: object) => {
    const body = {
      unit,
      form: "record",
      register: { number, body: "UBND", kept: "paper" },
      receivedOn: YESTERDAY,
      text: "Nội dung tố cáo.",
      ...more,
    };
    const answer = await sdc.post<Accepted>("/v1/denunciation", body, { role: "head-of-unit", unit });
    expect([answer.status, answer.body]).toMatchObject([201, {}]);
    return answer.body.stream;
  };
  const one = await denounced("1/TC", { deniedUnit: unit, deniedRank: "other" });
  const ofTheCitysHead = await denounced("2/TC", { deniedUnit: CITY, deniedRank: "head" });
  const headAbove = { role: "head-of-unit", unit: CITY } as const;
  const opened = async (stream: string) =>
    (await sdc.get(`/v1/denunciations/${stream.split("/")[1]}`, headAbove)).status;
  await sdc.standalone.caughtUp();
  expect(await opened(one)).toBe(404);
  const raise = async (stream: string) => {
    const asked = { receivedOn: TODAY, superior: "UBND thành phố" };
    const { status, body } = await sdc.post<{ code?: string }>(
      `/v1/${stream}/raise-overdue`,
      asked,
      headAbove,
    );
    return [status, body.code];
  };
  expect(await raise(one)).toEqual([404, "not-found"]);

  await decided(unit, "dissolve", { effectiveOn: TODAY, heirs: [] });
  await sdc.standalone.caughtUp();
  const { body } = await sdc.get<z.infer<typeof waitingAnswer>>("/v1/flagged-work-without-heir", headAbove);
  expect(waitingAnswer.parse(body).items.map(({ stream }) => stream)).toEqual([one]);
  expect(await opened(one)).toBe(200);
  expect(await opened(ofTheCitysHead)).toBe(404);
  // Who may open it is told why it can't be raised.
  expect(await raise(one)).toEqual([409, "not-accepted"]);
  expect(await raise(ofTheCitysHead)).toEqual([404, "not-found"]);
  expect(await waitingAt(unit)).toEqual([]);
});

describe("a unit that was divided", () => {
  test("each case goes where its place lies; where nobody knows, it waits in the same list", async () => {
    const [from, east, west] = [await commune(), await commune(), await commune()];
    const inTheEast = await received(from, { place: "Thôn Đông" });
    const inTheWest = await received(from, { place: "Thôn Tây" });
    const elsewhere = await received(from, { place: "Thôn Bắc" });
    const parts = [
      { unit: east, places: ["Thôn Đông"] },
      { unit: west, places: ["Thôn Tây"] },
    ];
    await decided(from, "split", { effectiveOn: TODAY, parts });
    await expect.poll(() => queueOf(east), { timeout: 20_000 }).toEqual([inTheEast]);
    await expect.poll(() => queueOf(west), { timeout: 20_000 }).toEqual([inTheWest]);
    expect(await waitingAt(from)).toEqual([["several-heirs", elsewhere]]);
  });
});
