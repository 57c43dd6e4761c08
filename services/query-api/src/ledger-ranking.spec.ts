import * as fc from "fast-check";
import { expect, test } from "vitest";
import { onTimePercent } from "@sdc/reading/figures";
import type { LedgerRow } from "./leader-ledger.ts";
import { byRank, ranked } from "./ledger-ranking.ts";

const row = (id: number, onTime: number, late: number): LedgerRow => ({
  unit: { id: `u${id}`, name: "" },
  subject: "lan",
  post: "Chủ tịch",
  standing: "head",
  year: 2026,
  from: "2026-01-01",
  last: "2026-11-20",
  figures: {
    onTimePercent: onTimePercent({ onTime, late }),
    onTime,
    late,
    receptions: { owed: 0, held: 0 },
    dialogues: 0,
    commitments: { kept: 0, keptLate: 0 },
    regulations: 0,
    commendations: { person: 0, unit: 0 },
  },
  board: "",
});

const some = fc
  .array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 12 })
  .map((all) => all.map(([onTime, late], id) => row(id, onTime, late)));

test("without a minimum nobody is ranked; below it nobody either", () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 60 }), (rows, minimum) => {
      expect(ranked(rows, undefined).every(({ rank }) => rank === null)).toBe(true);
      for (const { rank, figures } of ranked(rows, minimum))
        expect(rank === null).toBe(figures.onTime + figures.late < minimum);
    }),
  );
});

test("a higher rate ranks before a lower one, equal rates alike, however many cases they are over", () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 20 }), (rows, minimum) => {
      const ranks = byRank(ranked(rows, minimum)).filter(({ rank }) => rank !== null);
      for (const one of ranks)
        for (const other of ranks) {
          const [a, b] = [one.figures.onTimePercent ?? 0, other.figures.onTimePercent ?? 0];
          expect(Math.sign((one.rank ?? 0) - (other.rank ?? 0))).toBe(Math.sign(b - a));
        }
    }),
  );
  expect(
    byRank(ranked([row(1, 10, 10), row(2, 2, 0), row(3, 1, 0)], 2)).map(({ unit, rank }) => [unit.id, rank]),
  ).toEqual([
    ["u2", 1],
    ["u1", 2],
    ["u3", null],
  ]);
});
