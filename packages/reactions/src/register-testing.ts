import { expect } from "vitest";
import { type Commit, eventsOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { switchTo } from "@sdc/core/live";
import { project } from "@sdc/core/project";
import { specFinder } from "@sdc/core/spec-finder";
import { isRefusal } from "@sdc/core/refusal";
import { erased, KeyDestroyed, type Opener, type Sealer } from "@sdc/core/sealing";
import { aggregates } from "@sdc/domain/aggregates";
import { memoryEventLog } from "@sdc/event-store/memory";
import { projections } from "@sdc/projections/projections";
import { memoryReadStore } from "@sdc/read-store/memory";
import { openWorkOf } from "@sdc/reading/open-work";
import { readModels } from "@sdc/reading/read-models";
import { concerning, type Heard, type ReactionPorts } from "./reaction.ts";
import { reactions } from "./reactions.ts";

export const YESTERDAY = "2026-11-19";
export const TODAY = "2026-11-20";

/**
 * A register in memory whose read models are always up to date; places, and what was told at a reception, are sealed with the key of their case, names with
 * their person's. Files are sealed with the case's key too.
 */
export const registerInMemory = async () => {
  const memory = memoryEventLog("t");
  const store = memoryReadStore();
  for (const projection of projections) await switchTo(store, projection);
  const appended: Commit[] = [];
  const append: EventLog["append"] = async (head, draft) => {
    const done = await memory.append(head, draft);
    if (done.outcome !== "appended") return done;
    appended.push(done.commit);
    const [failure] = await project({ log: memory, store, finder: specFinder }, projections, [done.commit]);
    if (failure !== undefined) throw failure.error;
    return done;
  };
  const log: EventLog = { ...memory, append };
  const destroyed = new Set<string>();
  const sealer: Sealer = {
    async seal({ stream, version }, event, fields) {
      const copy: { place?: unknown; content?: unknown; reporter?: { name?: unknown } } & typeof event =
        structuredClone(event);
      const under = (key: string, text: string, path: string) => {
        if (destroyed.has(key)) throw new KeyDestroyed(key);
        return { sealed: Buffer.from(text).toString("base64"), key, from: `${stream}@${version}#${path}` };
      };
      const marked = new Set(fields.map(({ path }) => path.join(".")));
      const { place, content, reporter } = copy;
      if (marked.has("place") && typeof place === "string")
        copy.place = under(`case:${stream}`, place, "place");
      if (marked.has("content") && typeof content === "string")
        copy.content = under(`case:${stream}`, content, "content");
      if (marked.has("reporter.name") && typeof reporter?.name === "string")
        reporter.name = under(`person:of ${stream}`, reporter.name, "reporter.name");
      return copy;
    },
    fingerprint: async (text) => text,
  };
  const opener: Opener = {
    open: async (values) =>
      values.map(({ sealed, key }) =>
        destroyed.has(key) ? erased : Buffer.from(sealed, "base64").toString(),
      ),
  };
  const models = readModels(store);
  let sent = 0;
  const files = new Map<string, Uint8Array>();
  let named = 0;
  const resealing: ReactionPorts["resealing"] = {
    files: {
      put: async (key, bytes) => void files.set(key, bytes),
      get: async (key) => files.get(key),
      remove: async (key) => void files.delete(key),
    },
    vault: {
      openBytes: async (stream, _, bytes) => (destroyed.has(`case:${stream}`) ? erased : bytes),
      destroy: async (key) => void destroyed.add(key),
    },
    newKey: () => String(named++).padStart(32, "0"),
  };
  const now = () => `${TODAY}T02:00:00.000Z`;
  const ports: ReactionPorts = { log, sealer, opener, models, now, resealing };
  const order = async (stream: string, name: string, body: object, on = TODAY, unit = "city") => {
    const [kind = "", id = ""] = stream.split("/");
    const aggregate = aggregates.find((one) => one.kind === kind);
    const parsed = aggregate?.commands[name]?.schema.parse(body);
    if (aggregate === undefined || parsed === undefined) throw new Error(`${stream} takes no ${name}`);
    const key = `k${sent++}`;
    const by = { subject: "lan", unit };
    const command = { key, body: "b" };
    const at = `${on}T01:00:00.000Z`;
    const answer = await aggregate.execute(ports, { id, name, body: parsed, at, by, command });
    if (isRefusal(answer)) throw new Error(`${stream} ${name}: ${answer.refused}`);
  };
  const establish = (id: string) =>
    order(`org-unit/${id}`, "establish", { id, kind: "district", name: id, effectiveOn: "2025-07-01" });
  for (const id of ["a", "b", "c", "d"]) await establish(`unit-${id}`);
  return {
    ports,
    order,
    appended,
    destroyed,
    /** What is stored, by its key. */
    files,
    receive: (id: string, unit: string, more: object = {}) =>
      order(`hotline-report/${id}`, "receive", {
        unit,
        channel: "phone",
        receivedAt: `${YESTERDAY}T01:00:00.000Z`,
        field: "land",
        text: "…",
        ...more,
      }),
    dissolve: (id: string, effectiveOn: string, heirs: readonly string[]) =>
      order(`org-unit/${id}`, "dissolve", { effectiveOn, heirs }),
    /** Lets every reaction hear of these commits; what follows from what follows is heard too. */
    async hear(commits: readonly Heard[]) {
      for (const reaction of reactions)
        expect(await reaction.react(ports, concerning(reaction, commits), TODAY)).toEqual([]);
    },
    async entries(id: string) {
      const { commits } = await log.read(`hotline-report/${id}`);
      return commits
        .flatMap((commit) => eventsOf<{ type: string; from?: string; to?: string; on?: string }>(commit))
        .flatMap(({ event: { type, from, to, on } }) =>
          type === "report-passed-on" ? [`${from} → ${to} on ${on}`] : [],
        );
    },
    workAt: async (unit: string) =>
      (await Array.fromAsync(openWorkOf(models, unit))).map(({ stream }) => stream),
  };
};
