import { describe, expect, test } from "vitest";
import { evolveLedger, type Ledger, type LedgerEvent } from "./ledger.ts";

const at = "2026-11-20T03:00:00.000Z";
const attempted: LedgerEvent = { type: "effect-attempted", of: 1, at };
const done: LedgerEvent = { type: "effect-done", of: 1, at };
const notDone: LedgerEvent = { type: "effect-not-done", of: 1, at, why: "throttled" };

const statusAfter = (...events: readonly LedgerEvent[]) =>
  events.reduce<Ledger>((ledger, event) => evolveLedger(ledger, event) ?? {}, {})[1]?.status;

describe("an effect", () => {
  test("is not done when each attempt surely did nothing", () => {
    expect(statusAfter(attempted, notDone)).toBe("not-done");
    expect(statusAfter(attempted, notDone, attempted, notDone)).toBe("not-done");
  });

  test("stays unknown when a later attempt did nothing: the one without an answer may have done it", () => {
    expect(statusAfter(attempted, attempted, notDone)).toBe("unknown");
    expect(statusAfter(attempted, attempted, notDone, attempted, notDone)).toBe("unknown");
  });

  test("is done when one attempt did it, whatever the others say", () => {
    expect(statusAfter(attempted, attempted, done, notDone)).toBe("done");
    expect(statusAfter(attempted, attempted, notDone, done)).toBe("done");
  });
});
