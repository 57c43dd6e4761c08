import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { protectionAnswer, protectionsAnswer } from "@sdc/query-api/protection-answers";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

type Told = { readonly stream: string };
type As = NonNullable<Parameters<Opened["get"]>[1]>;

const CITY = "city-48";
const OTHER = "commune-20341-2025b";
const head = (unit: string): As => ({ role: "head-of-unit", unit });
const doc = (date: string) => ({ number: "7/QĐ", date });

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
  let about = "";
  beforeAll(async () => {
    sdc = await open(engine);
    about = (await sdc.post<Told>("/v1/denunciation", denunciation, head(COMMUNE))).body.stream;
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const request = (more: object = {}) => ({
    unit: COMMUNE,
    about,
    form: "phone",
    receivedOn: "2026-03-05",
    whom: "denouncer",
    wanted: ["position-and-job"],
    text: "MARKER-FEAR",
    ...more,
  });
  const requested = async () => {
    const told = await sdc.post<Told>("/v1/protection", request(), head(COMMUNE));
    expect(told.status).toBe(201);
    await sdc.standalone.caughtUp();
    return idOf(told.body.stream);
  };
  const answer = async (path: string, as: As) => {
    const { status, body } = await sdc.get<object>(path, as);
    return { ...body, status };
  };

  test("from a call in danger to its end: measures by decision, the paper later, and no day made up", async () => {
    const id = await requested();
    const register = { number: "3/BV", body: "UBND", kept: "paper" };
    const measures = [{ kind: "position-and-job", by: "Phòng Nội vụ", text: "Giữ nguyên vị trí." }];
    const decided = { decision: doc("2026-03-05"), reason: "Có căn cứ." };
    for (const [name, body] of [
      ["apply", { ...decided, measures }],
      ["confirm-in-writing", { receivedOn: "2026-03-09", register }],
      ["end", { decision: doc("2026-03-20"), reason: "Không còn nguy cơ." }],
    ] as const)
      expect([name, (await sdc.post(`/v1/protection/${id}/${name}`, body, head(COMMUNE))).status]).toEqual([
        name,
        200,
      ]);
    await sdc.standalone.caughtUp();
    const raw = await sdc.get(`/v1/protections/${id}`, head(COMMUNE));
    expect(protectionAnswer.parse(raw.body)).toMatchObject({
      status: "ended",
      text: "MARKER-FEAR",
      register,
      wanted: [{ kind: "position-and-job", citation: "Luật Tố cáo 25/2018/QH14, Đ.47" }],
      measures: [{ by: "Phòng Nội vụ", text: "Giữ nguyên vị trí.", name: { en: "Position and job" } }],
      decisionClock: { rule: "TC-2018.prot.time", why: "number-not-found", verified: false },
    });
    expect(protectionAnswer.parse(raw.body).decisionClock).not.toHaveProperty("due");
  });

  test("its head lists it; what was asked by phone says that the paper is owed", async () => {
    const id = await requested();
    const list = protectionsAnswer.parse((await sdc.get("/v1/protections", head(COMMUNE))).body);
    expect(list.items.find((one) => one.id === id)).toMatchObject({ about, isWritten: false });
    expect(JSON.stringify(list)).not.toContain("MARKER");
  });

  test("to everybody else one that is there is as one that is not", async () => {
    const id = await requested();
    for (const as of [
      head(OTHER),
      head(CITY),
      { role: "case-officer", unit: COMMUNE },
      { role: "operator", unit: COMMUNE },
      { role: "inspector", unit: CITY },
      { role: "home-affairs", unit: CITY },
      { role: "administrator", unit: CITY },
    ] as const) {
      const there = await answer(`/v1/protections/${id}`, as);
      expect([403, 404]).toContain(there.status);
      expect(there).toEqual(await answer("/v1/protections/absent", as));
      expect((await answer(`/v1/protections?unit=${COMMUNE}`, as)).status).toBe(403);
      const asked = async (of: string) => {
        const told = await sdc.post<object>(`/v1/protection/${of}/withdraw`, { on: "2026-03-06" }, as);
        return { ...told.body, status: told.status };
      };
      const no = await asked(id);
      expect([403, 404]).toContain(no.status);
      expect(no).toEqual(await asked("absent"));
    }
    const waiting = (of: string) =>
      `/v1/protections/${of}?atLeast=${encodeURIComponent(`protection/${of}@1`)}`;
    const [theirs, absent] = await Promise.all([
      answer(waiting(id), head(OTHER)),
      answer(waiting("absent"), head(OTHER)),
    ]);
    expect(theirs).toMatchObject({ status: 503 });
    expect(theirs).toEqual(absent);
  });

  test("a head who is denounced learns from asking no more than that there is no such case", async () => {
    const against = { ...denunciation, unit: CITY, deniedUnit: COMMUNE, deniedRank: "head" };
    const { body } = await sdc.post<Told>("/v1/denunciation", against, head(CITY));
    const ask = async (of: string) =>
      (await sdc.post<object>("/v1/protection", request({ about: of }), head(COMMUNE))).body;
    expect(await ask(body.stream)).toMatchObject({ code: "case-unknown" });
    expect(await ask(body.stream)).toEqual(await ask("denunciation/absent"));
    const above = { ...request({ about: body.stream }), unit: CITY };
    expect((await sdc.post("/v1/protection", above, head(CITY))).status).toBe(201);
  });
});
