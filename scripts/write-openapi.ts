import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openapi } from "./openapi.ts";

/** Writes `docs/openapi.json`; with `--check` fails when it differs from what the schemas say. */
const FILE = join(import.meta.dirname, "..", "docs", "openapi.json");
const text = `${JSON.stringify(openapi(), null, 2)}\n`;

if (!process.argv.includes("--check")) {
  writeFileSync(FILE, text);
} else if (readFileSync(FILE, "utf8") !== text) {
  console.error("docs/openapi.json is not what the schemas say: run npm run openapi and commit it.");
  process.exitCode = 1;
}
