import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { isRefusal } from "@sdc/core/refusal";
import { leaderTransferAggregate } from "@sdc/domain/leader-transfer/aggregate";
import { postsAnswer } from "@sdc/query-api/answers";
import { transferAnswer, transferRulesAnswer, transfersAnswer } from "@sdc/query-api/transfer-answers";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

type Told = { readonly stream: string; readonly code?: string };
type As = NonNullable<Parameters<Opened["get"]>[1]>;

const CITY = "city-48";
const OTHER = "commune-20341-2025b";
const head = (unit: string): As => ({ role: "head-of-unit", unit });
const decision = { number: "8/QĐ-UBND", date: "2026-03-09", issuer: "UBND thành phố" };
const chair = { post: "chu-tich", title: "Chủ tịch", rank: "head", from: "2026-01-01" };

describe.each(ENGINES)("transfers of leaders on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
    for (const [unit, subject] of [
      [COMMUNE, `head-of-unit@${COMMUNE}`],
      [OTHER, "binh"],
    ]) {
      await say(`/v1/post/${unit}/create-post`, chair);
      await say(`/v1/post/${unit}/create-post`, { ...chair, post: "pho", rank: "deputy" });
      const appointed = { post: "chu-tich", subject, as: "holder", from: "2026-01-01", decision };
      await say(`/v1/post/${unit}/appoint`, appointed);
    }
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const say = async (path: string, body: object, as: As = head(CITY)) =>
    (await sdc.post<Told>(path, body, as)).status;
  const propose = (more: object = {}) =>
    sdc.post<Told>(
      "/v1/leader-transfer",
      {
        unit: CITY,
        on: "2026-03-02",
        held: { unit: COMMUNE, n: 1 },
        kind: "transfer",
        grounds: ["much-criticised", "standing-lost"],
        text: "MARKER-GROUNDS",
        ...more,
      },
      head(CITY),
    );
  /** Waits for what the register does itself, as a client does: asks for the version until it shows. */
  const shown = async (path: string, version: string) => {
    const wish = `${path}${path.includes("?") ? "&" : "?"}atLeast=${encodeURIComponent(version)}`;
    await expect.poll(async () => (await sdc.get(wish, head(CITY))).status, { timeout: 20_000 }).toBe(200);
  };
  const answer = async (path: string, as: As) => {
    const { status, body } = await sdc.get<object>(path, as);
    return { ...body, status };
  };

  test("need the rule first; then somebody is sent on and the posts follow with the day of effect", async () => {
    expect((await propose()).body.code).toBe("no-rule-in-force");
    const document = { number: "3/QĐ-UBND", date: "2026-02-02" };
    const rule = { document, title: "Quy định điều chuyển, thay thế", from: "2026-02-02" };
    const officer: As = { role: "case-officer", unit: CITY };
    expect(await say(`/v1/transfer-rule/${CITY}/issue`, rule, officer)).toBe(200);
    await sdc.standalone.caughtUp();
    const rules = transferRulesAnswer.parse((await sdc.get("/v1/transfer-rules", officer)).body).items;
    expect(rules).toEqual([{ unit: CITY, ...rule }]);
    expect((await sdc.get(`/v1/transfer-rules?unit=${CITY}`, head(OTHER))).status).toBe(403);
    const told = await propose();
    expect(told.status).toBe(201);
    const id = idOf(told.body.stream);
    const to = { unit: OTHER, post: "pho", as: "holder" };
    const decide = { decision, effectiveOn: "2026-04-01", to, reason: "MARKER-REASON" };
    const held = await sdc.post<Told>(
      `/v1/leader-transfer/${id}/decide`,
      { ...decide, to: { ...to, post: "chu-tich" } },
      head(CITY),
    );
    expect([held.status, held.body.code]).toEqual([409, "posts-refuse"]);
    expect(await say(`/v1/leader-transfer/${id}/decide`, decide)).toBe(200);
    await shown(`/v1/leader-transfers/${id}`, `leader-transfer/${id}@3`);
    await shown(`/v1/posts?unit=${COMMUNE}`, `post/${COMMUNE}@4`);
    await shown(`/v1/posts?unit=${OTHER}`, `post/${OTHER}@4`);
    const posts = async (unit: string) =>
      postsAnswer.parse((await sdc.get(`/v1/posts?unit=${unit}`, head(CITY))).body).items;
    expect(await posts(COMMUNE)).toMatchObject([{ n: 1, to: "2026-04-01" }]);
    const subject = `head-of-unit@${COMMUNE}`;
    expect(await posts(OTHER)).toMatchObject([
      { subject: "binh" },
      { subject, post: "pho", from: "2026-04-01" },
    ]);
    const file = transferAnswer.parse((await sdc.get(`/v1/leader-transfers/${id}`, head(CITY))).body);
    expect(file).toMatchObject({ status: "effected", text: "MARKER-GROUNDS", rule: document });
    expect(file.timeline).toMatchObject([{ reason: "MARKER-REASON" }, { refused: [] }]);
  });

  test("to whoever it is about, and to everybody but the head who decides, one is as none", async () => {
    const id = idOf((await propose({ held: { unit: OTHER, n: 1 } })).body.stream);
    await sdc.standalone.caughtUp();
    const list = transfersAnswer.parse((await sdc.get("/v1/leader-transfers", head(CITY))).body);
    expect(list.items.some((one) => one.id === id)).toBe(true);
    expect(JSON.stringify(list)).not.toContain("MARKER");
    for (const as of [
      head(COMMUNE),
      head(OTHER),
      { role: "case-officer", unit: CITY },
      { role: "home-affairs", unit: CITY },
      { role: "inspector", unit: CITY },
      { role: "administrator", unit: CITY },
    ] as const) {
      const there = await answer(`/v1/leader-transfers/${id}`, as);
      expect([403, 404]).toContain(there.status);
      expect(there).toEqual(await answer("/v1/leader-transfers/absent", as));
      expect((await answer(`/v1/leader-transfers?unit=${CITY}`, as)).status).toBe(403);
      const document = { number: "1", date: "2026-03-09" };
      const refuse = async (of: string) => {
        const told = await sdc.post<object>(
          `/v1/leader-transfer/${of}/refuse`,
          { document, reason: "…" },
          as,
        );
        return { ...told.body, status: told.status };
      };
      expect(await refuse(id)).toEqual(await refuse("absent"));
    }
    const waiting = (of: string) =>
      answer(
        `/v1/leader-transfers/${of}?atLeast=${encodeURIComponent(`leader-transfer/${of}@1`)}`,
        head(OTHER),
      );
    const [theirs, absent] = await Promise.all([waiting(id), waiting("absent")]);
    expect(theirs).toMatchObject({ status: 503 });
    expect(theirs).toEqual(absent);
  });

  test("who heads the very unit that decides does not see what is about them", async () => {
    // As somebody may be, who was promoted after they had been proposed.
    const subject = `head-of-unit@${CITY}`;
    await say(`/v1/post/${COMMUNE}/create-post`, { ...chair, post: "pho-2", rank: "deputy" });
    const home: As = { role: "home-affairs", unit: CITY };
    const appointed = { post: "pho-2", subject, as: "holder", from: "2026-01-01", decision };
    expect(await say(`/v1/post/${COMMUNE}/appoint`, appointed, home)).toBe(200);
    const { log, vault: sealer, now } = sdc.standalone;
    const own = await propose({ held: { unit: COMMUNE, n: 2 } });
    expect([own.status, own.body.code]).toEqual([409, "about-oneself"]);
    // So somebody else of the unit proposes it.
    const answered = await leaderTransferAggregate.execute(
      { log, sealer },
      {
        id: "own",
        name: "propose",
        body: {
          unit: CITY,
          on: "2026-03-02",
          held: { unit: COMMUNE, n: 2 },
          kind: "replacement",
          grounds: ["standing-lost"],
          text: "MARKER-GROUNDS",
        },
        at: now(),
        by: { subject: "deputy", unit: CITY },
        command: { key: "own", body: "own" },
      },
    );
    expect(isRefusal(answered)).toBe(false);
    await sdc.standalone.caughtUp();
    expect((await sdc.get("/v1/leader-transfers/own", head(CITY))).status).toBe(404);
    expect(JSON.stringify((await sdc.get("/v1/leader-transfers", head(CITY))).body)).not.toContain('"own"');
    const refusal = { document: { number: "1", date: "2026-03-09" }, reason: "…" };
    expect(await say("/v1/leader-transfer/own/refuse", refusal)).toBe(404);
    const bodies = (await Array.fromAsync(log.scan())).flatMap(({ commits }) =>
      commits.map(({ body }) => Buffer.from(body).toString()),
    );
    expect(bodies.join("\n")).toContain("leader-transfer-proposed");
    expect(bodies.join("\n")).not.toMatch(/MARKER-GROUNDS|MARKER-REASON/);
  });
});
