import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import {
  disciplinaryCaseAnswer,
  disciplinaryCasesAnswer,
  disciplineRegisterAnswer,
  ownDisciplineAnswer,
} from "@sdc/query-api/discipline-answers";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

type Told = { readonly stream: string; readonly code?: string; readonly because?: object };
type As = NonNullable<Parameters<Opened["get"]>[1]>;

const CITY = "city-48";
const OTHER = "commune-20341-2025b";
const head = (unit: string): As => ({ role: "head-of-unit", unit });
const officer: As = { role: "case-officer", unit: COMMUNE };
const doc = (date: string) => ({ number: "7/QĐ-UBND", date });
const act = { committedOn: "2026-02-02", ground: "retaliation", text: "MARKER-ACT" };

describe.each(ENGINES)("discipline on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
    const decision = { number: "8/QĐ-UBND", date: "2026-01-05", issuer: "UBND" };
    const chair = { post: "chu-tich", title: "Chủ tịch", rank: "head", from: "2026-01-01" };
    const appointed = { post: "chu-tich", as: "holder", from: "2026-01-01", decision };
    const home: As = { role: "home-affairs", unit: CITY };
    for (const unit of [COMMUNE, CITY]) {
      await say(`/v1/post/${unit}/create-post`, chair, home);
      await say(`/v1/post/${unit}/appoint`, { ...appointed, subject: `head-of-unit@${unit}` }, home);
    }
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const told = (path: string, body: object, as: As = head(CITY)) => sdc.post<Told>(path, body, as);
  const say = async (path: string, body: object, as: As = head(CITY)) => {
    const { status, body: said } = await told(path, body, as);
    return said.code ?? status;
  };
  const opened = async (more: object = {}, as = head(CITY)) => {
    const { status, body } = await told(
      "/v1/disciplinary-case",
      {
        unit: CITY,
        on: "2026-03-02",
        person: {
          subject: `head-of-unit@${COMMUNE}`,
          unit: COMMUNE,
          kind: "civil-servant",
          standing: "head",
        },
        detectedOn: "2026-03-02",
        acts: [act],
        ...more,
      },
      as,
    );
    expect([status, body.code]).toEqual([201, undefined]);
    return idOf(body.stream);
  };
  const members = (...subjects: readonly string[]) =>
    subjects.map((subject, index) => ({ subject, role: index === 0 ? "chair" : "member" }));
  const give = (id: string) => (name: string, body: object) =>
    say(`/v1/disciplinary-case/${id}/${name}`, body);
  const meeting = (on: string) => ({ on, minutes: doc(on), attended: true });
  const decide = (measure: string, more: object = {}) => ({
    decision: { ...doc("2026-04-06"), issuer: "UBND thành phố" },
    acts: [{ n: 1, measure }],
    measure,
    effectiveFrom: "2026-04-06",
    reason: "MARKER-REASON",
    ...more,
  });
  const own = async (as: As) => {
    await sdc.standalone.caughtUp();
    return ownDisciplineAnswer.parse((await sdc.get("/v1/own-discipline", as)).body).items;
  };
  const file = async (id: string) => {
    await sdc.standalone.caughtUp();
    return disciplinaryCaseAnswer.parse((await sdc.get(`/v1/disciplinary-cases/${id}`, head(CITY))).body);
  };

  test("a head who took revenge is disciplined step by step, learns what the law gives when it gives it, and the duty is proved", async () => {
    const id = await opened();
    const to = give(id);
    expect(await own(head(COMMUNE))).toEqual([]);
    expect(
      await to("establish-council", { document: doc("2026-03-16"), members: members("a", "b", "c") }),
    ).toBe("self-criticism-due");
    const summons = { step: "self-criticism", document: doc("2026-03-03"), meetingOn: "2026-03-09" };
    expect(await to("summon", summons)).toBe(200);
    const [shown] = await own(head(COMMUNE));
    expect(shown).toMatchObject({
      id,
      acts: [{ text: "MARKER-ACT" }],
      summons: [{ meetingOn: "2026-03-09" }],
    });
    expect(shown).not.toHaveProperty("decided");
    expect(await to("hold-self-criticism", meeting("2026-03-09"))).toBe(200);
    expect(await to("declare-relative", { subject: "c" })).toBe(200);
    const council = (...who: readonly string[]) => ({
      document: doc("2026-03-16"),
      members: members(...who),
    });
    expect(await to("establish-council", council("a", "b", "c"))).toBe("council-includes-relative");
    expect(await to("establish-council", council("a", "b", `head-of-unit@${COMMUNE}`))).toBe(
      "council-includes-person",
    );
    expect(await to("establish-council", council("a", "b", "d"))).toBe(200);
    expect(await to("record-council", { ...meeting("2026-03-23"), asked: "warning" })).toBe(200);
    expect(await to("decide", decide("demotion"))).toBe("measure-not-allowed");
    const before = await file(id);
    expect(before).toMatchObject({
      status: "open",
      clocks: [{ clock: "handling", due: "2026-06-01" }, { clock: "limitation" }],
      allowed: { rule: "KL-172.forms.cc", needsBasis: false },
      relatives: ["c"],
    });
    expect(await to("decide", decide("warning"))).toBe(200);
    expect((await own(head(COMMUNE)))[0]).not.toHaveProperty("decided");
    expect(await to("note-delivered", { on: "2026-04-07" })).toBe(200);
    expect((await own(head(COMMUNE)))[0]).toMatchObject({
      decided: { measure: "warning", reason: "MARKER-REASON", appealBy: "2026-04-22" },
    });
    expect(JSON.stringify(await own(head(COMMUNE)))).not.toContain('"c"');

    const board = async () => {
      await sdc.standalone.caughtUp();
      const { body } = await sdc.get<{
        items: readonly { obligation: string; evidence: readonly { event?: string; status: string }[] }[];
      }>(`/v1/obligations?unit=${CITY}&year=2026`, head(CITY));
      return body.items.flatMap(({ obligation, evidence }) =>
        evidence.flatMap(({ event = "", status }) =>
          event.includes("disciplined") ? [[obligation, event, status]] : [],
        ),
      );
    };
    const proofs = (status: string) => [
      ["II.5.b.4", "head-disciplined-for-retaliation-or-obstruction", status],
    ];
    expect((await board()).filter(([row]) => row === "II.5.b.4")).toEqual(proofs("proves"));
    // khiếu nại quyết định kỷ luật: a complaint by its own rule, which takes the decision back where it was right.
    const body = { body: "UBND thành phố", unit: CITY };
    const lodged = await told("/v1/complaint", {
      unit: CITY,
      instance: "first",
      form: "letter",
      number: "15",
      receivedOn: "2026-04-13",
      about: "disciplinary-decision",
      decision: doc("2026-04-06"),
      against: body,
      competent: body,
      knownOn: "2026-04-07",
      text: "…",
      complainant: { name: "Trần Thị B" },
    });
    expect(lodged.status).toBe(201);
    const complaint = idOf(lodged.body.stream);
    expect(await to("note-appeal", { complaint: "absent" })).toBe("appeal-unknown");
    expect(await to("note-appeal", { complaint })).toBe(200);
    const revoke = {
      because: "appeal-upheld",
      document: doc("2026-05-18"),
      again: false,
      reason: "MARKER-WHY",
    };
    expect(await to("revoke", revoke)).toBe("appeal-not-upheld");
    const about = (name: string, more: object) => say(`/v1/complaint/${complaint}/${name}`, more);
    expect(await about("accept", { notice: doc("2026-04-14") })).toBe(200);
    expect(await about("settle", { decision: doc("2026-05-11"), outcome: "upheld" })).toBe(200);
    expect(await to("revoke", revoke)).toBe(200);
    expect((await board()).filter(([row]) => row === "II.5.b.4")).toEqual(proofs("withdrawn"));
    expect(await file(id)).toMatchObject({ status: "revoked", appeal: complaint });
    expect((await own(head(COMMUNE)))[0]).toMatchObject({ decided: { revokedBy: doc("2026-05-18") } });
  });

  test("of a public employee a decision names its basis while the sources conflict, and its reader sees why", async () => {
    const person = { subject: "hoa", unit: CITY, kind: "public-employee", standing: "staff" };
    const id = await opened({ person });
    const to = give(id);
    for (const step of ["self-criticism", "council"])
      expect(await to("skip-step", { step, on: "2026-03-09", basis: "Đ.2 k.10" })).toBe(200);
    expect(await to("decide", decide("warning"))).toBe("basis-missing");
    expect(await to("decide", decide("warning", { basis: "Nghị định 112/2020/NĐ-CP" }))).toBe(200);
    expect((await file(id)).decided).toMatchObject({
      rule: "KL-vc.gap",
      verified: false,
      basis: "Nghị định 112/2020/NĐ-CP",
    });
  });

  test("who serves a measure and does something new gets a step more, and their other cases stand beside it", async () => {
    const person = { subject: "minh", unit: CITY, kind: "civil-servant", standing: "staff" };
    const prepared = async (more: object, on: string) => {
      const id = await opened({ person, ...more });
      for (const step of ["self-criticism", "council"])
        expect(await give(id)("skip-step", { step, on, basis: "Đ.2 k.10" })).toBe(200);
      return id;
    };
    const id = await prepared({}, "2026-03-09");
    expect(await give(id)("decide", decide("warning"))).toBe(200);
    const anew = { committedOn: "2026-04-13", ground: "other", text: "MARKER-ACT" };
    const again = await prepared({ on: "2026-05-04", detectedOn: "2026-05-04", acts: [anew] }, "2026-05-11");
    expect((await file(again)).others).toMatchObject([{ id, decided: { measure: "warning" } }]);
    const late = {
      decision: { ...doc("2026-07-06"), issuer: "UBND" },
      effectiveFrom: "2026-07-06",
      serving: id,
    };
    expect(await give(again)("decide", decide("warning", late))).toBe("measure-not-owed");
    const heavier = { ...late, acts: [{ n: 1, measure: "reprimand" }] };
    expect(await give(again)("decide", decide("dismissal", heavier))).toBe(200);
  });

  test("what the limitation bars is neither opened nor decided, and nothing is written", async () => {
    const old = await told("/v1/disciplinary-case", {
      unit: CITY,
      on: "2026-03-02",
      person: { subject: "hoa", unit: CITY, kind: "civil-servant", standing: "staff" },
      detectedOn: "2026-03-02",
      acts: [{ ...act, committedOn: "2015-02-02" }],
    });
    expect([old.status, old.body.code]).toEqual([409, "limitation-over"]);
  });

  test("to whoever it is about, and to everybody but the head who is competent, a case is as none", async () => {
    const id = await opened();
    await sdc.standalone.caughtUp();
    const list = disciplinaryCasesAnswer.parse((await sdc.get("/v1/disciplinary-cases", head(CITY))).body);
    expect(list.items.some((one) => one.id === id)).toBe(true);
    expect(JSON.stringify(list)).not.toContain("MARKER");
    const answer = async (path: string, as: As) => {
      const { status, body } = await sdc.get<object>(path, as);
      return { ...body, status };
    };
    for (const as of [
      head(COMMUNE),
      head(OTHER),
      officer,
      { role: "case-officer", unit: CITY },
      { role: "home-affairs", unit: CITY },
      { role: "inspector", unit: CITY },
      { role: "auditor", unit: CITY },
      { role: "administrator", unit: CITY },
    ] as const) {
      const there = await answer(`/v1/disciplinary-cases/${id}`, as);
      expect([403, 404]).toContain(there.status);
      expect(there).toEqual(await answer("/v1/disciplinary-cases/absent", as));
      for (const path of ["disciplinary-cases?", "discipline-register?year=2026&"])
        expect((await answer(`/v1/${path}unit=${CITY}`, as)).status).toBe(403);
      const declare = async (of: string) => {
        const { status, body } = await told(
          `/v1/disciplinary-case/${of}/declare-relative`,
          { subject: "x" },
          as,
        );
        return { ...body, status };
      };
      expect(await declare(id)).toEqual(await declare("absent"));
    }
    const waiting = (of: string) =>
      answer(`/v1/own-discipline?atLeast=${encodeURIComponent(`disciplinary-case/${of}@1`)}`, head(COMMUNE));
    // Not told yet, whoever it is about waits for it like for something that is not there.
    const [theirs, absent] = await Promise.all([waiting(id), waiting("absent")]);
    expect(theirs).toMatchObject({ status: 503 });
    expect(theirs).toEqual(absent);
    // Nobody names it from another case, and so finds out that it is there.
    const report = await sdc.post<Told>(
      "/v1/hotline-report",
      {
        unit: COMMUNE,
        channel: "phone",
        receivedAt: "2026-03-09T01:00:00Z",
        place: "Thôn 2",
        field: "land",
        text: "…",
        reporter: { name: "B", phone: "0900000009" },
      },
      { role: "operator", unit: COMMUNE },
    );
    const link = (to: string) =>
      say(`/v1/${report.body.stream}/link`, { to, as: "related" }, { role: "operator", unit: COMMUNE });
    expect(await link(`disciplinary-case/${id}`)).toBe(await link("disciplinary-case/absent"));
  });

  test("the register counts by measure and by ground, as a table too, for its few readers", async () => {
    await sdc.standalone.caughtUp();
    const path = "/v1/discipline-register";
    const answer = disciplineRegisterAnswer.parse((await sdc.get(`${path}?year=2026`, head(CITY))).body);
    expect(answer.figures).toMatchObject({
      opened: 5,
      decided: 3,
      revoked: 1,
      late: 0,
      withoutMeasure: 0,
      byMeasure: { warning: 2, dismissal: 1, reprimand: 0 },
      byGround: { retaliation: 4, other: 1 },
    });
    const headers = { authorization: await sdc.bearer("head-of-unit", CITY) };
    const csv = await (await sdc.app.request(`${path}.csv?year=2026`, { headers })).text();
    expect(csv).toContain("buộc thôi việc");
    expect(csv).not.toContain("MARKER");
    expect((await sdc.app.request(`${path}.xlsx?year=2026`, { headers })).status).toBe(200);
    const { items } = disciplineRegisterAnswer.parse((await sdc.get(`${path}?year=2025`, head(CITY))).body);
    expect(items).toEqual([]);
    const bodies = (await Array.fromAsync(sdc.standalone.log.scan())).flatMap(({ commits }) =>
      commits.map(({ body }) => Buffer.from(body).toString()),
    );
    expect(bodies.join("\n")).toContain("disciplinary-case-opened");
    expect(bodies.join("\n")).not.toMatch(/MARKER/);
  });
});
