import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openVault } from "@sdc/vault/open-vault";
import { inMemory } from "./simulation/engines.ts";
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
  const sums = { acknowledged: 0, refused: 0, unknown: 0, commits: 0, done: 0, open: 0, faults: 0 };
  let failed = 0;
  try {
    for (const seed of seeds) {
      const result = await simulate(seed, inMemory(), vault);
      sums.acknowledged += result.acknowledged;
      sums.refused += result.refused;
      sums.unknown += result.unknown;
      sums.commits += result.commits;
      sums.done += result.effects.done;
      sums.open += result.effects.unknown;
      sums.faults += Object.values(result.faults).reduce((sum, times) => sum + times, 0);
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
  console.log(
    `${seeds.length} histories with ${sums.faults} faults, ${failed} wrong: ${sums.acknowledged} acknowledged, ${sums.refused} refused, ${sums.unknown} without an answer, ${sums.commits} commits; effects: ${sums.done} done, ${sums.open} unknown`,
  );
  return failed > 0 ? 1 : 0;
};

process.exitCode = await main();
