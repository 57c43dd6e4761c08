import { expect, test } from "vitest";
import { commandRights } from "./commands.ts";
import { may, mayAnywhere, type Session } from "./may.ts";
import { readModelRights, readWithoutSession, rightsToRead, secretRights } from "./reading.ts";
import { roleNames } from "./role-names.ts";
import { type Reach, type Role, ROLES } from "./roles.ts";

const of = (role: Role, unit: string): Session => ({ subject: "s", roles: [role], unit });
/** It has ended; its work is its heir's. */
const commune = { unit: "commune-1", above: ["city-48"], heir: "commune-3" };
const table: [Reach, own: boolean, inherited: boolean, fromAbove: boolean, elsewhere: boolean][] = [
  ["own", true, true, false, false],
  ["own-or-below", true, true, true, false],
  ["below", false, false, true, false],
  ["province", true, true, true, true],
];

test.each(table)(
  "a right that reaches %s holds in the own unit: %s, in one whose work came to it: %s, from above: %s, elsewhere: %s",
  (reach, own, inherited, above, other) => {
    const rights = { operator: reach };
    expect(may(of("operator", "commune-1"), rights, commune)).toBe(own);
    expect(may(of("operator", "commune-3"), rights, commune)).toBe(inherited);
    expect(may(of("operator", "city-48"), rights, commune)).toBe(above);
    expect(may(of("operator", "commune-2"), rights, commune)).toBe(other);
  },
);

test("a unit has no right in the one above it", () => {
  const city = { unit: "city-48", above: [] };
  for (const reach of ["own", "own-or-below", "below"] as const)
    expect(may(of("operator", "commune-1"), { operator: reach }, city)).toBe(false);
});

test("a role without the right has none, however near", () => {
  expect(may(of("auditor", "commune-1"), { operator: "province" }, commune)).toBe(false);
  expect(mayAnywhere(of("auditor", "commune-1"), { operator: "province" })).toBe(false);
});

test("of several roles one is enough", () => {
  const session: Session = { subject: "s", roles: ["auditor", "operator"], unit: "commune-1" };
  expect(may(session, { operator: "own" }, commune)).toBe(true);
});

test("what is not in the table is nobody's", () => {
  expect(rightsToRead("a new one")).toEqual({});
});

test("every role has its words, and may read at least what gives anything else its sense", () => {
  for (const role of ROLES) {
    expect(Object.values(roleNames[role]).every((words) => words.length > 3)).toBe(true);
    expect(readModelRights["unit-register"]).toHaveProperty(role);
  }
});

test("what no session reads is read by everybody, by a code's owner, or by the register itself, and each is said once", () => {
  const said = Object.values(readWithoutSession).flat();
  expect(new Set(said).size).toBe(said.length);
  const nobodys = Object.entries(readModelRights)
    .filter(([, rights]) => Object.keys(rights).length === 0)
    .map(([name]) => name);
  expect(nobodys.filter((name) => !said.some((one) => one === name))).toEqual([]);
});

test("who runs the register, who checks it and who keeps identities open no case and decide none", () => {
  const contents = ["case-file", "complaint-file", "reception-matters", "report-search", "reports-of-person"];
  for (const role of ["administrator", "auditor", "identity-custodian", "privacy-officer"] as const) {
    for (const name of contents)
      expect([role, name, readModelRights[name]?.[role]]).toEqual([role, name, undefined]);
    for (const [name, rights] of Object.entries(secretRights))
      expect([role, name, role in rights]).toEqual([role, name, false]);
    const given = Object.entries(commandRights).filter(([, rights]) => rights[role] !== undefined);
    // An administrator keeps the list of units; that says nothing of a case.
    expect(given.filter(([name]) => !name.startsWith("org-unit/"))).toEqual([]);
  }
});

test("of denunciations, discipline and transfers nobody knows but heads of units", () => {
  for (const name of [
    "denunciation-file",
    "denunciation-clocks",
    "denunciation-figures",
    "discipline-file",
    "transfer-file",
  ])
    expect([name, Object.keys(readModelRights[name] ?? {})]).toEqual([name, ["head-of-unit"]]);
  const secret = Object.entries(commandRights).filter(([name]) =>
    /^(?:denunciation|disciplinary-case|leader-transfer)\//.test(name),
  );
  expect(secret.length).toBeGreaterThan(40);
  expect(secret.filter(([, rights]) => Object.keys(rights).join(",") !== "head-of-unit")).toEqual([]);
});
