import { expect, test } from "vitest";
import { bodyKey } from "@sdc/domain/body-key/decider";
import { weakKeys } from "@sdc/domain/body-key/weak-keys";
import { commands } from "@sdc/domain/retaliation-watch/schema";
import { keyIdIn as keyIdInCommand } from "@sdc/domain/sealed-to-key";
import { isPublicKey, keyIdOf, newKeyPair } from "@sdc/sealing/key-pair";
import { keyIdIn, sealTo } from "@sdc/sealing/sealed-text";

/** The domain may not import the ciphers: what it says of keys and sealed texts is held against them here. */
const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "hoa", unit: "city" } };

test("every key that the register refuses as weak is one that nobody can seal to", () => {
  expect(weakKeys).toHaveLength(14);
  for (const key of weakKeys) expect([key, isPublicKey(key)]).toEqual([key, false]);
});

test("a key has the same id in the register, in a sealed text and by its own bytes", () => {
  const { publicKey } = newKeyPair();
  const unit = { established: true, kind: "province", name: "", from: "2024-01-01", heirs: [] } as const;
  const decided = bodyKey.decide(
    {
      type: "publish",
      publicKey,
      from: "2026-11-20",
      decision: { number: "1", date: "2026-11-20" },
      id: "city",
      units: { city: unit },
      ...stamp,
    },
    bodyKey.initial,
  );
  const key = keyIdOf(publicKey);
  expect(decided).toMatchObject([{ type: "body-key-published", key }]);
  const sealed = sealTo(publicKey, "Nguyễn Văn A", "retaliation-watch/r1");
  expect([keyIdIn(sealed), keyIdInCommand(sealed)]).toEqual([key, key]);
});

test("what is sealed is what the command takes, however long a name may be", () => {
  const told = { version: "2026-11-23", language: "vi" };
  const long = JSON.stringify({ name: "ễ".repeat(200), unit: "ễ".repeat(300), staffNumber: "1".repeat(40) });
  const sealed = sealTo(newKeyPair().publicKey, long, "retaliation-watch/r1");
  const asked = { unit: "city-48", told, agreed: true, sealed };
  expect(commands["opt-in"].safeParse(asked).success).toBe(true);
});
