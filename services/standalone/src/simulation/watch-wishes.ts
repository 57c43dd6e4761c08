import { riskTextNow } from "@sdc/domain/retaliation-watch/risk-texts";
import type { NonEmpty, Random } from "../demo/random.ts";
import type { Wish } from "./history.ts";

type Asked = Pick<Wish, "name" | "id" | "body">;

/** Two keys that bodies share here: what is sealed to them is never opened. */
const KEYS: NonEmpty<string> = [
  "hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo",
  "3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08",
];
const idOf = (publicKey: string): string => publicKey.slice(0, 16);

/** What is asked of bodies' keys: published, changed, seldom revoked. */
export const bodyKeyWish = (random: Random, units: NonEmpty<string>): Asked => {
  const id = random.pick(units);
  const publicKey = random.pick(KEYS);
  if (random.chance(0.1)) return { name: "revoke", id, body: { key: idOf(publicKey), why: "lost" } };
  const from = random.pick(["2026-11-19", "2026-11-20"]);
  return { name: "publish", id, body: { publicKey, from, decision: { number: "9/QĐ", date: "2026-11-19" } } };
};

/** What is asked of the watch over whoever sent a report. */
export const watchWish = (random: Random, id: string, units: NonEmpty<string>): Asked => {
  const told = { version: riskTextNow.version, language: "vi" };
  const sealed = `sealed1.${idOf(random.pick(KEYS))}.AAAA`;
  const begin: Asked = {
    name: "opt-in",
    id,
    body: { unit: random.pick(units), told, agreed: true, sealed },
  };
  return random.pick<Asked>([
    begin,
    begin,
    { name: "opt-out", id, body: {} },
    { name: "note-opt-out", id, body: { on: "2026-11-20" } },
    { name: "note-match", id, body: { kind: "transfer", on: "2026-11-18", certainty: "name" } },
    { name: "judge-match", id, body: { n: random.between(1, 2), outcome: "unclear", reason: "chưa rõ" } },
    { name: "pass-on", id, body: { from: random.pick(units), to: random.pick(units), on: "2026-12-01" } },
  ]);
};
