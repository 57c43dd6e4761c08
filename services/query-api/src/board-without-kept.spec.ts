import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FIGURES } from "@sdc/projections/obligation-board/series";
import { obligationBoard } from "@sdc/projections/obligation-board";
import type { ReadModels } from "@sdc/reading/read-models";
import { findUnit } from "@sdc/reading/units";
import { withoutKept } from "@sdc/reading/without-kept";
import { boardOf } from "./board.ts";
import { evidenceOf } from "./node-evidence.ts";
import { matrixOf } from "./matrix.ts";
import { registerInMemory } from "./register-testing.ts";

const UNITS = ["commune-0", "commune-1"];
const text = { sealed: "…", key: "case:x", from: "x" };

type Life = { readonly unit: number; readonly day: number; readonly to?: number; readonly replied?: number };

/** Days from March on. */
const at = (day: number): string =>
  `2026-0${3 + Math.floor(day / 28)}-${String(1 + (day % 28)).padStart(2, "0")}`;

/** A duty that reports open, as its year names it. */
const NODE = "II.5.b.2:2026-on-event";

/** Reports at two communes: answered in time, late or not; handed on or not. */
const played = async (lives: readonly (Life & { readonly id: number })[]) => {
  const register = await registerInMemory();
  for (const name of UNITS)
    await register.append(`org-unit/${name}`, {
      type: "unit-established",
      kind: "commune",
      effectiveOn: "2025-07-01",
      name,
    });
  for (const { id, unit, day, to, replied } of lives) {
    const received = {
      type: "report-received",
      unit: UNITS[unit],
      channel: "phone",
      receivedAt: `${at(day)}T02:00:00.000Z`,
      field: "grassroots-democracy",
      text,
      answerBy: {
        day: at(day + 5),
        policy: { unit: UNITS[unit], days: 5, count: "calendar-days", from: "2026-01-01" },
      },
    };
    const assigned = { type: "report-assigned", unit: UNITS[to ?? 0], at: `${at(day + 1)}T02:00:00.000Z` };
    const answered = { type: "report-replied", text, at: `${at(day + (replied ?? 0))}T02:00:00.000Z` };
    await register.append(
      `hotline-report/r${id}`,
      received,
      ...(to === undefined ? [] : [assigned]),
      ...(replied === undefined ? [] : [answered]),
    );
  }
  return register;
};

/** The board, the matrix and what each figure opens, on that day. */
const shown = async (models: ReadModels, asOf: string): Promise<unknown> => {
  const on = { year: 2026, asOf, units: "then", today: "2026-11-01" } as const;
  const boards: unknown[] = [];
  const opened: unknown[] = [];
  const board = await models.of(obligationBoard);
  for (const id of UNITS) {
    const unit = await findUnit(models, id);
    if (unit === undefined) throw new Error(`${id} is not there`);
    boards.push(await boardOf(models, unit, on));
    for (const figure of FIGURES)
      opened.push(await evidenceOf(board, id, { key: NODE }, { asOf, figure, limit: 50 }));
  }
  const matrix = await matrixOf(models, { ...on, limit: 50, mayRead: async () => true });
  return { boards, opened, matrix };
};

const life = fc.record(
  {
    unit: fc.nat(1),
    day: fc.nat(80),
    to: fc.nat(1),
    replied: fc.integer({ min: 2, max: 9 }),
  },
  { requiredKeys: ["unit", "day"] },
);

test("for whoever some reports are kept from, board, matrix and what they open are what they were without them", async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(life, { maxLength: 8 }),
      fc.nat(2),
      fc.constantFrom("2026-03-20", "2026-04-30", "2026-10-31"),
      async (drawn, every, asOf) => {
        const lives = drawn.map((one, id) => ({ ...one, id }));
        const isKept = ({ id }: { readonly id: number }) => id % 3 === every;
        const kept = new Set(lives.filter(isKept).map(({ id }) => `hotline-report/r${id}`));
        const { models } = await played(lives);
        const { models: alone } = await played(lives.filter((one) => !isKept(one)));
        const seen = await shown(
          withoutKept(models, async () => kept),
          asOf,
        );
        expect(seen).toEqual(await shown(alone, asOf));
        if (JSON.stringify(seen) !== JSON.stringify(await shown(models, asOf))) taken++;
      },
    ),
    { numRuns: 30, seed: 5 },
  );
  expect(taken).toBeGreaterThan(10);
});

test("it reads one slice more for each kept report, however many others there are and however often it is looked at", async () => {
  const readsOf = async (reports: number, kept: readonly number[]): Promise<readonly string[]> => {
    const { models, reads } = await played(
      Array.from({ length: reports }, (_, id) => ({ id, unit: 0, day: id % 20 })),
    );
    const ofKept = new Set(kept.map((id) => `hotline-report/r${id}`));
    const theirs = withoutKept(models, async () => ofKept);
    reads.length = 0;
    const on = { year: 2026, asOf: "2026-10-31", units: "then", today: "2026-11-01" } as const;
    for (let times = 0; times < 3; times++)
      await matrixOf(theirs, { ...on, limit: 50, mayRead: async () => true });
    return reads.filter((one) => one === "slice");
  };
  expect((await readsOf(4, [1, 2])).length - (await readsOf(4, [])).length).toBe(2);
  expect(await readsOf(40, [1, 2])).toHaveLength((await readsOf(4, [1, 2])).length);
});
