import { switchTo } from "@sdc/core/live";
import { project } from "@sdc/core/project";
import { specFinder } from "@sdc/core/spec-finder";
import type { ReadStore } from "@sdc/core/read-store";
import { memoryEventLog } from "@sdc/event-store/memory";
import { projections } from "@sdc/projections/projections";
import { memoryReadStore } from "@sdc/read-store/memory";
import { readModels } from "@sdc/reading/read-models";

type Happened = { readonly type: string; readonly at?: string } & Readonly<Record<string, unknown>>;

const by = { subject: "lan", unit: "commune-00" };
const at = "2026-03-01T02:00:00.000Z";

/** A log and its read models in memory, for specs that ask for answers: events go in, reads are counted. */
export const registerInMemory = async () => {
  const log = memoryEventLog("t");
  const store = memoryReadStore();
  for (const projection of projections) await switchTo(store, projection);
  const reads: string[] = [];
  const counted: ReadStore = {
    ...store,
    get: (...given) => (reads.push("get"), store.get(...given)),
    range: (...given) => (reads.push("range"), store.range(...given)),
    slice: (...given) => (reads.push("slice"), store.slice(...given)),
  };
  return {
    reads,
    store: counted,
    models: readModels(counted),
    async append(stream: string, ...happened: readonly Happened[]) {
      const { head } = await log.read(stream);
      const events = happened.map((event) => ({ at, by, ...event }));
      const appended = await log.append(head, {
        command: `${stream}@${head.next}.`,
        at: Date.parse(at),
        events,
      });
      if (appended.outcome !== "appended") throw new Error(appended.outcome);
      const [failure] = await project({ log, store, finder: specFinder }, projections, [appended.commit]);
      if (failure !== undefined) throw failure.error;
    },
  };
};
