import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryEventLog } from "@sdc/event-store/memory";
import { memoryReadStore } from "@sdc/read-store/memory";
import { openVault } from "@sdc/vault/open-vault";
import { simulate } from "./simulation/simulate.ts";

/** `npm run simulate -- --seeds 10000` runs so many histories, `--seed 77` one of them with its calls. Exit code 1: one went wrong. */
const main = async (): Promise<number> => {
  const [flag = "", value = ""] = process.argv.slice(2);
  const number = Number(value);
  if (!["--seeds", "--seed"].includes(flag) || !Number.isInteger(number) || number < 1) {
    console.error("Usage: npm run simulate -- --seeds N | --seed K");
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), "sdc-simulation-"));
  const { vault, close } = openVault(folder);
  const seeds = flag === "--seed" ? [number] : Array.from({ length: number }, (_, index) => index + 1);
  const sums = { acknowledged: 0, refused: 0, unknown: 0, commits: 0 };
  let failed = 0;
  try {
    for (const seed of seeds) {
      const engines = { log: memoryEventLog("simulation"), store: memoryReadStore(), fresh: memoryReadStore };
      const result = await simulate(seed, engines, vault);
      sums.acknowledged += result.acknowledged;
      sums.refused += result.refused;
      sums.unknown += result.unknown;
      sums.commits += result.commits;
      if (flag === "--seed") console.log(result.trace.join("\n"));
      if (result.wrong.length > 0) {
        failed += 1;
        console.log(`seed ${seed}: ${result.wrong.join("; ")}`);
      }
    }
  } finally {
    close();
    rmSync(folder, { recursive: true });
  }
  const { acknowledged, refused, unknown, commits } = sums;
  console.log(
    `${seeds.length} histories, ${failed} wrong: ${acknowledged} acknowledged, ${refused} refused, ${unknown} without an answer, ${commits} commits`,
  );
  return failed > 0 ? 1 : 0;
};

process.exitCode = await main();
