import { eventsOf, idOf, kindOf } from "@sdc/core/commit";
import { hotlineReport } from "@sdc/domain/hotline-report/decider";
import type { Event } from "@sdc/domain/hotline-report/schema";
import type { Day } from "@sdc/law/local-day";
import { reportsUnderWay } from "@sdc/reading/resealing";
import type { Reaction, ReactionPorts } from "./reaction.ts";
import { caseId } from "@sdc/domain/hotline-report/case-id";
import { competentBody, type Sealing } from "./resealing/competent-body.ts";
import { type Done, finishResealed, reseal } from "./resealing/reseal.ts";

/**
 * A report turned out to be a denunciation, and its case is open: everything that the register has of it is sealed to the
 * body that settles it, and after that the register's own keys are destroyed. Where that body has published no key the report
 * waits, in a list of that body, until it does. A letter of which one part is a denunciation goes the same way, once all
 * its parts live on their own.
 */
export const denunciationOpenedReportIsResealed: Reaction = {
  name: "denunciation-opened-report-is-resealed",
  categories: ["hotline-report", "body-key"],
  triggers: ["report-case-opened", "body-key-published"],

  async react(ports, heard, today) {
    const troubles: unknown[] = [];
    for (const stream of new Set(heard.map((one) => one.stream)))
      for (const report of await reportsMeant(ports, stream))
        troubles.push(...(await resealReport(ports, report, today)));
    return troubles;
  },
};

/** Of a body's keys: the reports that wait for them. */
const reportsMeant = async ({ models }: ReactionPorts, stream: string): Promise<readonly string[]> =>
  kindOf(stream) === "body-key"
    ? (await Array.fromAsync(reportsUnderWay(models)))
        .filter(({ body }) => body === idOf(stream))
        .map((report) => report.stream)
    : [stream];

/** As far as it can be taken today. Returns what went wrong with this one report. */
export const resealReport = async (
  ports: ReactionPorts,
  stream: string,
  today: Day,
): Promise<readonly unknown[]> => {
  const { commits } = await ports.log.read(stream);
  const history = commits.flatMap((commit) =>
    eventsOf<Event>(commit).map(({ event }) => ({ event, commit })),
  );
  const became = history.find(({ event }) => event.type === "report-became-formal");
  const state = history.map(({ event }) => event).reduce(hotlineReport.evolve, hotlineReport.initial);
  if (became === undefined) return (await finishResealed(ports, stream)).troubles;
  if (state.kind !== "denunciation" || !state.caseIsOpen) return [];
  const { officials } = state;
  const opened = `denunciation/${caseId(became.commit)}`;
  const sealing = await competentBody(ports.log, opened, { officials, today });
  // Classified before cases were opened so: which denunciation it became, the report does not know.
  if (sealing === undefined) return [];
  const first = history[0]?.event;
  const letter = first?.type === "report-received" ? first.partOf?.report : undefined;
  const whole = letter === undefined ? NOTHING : await resealLetter(ports, letter, sealing);
  const own = await reseal(ports, stream, sealing, whole.done);
  return [...whole.troubles, ...own.troubles];
};

const NOTHING: Done = { done: true, troubles: [] };

/** Its words hold the denunciation's. They are what its parts are made of, so none is destroyed before all parts are there. */
const resealLetter = async (ports: ReactionPorts, letter: string, sealing: Sealing): Promise<Done> => {
  const stream = `hotline-report/${letter}`;
  const { commits } = await ports.log.read(stream);
  const split = commits
    .flatMap((commit) => eventsOf<Event>(commit))
    .map(({ event }) => event)
    .find((event) => event.type === "report-split");
  for (const { report } of split?.parts ?? [])
    if ((await ports.log.read(`hotline-report/${report}`)).commits.length === 0)
      return { done: false, troubles: [] };
  return split === undefined ? NOTHING : reseal(ports, stream, sealing);
};
