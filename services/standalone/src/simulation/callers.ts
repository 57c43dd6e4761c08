import type { HandlePorts } from "@sdc/core/handle";
import type { Sealer } from "@sdc/core/sealing";
import { warmStates } from "@sdc/core/warm-states";
import { ask, type Outcome, type Process } from "./ask.ts";
import { faultyLog, faultySnapshots } from "./faults.ts";
import type { World } from "./handlers.ts";
import type { Wish } from "./history.ts";
import { type Life, restarting } from "./life.ts";

const UNITS = 5;
const CALLERS_A_PROCESS = 2;

/** Units first, one after another; then everybody at once, through processes that are warm, use snapshots, or both. */
export const askAll = async (
  world: World,
  sealer: Sealer,
  wishes: readonly Wish[],
): Promise<readonly Outcome[]> => {
  const portsIn = (life: Life): HandlePorts => ({
    log: faultyLog(world.log, world.weather, life, world.heard),
    sealer,
  });
  const snapshotsIn = (life: Life) => faultySnapshots(world.snapshots, world.weather, life);
  const processes: readonly Process[] = [
    restarting((life) => ({ ...portsIn(life), warm: warmStates(4), snapshots: snapshotsIn(life) })),
    restarting((life) => ({ ...portsIn(life), warm: warmStates(4) })),
    restarting((life) => ({ ...portsIn(life), snapshots: snapshotsIn(life) })),
  ];
  const outcomes: Outcome[] = [];
  const first = restarting(portsIn);
  for (const wish of wishes.slice(0, UNITS)) outcomes.push(await ask(first, sealer, wish));

  const open = wishes.slice(UNITS);
  const caller = async (process: Process): Promise<void> => {
    for (let wish = open.shift(); wish !== undefined; wish = open.shift())
      outcomes.push(await ask(process, sealer, wish));
  };
  await Promise.all(
    processes.flatMap((process) => Array.from({ length: CALLERS_A_PROCESS }, () => caller(process))),
  );
  return outcomes;
};
