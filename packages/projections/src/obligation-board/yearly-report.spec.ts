import { expect, test } from "vitest";
import type { Event } from "@sdc/domain/yearly-report/schema";
import { obligationBoard } from "../obligation-board.ts";
import { sealed, shown, stamp } from "../spec-events.ts";

const drafted: Event = {
  type: "yearly-report-drafted",
  unit: "commune-a",
  obligation: "IV.1.b",
  node: "IV.1.b:2026",
  title: "Kết quả năm",
  text: sealed,
  ...stamp,
};
const paper = {
  docType: "Báo cáo",
  number: "12/BC",
  date: "2026-11-20",
  issuer: "UBND",
  title: "Kết quả năm",
  signer: "CT",
};
const signed: Event = { type: "yearly-report-signed", ...paper, ...stamp };
const submitted = (nth: number, day: string): Event => ({
  type: "yearly-report-submitted",
  nth,
  ...paper,
  ...stamp,
  at: `${day}T03:00:00.000Z`,
});
const received: Event = { type: "yearly-report-received", ...stamp };
const returned: Event = { type: "yearly-report-returned", reason: sealed, ...stamp };

const board = (...events: Event[]) => shown(obligationBoard, "yearly-report/commune-a:IV.1.b:2026", events);
const figures = (...events: Event[]) =>
  board(...events).counts.map(({ sort }) => sort.replace("IV.1.b:2026|", ""));

test("a draft and a signature prove nothing; submitted it counts as filed, received as checked", () => {
  expect(figures(drafted)).toEqual(["total"]);
  expect(figures(drafted, signed)).toEqual(["total"]);
  expect(figures(drafted, signed, submitted(1, "2026-11-24"))).toEqual([
    "total",
    "filed",
    "proof|2026-11-24",
  ]);
  expect(figures(drafted, signed, submitted(1, "2026-11-24"), received)).toEqual([
    "total",
    "checked",
    "proof|2026-11-24",
  ]);
});

test("sent back it proves nothing until it is submitted again, and then since the first time", () => {
  const back = [drafted, signed, submitted(1, "2026-11-24"), returned];
  expect(figures(...back)).toEqual(["total"]);
  expect(figures(...back, drafted, signed, submitted(2, "2026-12-03"))).toEqual([
    "total",
    "filed",
    "proof|2026-11-24",
  ]);
});

test("passed on it stays the evidence of the node that was owed, and says who goes on with it", () => {
  const passedOn: Event = {
    type: "yearly-report-passed-on",
    unit: "commune-a",
    obligation: "IV.1.b",
    node: "IV.1.b:2026",
    from: "commune-a",
    to: "commune-b",
    on: "2026-12-01",
    ...stamp,
  };
  const after = board(drafted, signed, submitted(1, "2026-11-24"), returned, passedOn);
  const resubmitted = board(drafted, signed, submitted(1, "2026-11-24"), passedOn, drafted, signed);
  expect(after.rows).toMatchObject([
    { partition: "evidence/commune-a/IV.1.b:2026", value: { status: "returned", heldBy: "commune-b" } },
  ]);
  expect(resubmitted.rows).toMatchObject([{ value: { status: "signed", heldBy: "commune-b" } }]);
});

test("its evidence says how far it is and how often it was submitted; text and reasons stay sealed elsewhere", () => {
  const { rows } = board(drafted, signed, submitted(1, "2026-11-24"), returned);
  expect(rows.map(({ value }) => value)).toMatchObject([
    {
      kind: "yearly-report",
      status: "returned",
      number: "12/BC",
      submissions: 1,
      firstSubmittedOn: "2026-11-24",
    },
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/sealed/);
});
