import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import {
  clockDaysAnswer,
  complaintAnswer,
  complaintsAnswer,
  denunciationAnswer,
  denunciationsAnswer,
  flaggedReportsAnswer,
  legalClocksAnswer,
} from "@sdc/query-api/formal-answers";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

type Told = { readonly stream: string; readonly code?: string };
type As = Parameters<Opened["get"]>[1];

const CITY = "city-48";
const OTHER = "commune-20341-2025b";
const doc = (date: string) => ({ number: "1", date });
const body = { body: "UBND", unit: COMMUNE };

const complaint = {
  unit: COMMUNE,
  instance: "first",
  form: "letter",
  number: "15",
  receivedOn: "2026-03-02",
  about: "administrative-decision",
  against: body,
  competent: body,
  text: "Không đồng ý với quyết định thu hồi.",
  complainant: { name: "MARKER-NAME", phone: "0900123987" },
};
const denunciation = {
  unit: COMMUNE,
  form: "record",
  register: { number: "12/TC", body: "UBND", kept: "paper" },
  receivedOn: "2026-03-02",
  text: "Nội dung tố cáo.",
  deniedUnit: COMMUNE,
  deniedRank: "other",
};

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
  const operator = { role: "operator", unit: COMMUNE } as const;

  /** Begins a case and goes on with it; its id, once the read models show it. */
  const begun = async (
    kind: string,
    first: object,
    steps: readonly (readonly [string, object])[],
    as: NonNullable<As>,
  ) => {
    const { body: told } = await sdc.post<Told>(`/v1/${kind}`, first, as);
    for (const [name, asked] of steps)
      expect([name, (await sdc.post(`/v1/${told.stream}/${name}`, asked, as)).status]).toEqual([name, 200]);
    await sdc.standalone.caughtUp();
    return idOf(told.stream);
  };
  const ask = async (path: string, as: As) => (await sdc.get(path, as)).body;
  const no = async (path: string, as: As) => {
    const { status, body: told } = await sdc.get<object>(path, as);
    return { ...told, status };
  };

  test("a complaint is listed with its running clocks, and its file has texts and documents but no identity", async () => {
    const id = await begun("complaint", complaint, [["accept", { notice: doc("2026-03-05") }]], officer);
    const list = complaintsAnswer.parse(await ask(`/v1/complaints?unit=${COMMUNE}`, officer));
    expect(list.items.find((one) => one.id === id)).toMatchObject({
      status: "accepted",
      instance: "first",
      clocks: [{ clock: "settlement", due: "2026-04-06", citation: expect.any(String) }],
    });
    const raw = await ask(`/v1/complaints/${id}`, officer);
    const file = complaintAnswer.parse(raw);
    expect(file).toMatchObject({
      text: complaint.text,
      complainant: { sealed: ["name", "phone"] },
      timeline: [{ type: "complaint-accepted", notice: doc("2026-03-05") }],
      clocks: [{ rule: "KN-2011.A28.1", days: `/v1/complaints/${id}/clocks/settlement/days` }],
    });
    expect(JSON.stringify(raw)).not.toMatch(/MARKER|0900123987/);
    const clocks = legalClocksAnswer.parse(await ask(`/v1/legal-clocks?unit=${COMMUNE}`, officer));
    expect(clocks.items).toContainEqual(
      expect.objectContaining({
        stream: `complaint/${id}`,
        due: "2026-04-06",
        verified: expect.any(Boolean),
      }),
    );
  });

  test("a complaint says nothing of a report that it came from or is linked to once that is protected, but to those few", async () => {
    const came = async () => idOf((await sdc.post<Told>("/v1/hotline-report", report())).body.stream);
    const [from, linked, other] = [await came(), await came(), await came()];
    const link = (id: string) => ["link", { to: `hotline-report/${id}`, as: "related" }] as const;
    const steps = [link(linked), link(other)];
    const id = await begun("complaint", { ...complaint, number: "16", report: from }, steps, officer);
    const file = async (as: As) => JSON.stringify(await ask(`/v1/complaints/${id}`, as));
    for (const one of [from, linked, other]) expect(await file(officer)).toContain(one);
    for (const one of [from, linked])
      expect((await sdc.post(`/v1/hotline-report/${one}/flag`, {}, operator)).status).toBe(200);
    await sdc.standalone.caughtUp();
    const told = await file(officer);
    expect([told.includes(from), told.includes(linked), told.includes(other)]).toEqual([false, false, true]);
    complaintAnswer.parse(JSON.parse(told));
    for (const one of [from, linked, other]) expect(await file(head(COMMUNE))).toContain(one);
  });

  test("a list goes on page by page; clocks come next due first", async () => {
    for (const day of ["2026-05-04", "2026-05-05"])
      await begun("complaint", { ...complaint, receivedOn: day }, [], officer);
    const [first, all] = [
      complaintsAnswer.parse(await ask(`/v1/complaints?unit=${COMMUNE}&limit=1`, officer)),
      complaintsAnswer.parse(await ask(`/v1/complaints?unit=${COMMUNE}`, officer)),
    ];
    const second = complaintsAnswer.parse(
      await ask(`/v1/complaints?unit=${COMMUNE}&limit=1&after=${first.next}`, officer),
    );
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2));
    const { items } = legalClocksAnswer.parse(await ask(`/v1/legal-clocks?unit=${COMMUNE}`, officer));
    const days = items.map(({ due }) => due ?? "undated");
    expect(days).toEqual(days.toSorted());
  });

  test("who has no right there gets the same answer whether the case is there or not", async () => {
    const one = await begun("complaint", complaint, [], officer);
    const other = await begun("denunciation", denunciation, [], head(COMMUNE));
    for (const [kind, id, as] of [
      ["complaints", one, head(OTHER)],
      ["complaints", one, { role: "case-officer", unit: OTHER }],
      ["complaints", one, operator],
      ["denunciations", other, head(OTHER)],
      ["denunciations", other, head(CITY)],
      ["denunciations", other, officer],
      ["denunciations", other, { role: "inspector", unit: CITY }],
    ] as const)
      for (const tail of ["", "/clocks/intake/days"]) {
        const answer = await no(`/v1/${kind}/${id}${tail}`, as);
        expect(answer).toEqual(await no(`/v1/${kind}/absent${tail}`, as));
        expect([403, 404]).toContain(answer.status);
      }
    expect(await no(`/v1/denunciations?unit=${COMMUNE}`, officer)).toMatchObject({ status: 403 });
    expect(await no(`/v1/legal-clocks?unit=${COMMUNE}`, operator)).toMatchObject({ status: 403 });
    expect(await no(`/v1/complaints?unit=${COMMUNE}`, head(OTHER))).toMatchObject({ status: 403 });
  });

  test("waiting for a secret case tells no more than waiting for one that is not there", async () => {
    const id = await begun("denunciation", denunciation, [], head(COMMUNE));
    const waiting = (of: string) =>
      `/v1/denunciations/${of}?atLeast=${encodeURIComponent(`denunciation/${of}@1`)}`;
    expect(await no(waiting(id), head(COMMUNE))).toMatchObject({ status: 200, id });
    const [theirs, absent] = await Promise.all([
      no(waiting(id), head(OTHER)),
      no(waiting("absent"), head(OTHER)),
    ]);
    expect(theirs).toMatchObject({ status: 503 });
    expect(theirs).toEqual(absent);
  });

  test("a denunciation is its own head's; the level above knows of it once it was raised there as overdue", async () => {
    const id = await begun("denunciation", denunciation, [], head(COMMUNE));
    const idsFor = async (unit: string) =>
      denunciationsAnswer
        .parse(await ask(`/v1/denunciations?unit=${COMMUNE}`, head(unit)))
        .items.map((one) => one.id);
    expect(await idsFor(COMMUNE)).toContain(id);
    expect(await idsFor(CITY)).toEqual([]);
    const file = denunciationAnswer.parse(await ask(`/v1/denunciations/${id}`, head(COMMUNE)));
    expect(file).toMatchObject({ text: denunciation.text, clocks: [{ clock: "intake" }] });

    const check = {
      on: "2026-03-04",
      form: true,
      capacity: true,
      grounds: true,
      competent: true,
      ground: "Đ.12",
    };
    for (const [name, asked] of [
      ["record-check", check],
      ["accept", { decision: doc("2026-03-05") }],
    ] as const)
      expect((await sdc.post(`/v1/denunciation/${id}/${name}`, asked, head(COMMUNE))).status).toBe(200);
    const raised = await sdc.post(
      `/v1/denunciation/${id}/raise-overdue`,
      { receivedOn: "2026-06-01", superior: "UBND thành phố" },
      head(CITY),
    );
    expect(raised.status).toBe(200);
    await sdc.standalone.caughtUp();
    expect(await idsFor(CITY)).toEqual([id]);
    expect(await idsFor(COMMUNE)).toContain(id);
    expect(await no(`/v1/denunciations/${id}`, head(CITY))).toMatchObject({ status: 200, id });
  });

  test("the level above learns from no answer whether there is one, until it says of one that it may that it is overdue", async () => {
    const id = await begun("denunciation", denunciation, [], head(COMMUNE));
    const answersOf = (of: string) =>
      Promise.all(
        (
          [
            ["raise-overdue", { receivedOn: "2026-06-01", superior: "UBND thành phố" }],
            ["raise-overdue", { receivedOn: "2026-03-03", superior: "UBND thành phố" }],
            ["raise-overdue", { receivedOn: "2099-01-01", superior: "UBND thành phố" }],
            ["request-report", { request: doc("2026-06-02") }],
            ["raise-overdue", {}],
            ["accept", { decision: doc("2026-03-05") }],
          ] as const
        ).map(async ([name, asked]) => {
          const said = await sdc.post(`/v1/denunciation/${of}/${name}`, asked, head(CITY));
          return { status: said.status, body: said.body };
        }),
      );
    const absent = await answersOf("00000000000000000000000000");
    expect(absent.map(({ status }) => status)).toEqual([404, 404, 404, 404, 400, 404]);
    expect(await answersOf(id)).toEqual(absent);
    const check = { form: true, capacity: true, grounds: true, competent: true, ground: "Đ.12" };
    const checked = { on: "2026-03-04", ...check };
    const told = await sdc.post(`/v1/denunciation/${id}/record-check`, checked, head(COMMUNE));
    expect(told.status).toBe(200);
    expect(await answersOf(id)).toEqual(absent);
  });

  test("nor does the head above whom it is about, though it is overdue", async () => {
    const about = { ...denunciation, deniedUnit: CITY, deniedRank: "head" };
    const id = await begun("denunciation", about, [], head(COMMUNE));
    for (const [name, asked] of [
      [
        "record-check",
        { on: "2026-03-04", form: true, capacity: true, grounds: true, competent: true, ground: "Đ.12" },
      ],
      ["accept", { decision: doc("2026-03-05") }],
    ] as const)
      expect((await sdc.post(`/v1/denunciation/${id}/${name}`, asked, head(COMMUNE))).status).toBe(200);
    const raise = async (of: string) => {
      const asked = { receivedOn: "2026-06-01", superior: "UBND thành phố" };
      const said = await sdc.post(`/v1/denunciation/${of}/raise-overdue`, asked, head(CITY));
      return { status: said.status, body: said.body };
    };
    expect(await raise(id)).toEqual(await raise("00000000000000000000000000"));
  });

  test("a clock explains itself day by day, with the time that stood still by decision", async () => {
    const id = await begun(
      "complaint",
      complaint,
      [
        ["accept", { notice: doc("2026-03-05") }],
        ["suspend", { decision: doc("2026-03-10"), reason: "Chờ kết quả." }],
        ["resume", { decision: doc("2026-03-20") }],
      ],
      officer,
    );
    const days = clockDaysAnswer.parse(await ask(`/v1/complaints/${id}/clocks/settlement/days`, officer));
    expect(days.pauses).toEqual([{ from: "2026-03-10", to: "2026-03-20" }]);
    expect(days.days.filter(({ reason }) => reason === "paused")).toHaveLength(10);
    expect(days.days[0]).toMatchObject({ day: "2026-03-05", reason: "start" });
    expect(days.days.at(-1)?.day).toBe(days.due);
    expect(await no(`/v1/complaints/${id}/clocks/sending/days`, officer)).toMatchObject({ status: 404 });
  });

  test("an extended denunciation shows the extension; one that stands still has no day and says why", async () => {
    const check = {
      on: "2026-03-04",
      form: true,
      capacity: true,
      grounds: true,
      competent: true,
      ground: "Đ.12",
    };
    const id = await begun(
      "denunciation",
      denunciation,
      [
        ["record-check", check],
        ["accept", { decision: doc("2026-03-05") }],
        ["extend", { decision: doc("2026-03-30"), ground: "complicated", days: 20, reason: "Phức tạp." }],
      ],
      head(COMMUNE),
    );
    const path = `/v1/denunciations/${id}/clocks/settlement/days`;
    const extended = clockDaysAnswer.parse(await ask(path, head(COMMUNE)));
    expect(extended.extensions).toEqual([{ id: "complicated", days: 20 }]);
    expect(extended.days.at(-1)?.day).toBe(extended.due);
    const suspension = { decision: doc("2026-04-01"), reason: "Chờ giám định." };
    await sdc.post(`/v1/denunciation/${id}/suspend`, suspension, head(COMMUNE));
    await sdc.standalone.caughtUp();
    const stopped = clockDaysAnswer.parse(await ask(path, head(COMMUNE)));
    expect(stopped).toMatchObject({ why: "suspended", pausedFrom: "2026-04-01", days: [] });
  });

  test("a protected report is listed and read by the head alone; for others it is as if it were not there", async () => {
    const flagged = report({ flagged: true, reporter: undefined });
    const id = await begun("hotline-report", flagged, [], operator);
    const list = flaggedReportsAnswer.parse(await ask(`/v1/flagged-reports?unit=${COMMUNE}`, head(COMMUNE)));
    expect(list.items.map((one) => one.id)).toContain(id);
    expect(await no(`/v1/case-files/${id}`, head(COMMUNE))).toMatchObject({ status: 200, flagged: true });
    for (const as of [operator, officer]) {
      expect(await no(`/v1/flagged-reports?unit=${COMMUNE}`, as)).toMatchObject({ status: 403 });
      expect(await no(`/v1/case-files/${id}`, as)).toEqual(await no("/v1/case-files/absent", as));
    }
    expect(await no(`/v1/flagged-reports?unit=${COMMUNE}`, head(OTHER))).toMatchObject({ status: 403 });
  });
});
