import { expect, test } from "vitest";
import { personnelEvents } from "./personnel-events.ts";
import { sealed, shown, stamp } from "./spec-events.ts";

const decision = { number: "8/QĐ", date: "2026-11-09", issuer: "UBND" };
const rows = (stream: string, ...events: readonly object[]) =>
  shown(
    personnelEvents,
    stream,
    events.map((event) => ({ ...event, ...stamp })),
  ).rows;
const held = { unit: "xa", n: 1, post: "chu-tich", rank: "head", subject: "an" };

test("an appointment that was ended happened to whoever held it, on the first day without", () => {
  const created = { type: "post-created", post: "chu-tich", title: "CT", rank: "head", from: "2026-01-01" };
  const appointed = { type: "appointed", post: "chu-tich", as: "holder", from: "2026-01-01", decision };
  const ended = { type: "appointment-ended", n: 1, to: "2026-12-01", reason: sealed };
  const past = [created, { ...appointed, n: 1, subject: "an" }, { ...appointed, n: 2, subject: "binh" }];
  expect(rows("post/xa", ...past)).toEqual([]);
  expect(rows("post/xa", ...past, ended)).toEqual([
    {
      partition: "all",
      sort: "2026-12-01#post/xa#000001",
      value: {
        id: "post/xa#000001",
        subject: "an",
        unit: "xa",
        on: "2026-12-01",
        kind: "removal-from-post",
        event: "appointment-ended",
      },
    },
  ]);
});

test("a transfer counts once it is decided; a proposal and a refusal happened to nobody", () => {
  const proposed = {
    type: "leader-transfer-proposed",
    unit: "tinh",
    on: "2026-11-02",
    held,
    kind: "transfer",
  };
  const decided = { type: "leader-transfer-decided", on: "2026-11-09", decision, effectiveOn: "2026-12-01" };
  const refused = { type: "leader-transfer-refused", on: "2026-11-09" };
  expect(rows("leader-transfer/t1", proposed)).toEqual([]);
  expect(rows("leader-transfer/t1", proposed, refused)).toEqual([]);
  const document = { number: "8/QĐ", date: "2026-11-09" };
  const value = { subject: "an", unit: "xa", on: "2026-12-01", kind: "transfer", document };
  expect(rows("leader-transfer/t1", proposed, decided)).toMatchObject([{ value }]);
  expect(rows("leader-transfer/t1", { ...proposed, kind: "replacement" }, decided)).toMatchObject([
    { value: { ...value, kind: "removal-from-post" } },
  ]);
});

test("a commendation that is revoked happened to each person it named, and to no unit", () => {
  const nominees = [{ unit: "school" }, { unit: "xa", subject: "lan" }, { unit: "xa", subject: "an" }];
  const proposed = { type: "commendation-proposed", unit: "xa", on: "2026-11-02", nominees };
  const decided = { type: "commendation-decided", on: "2026-11-09", decision, nominees };
  const revoked = { type: "commendation-revoked", on: "2026-11-18", decision };
  expect(rows("commendation/k1", proposed, decided)).toEqual([]);
  expect(rows("commendation/k1", proposed, decided, revoked)).toMatchObject([
    { value: { subject: "lan", on: "2026-11-18", kind: "other", event: "commendation-revoked" } },
    { value: { subject: "an" } },
  ]);
});
