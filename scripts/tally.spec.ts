import { describe, expect, test } from "vitest";
import { lineOf, type Suite, tally } from "./tally.mjs";

const file = (name: string, ...statuses: string[]) => ({
  name: `/somewhere else/packages/core/${name}`,
  status: statuses.includes("failed") ? "failed" : "passed",
  assertionResults: statuses.map((status) => ({ status })),
});
const suite = (more: Partial<Suite>): Suite => ({
  folder: "packages/core",
  specs: ["src/a.spec.ts"],
  results: { testResults: [file("src/a.spec.ts", "passed")] },
  run: { name: "@sdc/core#test", exitCode: 0 },
  ...more,
});
const line = (...suites: Suite[]): string => lineOf(tally([], suites));

describe("the last line", () => {
  test("names what was skipped only when something was", () => {
    expect(lineOf({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
    expect(lineOf({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
  });
});

describe("suites", () => {
  test("are added up", () => expect(line(suite({}), suite({}))).toBe("2 passed, 0 failed"));

  test("skipped, pending and todo are neither passed nor failed", () => {
    const results = { testResults: [file("src/a.spec.ts", "passed", "skipped", "pending", "todo")] };
    expect(line(suite({ results }))).toBe("1 passed, 0 failed, 3 skipped");
  });

  test("a failed test counts once, though its task failed too", () => {
    const results = { testResults: [file("src/a.spec.ts", "passed", "failed", "failed")] };
    expect(line(suite({ results, run: { name: "t", exitCode: 1 } }))).toBe("1 passed, 2 failed");
  });

  test("a file that did not load is one failed", () => {
    const results = { testResults: [{ ...file("src/a.spec.ts"), status: "failed" }] };
    const sum = tally([], [suite({ results, run: { name: "t", exitCode: 1 } })]);
    expect(sum).toMatchObject({ passed: 0, failed: 1 });
    expect(sum.notes).toEqual(["packages/core: src/a.spec.ts failed outside its tests."]);
  });

  test("spec files without results are a failure, in words", () => {
    const sum = tally([], [suite({ results: undefined }), suite({})]);
    expect(sum).toMatchObject({ passed: 1, failed: 1 });
    expect(sum.notes).toEqual(["packages/core has spec files but no results: its tests did not run."]);
  });

  test("a spec file that is missing from the results did not run", () => {
    expect(line(suite({ specs: ["src/a.spec.ts", "src/b.spec.ts"] }))).toBe("1 passed, 1 failed");
  });

  test("a task that failed though every test passed is one failed", () => {
    expect(line(suite({ run: { name: "@sdc/core#test", exitCode: 1 } }))).toBe("1 passed, 1 failed");
  });

  test("a package without specs fails, because its task does", () => {
    const empty = suite({ specs: [], results: undefined, run: { name: "t", exitCode: 1 } });
    expect(tally([], [empty]).notes).toEqual(["packages/core has no spec files."]);
  });
});

describe("checks", () => {
  const ok = { name: "//#check:format", exitCode: 0 };

  test("add nothing when they pass", () => {
    expect(lineOf(tally([ok], [suite({})]))).toBe("1 passed, 0 failed");
  });

  test("count one each when they fail or did not run", () => {
    const sum = tally([ok, { ...ok, exitCode: 1 }, { ...ok, exitCode: undefined }], [suite({})]);
    expect(sum).toMatchObject({ passed: 1, failed: 2 });
    expect(sum.notes).toEqual(["//#check:format failed.", "//#check:format did not run."]);
  });

  test("alone are no test run", () => {
    expect(tally([ok], [])).toEqual({ passed: 0, failed: 1, skipped: 0, notes: ["No test ran."] });
  });
});
