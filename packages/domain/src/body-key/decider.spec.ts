import { describe, expect, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { bodyKey, keyOn } from "./decider.ts";
import { commands, type Command, type Event } from "./schema.ts";
import { weakKeys } from "./weak-keys.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "hoa", unit: "city" } };
const unit: Units[string] = { established: true, kind: "province", name: "", from: "2024-01-01", heirs: [] };
const units: Units = { city: unit, old: { ...unit, to: "2025-07-01" } };
const brought = { id: "city", units, ...stamp };
const decision = { number: "9/QĐ", date: "2026-11-19" };

const ONE = "hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo";
const TWO = "3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08";
const publish = (more: object = {}): Command => ({
  type: "publish",
  publicKey: ONE,
  from: "2026-11-20",
  decision,
  ...brought,
  ...more,
});
const published = (publicKey = ONE, from = "2026-11-20"): Event => ({
  type: "body-key-published",
  key: publicKey.slice(0, 16),
  publicKey,
  from,
  decision,
  ...stamp,
});
const revoke = (key = ONE.slice(0, 16)): Command => ({ type: "revoke", key, why: "disclosed", ...brought });
const revoked = (key = ONE.slice(0, 16)): Event => ({
  type: "body-key-revoked",
  key,
  why: "disclosed",
  ...stamp,
});

const { given } = rulesOf(bodyKey);
const after = (...events: Event[]) => events.reduce(bodyKey.evolve, bodyKey.initial);

describe("a body's key", () => {
  test("is published by decision, from a day that has not passed; twice the same changes nothing", () => {
    given().when(publish()).then(published());
    given(published()).when(publish()).then();
    given()
      .when(publish({ from: "2026-11-19" }))
      .refused("key-backdated");
    given()
      .when(publish({ decision: { ...decision, date: "2026-11-21" } }))
      .refused("dated-in-future");
    given()
      .when(publish({ id: "old" }))
      .refused("unit-not-in-office");
    given()
      .when(publish({ id: "nowhere" }))
      .refused("unit-unknown");
  });

  test("that protects nothing, or is written otherwise than its bytes are, is none", () => {
    for (const publicKey of weakKeys) given().when(publish({ publicKey })).refused("key-weak");
    const asked = { from: "2026-11-20", decision };
    expect(commands.publish.safeParse({ ...asked, publicKey: ONE }).success).toBe(true);
    for (const publicKey of [ONE.slice(1), `${ONE}A`, ONE.replace(/.$/, "p"), ONE.replace(/.$/, "+")])
      expect(commands.publish.safeParse({ ...asked, publicKey }).success).toBe(false);
  });

  test("holds from its day until the next one's; none was used before", () => {
    const rotated = after(published(), published(TWO, "2026-12-01"));
    expect(keyOn(rotated, "2026-11-19")).toBeUndefined();
    expect(keyOn(rotated, "2026-11-30")?.publicKey).toBe(ONE);
    expect(keyOn(rotated, "2026-12-01")?.publicKey).toBe(TWO);
    const sameDay = after(published(), published(TWO));
    expect(keyOn(sameDay, "2026-11-20")?.publicKey).toBe(TWO);
    given(published())
      .when(publish({ from: "2026-12-01" }))
      .refused("key-used-before");
  });

  test("that was revoked is not used again, and the one before it does not come back", () => {
    given(published()).when(revoke()).then(revoked());
    given(published(), revoked()).when(revoke()).then();
    given().when(revoke()).refused("key-unknown");
    given(published(), revoked()).when(publish()).refused("key-used-before");
    const two = published(TWO, "2026-11-20");
    expect(keyOn(after(published(), two, revoked(TWO.slice(0, 16))), "2026-11-21")).toBeUndefined();
    expect(keyOn(after(published(), two, revoked()), "2026-11-21")?.publicKey).toBe(TWO);
  });
});
