import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/leader-transfer/schema";
import type { Event as RuleEvent } from "@sdc/domain/transfer-rule/schema";
import { evolveLeaderTransfer } from "./leader-transfer.ts";
import { evolveTransferRule } from "./transfer-rule.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "chair", unit: "tinh" } };
const proposed: Event = {
  type: "leader-transfer-proposed",
  unit: "tinh",
  on: "2026-11-02",
  held: { unit: "xa", n: 1, post: "chu-tich", rank: "head", subject: "MARKER" },
  kind: "transfer",
  grounds: ["signs-of-corruption"],
  text: "…",
  rule: { number: "3/QĐ", date: "2026-03-02" },
  ...stamp,
};
const decided: Event = {
  type: "leader-transfer-decided",
  on: "2026-11-09",
  decision: { number: "8/QĐ", date: "2026-11-09", issuer: "UBND" },
  effectiveOn: "2026-12-01",
  reason: "…",
  authority: { by: "role" },
  ...stamp,
};
const refused: Event = {
  type: "leader-transfer-refused",
  on: "2026-11-09",
  document: { number: "2/TB", date: "2026-11-09" },
  reason: "…",
  ...stamp,
};
const after = (...events: readonly Event[]) =>
  events.reduce(
    (state, event) => evolveLeaderTransfer(state, event),
    undefined as ReturnType<typeof evolveLeaderTransfer> | undefined,
  );

test("only a decision shows, and nobody in it", () => {
  expect(after(proposed)).toMatchObject({ done: [], opened: [] });
  expect(after(proposed, refused)).toMatchObject({ done: [], opened: [] });
  const shown = after(proposed, decided);
  expect(shown?.done).toMatchObject([{ event: "leader-transfer-decided", unit: "tinh", on: "2026-11-09" }]);
  expect(JSON.stringify(shown)).not.toMatch(/MARKER|corruption|chu-tich/);
});

test("each rule that was issued proves the day of its document", () => {
  const rule: RuleEvent = {
    type: "transfer-rule-issued",
    unit: "xa",
    on: "2026-03-02",
    document: { number: "3/QĐ", date: "2026-03-02" },
    title: "Quy định",
    from: "2026-04-01",
    ...stamp,
  };
  const done = { event: "transfer-rule-issued", unit: "xa", on: "2026-03-02", title: "Quy định (số 3/QĐ)" };
  expect(evolveTransferRule(undefined, rule).done).toEqual([done]);
  const repealed: RuleEvent = {
    type: "transfer-rule-repealed",
    unit: "xa",
    on: "2026-09-01",
    document: { number: "9/QĐ", date: "2026-09-01" },
    to: "2026-10-01",
    ...stamp,
  };
  expect(evolveTransferRule(evolveTransferRule(undefined, rule), repealed).done).toEqual([done]);
});
