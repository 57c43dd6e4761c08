import { benchSqliteLog } from "./bench/log-sqlite.ts";

/** `npm run bench -- log`: measures, prints medians beside their baselines, decides nothing. */
const [what] = process.argv.slice(2);

if (what === "log") {
  console.log(`SQLite, this machine, this disk, Node ${process.version}\n`);
  console.log(await benchSqliteLog());
} else {
  console.error("Usage: npm run bench -- log");
  process.exitCode = 2;
}
