import { type Commit, eventsOf, idOf, kindOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { switchTo } from "@sdc/core/live";
import { project } from "@sdc/core/project";
import { specFinder } from "@sdc/core/spec-finder";
import type { ReadStore } from "@sdc/core/read-store";
import { isRefusal } from "@sdc/core/refusal";
import { aggregates } from "@sdc/domain/aggregates";
import { memoryEventLog } from "@sdc/event-store/memory";
import { projections } from "@sdc/projections/projections";
import type { ReactionPorts } from "@sdc/reactions/reaction";
import { memoryReadStore } from "@sdc/read-store/memory";
import { readModels } from "@sdc/reading/read-models";
import { tick } from "./tick.ts";

/** Something that the clock said, as its stream keeps it. */
export type Spoken = {
  readonly type: string;
  /** Which of the times of law of a case. */
  readonly clock?: string;
  readonly due: string;
  readonly on: string;
  readonly days?: readonly number[];
  readonly to?: string;
};

const SPOKEN = /^(?:report|obligation|complaint|denunciation)-(?:reminded|escalated)$/;

/** The process was killed. */
export class Killed extends Error {
  override name = "Killed";
}

/** A register in memory whose read models are always up to date, and whose process can be killed at an append. */
export const registerInMemory = async () => {
  const memory = memoryEventLog("t");
  const store = memoryReadStore();
  for (const projection of projections) await switchTo(store, projection);
  let appends = 0;
  let killedAt: number | undefined;
  let killedBehind = false;
  let today = "2026-01-01";
  /** What the read models have not heard yet; undefined: they hear everything at once. */
  let unheard: Commit[] | undefined;
  const hear = async (commit: Commit) => {
    const [failure] = await project({ log: memory, store, finder: specFinder }, projections, [commit]);
    if (failure !== undefined) throw failure.error;
  };
  const log: EventLog = {
    ...memory,
    async append(head, draft) {
      const isLast = appends++ === killedAt;
      if (isLast && !killedBehind) throw new Killed();
      const done = await memory.append(head, draft);
      if (done.outcome === "appended") {
        if (unheard === undefined) await hear(done.commit);
        else unheard.push(done.commit);
      }
      if (isLast) throw new Killed();
      return done;
    },
  };
  const reads: string[] = [];
  const destroyed: string[] = [];
  const counted: ReadStore = {
    ...store,
    get: (...given) => (reads.push("get"), store.get(...given)),
    range: (...given) => (reads.push("range"), store.range(...given)),
    slice: (...given) => (reads.push("slice"), store.slice(...given)),
  };
  const ports: ReactionPorts = {
    log,
    sealer: { seal: async (_, event) => event, fingerprint: async (text) => text },
    opener: { open: async (values) => values.map(({ sealed }) => sealed) },
    models: readModels(counted),
    now: () => `${today}T02:00:00.000Z`,
    // Nothing is attached here, and what is stored is not looked at.
    resealing: {
      files: { put: async () => {}, get: async () => undefined, remove: async () => {} },
      vault: { openBytes: async (_, __, bytes) => bytes, destroy: async (key) => void destroyed.push(key) },
      newKey: () => String(named++).padStart(32, "0"),
    },
  };
  let sent = 0;
  let named = 0;

  return {
    /** The keys that were destroyed, in order. */
    destroyed,
    /** What was asked of the read models. */
    reads,
    async order(stream: string, name: string, body: object, on = "2026-01-01") {
      const aggregate = aggregates.find(({ kind }) => kind === kindOf(stream));
      const parsed = aggregate?.commands[name]?.schema.parse(body);
      if (aggregate === undefined || parsed === undefined) throw new Error(`${stream} takes no ${name}`);
      const by = { subject: "lan", unit: "city" };
      const command = { key: `k${sent++}`, body: "b" };
      const at = `${on}T01:00:00.000Z`;
      const answer = await aggregate.execute(ports, {
        id: idOf(stream),
        name,
        body: parsed,
        at,
        by,
        command,
      });
      if (isRefusal(answer)) throw new Error(`${stream} ${name}: ${answer.refused}`);
    },
    /** Runs the clock on that day. */
    tick(day: string) {
      today = day;
      return tick(ports, day);
    },
    /** Does something that the read models don't hear of until the function returned is called. */
    async deaf(what: () => Promise<void>) {
      const missed: Commit[] = [];
      unheard = missed;
      await what();
      unheard = undefined;
      return async () => {
        for (const commit of missed) await hear(commit);
      };
    },
    /** Kills the process at the append that comes so many after this call: before it, or once it is written. */
    killAt(n: number, when: "before" | "behind") {
      killedAt = appends + n;
      killedBehind = when === "behind";
    },
    live() {
      killedAt = undefined;
    },
    /** What the clock has said to any stream, in order. */
    async spoken(): Promise<readonly (readonly [stream: string, Spoken])[]> {
      const commits = (await Array.fromAsync(memory.scan())).flatMap((page) => page.commits);
      return commits
        .flatMap((commit) => eventsOf<Spoken>(commit))
        .filter(({ event }) => SPOKEN.test(event.type))
        .map(({ stream, event: { type, clock, due, on, days, to } }) => [
          stream,
          {
            type,
            ...(clock === undefined ? {} : { clock }),
            due,
            on,
            ...(days && { days }),
            ...(to === undefined ? {} : { to }),
          },
        ]);
    },
    eventsIn: async (stream: string) =>
      (await memory.read(stream)).commits
        .flatMap((commit) => eventsOf(commit))
        .map(({ event }) => event.type),
  };
};
