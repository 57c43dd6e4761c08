import { type Commit, eventsOf, idOf } from "@sdc/core/commit";
import { isSealed } from "@sdc/core/sealing";
import { hotlineReport } from "@sdc/domain/hotline-report/decider";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import type { Event } from "@sdc/domain/reception-matter/schema";
import { give } from "./give.ts";
import type { Reaction, ReactionPorts } from "./reaction.ts";

/**
 * A report that began as a matter of a reception was protected, or became a denunciation: its words stand in the matter too, so the
 * matter is protected with it, and once the report's keys are destroyed the matter's are.
 */
export const reportProtectedItsMatterToo: Reaction = {
  name: "report-protected-its-matter-too",
  categories: ["hotline-report"],
  triggers: ["report-flagged", "report-became-formal", "report-keys-destroyed"],

  async react(ports, heard) {
    const troubles: unknown[] = [];
    for (const stream of new Set(heard.map((one) => one.stream)))
      troubles.push(...(await protectMatterOf(ports, stream)));
    return troubles;
  },
};

const protectMatterOf = async (ports: ReactionPorts, report: string): Promise<readonly unknown[]> => {
  const id = idOf(report);
  if (!id.endsWith(ENDING)) return [];
  const stream = `reception-matter/${id.slice(0, -ENDING.length)}`;
  const { commits } = await ports.log.read(stream);
  const became = commits
    .flatMap((commit) => eventsOf<Event>(commit))
    .some(({ event }) => event.type === "reception-matter-became-report" && event.report === id);
  if (!became) return [];
  const events = (await ports.log.read(report)).commits
    .flatMap((commit) => eventsOf<ReportEvent>(commit))
    .map(({ event }) => event);
  const { flagged, kind } = events.reduce(hotlineReport.evolve, hotlineReport.initial);
  if (!flagged && kind !== "denunciation") return [];
  const own = { stream, name: "flag", body: {}, subject: "system:reception", key: [report] };
  const gave = await give(ports, own);
  if (events.some(({ type }) => type === "report-keys-destroyed"))
    for (const key of keysIn(commits)) await ports.resealing.vault.destroy(key);
  return "trouble" in gave ? [gave.trouble] : [];
};

/** How the id of a report ends that began as a matter; the matter's own stands before it. */
const ENDING = "-r";

/** Every key that something in it is sealed with. */
const keysIn = (commits: readonly Commit[]): ReadonlySet<string> =>
  new Set(commits.flatMap((commit) => eventsOf<Event>(commit)).flatMap(({ event }) => keysOf(event)));

const keysOf = (value: unknown): readonly string[] => {
  if (typeof value !== "object" || value === null) return [];
  return isSealed(value) ? [value.key] : Object.values(value).flatMap(keysOf);
};
