import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { idOf } from "@sdc/core/commit";
import { addDays, dayOf } from "@sdc/law/local-day";
import { boardAnswer } from "@sdc/query-api/answers";
import { digestAnswer } from "@sdc/query-api/digest-answers";
import {
  chainAnswer,
  commitmentAnswer,
  commitmentFiguresAnswer,
  commitmentsAnswer,
} from "@sdc/query-api/commitment-answers";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

type Told = { readonly stream: string; readonly code?: string };
type As = NonNullable<Parameters<Opened["get"]>[1]>;

const CITY = "city-48";
const OTHER = "commune-20341-2025b";
const TODAY = dayOf(Date.now());
const officer: As = { role: "case-officer", unit: COMMUNE };
const head = (unit: string): As => ({ role: "head-of-unit", unit });
const YEAR = TODAY.slice(0, 4);

describe.each(ENGINES)("commitments on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const give = async (path: string, body: object, as: As = officer) => {
    const { status, body: answer } = await sdc.post<Told>(`/v1/${path}`, body, as);
    return { status, code: answer.code, id: status === 201 ? idOf(answer.stream) : "" };
  };
  const said = async (path: string, body: object, as: As = officer) => {
    const { status, code } = await give(path, body, as);
    return status < 300 ? status : [status, code];
  };
  const ask = async <Schema extends z.ZodType>(schema: Schema, path: string, as: As = officer) => {
    await sdc.standalone.caughtUp();
    const { status, body } = await sdc.get(path, as);
    expect([path, status]).toEqual([path, 200]);
    return schema.parse(body);
  };
  /** A report that was answered today. */
  const answered = async () => {
    const { id } = await give("hotline-report", report(), { role: "operator", unit: COMMUNE });
    const steps: readonly (readonly [string, object])[] = [
      ["classify", { kind: "reflection" }],
      ["assign", { unit: COMMUNE }],
      ["accept", {}],
      ["reply", { text: "Sẽ niêm yết." }],
    ];
    for (const [name, body] of steps) expect(await said(`hotline-report/${id}/${name}`, body)).toBe(200);
    return id;
  };
  const wish = (source: string, more: object = {}) => ({
    unit: COMMUNE,
    post: "chu-tich",
    source: { kind: "hotline-report", id: source },
    on: TODAY,
    dueOn: addDays(TODAY, 5),
    summary: "=Niêm yết danh sách đóng góp",
    text: "MARKER-TEXT",
    ...more,
  });
  const made = async (more: object = {}) => {
    const source = await answered();
    const { status, id } = await give("commitment", wish(source, more));
    expect(status).toBe(201);
    return { id, source };
  };

  test("one is made in a reply that was given, not before, and never about a report that is protected", async () => {
    const { id } = await give("hotline-report", report(), { role: "operator", unit: COMMUNE });
    expect(await said("commitment", wish(id))).toEqual([409, "source-not-answered"]);
    expect(await said("commitment", wish("00000000"))).toEqual([422, "source-unknown"]);
    const source = await answered();
    expect(await said("commitment", wish(source, { dueOn: TODAY }))).toEqual([422, "due-before-made"]);
    expect(await said("commitment", wish(source), { role: "case-officer", unit: OTHER })).toEqual([
      403,
      "forbidden",
    ]);
    expect(await said(`hotline-report/${source}/flag`, {})).toBe(200);
    expect(await said("commitment", wish(source))).toEqual([422, "source-unknown"]);
  });

  test("it is listed with its post and its day, opened with its texts, and its chain is walked from either end", async () => {
    const { id, source } = await made();
    const progress = { on: TODAY, text: "MARKER-STEP", link: "https://example.vn/anh" };
    expect(await said(`commitment/${id}/note-progress`, progress)).toBe(200);
    const { items } = await ask(commitmentsAnswer, `/v1/commitments?unit=${COMMUNE}`);
    expect(items.find((one) => one.id === id)).toMatchObject({
      state: "open",
      isOverdue: false,
      post: "chu-tich",
      holder: null,
      source: { kind: "hotline-report", id: source },
      progressedOn: TODAY,
    });
    expect(JSON.stringify(items)).not.toContain("MARKER");
    const file = await ask(commitmentAnswer, `/v1/commitments/${id}`);
    expect(file).toMatchObject({
      text: "MARKER-TEXT",
      timeline: [{ type: "commitment-progressed", text: "MARKER-STEP" }],
    });
    expect((await sdc.get(`/v1/commitments/${id}`, { role: "operator", unit: OTHER })).status).toBe(404);

    expect(await said(`commitment/${id}/confirm-kept`, { on: TODAY }, head(CITY))).toBe(200);
    for (const start of [`hotline-report/${source}`, `commitment/${id}`]) {
      const chain = await ask(chainAnswer, `/v1/chain/${start}`);
      expect(chain.nodes.map(({ kind }) => kind).toSorted()).toEqual([
        "commitment",
        "hotline-report",
        "obligation",
        "obligation",
      ]);
      expect(chain.links).toContainEqual({ from: `hotline-report/${source}`, to: `commitment/${id}` });
      expect(chain.links).toContainEqual({
        from: `commitment/${id}`,
        to: `obligation/${COMMUNE}:II.1.b.2`,
      });
    }
    expect((await sdc.get(`/v1/chain/commitment/${id}`, { role: "operator", unit: OTHER })).status).toBe(404);
    const board = await ask(boardAnswer, `/v1/obligations?unit=${COMMUNE}&year=${YEAR}`);
    const duty = board.items.find(({ obligation }) => obligation === "II.1.b.2");
    expect(duty?.evidence).toContainEqual(
      expect.objectContaining({ stream: `commitment/${id}`, event: "commitment-kept", status: "proves" }),
    );
  });

  test("whoever owes it doesn't say how it ended; others of the unit only by a document, those above may", async () => {
    const chair = { post: "chu-tich", title: "Chủ tịch", rank: "head", from: "2025-07-01" };
    const home: As = { role: "home-affairs", unit: "so-noi-vu-2025b" };
    expect(await said(`post/${OTHER}/create-post`, chair, home)).toBe(200);
    const decision = { number: "12/QĐ", date: "2025-07-01", issuer: "UBND" };
    const appointed = {
      post: "chu-tich",
      subject: `head-of-unit@${OTHER}`,
      as: "holder",
      from: "2025-07-01",
      decision,
    };
    expect(await said(`post/${OTHER}/appoint`, appointed, home)).toBe(200);
    const from = await give("hotline-report", report({ unit: OTHER }), { role: "operator", unit: OTHER });
    const theirs: As = { role: "case-officer", unit: OTHER };
    for (const [name, body] of [
      ["classify", { kind: "reflection" }],
      ["assign", { unit: OTHER }],
      ["accept", {}],
      ["reply", { text: "Sẽ làm." }],
    ] as const)
      expect(await said(`hotline-report/${from.id}/${name}`, body, theirs)).toBe(200);
    const { id } = await give("commitment", wish(from.id, { unit: OTHER }), theirs);
    const kept = { on: TODAY, document: { number: "3/BB", date: TODAY } };
    expect(await said(`commitment/${id}/confirm-kept`, kept, head(OTHER))).toEqual([409, "closed-by-owner"]);
    expect(await said(`commitment/${id}/confirm-kept`, { on: TODAY }, theirs)).toEqual([
      422,
      "confirmation-missing",
    ]);
    const { items } = await ask(commitmentsAnswer, `/v1/commitments?unit=${OTHER}`, theirs);
    expect(items[0]).toMatchObject({ holder: `head-of-unit@${OTHER}` });
    expect(await said(`commitment/${id}/confirm-kept`, kept, theirs)).toBe(200);
    expect(await said(`commitment/${id}/release`, kept, head(CITY))).toEqual([409, "commitment-over"]);
    expect(await said(`commitment/${id}/reopen`, { on: TODAY, reason: "Chưa xong" }, head(OTHER))).toEqual([
      403,
      "forbidden",
    ]);
    expect(await said(`commitment/${id}/reopen`, { on: TODAY, reason: "Chưa xong" }, head(CITY))).toBe(200);
    const { figures } = await ask(
      commitmentFiguresAnswer,
      `/v1/commitment-figures?unit=${OTHER}&year=${YEAR}`,
      theirs,
    );
    expect(figures).toMatchObject({ onTimePercent: null, due: 0, kept: 0, open: 1 });
  });

  test("once its report is protected, it stays and says nothing of that to whoever may not know", async () => {
    const { id, source } = await made();
    expect(await said(`hotline-report/${source}/flag`, {})).toBe(200);
    const file = await ask(commitmentAnswer, `/v1/commitments/${id}`);
    expect([file.source, JSON.stringify(file).includes(source)]).toEqual([null, false]);
    expect((await ask(commitmentAnswer, `/v1/commitments/${id}`, head(COMMUNE))).source).toMatchObject({
      id: source,
    });
    const chain = await ask(chainAnswer, `/v1/chain/commitment/${id}`);
    expect(chain.nodes.map(({ stream }) => stream)).toEqual([`commitment/${id}`]);
    expect((await sdc.get(`/v1/chain/hotline-report/${source}`, officer)).status).toBe(404);
  });

  test("one made at a reception stands in its chain, and in its unit's digest as its day comes near", async () => {
    const heldHere = { kind: "regular", as: "officer", receiver: `case-officer@${COMMUNE}` };
    const day = `${COMMUNE}:${TODAY}`;
    expect(await said(`citizen-reception/${day}/hold`, heldHere)).toBe(200);
    const { id } = await give("commitment", {
      ...wish(day),
      source: { kind: "citizen-reception", id: day },
      summary: "Trả lời bà con thôn 5",
    });
    const unheld = { ...wish("nothing"), source: { kind: "dialogue-session", id: "nothing" } };
    expect(await said("commitment", unheld)).toEqual([422, "source-unknown"]);
    const chain = await ask(chainAnswer, `/v1/chain/citizen-reception/${day}`);
    expect(chain.links).toContainEqual({ from: `citizen-reception/${day}`, to: `commitment/${id}` });
    const digest = digestAnswer.parse((await sdc.get(`/v1/digests/${COMMUNE}`, head(COMMUNE))).body);
    expect([...digest.now, ...digest.soon]).toContainEqual(
      expect.objectContaining({ kind: "commitment", stream: `commitment/${id}`, due: addDays(TODAY, 5) }),
    );
  });

  test("its unit is reminded of its day, and the level above told behind it", async () => {
    const { id } = await made();
    await sdc.standalone.caughtUp();
    await sdc.tick(TODAY);
    const first = await sdc.tick(addDays(TODAY, 4));
    expect(first.reminded).toContain(`commitment/${id}`);
    const behind = await sdc.tick(addDays(TODAY, 6));
    expect(behind.escalated).toContain(`commitment/${id}`);
    expect(behind.troubles).toEqual([]);
  });

  test("as files a line each, formulas neutralised", async () => {
    const authorization = await sdc.bearer("head-of-unit", COMMUNE);
    const file = async (ending: string) =>
      sdc.app.request(`/v1/commitments.${ending}?unit=${COMMUNE}`, { headers: { authorization } });
    expect(await (await file("csv")).text()).toContain(",'=Niêm yết danh sách đóng góp,");
    const book = unzipSync(new Uint8Array(await (await file("xlsx")).arrayBuffer()));
    const text = Object.values(book)
      .map((part) => strFromU8(part))
      .join("");
    expect(text).toContain("Niêm yết danh sách đóng góp");
    expect(text).not.toContain("MARKER");
  });

  test("it passes to the heir of its unit with its day", async () => {
    const unit = `commitment-${engine}`;
    const home: As = { role: "home-affairs", unit: "so-noi-vu-2025b" };
    const founded = { id: unit, kind: "commune", name: "Xã", effectiveOn: "2026-01-01", parent: CITY };
    expect(await said("org-unit", founded, home)).toBe(201);
    await sdc.standalone.caughtUp();
    const here: As = { role: "case-officer", unit };
    const { id: from } = await give("hotline-report", report({ unit }), { role: "operator", unit });
    for (const [name, body] of [
      ["classify", { kind: "reflection" }],
      ["assign", { unit }],
      ["accept", {}],
      ["reply", { text: "Sẽ làm." }],
    ] as const)
      expect(await said(`hotline-report/${from}/${name}`, body, here)).toBe(200);
    const { id } = await give("commitment", wish(from, { unit }), here);
    await sdc.standalone.caughtUp();
    expect(await said(`org-unit/${unit}/merge`, { into: OTHER, effectiveOn: TODAY }, home)).toBe(200);
    await expect
      .poll(
        async () =>
          (await ask(commitmentsAnswer, `/v1/commitments?unit=${OTHER}`, head(OTHER))).items.map(
            (one) => one.id,
          ),
        { timeout: 20_000 },
      )
      .toContain(id);
    const file = await ask(commitmentAnswer, `/v1/commitments/${id}`, head(OTHER));
    expect(file).toMatchObject({ unit: OTHER, post: "chu-tich", dueOn: addDays(TODAY, 5) });
  });
});
