import { spawnSync } from "node:child_process";
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const oxlint = join(root, "node_modules", ".bin", "oxlint");

/** A folder laid out like this one, with a space in its path; each test puts its files into it. */
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lint layers "));
  for (const file of [".oxlintrc.json", "tsconfig.base.json", "scripts/lint-rules.mjs"])
    cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rules that bite in each file when `files` are linted as `npm run lint` in that package does it. */
const bites = (workspace: string, files: Record<string, string>): Map<string, readonly string[]> => {
  rmSync(join(folder, workspace), { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, workspace, "src", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(
    join(folder, workspace, "tsconfig.json"),
    JSON.stringify({ extends: "../../tsconfig.base.json", include: ["src"] }),
  );
  const args = ["--config", "../../.oxlintrc.json", "--type-aware", "--deny-warnings", "--format=json", "."];
  const { stdout, stderr } = spawnSync(oxlint, args, { cwd: join(folder, workspace), encoding: "utf8" });
  if (!stdout.startsWith("{")) throw new Error(`oxlint said: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  const byFile = Map.groupBy(diagnostics, ({ filename }) => basename(filename));
  return new Map([...byFile].map(([file, found]) => [file, [...new Set(found.map(({ code }) => code))]]));
};

const rulesThatBite = (workspace: string, files: Record<string, string>): readonly string[] => [
  ...new Set([...bites(workspace, files).values()].flat()),
];

const LAYERS = "eslint(no-restricted-imports)";
const NODE = "import(no-nodejs-modules)";
const importing = (name: string): string => `import * as found from "${name}";\nexport const it = found;\n`;

describe("who may import whom", () => {
  test.each([
    ["packages/core", "@sdc/law/deadline"],
    ["packages/core", "zod"],
    ["packages/core", "hono"],
    ["packages/law", "@sdc/domain/fields"],
    ["packages/law", "hono"],
    ["packages/domain", "@sdc/projections/board"],
    ["packages/domain", "@sdc/event-store/memory"],
    ["packages/projections", "@sdc/read-store/memory"],
    ["packages/projections", "zod"],
    ["packages/reading", "@sdc/read-store/memory"],
    ["packages/reading", "zod"],
    ["packages/reactions", "@sdc/event-store/memory"],
    ["packages/reactions", "@sdc/http/problem"],
    ["packages/access", "@sdc/law/deadline"],
    ["packages/event-store", "@sdc/domain/fields"],
    ["packages/read-store", "@sdc/event-store/memory"],
    ["packages/event-store", "@sdc/local-aws/sqs-local"],
    ["packages/vault", "@sdc/law/deadline"],
    ["packages/sealing", "@sdc/core/decider"],
    ["packages/sealing", "@hpke/core"],
    ["packages/attachments", "@sdc/domain/fields"],
    ["packages/attachments", "@sdc/http/problem"],
    ["packages/attachments", "@sdc/local-aws/s3-local"],
    ["packages/intake", "@sdc/http/session"],
    ["packages/intake", "@sdc/access/may"],
    ["services/public", "@sdc/command-api/app"],
    ["services/channels", "@sdc/command-api/app"],
    ["packages/local-aws", "@sdc/core/decider"],
    ["packages/http", "@sdc/domain/fields"],
    ["packages/http", "@sdc/command-api/app"],
    ["services/command-api", "@sdc/query-api/app"],
    ["services/query-api", "@sdc/command-api/app"],
    ["services/query-api", "@sdc/standalone/main"],
    ["services/clock", "@sdc/query-api/board"],
    ["packages/domain", "../../law/src/deadline.ts"],
    ["services/standalone", "../../../packages/law/src/deadline.ts"],
  ])("%s may not import %s", (workspace, name) => {
    expect(rulesThatBite(workspace, { "it.ts": importing(name) })).toContain(LAYERS);
  });

  test.each([
    ["packages/law", "@sdc/core/decider"],
    ["packages/law", "zod"],
    ["packages/domain", "@sdc/law/deadline"],
    ["packages/domain", "zod"],
    ["packages/projections", "@sdc/domain/fields"],
    ["packages/reading", "@sdc/projections/unit-register"],
    ["packages/reactions", "@sdc/reading/units"],
    ["services/clock", "@sdc/reactions/work-passes-to-the-heir"],
    ["packages/access", "@sdc/core/decider"],
    ["packages/event-store", "node:sqlite"],
    ["packages/event-store", "@aws-sdk/client-dynamodb"],
    ["packages/sealing", "@noble/curves/ed25519.js"],
    ["packages/attachments", "@sdc/vault/vault"],
    ["packages/attachments", "sharp"],
    ["packages/attachments", "@aws-sdk/client-s3"],
    ["packages/intake", "@sdc/attachments/take-in"],
    ["packages/intake", "@sdc/http/idempotency"],
    ["packages/local-aws", "fauxqs"],
    ["packages/http", "@sdc/access/table"],
    ["packages/http", "hono/request-id"],
    ["services/command-api", "@sdc/domain/fields"],
    ["services/standalone", "@sdc/query-api/app"],
  ])("%s may import %s", (workspace, name) => {
    const found = rulesThatBite(workspace, { "it.ts": importing(name) });
    expect(found).not.toContain(LAYERS);
    expect(found).not.toContain(NODE);
  });

  test.each(["packages/event-store", "packages/read-store"])(
    "a spec of %s may use local engines",
    (store) => {
      const files = { "it.spec.ts": importing("@sdc/local-aws/dynamodb-local") };
      expect(rulesThatBite(store, files)).toEqual([]);
    },
  );

  test("only specs and testing.ts take local engines, so none is ever shipped", () => {
    const files = globSync("{packages,services}/*/{src/**/*.ts,package.json}", {
      cwd: root,
      exclude: ["**/node_modules", "packages/local-aws/**", "**/*.spec.ts", "**/*testing.ts"],
    });
    for (const file of files) {
      const { devDependencies: _, ...shipped } = file.endsWith(".json")
        ? (JSON.parse(readFileSync(join(root, file), "utf8")) as { devDependencies?: unknown })
        : { text: readFileSync(join(root, file), "utf8") };
      expect([file, JSON.stringify(shipped).includes("@sdc/local-aws")]).toEqual([file, false]);
    }
  });

  test("a dynamic import and a re-export are imports too", () => {
    expect(
      rulesThatBite("packages/core", { "it.ts": 'export const it = import("@sdc/law/a");\n' }),
    ).toContain(LAYERS);
    expect(rulesThatBite("packages/core", { "it.ts": 'export { it } from "@sdc/law/a";\n' })).toContain(
      LAYERS,
    );
  });

  test("a type named through import() is refused, so it can't go round the layers", () => {
    expect(
      rulesThatBite("packages/core", { "it.ts": 'export type It = import("@sdc/law/a").A;\n' }),
    ).toContain("typescript(consistent-type-imports)");
  });

  test("a spec keeps to the layers, but may use Node and vitest", () => {
    const spec = `import { test } from "vitest";\nimport { readFileSync } from "node:fs";\ntest("it", () => void readFileSync("it"));\n`;
    expect(rulesThatBite("packages/core", { "it.spec.ts": spec })).toEqual([]);
    expect(rulesThatBite("packages/core", { "it.spec.ts": importing("@sdc/law/a") })).toContain(LAYERS);
  });
});

describe("the domain has no clock, no random, no I/O", () => {
  const pure = ["core", "law", "domain", "projections", "reactions"].map((name) => `packages/${name}`);
  const offences: readonly (readonly [string, string])[] = [
    ["new Date()", "sdc(no-clock)"],
    ["Date()", "sdc(no-clock)"],
    ["Date.now()", "eslint(no-restricted-properties)"],
    ["Math.random()", "eslint(no-restricted-properties)"],
    ['process.env["HOME"]', "eslint(no-restricted-properties)"],
    ["crypto.randomUUID()", "eslint(no-restricted-globals)"],
    ["globalThis.Date", "eslint(no-restricted-globals)"],
    ["performance.now()", "eslint(no-restricted-globals)"],
  ];
  test.each(pure)("%s", (workspace) => {
    const files = offences.map(([code], index) => [`${index}.ts`, `export const it = ${code};\n`]);
    const found = bites(workspace, Object.fromEntries(files) as Record<string, string>);
    for (const [index, [, rule]] of offences.entries()) expect(found.get(`${index}.ts`)).toContain(rule);
  });

  test.each(pure)("%s reads no file", (workspace) => {
    expect(rulesThatBite(workspace, { "it.ts": importing("node:fs") })).toContain(NODE);
  });

  test("a browser carries sealing: it takes nothing of Node", () => {
    expect(rulesThatBite("packages/sealing", { "it.ts": importing("node:crypto") })).toContain(NODE);
  });

  test("core may hash, but makes no ids", () => {
    const hash = 'import { createHash } from "node:crypto";\nexport const it = createHash("sha256");\n';
    expect(rulesThatBite("packages/core", { "it.ts": hash })).toEqual([]);
    const code = 'import { randomUUID } from "node:crypto";\nexport const it = randomUUID();\n';
    expect(rulesThatBite("packages/core", { "it.ts": code })).toContain(LAYERS);
  });

  test("a date that was handed in is fine", () => {
    expect(rulesThatBite("packages/law", { "it.ts": "export const it = new Date(5);\n" })).toEqual([]);
  });
});

describe("bugs that the types do not show", () => {
  test("a cycle", () => {
    const files = {
      "a.ts": 'import { b } from "./b.ts";\nexport const a = (): number => b();\n',
      "b.ts": 'import { a } from "./a.ts";\nexport const b = (): number => a();\n',
    };
    expect(rulesThatBite("packages/http", files)).toEqual(["import(no-cycle)"]);
  });

  test("a promise that nobody waits for", () => {
    const code =
      "const later = async (): Promise<void> => {};\nexport const it = (): void => {\n  later();\n};\n";
    expect(rulesThatBite("packages/http", { "it.ts": code })).toContain("typescript(no-floating-promises)");
  });

  test("a promise where a yes or no is asked", () => {
    const code =
      "const open = async (): Promise<boolean> => true;\nexport const it = (): number => (open() ? 1 : 2);\n";
    expect(rulesThatBite("packages/http", { "it.ts": code })).toContain("typescript(no-misused-promises)");
  });

  test.each(["", " default: return 3;"])("a switch that forgets a case%s", (rest) => {
    const code = `export const it = (kind: "a" | "b"): number => {\n  switch (kind) { case "a": return 1;${rest} }\n  return 2;\n};\n`;
    expect(rulesThatBite("packages/http", { "it.ts": code })).toContain(
      "typescript(switch-exhaustiveness-check)",
    );
  });

  test.each([
    ["export const it = (a: any): unknown => a;\n", "typescript(no-explicit-any)"],
    ["export const it = (a?: string): string => a!;\n", "typescript(no-non-null-assertion)"],
    ["export const it = (a: unknown): boolean => a == 1;\n", "eslint(eqeqeq)"],
    ["export const it = (): void => console.log(1);\n", "eslint(no-console)"],
    ["export default 1;\n", "import(no-default-export)"],
  ])("%s", (code, rule) => {
    expect(rulesThatBite("packages/http", { "it.ts": code })).toContain(rule);
  });
});
