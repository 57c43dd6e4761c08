import { describe, expect, test } from "vitest";
import type { Session } from "@sdc/access/may";
import { findUnit } from "@sdc/reading/units";
import { ledgerOf, ledgersIn, sumOfLedgers } from "./leader-ledgers.ts";
import { ledgerTable } from "./leader-ledger-table.ts";
import { registerInMemory } from "./register-testing.ts";

const CITY = "city-48";
const A = "commune-a";
const B = "commune-b";
const text = { sealed: "…", key: "case:x", from: "x" };
const decision = { number: "1/QĐ", date: "2025-07-01", issuer: "UBND" };
const inspector: Session = { subject: "thanh-tra", roles: ["inspector"], unit: CITY };
const head = (unit: string, subject = `head@${unit}`): Session => ({
  subject,
  roles: ["head-of-unit"],
  unit,
});

const chair = { post: "chu-tich", title: "Chủ tịch UBND", rank: "head" };
const appointed = (n: number, subject: string, from: string, to?: string) => ({
  type: "appointed",
  post: "chu-tich",
  subject,
  as: "holder",
  from,
  ...(to === undefined ? {} : { to }),
  decision,
  n,
});

/** A commune whose chair An went to another one on 1 March 2026, where Binh sat before; Chi follows An. */
const register = async () => {
  const all = await registerInMemory();
  const established = { type: "unit-established", effectiveOn: "2025-07-01" };
  await all.append(`org-unit/${CITY}`, { ...established, kind: "province", name: "Đà Nẵng" });
  for (const unit of [A, B])
    await all.append(`org-unit/${unit}`, { ...established, kind: "commune", name: unit, parent: CITY });
  await all.append(
    `post/${A}`,
    { type: "post-created", ...chair, from: "2025-07-01" },
    appointed(1, "an", "2025-07-01", "2026-03-01"),
    appointed(2, "chi", "2026-03-01"),
  );
  await all.append(
    `post/${B}`,
    { type: "post-created", ...chair, from: "2025-07-01" },
    appointed(1, "binh", "2025-07-01", "2026-03-01"),
    appointed(2, "an", "2026-03-01"),
    { type: "post-created", post: "pho", title: "Phó Chủ tịch", rank: "deputy", from: "2025-07-01" },
    { ...appointed(3, "dung", "2025-07-01"), post: "pho" },
  );
  return all;
};

/** A report that was due ten days after it came, and was answered or not. */
const reported = (unit: string, day: string, due: string, replied?: string) => [
  {
    type: "report-received",
    unit,
    channel: "phone",
    receivedAt: `${day}T02:00:00.000Z`,
    field: "grassroots-democracy",
    text,
    answerBy: { day: due, policy: { unit, days: 10, count: "calendar-days", from: "2026-01-01" } },
  },
  ...(replied === undefined ? [] : [{ type: "report-replied", text, at: `${replied}T02:00:00.000Z` }]),
];

const AS_OF = "2026-11-20";
const asked = (session: Session) => ({ session, asOf: AS_OF, today: AS_OF, kept: [] });

describe("a leader's ledger", () => {
  test("counts for each post what fell due or was done in the days that it was theirs, over all posts", async () => {
    const { models, append } = await register();
    await append("hotline-report/1", ...reported(A, "2026-02-02", "2026-02-12", "2026-02-10"));
    await append("hotline-report/2", ...reported(A, "2026-04-02", "2026-04-12"));
    await append("hotline-report/3", ...reported(B, "2026-05-02", "2026-05-12", "2026-06-01"));
    const document = { number: "3/QĐ", date: "2026-02-20" };
    await append(`transfer-rule/${A}`, {
      type: "transfer-rule-issued",
      unit: A,
      on: "2026-02-20",
      document,
      title: "Quy định",
      from: "2026-03-01",
    });
    const rows = await ledgerOf(models, "an", asked(inspector));
    expect(rows.map(({ unit, year, from, last }) => [unit.id, year, from, last])).toEqual([
      [B, 2026, "2026-03-01", AS_OF],
      [A, 2026, "2026-01-01", "2026-02-28"],
      [A, 2025, "2025-07-01", "2025-12-31"],
    ]);
    const [inB, inA] = rows;
    expect(inA?.figures).toMatchObject({ onTimePercent: 100, onTime: 1, late: 0, regulations: 1 });
    expect(inB?.figures).toMatchObject({ onTimePercent: 0, onTime: 0, late: 1, regulations: 0 });
    expect(sumOfLedgers(rows)).toMatchObject({ onTimePercent: 50, onTime: 1, late: 1, regulations: 1 });
    const [chi] = await ledgerOf(models, "chi", asked(inspector));
    expect(chi?.figures).toMatchObject({ onTime: 0, late: 1, regulations: 0 });
  });

  test("owes reception by the law of each day: weekly until 30 June 2026, twice a month since", async () => {
    const { models } = await register();
    const [inB, inA] = await ledgerOf(models, "an", asked(inspector));
    // Weeks whose Sunday fell in January and February, eight of them.
    expect(inA?.figures.receptions).toEqual({ owed: 8, held: 0 });
    // The weeks that ended on the Sundays of 1 March to 28 June, none for that of 29 June, then two days each month.
    expect(inB?.figures.receptions).toEqual({ owed: 18 + 2 * 4, held: 0 });
  });

  test("counts receptions that the head held, never a deputy's, and what was promised and kept, for whoever was there", async () => {
    const { models, append } = await register();
    const session = { unit: B, n: 1, kind: "periodic", receiver: "an", announced: true };
    const held = (on: string, by: "head" | "deputy") =>
      append(`citizen-reception/${B}:${on}`, {
        type: `reception-held-by-${by}`,
        ...(by === "head" ? { standing: "head" } : {}),
        on,
        ...session,
      });
    await held("2026-02-10", "head");
    await held("2026-04-07", "head");
    await held("2026-04-14", "deputy");
    const kept = async (id: string, type: string, on: string) =>
      append(
        `commitment/${id}`,
        {
          type: "commitment-recorded",
          unit: B,
          post: "chu-tich",
          source: { kind: "citizen-reception", id: `${B}:2026-02-10` },
          on: "2026-02-10",
          dueOn: "2026-04-30",
          summary: "Sửa đường",
        },
        { type, on, word: "level-above", unit: B },
      );
    await kept("1", "commitment-kept", "2026-02-20");
    await kept("2", "commitment-kept", "2026-04-20");
    await kept("3", "commitment-kept-late", "2026-05-20");
    const [an] = await ledgerOf(models, "an", asked(inspector));
    expect(an?.figures).toMatchObject({ receptions: { held: 1 }, commitments: { kept: 1, keptLate: 1 } });
    const [binh] = await ledgerOf(models, "binh", asked(inspector));
    expect(binh?.figures).toMatchObject({ receptions: { held: 1 }, commitments: { kept: 1, keptLate: 0 } });
  });

  test("counts commendations that are published and not revoked, of the person and of the unit", async () => {
    const { models, append } = await register();
    const of = (nominee: object, date: string) => [
      {
        type: "commendation-proposed",
        unit: CITY,
        on: date,
        nominees: [nominee],
        form: "praise",
        merits: text,
      },
      {
        type: "commendation-decided",
        on: date,
        decision: { number: "7/QĐ", date },
        form: "praise",
        nominees: [nominee],
        authority: { by: "role" },
      },
      { type: "commendation-published", on: date, where: "Cổng", summary: "…" },
    ];
    await append("commendation/1", ...of({ unit: B, subject: "an" }, "2026-05-05"));
    await append("commendation/2", ...of({ unit: B }, "2026-05-06"));
    await append("commendation/3", ...of({ unit: B, subject: "dung" }, "2026-05-06"));
    const revoked = { type: "commendation-revoked", on: "2026-06-01", decision, reason: text };
    await append("commendation/4", ...of({ unit: B }, "2026-05-07"), revoked);
    const [inB] = await ledgerOf(models, "an", asked(inspector));
    expect(inB?.figures.commendations).toEqual({ person: 1, unit: 1 });
  });

  test("shows measures to whoever reads that register of discipline alone, not to the person; none that was taken back", async () => {
    const { models, append } = await register();
    const imposed = (id: string, unit: string, date: string, ...more: readonly { readonly type: string }[]) =>
      append(
        `disciplinary-case/${id}`,
        {
          type: "disciplinary-case-opened",
          unit,
          on: "2026-02-02",
          person: { subject: "an", unit: A, kind: "civil-servant", standing: "head" },
          detectedOn: "2026-02-02",
          acts: [{ n: 1, committedOn: "2026-01-05", ground: "retaliation", text }],
          clocks: [],
        },
        {
          type: "discipline-decided",
          on: date,
          decision: { ...decision, date },
          acts: [{ n: 1, measure: "warning" }],
          measure: "warning",
          rule: "KL-172.forms.cc",
          ruleFrom: "2025-07-01",
          verified: true,
          effectiveFrom: date,
          reason: text,
          authority: { by: "role" },
        },
        ...more,
      );
    await imposed("k1", CITY, "2026-02-16");
    await imposed("k2", B, "2026-02-17");
    const document = { number: "9", date: "2026-05-04" };
    const revoked = {
      because: "found-wrong",
      on: "2026-05-04",
      document,
      again: false,
      reason: text,
      clocks: [],
    };
    await imposed("k3", CITY, "2026-04-06", { type: "discipline-revoked", ...revoked });
    const measuresTo = async (session: Session) =>
      (await ledgerOf(models, "an", asked(session))).map(({ unit, year, measures }) => [
        unit.id,
        year,
        measures?.map(({ id }) => id),
      ]);
    expect(await measuresTo(head(CITY))).toEqual([
      [B, 2026, []],
      [A, 2026, ["k1"]],
      [A, 2025, []],
    ]);
    expect((await measuresTo(inspector)).map(([, , measures]) => measures)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect((await measuresTo(head(CITY, "an"))).map(([, , measures]) => measures)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const city = await findUnit(models, CITY);
    if (city === undefined) throw new Error("no city");
    const tableFor = async (session: Session) => {
      const rows = await ledgersIn(models, city, { ...asked(session), year: 2026, scope: "below" });
      return ledgerTable(rows.map((row) => ({ ...row, rank: null })));
    };
    const { head: columns, lines } = await tableFor(head(CITY));
    expect([columns.at(-1), lines.map((line) => line.at(-1))]).toEqual([
      "Hình thức kỷ luật",
      ["cảnh cáo", "", "", ""],
    ]);
    expect((await tableFor(inspector)).head).not.toContain("Hình thức kỷ luật");
  });

  test("is read unit by unit as posts are, and by the person themselves; a deputy has none", async () => {
    const { models } = await register();
    const unitsOf = async (session: Session, subject = "an") => [
      ...new Set((await ledgerOf(models, subject, asked(session))).map(({ unit }) => unit.id)),
    ];
    expect(await unitsOf(inspector)).toEqual([B, A]);
    expect(await unitsOf(head(CITY))).toEqual([B, A]);
    expect(await unitsOf(head(A))).toEqual([A]);
    expect(await unitsOf(head(B, "an"))).toEqual([B, A]);
    expect(await unitsOf(inspector, "dung")).toEqual([]);
    expect(await unitsOf({ ...inspector, roles: ["operator"] })).toEqual([]);
  });

  test("stands in the list of a year once for each headship, of the units that the reader reads", async () => {
    const { models } = await register();
    const city = await findUnit(models, CITY);
    if (city === undefined) throw new Error("no city");
    const heads = async (session: Session, year: number) =>
      (await ledgersIn(models, city, { ...asked(session), year, scope: "below" })).map(
        ({ unit, subject }) => `${unit.id} ${subject}`,
      );
    expect(await heads(head(CITY), 2026)).toEqual([`${A} an`, `${A} chi`, `${B} binh`, `${B} an`]);
    expect(await heads(head(CITY), 2025)).toEqual([`${A} an`, `${B} binh`]);
    expect(await heads(head(A), 2026)).toEqual([`${A} an`, `${A} chi`]);
    expect(await heads(head(CITY), 2027)).toEqual([]);
  });
});
