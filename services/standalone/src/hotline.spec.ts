import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import type { Role } from "@sdc/access/roles";
import { addDays, dayOf } from "@sdc/law/local-day";
import { type boardAnswer } from "@sdc/query-api/answers";
import { caseFileAnswer, queueAnswer } from "@sdc/query-api/report-answers";
import { open, type Opened, report } from "./testing.ts";

type Accepted = {
  readonly stream: string;
  readonly version: number;
  readonly events: readonly { type: string }[];
};
type CaseFile = z.infer<typeof caseFileAnswer>;
type As = { readonly role?: Role; readonly unit?: string };

const CITY = "city-48";
const A = "commune-20335-2025b";
const B = "commune-20341-2025b";
const C = "commune-20380-2025b";
const TODAY = dayOf(Date.now());
const YESTERDAY = addDays(TODAY, -1);
const PROVINCE = { role: "home-affairs", unit: "so-noi-vu-2025b" } as const;
const officer = (unit: string): As => ({ role: "case-officer", unit });
const head = (unit: string): As => ({ role: "head-of-unit", unit });

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
  expect((await sdc.post("/v1/org-unit", body, PROVINCE)).status).toBe(201);
  return id;
};
const received = async (more: object = {}, as: As = { unit: A }): Promise<string> => {
  const body = report({ unit: as.unit, receivedAt: `${YESTERDAY}T08:15:00+07:00`, field: "land", ...more });
  const answer = await sdc.post<Accepted>("/v1/hotline-report", body, as);
  expect([answer.status, answer.body]).toMatchObject([201, {}]);
  return answer.body.stream;
};
/** Gives it and expects it to be taken; the types of the events that follow. */
const give = async (stream: string, command: string, body: object = {}, as: As = { unit: A }) => {
  const answer = await sdc.post<Accepted>(`/v1/${stream}/${command}`, body, as);
  expect([command, answer.status, answer.body]).toMatchObject([command, 200, {}]);
  return answer.body.events.map(({ type }) => type);
};
/** Gives it and expects a no: nothing is written. */
const no = async (stream: string, command: string, body: object = {}, as: As = { unit: A }) => {
  const versionOf = async () => (await sdc.standalone.log.read(stream)).head.next;
  const before = await versionOf();
  const answer = await sdc.post<{ code: string; title: string }>(`/v1/${stream}/${command}`, body, as);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(await versionOf()).toBe(before);
  return answer.body.code;
};
const fileOf = async (stream: string, as: As = { unit: A }): Promise<CaseFile> => {
  await sdc.standalone.caughtUp();
  const { body, status } = await sdc.get<CaseFile>(stream.replace("hotline-report/", "/v1/case-files/"), as);
  expect(status).toBe(200);
  return caseFileAnswer.parse(body);
};
const queued = async (stream: string, unit = A) => {
  await sdc.standalone.caughtUp();
  const { body } = await sdc.get<z.infer<typeof queueAnswer>>(
    `/v1/hotline-queue?unit=${unit}&limit=200`,
    PROVINCE,
  );
  return queueAnswer.parse(body).items.find(({ id }) => `hotline-report/${id}` === stream);
};
const figures = async (unit: string, obligation: string) => {
  await sdc.standalone.caughtUp();
  const { body } = await sdc.get<z.infer<typeof boardAnswer>>(
    `/v1/obligations?unit=${unit}&year=${TODAY.slice(0, 4)}`,
    PROVINCE,
  );
  return body.items.find((item) => item.obligation === obligation)?.counts;
};
const handled = async (more: object = {}): Promise<string> => {
  const stream = await received(more);
  await give(stream, "classify", { kind: "reflection" });
  await give(stream, "assign");
  await give(stream, "accept", {}, officer(A));
  return stream;
};

describe("có nội dung tố cáo", () => {
  let unit = "";
  beforeAll(async () => {
    unit = await commune();
  });

  test("no identity is taken in, and the refusal says in both languages how one denounces", async () => {
    const body = report({ unit, flagged: true });
    const answer = await sdc.post<{ code: string; title: string }>("/v1/hotline-report", body, { unit });
    expect(answer).toMatchObject({ status: 422, body: { code: "identity-not-taken" } });
    expect(answer.body.title).toContain("đơn có chữ ký");
  });

  test("a flagged report stands in no queue and in no figure; its file is there for the head of the unit, marked", async () => {
    const nameless = { field: "grassroots-democracy", flagged: true, reporter: undefined };
    const stream = await received(nameless, { unit });
    const plain = await received({ field: "grassroots-democracy" }, { unit });
    expect(await queued(stream, unit)).toBeUndefined();
    expect(await queued(plain, unit)).toMatchObject({ status: "received" });
    expect(await figures(unit, "II.5.b.2")).toMatchObject({ owed: 1 });
    expect(await fileOf(stream, { role: "head-of-unit", unit })).toMatchObject({ flagged: true });

    await give(plain, "flag", {}, { unit });
    expect(await queued(plain, unit)).toBeUndefined();
    expect(await figures(unit, "II.5.b.2")).toMatchObject({ owed: 0 });
  });

  test("only the head of the unit takes the flag away, with a reason", async () => {
    const stream = await received({}, { unit });
    await give(stream, "flag", {}, { unit });
    expect(await no(stream, "unflag", { reason: "Nhầm." }, officer(unit))).toBe("forbidden");
    expect(await no(stream, "unflag", {}, head(unit))).toBe("input-invalid");
    await give(stream, "unflag", { reason: "Chỉ là góp ý." }, head(unit));
    expect(await queued(stream, unit)).toMatchObject({ status: "received" });
    expect((await fileOf(stream, { unit })).timeline.at(-1)).toMatchObject({ reason: "Chỉ là góp ý." });
  });
});

describe("a complaint or a denunciation", () => {
  const formally = (kind: string, more: object = {}) => ({
    kind,
    document: { form: "letter", number: "12/ĐT", date: YESTERDAY },
    ground: "Luật Khiếu nại Đ.8",
    ...(kind === "denunciation"
      ? {
          denunciation: {
            register: { number: "12/TC", body: "UBND", kept: "paper" },
            receivedOn: YESTERDAY,
            text: "Thu tiền sai.",
            deniedUnit: A,
            deniedRank: "other",
          },
        }
      : {
          complaint: {
            number: "15",
            receivedOn: YESTERDAY,
            about: "administrative-act",
            against: { body: "UBND", unit: A },
            competent: { body: "UBND", unit: A },
            complainant: { name: "Trần Thị B" },
          },
        }),
    ...more,
  });

  /** The register has opened the case that it became, and says nothing more of the report. */
  const caseOpened = (stream: string) =>
    expect
      .poll(async () => (await fileOf(stream, head(A))).becameCase, { timeout: 20_000 })
      .toMatchObject({ at: expect.any(String) });

  test("an operator can't classify so; a case officer can, with the signed document", async () => {
    const stream = await received();
    expect(await no(stream, "classify-formal", formally("complaint-first"))).toBe("forbidden");
    expect(await no(stream, "classify", { kind: "complaint-first" })).toBe("input-invalid");
    expect(
      await no(stream, "classify-formal", { kind: "denunciation", ground: "Luật Tố cáo" }, officer(A)),
    ).toBe("input-invalid");
    expect(await give(stream, "classify-formal", formally("complaint-first"), officer(A))).toEqual([
      "report-became-formal",
    ]);
    await caseOpened(stream);
    expect(await no(stream, "reply", { text: "…" }, officer(A))).toBe("report-became-formal");
    expect(await queued(stream)).toMatchObject({ status: "became-formal", kind: "complaint-first" });
    const file = await fileOf(stream);
    expect(file).toMatchObject({ document: { form: "letter", number: "12/ĐT" } });
    expect(file.timeline[1]).toMatchObject({ ground: "Luật Khiếu nại Đ.8" });
  });

  test("a denunciation is protected from then on, and nobody takes that away", async () => {
    const stream = await received();
    await give(stream, "classify-formal", formally("denunciation"), head(A));
    await caseOpened(stream);
    expect(await queued(stream)).toBeUndefined();
    expect(await no(stream, "unflag", { reason: "…" }, head(A))).toBe("report-became-formal");
  });
});

test("a letter with several contents is split: its parts live on, each owed for itself, and it is owed no more", async () => {
  const unit = await commune();
  const stream = await received({ field: "grassroots-democracy" }, { unit });
  expect(await figures(unit, "II.5.b.2")).toMatchObject({ owed: 1 });
  const parts = [
    { text: "Chưa niêm yết.", field: "grassroots-democracy", kind: "reflection" },
    { text: "Đường hỏng.", field: "infrastructure" },
  ];
  expect(await no(stream, "split", { parts }, { unit })).toBe("forbidden");
  expect(await no(stream, "split", { parts: parts.slice(1) }, officer(unit))).toBe("input-invalid");
  await give(stream, "split", { parts }, officer(unit));
  const file = await fileOf(stream, { unit });
  expect(file).toMatchObject({ status: "split", parts: [`${file.id}-1`, `${file.id}-2`] });
  expect(file.timeline.at(-1)?.parts).toMatchObject([{ text: "Chưa niêm yết." }, { text: "Đường hỏng." }]);
  const part = (n: number) => `hotline-report/${file.id}-${n}`;
  await expect
    .poll(() => queued(part(1), unit), { timeout: 20_000 })
    .toMatchObject({ unit, status: "classified", receivedAt: file.receivedAt });
  await expect.poll(() => queued(part(2), unit), { timeout: 20_000 }).toMatchObject({ status: "received" });
  // One of its parts is about grassroots democracy; the letter itself counts no more.
  expect(await figures(unit, "II.5.b.2")).toMatchObject({ owed: 1 });
});

describe("routing", () => {
  test("refused it goes back to whoever assigned it, and counts there", async () => {
    const stream = await received();
    await give(stream, "classify", { kind: "reflection", ground: "TT 05/2021/TT-TTCP Đ.6" });
    await give(stream, "assign", { unit: B }, { unit: CITY });
    expect(await no(stream, "refuse-assignment", { ground: "…" }, officer(A))).toBe("not-found");
    expect(await give(stream, "refuse-assignment", { ground: "Không thuộc địa bàn." }, officer(B))).toEqual([
      "assignment-refused",
    ]);
    expect(await queued(stream, CITY)).toMatchObject({ status: "refused", hops: 1 });
    expect(await queued(stream, B)).toBeUndefined();
  });

  test("with the third hop it goes to the level above", async () => {
    const stream = await handled();
    const way = (unit: string) => ({ unit, reason: "Thuộc xã bên." });
    await give(stream, "transfer", way(B), officer(A));
    expect(await no(stream, "transfer", way(C), { unit: CITY })).toBe("not-found");
    await give(stream, "transfer", way(C), officer(B));
    expect(await give(stream, "transfer", way(A), officer(C))).toEqual([
      "report-transferred",
      "routing-escalated",
    ]);
    expect(await queued(stream, CITY)).toMatchObject({ unit: CITY, status: "classified", hops: 0 });
    expect((await fileOf(stream, { unit: CITY })).timeline.at(-1)).toMatchObject({ from: C, hops: 3 });
  });
});

describe("the policy clock", () => {
  test("stands still while information is asked for, and is extended once by decision", async () => {
    const unit = await commune();
    const level = { days: 10, count: "calendar-days", from: TODAY };
    expect((await sdc.post(`/v1/policy/${unit}/set-service-level`, level, head(unit))).status).toBe(200);
    const stream = await received({ receivedAt: new Date().toISOString() }, { unit });
    const due = (await queued(stream, unit))?.due;
    expect(due).toBeDefined();
    await give(stream, "ask-information", { text: "Đoạn nào?" }, { unit });
    expect(await queued(stream, unit)).toMatchObject({ status: "asked" });
    expect((await queued(stream, unit))?.due).toBeUndefined();
    expect(await no(stream, "ask-information", { text: "…" }, { unit })).toBe("already-asked");
    const extension = {
      days: 5,
      decision: { number: "5/QĐ", date: TODAY },
      reason: "Phải khảo sát.",
    };
    expect(await no(stream, "extend", extension, officer(unit))).toBe("already-asked");
    expect(await give(stream, "information-given", { text: "Đoạn đầu thôn." }, { unit })).toEqual([
      "information-given",
      "answer-by-moved",
    ]);
    expect(await queued(stream, unit)).toMatchObject({ status: "received", due });
    expect(await no(stream, "extend", { ...extension, days: 11 }, officer(unit))).toBe("extended-too-far");
    expect(await give(stream, "extend", extension, officer(unit))).toEqual([
      "report-extended",
      "answer-by-moved",
    ]);
    expect(((await queued(stream, unit))?.due ?? "") > (due ?? "")).toBe(true);
    expect(await no(stream, "extend", extension, officer(unit))).toBe("already-extended");
    expect((await fileOf(stream, { unit })).answerBy).toMatchObject({ policy: { unit, days: 10 } });
  });

  test("what has no policy has no day to extend", async () => {
    const stream = await handled();
    const body = { days: 1, decision: { number: "1/QĐ", date: TODAY }, reason: "…" };
    expect(await no(stream, "extend", body, officer(A))).toBe("no-clock");
  });
});

describe("its ends", () => {
  test("answered, rated, closed, reopened and answered once more", async () => {
    const stream = await handled();
    expect(await no(stream, "rate", { stars: 5 })).toBe("not-replied");
    await give(stream, "reply", { text: "Đã sửa." });
    await give(stream, "close");
    await give(stream, "rate", { stars: 2, comment: "Chưa xong." });
    expect(await fileOf(stream)).toMatchObject({ status: "closed", stars: 2 });
    await give(stream, "reopen", { reason: "Hỏng lại." });
    expect(await queued(stream)).toMatchObject({ status: "accepted" });
    expect(await no(stream, "close")).toBe("not-replied");
    await give(stream, "reply", { text: "Đã sửa lại." });
    await give(stream, "close");
  });

  test("withdrawn by the reporter's wish it is owed no more", async () => {
    const unit = await commune();
    const stream = await received({ field: "grassroots-democracy" }, { unit });
    expect(await figures(unit, "II.5.b.2")).toMatchObject({ owed: 1, open: 1 });
    await give(stream, "withdraw", { reason: "Đã tự giải quyết." }, { unit });
    expect(await figures(unit, "II.5.b.2")).toMatchObject({ owed: 0, open: 0 });
    expect(await no(stream, "reply", { text: "…" }, { unit })).toBe("report-withdrawn");
    expect(await queued(stream, unit)).toMatchObject({ status: "withdrawn" });
  });
});

describe("joining", () => {
  const idOf = (stream: string) => stream.replace("hotline-report/", "");

  test("one is merged into another, is handled no more, and can be taken out again", async () => {
    const [one, other] = [await handled(), await received()];
    await give(other, "merge-into", { report: idOf(one) });
    expect(await queued(other)).toMatchObject({ status: "merged", mergedInto: idOf(one) });
    expect(await no(other, "classify", { kind: "petition" })).toBe("report-merged");
    await give(other, "unmerge", { reason: "Khác việc." });
    expect(await queued(other)).toMatchObject({ status: "received" });
  });

  test("a protected one is no target, one of another unit as little as none at all", async () => {
    const [one, secret] = [await received(), await received()];
    await give(secret, "flag");
    expect(await no(one, "merge-into", { report: idOf(secret) })).toBe("target-unknown");
    expect(await no(secret, "merge-into", { report: idOf(one) })).toBe("flagged-not-merged");
    const elsewhere = await received({}, { unit: B });
    expect(await no(one, "merge-into", { report: idOf(elsewhere) })).toBe("target-unknown");
    expect(await no(one, "merge-into", { report: "none" })).toBe("target-unknown");
    expect(await no(one, "link", { to: secret, as: "related" })).toBe("target-unknown");
    await give(one, "link", { to: elsewhere, as: "same-matter" });
    expect((await fileOf(one)).links).toEqual([{ to: elsewhere, as: "same-matter" }]);
  });
});

test("numbers of others and a count of signatures are read again, what came in unaltered", async () => {
  const original = "  Nguyên văn:\r\n\tđường hỏng.  ";
  const stream = await received({
    external: [{ source: "national-database", number: "QG-1", date: YESTERDAY }],
    qr: { code: "QR-1" },
    original,
    reporter: { name: "Trần Thị B", representativeOf: 12 },
  });
  const file = await fileOf(stream);
  expect(file).toMatchObject({
    external: [{ source: "national-database", number: "QG-1", date: YESTERDAY }],
    qr: { code: "QR-1" },
    original,
    reporter: { sealed: ["name"], representativeOf: 12 },
  });
});

test("what only the register does, nobody asks for over HTTP", async () => {
  const stream = await received();
  for (const command of ["begin-part", "note-joined", "note-parted", "answer-through", "pass-on"])
    expect(await no(stream, command, { from: "x" })).toBe("not-found");
});

test("no word that anybody wrote on the way stands in the clear in the data folder", async () => {
  const stream = await handled({ text: "MARKER-TEXT", original: "MARKER-ORIGINAL" });
  const reason = "MARKER-REASON";
  await give(stream, "classify", { kind: "petition", ground: "MARKER-GROUND", reason });
  await give(stream, "assess", { qualified: true, reason }, officer(A));
  await give(stream, "transfer", { unit: B, reason }, officer(A));
  await give(stream, "refuse-assignment", { ground: "MARKER-GROUND" }, officer(B));
  await give(stream, "assign");
  await give(stream, "accept", {}, officer(A));
  await give(stream, "ask-information", { text: "MARKER-ASKED" });
  await give(stream, "information-given", { text: "MARKER-GIVEN" });
  await give(stream, "reply", { text: "MARKER-REPLY" });
  await give(stream, "rate", { stars: 1, comment: "MARKER-COMMENT" });
  await give(stream, "reopen", { reason });
  await give(stream, "flag");
  await give(stream, "unflag", { reason }, head(A));
  const parts = ["MARKER-ONE", "MARKER-TWO"].map((text) => ({ text, field: "land" }));
  await give(await received(), "split", { parts }, officer(A));
  await give(await received(), "withdraw", { reason });
  expect(JSON.stringify(await fileOf(stream)).match(/MARKER-[A-Z]+/g)).toHaveLength(13);
  const written = readdirSync(sdc.folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(written.length).toBeGreaterThan(2);
  for (const { parentPath, name } of written)
    expect([name, readFileSync(join(parentPath, name)).includes("MARKER")]).toEqual([name, false]);
});
