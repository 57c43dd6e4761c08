import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventsOf, idOf, kindOf } from "@sdc/core/commit";
import { keyOf } from "@sdc/core/projection";
import { addDays, dayOf } from "@sdc/law/local-day";
import { projections } from "@sdc/projections/projections";
import { complaintAnswer, denunciationAnswer } from "@sdc/query-api/formal-answers";
import { caseFileAnswer } from "@sdc/query-api/report-answers";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

type Told = { readonly stream: string; readonly code?: string };
type As = NonNullable<Parameters<Opened["get"]>[1]>;

const CITY = "city-48";
const YESTERDAY = addDays(dayOf(Date.now()), -1);
const document = { form: "letter", number: "12/ĐT", date: YESTERDAY };
const body = { body: "UBND", unit: COMMUNE };
const complaint = {
  number: "15",
  receivedOn: YESTERDAY,
  about: "administrative-act",
  against: body,
  competent: body,
};
const denunciation = (more: object = {}) => ({
  register: { number: "12/TC", body: "UBND", kept: "paper" },
  receivedOn: YESTERDAY,
  text: "MARKER-CONTENT",
  deniedUnit: COMMUNE,
  deniedRank: "other",
  ...more,
});

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const head = (unit: string) => ({ role: "head-of-unit", unit }) as const;
  const officer = { role: "case-officer", unit: COMMUNE } as const;

  /** A report classified so, once its file says that the case is open; the streams of that kind that name it. */
  const became = async (kind: string, part: object, by: As, more: object = {}, readBy: object = {}) => {
    const told = await sdc.post<Told>("/v1/hotline-report", report(more), {
      role: "operator",
      unit: COMMUNE,
    });
    const asked = { kind, document, ground: "Đ.8", ...part };
    const reader = { ...head(COMMUNE), ...readBy };
    expect(await sdc.post(`/v1/${told.body.stream}/classify-formal`, asked, by)).toMatchObject({
      status: 200,
    });
    const id = idOf(told.body.stream);
    const fileFor = async (as: As) => {
      const { status, body: shown } = await sdc.get(`/v1/case-files/${id}`, as);
      return status === 200 ? caseFileAnswer.parse(shown) : status;
    };
    await expect
      .poll(() => fileFor(reader), { timeout: 20_000 })
      .toMatchObject({
        becameCase: { at: expect.any(String) },
      });
    const commits = (await Array.fromAsync(sdc.standalone.log.scan())).flatMap((page) => page.commits);
    const cases = commits.filter(
      (commit) =>
        ["complaint", "denunciation"].includes(kindOf(commit.stream)) &&
        eventsOf<{ type: string; report?: string }>(commit).some(({ event }) => event.report === id),
    );
    await sdc.standalone.caughtUp();
    return { id, fileFor, cases: cases.map(({ stream }) => stream) };
  };

  test("a report that is a complaint opens it once; report and complaint name each other, who complains stays sealed", async () => {
    const { id, fileFor, cases } = await became("complaint-first", { complaint }, officer);
    const [stream = "", ...more] = cases;
    expect(more).toEqual([]);
    expect(await fileFor(officer)).toMatchObject({
      status: "became-formal",
      becameCase: { kind: "complaint", to: stream, unit: COMMUNE },
    });
    const { body: raw } = await sdc.get(`/v1/complaints/${idOf(stream)}`, officer);
    expect(complaintAnswer.parse(raw)).toMatchObject({
      report: id,
      number: "15",
      complainant: { sealed: expect.arrayContaining(["name"]) },
      clocks: [{ clock: "acceptance", start: YESTERDAY }],
    });
  });

  test("what is wrong with the case is said while the report can still be put right", async () => {
    const { body: told } = await sdc.post<Told>("/v1/hotline-report", report(), {
      role: "operator",
      unit: COMMUNE,
    });
    const elsewhere = { ...complaint, competent: { body: "Thành phố", unit: CITY } };
    const asked = { kind: "complaint-first", document, ground: "Đ.8", complaint: elsewhere };
    expect(await sdc.post(`/v1/${told.stream}/classify-formal`, asked, officer)).toMatchObject({
      status: 422,
      body: { code: "competence-wrong" },
    });
    const reply = { kind: "reflection" };
    expect(await sdc.post(`/v1/${told.stream}/classify`, reply, officer)).toMatchObject({ status: 200 });
  });

  test("a denunciation is opened for its head alone; above, the report says so much and not which one", async () => {
    const { id, fileFor, cases } = await became("denunciation", { denunciation: denunciation() }, officer);
    const [stream = "", ...more] = cases;
    expect(more).toEqual([]);
    expect(await fileFor(head(COMMUNE))).toMatchObject({
      becameCase: { kind: "denunciation", to: stream, unit: COMMUNE },
    });
    const above = await fileFor(head(CITY));
    expect(above).toMatchObject({ status: "became-formal", becameCase: { kind: "denunciation" } });
    expect(JSON.stringify(above)).not.toContain(idOf(stream));
    expect(await fileFor(officer)).toBe(404);
    const { body: raw } = await sdc.get(`/v1/denunciations/${idOf(stream)}`, head(COMMUNE));
    expect(denunciationAnswer.parse(raw)).toMatchObject({ report: id, text: "MARKER-CONTENT" });
  });

  test("what denounces the head goes up with the report that it was: nobody of the unit finds either", async () => {
    const part = { denunciation: denunciation({ deniedRank: "head" }) };
    const { id, fileFor, cases } = await became("denunciation", part, officer, {}, head(CITY));
    const [stream = ""] = cases;
    for (const as of [head(COMMUNE), officer]) {
      expect(await fileFor(as)).toBe(404);
      for (const list of ["/v1/flagged-reports", "/v1/hotline-queue", "/v1/denunciations"])
        expect(JSON.stringify(await sdc.get(list, as))).not.toContain(id);
    }
    expect(await fileFor(head(CITY))).toMatchObject({ becameCase: { to: stream, unit: CITY } });
  });

  test("no read model but its own names a denunciation that a report became, and none holds its words", async () => {
    const { cases } = await became("denunciation", { denunciation: denunciation() }, officer);
    const ids = cases.map(idOf);
    expect(ids).toHaveLength(1);
    const dumped = async (wanted: (name: string) => boolean) => {
      const dumps = projections
        .filter(({ name }) => wanted(name))
        .map((projection) => Array.fromAsync(sdc.standalone.store.dump(keyOf(projection))));
      return (await Promise.all(dumps)).flat().join("\n");
    };
    expect(await dumped(() => true)).not.toContain("MARKER");
    const others = await dumped((name) => !name.startsWith("denunciation-"));
    for (const id of ids) expect(others).not.toContain(id);
  });
});
