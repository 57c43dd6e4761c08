import { expect, test } from "vitest";
import type { LedgerEvent } from "@sdc/core/effects/ledger";
import { openEffects } from "./open-effects.ts";
import { shown } from "./spec-events.ts";

const at = "2026-11-23T01:00:00.000Z";
const attempted = (of: number): LedgerEvent => ({ type: "effect-attempted", of, at });

test("what was attempted shows until it is known to be done, with what is known of it", () => {
  const { rows } = shown(openEffects, "effect/webhook/hotline-report/r1", [
    attempted(1),
    attempted(2),
    attempted(3),
    { type: "effect-done", of: 2, at },
    { type: "effect-not-done", of: 3, at, why: "it answered 403" },
    attempted(1),
  ]);
  const of = (version: number, value: object) => ({
    partition: "open",
    sort: `webhook hotline-report/r1@${version}`,
    value: { reactor: "webhook", stream: "hotline-report/r1", version, since: at, ...value },
  });
  expect(rows).toEqual([
    of(1, { status: "unknown", attempts: 2 }),
    of(3, { status: "not-done", attempts: 1, why: "it answered 403" }),
  ]);
});
