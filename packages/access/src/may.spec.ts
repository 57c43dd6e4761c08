import { expect, test } from "vitest";
import { may, mayAnywhere, type Session } from "./may.ts";
import { readingRights } from "./reading.ts";
import type { Reach, Role } from "./roles.ts";

const of = (role: Role, unit: string): Session => ({ subject: "s", roles: [role], unit });
const commune = { unit: "commune-1", above: ["city-48"] };
const table: [Reach, own: boolean, fromAbove: boolean, elsewhere: boolean][] = [
  ["own", true, false, false],
  ["own-or-below", true, true, false],
  ["below", false, true, false],
  ["province", true, true, true],
];

test.each(table)(
  "a right that reaches %s holds in the own unit: %s, from above: %s, elsewhere: %s",
  (reach, own, above, other) => {
    const rights = { operator: reach };
    expect(may(of("operator", "commune-1"), rights, commune)).toBe(own);
    expect(may(of("operator", "city-48"), rights, commune)).toBe(above);
    expect(may(of("operator", "commune-2"), rights, commune)).toBe(other);
  },
);

test("a role without the right has none, however near", () => {
  expect(may(of("auditor", "commune-1"), { operator: "province" }, commune)).toBe(false);
  expect(mayAnywhere(of("auditor", "commune-1"), { operator: "province" })).toBe(false);
});

test("of several roles one is enough", () => {
  const session: Session = { subject: "s", roles: ["auditor", "operator"], unit: "commune-1" };
  expect(may(session, { operator: "own" }, commune)).toBe(true);
});

test("readers that a projection names read as far as their role reaches, others not at all", () => {
  expect(readingRights(["operator", "inspector"])).toEqual({
    operator: "own-or-below",
    inspector: "province",
  });
});
