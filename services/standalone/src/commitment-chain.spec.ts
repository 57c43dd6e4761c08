import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { addDays, dayOf } from "@sdc/law/local-day";
import { boardAnswer } from "@sdc/query-api/answers";
import { chainAnswer } from "@sdc/query-api/commitment-answers";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;

const CITY = "city-48";
const TODAY = dayOf(Date.now());
const HELD = addDays(TODAY, -10);
const officer: As = { role: "case-officer", unit: COMMUNE };
const operator: As = { role: "operator", unit: COMMUNE };
const head: As = { role: "head-of-unit", unit: CITY };
const chair = { subject: "lan", post: "Chủ tịch" };

describe.each(ENGINES)("one chain of proof on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const begun = async (path: string, body: object, as: As = officer) => {
    const { status, body: answer } = await sdc.post<{ stream: string }>(`/v1/${path}`, body, as);
    expect([path, status, answer]).toEqual([path, 201, answer]);
    return idOf(answer.stream);
  };
  const say = async (path: string, body: object, as: As = officer) => {
    const { status, body: answer } = await sdc.post<{ code?: string }>(`/v1/${path}`, body, as);
    return answer.code ?? status;
  };
  const chain = async (start: string, as: As = officer) => {
    await sdc.standalone.caughtUp();
    const { body } = await sdc.get(`/v1/chain/${start}`, as);
    const { nodes, links } = chainAnswer.parse(body);
    return {
      nodes: nodes.map(({ stream }) => stream).toSorted(),
      links: links.map(({ from, to }) => `${from} > ${to}`).toSorted(),
    };
  };

  test("leads from a report to the dialogue where it was put, the promise made there, its result and the duties that it proves, and back", async () => {
    const asked = await begun("hotline-report", report(), operator);
    const session = await begun("dialogue-session", {
      unit: COMMUNE,
      kind: "direct",
      topic: "Đường giao thông",
      day: HELD,
      from: "08:00",
      until: "11:00",
      method: "in-person",
      place: "Hội trường",
      content: "Đường giao thông nông thôn",
      audiences: ["people"],
      isPublic: true,
      media: "Đài truyền thanh xã",
      on: addDays(HELD, -9),
    });
    const question = { phase: "before", text: "Bao giờ sửa đường?", on: addDays(HELD, -1) };
    const take = (of: string) =>
      say(`dialogue-session/${session}/take-question`, { ...question, report: of });
    expect(await take("absent")).toBe("report-unknown");
    expect(await take(asked)).toBe(200);
    const promise = {
      unit: COMMUNE,
      post: "chu-tich",
      source: { kind: "dialogue-session", id: session },
      on: HELD,
      dueOn: addDays(TODAY, 5),
      summary: "Sửa đường thôn 2",
    };
    const early = await sdc.post<{ code?: string }>("/v1/commitment", promise, officer);
    expect(early.body.code).toBe("source-not-answered");
    expect(
      await say(`dialogue-session/${session}/record-attendance`, { officers: [chair], groups: [] }),
    ).toBe(200);
    expect(await say(`dialogue-session/${session}/note-held`, { chair })).toBe(200);
    const promised = await begun("commitment", promise);
    expect(await say(`commitment/${promised}/confirm-kept`, { on: TODAY }, head)).toBe(200);

    const [r, d, c] = [`hotline-report/${asked}`, `dialogue-session/${session}`, `commitment/${promised}`];
    const whole = await chain(r);
    expect(whole.links).toEqual(
      expect.arrayContaining([`${r} > ${d}`, `${d} > ${c}`, `${c} > obligation/${COMMUNE}:II.1.b.2`]),
    );
    expect(whole.nodes).toEqual(expect.arrayContaining([r, d, c, `obligation/${COMMUNE}:II.1.b.2`]));
    for (const start of [d, c]) expect(await chain(start)).toEqual(whole);
    const board = boardAnswer.parse(
      (await sdc.get(`/v1/obligations?unit=${COMMUNE}&year=${TODAY.slice(0, 4)}`, officer)).body,
    );
    const duty = board.items.find(({ obligation }) => obligation === "II.1.b.2");
    expect(duty?.evidence).toContainEqual(expect.objectContaining({ stream: c, status: "proves" }));

    // Once the report is protected, whoever may not know of it finds the rest, and nothing of it; it is put before no meeting.
    expect(await say(`${r}/flag`, {}, operator)).toBe(200);
    const without = await chain(c);
    expect(JSON.stringify(without)).not.toContain(asked);
    expect(without.nodes).toEqual(expect.arrayContaining([d, c]));
    expect(await take(asked)).toBe("report-unknown");
    expect(await chain(c, head)).toEqual(whole);
  });
});
