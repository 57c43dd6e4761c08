import { assert, constantFrom, integer, option, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { rulesOf } from "@sdc/core/spec-kit";
import { addDays } from "@sdc/law/local-day";
import type { Units } from "../units.ts";
import { lawDissemination } from "./decider.ts";
import { FORMS, isGathering } from "./kinds.ts";
import { lawDayOf } from "./law-day.ts";
import type { Command, Event } from "./schema.ts";

const stamp = { at: "2026-11-20T02:00:00.000Z", by: { subject: "hoa", unit: "xa-a" } };
const units: Units = {
  "xa-a": { established: true, kind: "commune", name: "A", from: "2025-07-01", heirs: [] },
};
const brought = { id: "d1", units, ...stamp };
const { given } = rulesOf(lawDissemination);
const held = {
  unit: "xa-a",
  topic: "Quyền của công dân theo Luật Thực hiện dân chủ ở cơ sở",
  form: "village-meeting" as const,
  audiences: ["residents" as const],
  place: "Nhà văn hoá thôn 2",
  people: 120,
  on: "2026-11-06",
};
const tell = (more: object = {}): Command => ({ type: "record", ...held, ...brought, ...more });
const told: Event = { type: "law-dissemination-held", ...held, ...stamp };
const withdraw: Command = { type: "withdraw", reason: "ghi nhầm", ...brought };
const withdrawn: Event = { type: "law-dissemination-withdrawn", reason: "ghi nhầm", ...stamp };

describe("an activity by which the law is made known", () => {
  test("is recorded once, with what it was about, how, for whom, where and how many came", () => {
    given().when(tell()).then(told);
    given(told).when(tell()).refused("already-recorded");
  });

  test("what was done for Law Day has an event of its own, with the Law Day of that year", () => {
    given()
      .when(tell({ isForLawDay: true }))
      .then({ ...told, type: "law-day-held", lawDay: "2026-11-09" });
    expect(lawDayOf("2013-01-01")).toBe("2013-11-09");
    expect(lawDayOf("2012-12-31")).toBeUndefined();
  });

  test("of a gathering the place and the people are said; what is broadcast has neither", () => {
    for (const missing of [{ place: undefined }, { people: undefined }])
      given().when(tell(missing)).refused("gathering-without-people");
    const broadcast = { form: "loudspeaker" as const, place: undefined, people: undefined };
    given()
      .when(tell(broadcast))
      .then({ ...told, ...broadcast });
  });

  test("not of tomorrow, and of no unit that does not stand on that day", () => {
    given()
      .when(tell({ on: "2026-11-21" }))
      .refused("dated-in-future");
    given()
      .when(tell({ on: "2025-06-30" }))
      .refused("unit-not-in-office", { unit: "xa-a", heirs: [] });
    given()
      .when(tell({ partners: ["nowhere"] }))
      .refused("unit-unknown", { unit: "nowhere" });
  });

  test("one recorded by mistake is withdrawn, once", () => {
    given().when(withdraw).refused("not-recorded");
    given(told).when(withdraw).then(withdrawn);
    given(told, withdrawn).when(withdraw).then();
  });
});

test("whatever is recorded has happened, at a unit that stood; a gathering never without place and people", () => {
  let taken = 0;
  const wish = record({
    form: constantFrom(...FORMS),
    place: option(constantFrom("Chợ"), { nil: undefined }),
    people: option(integer({ min: 1, max: 9 }), { nil: undefined }),
    on: integer({ min: -20, max: 520 }).map((n) => addDays("2025-07-01", n)),
  }).map(tell);
  assert(
    property(wish, (command) => {
      const answer = lawDissemination.decide(command, lawDissemination.initial);
      if (isRefusal(answer)) return;
      for (const event of answer) {
        if (event.type === "law-dissemination-withdrawn") throw new Error("nothing was asked for that");
        taken++;
        expect(event.on >= "2025-07-01" && event.on <= "2026-11-20").toBe(true);
        const isSaid = event.place !== undefined && event.people !== undefined;
        expect(isSaid || !isGathering(event.form)).toBe(true);
      }
    }),
    { numRuns: 500, seed: 2199 },
  );
  expect(taken).toBeGreaterThan(100);
});
