import { beforeEach, describe, expect, test } from "vitest";
import type { DigestQuestion } from "./digest-found.ts";
import { digestOf } from "./digest.ts";
import { registerInMemory } from "./register-testing.ts";

const UNIT = "village-a";
const BELOW = "village-b";
/** A Friday: the next working day is Monday. */
const DAY = "2026-03-13";
const text = { sealed: "…", key: "case:x", from: "x" };
const established = (parent?: string) => ({
  type: "unit-established",
  kind: "village",
  name: "Thôn",
  effectiveOn: "2025-07-01",
  ...(parent === undefined ? {} : { parent }),
});

let register: Awaited<ReturnType<typeof registerInMemory>>;
/** Villages owe no duty of the plan; communes do. */
beforeEach(async () => {
  register = await registerInMemory();
  await register.append(`org-unit/${UNIT}`, established());
  await register.append(`org-unit/${BELOW}`, established(UNIT));
  await register.append("org-unit/commune-a", { ...established(), kind: "commune" });
});

const ask = async (
  more: Partial<DigestQuestion> = {},
  unit = UNIT,
  kind: "village" | "commune" = "village",
) =>
  digestOf(register.models, {
    unit: { id: unit, kind, name: "Thôn", from: "2025-07-01", heirs: [], names: [], kinds: [] } as never,
    day: DAY,
    flagged: true,
    denunciations: true,
    ...more,
  });

const report = (id: string, due: string, more: object = {}) =>
  register.append(`hotline-report/${id}`, {
    type: "report-received",
    unit: UNIT,
    channel: "phone",
    receivedAt: "2026-03-01T02:00:00.000Z",
    field: "land",
    text,
    answerBy: { day: due, policy: { unit: UNIT, days: 5, count: "calendar-days", from: "2026-01-01" } },
    ...more,
  });
const clock = (name: string, due: string, rule = "KN-2011.A27", ruleFrom = "2012-07-01") => ({
  clock: name,
  rule,
  ruleFrom,
  start: "2026-03-02",
  counted: due,
  due,
  verified: true,
});
const complaint = (id: string, due: string, unit = UNIT) =>
  register.append(`complaint/${id}`, {
    type: "complaint-registered",
    unit,
    instance: "first",
    form: "letter",
    number: id,
    receivedOn: "2026-03-02",
    about: "administrative-act",
    against: { body: "UBND", unit },
    competent: { body: "UBND", unit },
    text,
    complainant: { person: "p", name: { ...text, key: "person:p" } },
    clocks: [clock("acceptance", due)],
  });
const denunciation = (id: string, due: string, unit = UNIT) =>
  register.append(`denunciation/${id}`, {
    type: "denunciation-registered",
    unit,
    form: "letter",
    register: { number: `${id}/TC`, body: "UBND", kept: "paper" },
    receivedOn: "2026-03-02",
    text,
    deniedRank: "other",
    clocks: [clock("intake", due, "TC-2018.A24.1", "2019-01-01"), clock("posting", due, "ND31-2019.post")],
  });

const shown = (items: readonly { readonly stream: string; readonly due: string }[]) =>
  items.map(({ stream, due }) => `${stream} ${due}`);

describe("the digest of a unit", () => {
  test("what is overdue, what falls due before the next working day, and what within seven days, the earliest first", async () => {
    await report("r1", "2026-03-12");
    await report("r2", "2026-03-15");
    await report("r3", "2026-03-20");
    await report("r4", "2026-03-21");
    await complaint("c1", "2026-03-12");
    await complaint("c2", "2026-03-16");
    const digest = await ask();
    expect(digest).toMatchObject({ day: DAY, nextWorkingDay: "2026-03-16", cut: false, escalated: [] });
    // Of one day law goes before policy.
    expect(shown(digest.overdue)).toEqual(["complaint/c1 2026-03-12", "hotline-report/r1 2026-03-12"]);
    expect(shown(digest.now)).toEqual(["hotline-report/r2 2026-03-15"]);
    expect(shown(digest.soon)).toEqual(["complaint/c2 2026-03-16", "hotline-report/r3 2026-03-20"]);
  });

  test("each names its case, since when, and by whose word: an article, or policy and not law", async () => {
    await report("r1", "2026-03-11");
    await complaint("c1", "2026-03-12");
    const [first, second] = (await ask()).overdue;
    expect(first).toEqual({
      kind: "report",
      stream: "hotline-report/r1",
      link: "/v1/case-files/r1",
      name: { vi: "Trả lời phản ánh, kiến nghị", en: "Answer a report" },
      unit: { id: UNIT, name: "Thôn" },
      field: "land",
      due: "2026-03-11",
      daysLeft: -2,
      overdueSince: "2026-03-12",
      source: "policy",
      why: { vi: "Chính sách nội bộ, không phải luật", en: "Policy, not law" },
      verified: true,
    });
    expect(second).toMatchObject({
      kind: "complaint",
      link: "/v1/complaints/c1",
      name: { vi: "Khiếu nại số c1: Thụ lý hoặc không thụ lý" },
      overdueSince: "2026-03-13",
      source: "law",
      citation: expect.stringContaining("27"),
    });
  });

  test("protected reports and denunciations are there for whoever may read them, marked; for others as if there were none", async () => {
    await report("r1", "2026-03-12", { flagged: true });
    await denunciation("d1", "2026-03-12");
    const { overdue } = await ask();
    expect(overdue).toMatchObject([
      { stream: "denunciation/d1", clock: "intake", protected: true },
      { stream: "hotline-report/r1", protected: true },
    ]);
    const without = await ask({ flagged: false, denunciations: false });
    expect(without).toEqual({ ...(await ask()), overdue: [] });
    expect(shown((await ask({ denunciations: false })).overdue)).toEqual(["hotline-report/r1 2026-03-12"]);
  });

  test("what was told to it from below is its own part: reports, complaints, denunciations, each with the day", async () => {
    const told = { due: "2026-03-12", on: "2026-03-13", to: UNIT };
    await report("r1", "2026-03-12", { unit: BELOW });
    await report("r2", "2026-03-12", { unit: BELOW, flagged: true });
    await complaint("c1", "2026-03-12", BELOW);
    await denunciation("d1", "2026-03-12", BELOW);
    for (const id of ["r1", "r2"])
      await register.append(`hotline-report/${id}`, { type: "report-escalated", ...told });
    await register.append("complaint/c1", { type: "complaint-escalated", clock: "acceptance", ...told });
    await register.append("denunciation/d1", { type: "denunciation-escalated", clock: "intake", ...told });
    const digest = await ask({ day: "2026-03-14" });
    expect(digest.overdue).toEqual([]);
    expect(shown(digest.escalated)).toEqual([
      "complaint/c1 2026-03-12",
      "denunciation/d1 2026-03-12",
      "hotline-report/r1 2026-03-12",
      "hotline-report/r2 2026-03-12",
    ]);
    for (const item of digest.escalated)
      expect(item).toMatchObject({ unit: { id: BELOW }, escalatedOn: "2026-03-13" });
    const plain = await ask({ day: "2026-03-14", flagged: false, denunciations: false });
    expect(shown(plain.escalated)).toEqual(["complaint/c1 2026-03-12", "hotline-report/r1 2026-03-12"]);
  });

  test("to ask for a report on a denunciation that is overdue below is the superior's own to do", async () => {
    await denunciation("d1", "2026-03-04", BELOW);
    await register.append(
      "denunciation/d1",
      {
        type: "denunciation-overdue-raised",
        receivedOn: "2026-03-10",
        superior: "…",
        clocks: [clock("report-request", "2026-03-17", "TC-2018.A38", "2019-01-01")],
      },
      {
        type: "denunciation-reminded",
        clock: "report-request",
        due: "2026-03-17",
        days: [3],
        on: "2026-03-14",
        to: UNIT,
      },
    );
    expect((await ask()).soon).toMatchObject([{ stream: "denunciation/d1", clock: "report-request" }]);
    expect((await ask({}, BELOW)).soon).toEqual([]);
    expect(shown((await ask({}, BELOW)).overdue)).toEqual(["denunciation/d1 2026-03-04"]);
  });

  test("duties of the plan stand in it until they are proved, with their clause", async () => {
    const day = "2026-11-24";
    const node = { unit: "commune-a", obligation: "IV.1.b", node: "IV.1.b:2026" };
    const yearly = async () =>
      (await ask({ day }, "commune-a", "commune")).soon.filter((item) => item.obligation === "IV.1.b");
    expect(await yearly()).toMatchObject([
      { kind: "obligation", due: "2026-11-25", daysLeft: 1, source: "plan", citation: expect.any(String) },
    ]);
    await register.append("obligation/commune-a:IV.1.b:2026", {
      type: "evidence-filed",
      ...node,
      n: 1,
      docType: "Báo cáo",
      number: "1/BC",
      date: "2026-11-10",
      issuer: "UBND",
      title: "…",
      signer: "…",
    });
    expect(await yearly()).toEqual([]);
  });

  test("in a year without a calendar no working day is guessed", async () => {
    expect(await ask({ day: "2031-03-14" })).toMatchObject({ nextWorkingDay: null });
  });

  test("its reads are as many however much is open, and it says when it shows less", async () => {
    const readsOf = async () => {
      await ask();
      const before = register.reads.length;
      const digest = await ask();
      return { reads: register.reads.length - before, digest };
    };
    const told = { due: "2026-03-05", on: "2026-03-06", to: UNIT };
    const fill = async (from: number, to: number) => {
      for (let n = from; n < to; n++) {
        await report(`r${n}`, "2026-03-05");
        await report(`s${n}`, "2026-03-17", { flagged: true });
        await report(`b${n}`, "2026-03-05", { unit: BELOW });
        await register.append(`hotline-report/b${n}`, { type: "report-escalated", ...told });
        await complaint(`c${n}`, "2026-03-17");
        await denunciation(`d${n}`, "2026-03-05");
      }
    };
    await fill(0, 2);
    const few = await readsOf();
    expect(few.digest.cut).toBe(false);
    await fill(2, 52);
    const many = await readsOf();
    expect(many.reads).toBe(few.reads);
    expect(many.digest.cut).toBe(true);
    expect(many.digest.overdue).toHaveLength(100);
  });
});
