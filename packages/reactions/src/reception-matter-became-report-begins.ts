import { eventsOf } from "@sdc/core/commit";
import { isSealed, type Opener, type Sealable } from "@sdc/core/sealing";
import { hotlineReport } from "@sdc/domain/hotline-report/decider";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import { receptionMatter } from "@sdc/domain/reception-matter/decider";
import type { Event } from "@sdc/domain/reception-matter/schema";
import { dayOf } from "@sdc/law/local-day";
import { give } from "./give.ts";
import type { Reaction, ReactionPorts } from "./reaction.ts";

/**
 * A matter of a reception became a report of the hotline: it begins there with the words that were written down once, at the
 * unit that received. What is sealed is opened in memory only, and sealed again with the report's own keys; of a protected one
 * nobody's identity goes over. A matter that is protected later protects the report that it became.
 */
export const receptionMatterBecameReportBegins: Reaction = {
  name: "reception-matter-became-report-begins",
  categories: ["reception-matter"],
  triggers: ["reception-matter-became-report", "reception-matter-flagged"],

  async react(ports, heard) {
    const troubles: unknown[] = [];
    for (const stream of new Set(heard.map((one) => one.stream)))
      troubles.push(...(await beginReportOf(ports, stream)));
    return troubles;
  },
};

type Received = Extract<Event, { type: "reception-matter-received" }>;

const SUBJECT = "system:reception";

const beginReportOf = async (ports: ReactionPorts, stream: string): Promise<readonly unknown[]> => {
  const { commits } = await ports.log.read(stream);
  const events = commits.flatMap((commit) => eventsOf<Event>(commit)).map(({ event }) => event);
  const received = events.find((event) => event.type === "reception-matter-received");
  const became = events.find((event) => event.type === "reception-matter-became-report");
  if (received === undefined || became === undefined) return [];
  const { flagged } = events.reduce(receptionMatter.evolve, receptionMatter.initial);
  const report = `hotline-report/${became.report}`;
  const known = (await ports.log.read(report)).commits.flatMap((commit) => eventsOf<ReportEvent>(commit));
  if (known.length === 0) {
    const body = await reportFrom(ports.opener, received, flagged);
    if (body === undefined) return [new Error(`${stream} begins no report: what it says was erased`)];
    const began = await give(ports, {
      stream: report,
      name: "receive",
      body: { ...body, field: became.field },
      subject: SUBJECT,
      key: [stream],
    });
    return "trouble" in began ? [began.trouble] : [];
  }
  const state = known.map(({ event }) => event).reduce(hotlineReport.evolve, hotlineReport.initial);
  if (!flagged || state.flagged) return [];
  const own = { stream: report, name: "flag", body: {}, subject: SUBJECT, key: [stream] };
  const protectedNow = await give(ports, own);
  return "trouble" in protectedNow ? [protectedNow.trouble] : [];
};

const reportFrom = async (
  opener: Opener,
  { unit, on, at, content, citizens = [], people }: Received,
  flagged: boolean,
) => {
  const text = await opened(opener, content);
  if (text === undefined) return undefined;
  return {
    unit,
    channel: "counter",
    // Entered on another day, it came in when somebody was received: the hour is not known.
    receivedAt: dayOf(at) === on ? at : `${on}T01:00:00.000Z`,
    text,
    ...(flagged ? { flagged } : await reporterFrom(opener, citizens, people)),
  };
};

/** Whoever was named first speaks for all who came. */
const reporterFrom = async (
  opener: Opener,
  [first]: NonNullable<Received["citizens"]>,
  people: number,
): Promise<object> => {
  const name = await opened(opener, first?.name);
  const address = await opened(opener, first?.address);
  if (name === undefined) return {};
  const of = { name, ...(address === undefined ? {} : { address }) };
  return { reporter: { ...of, ...(people > 1 ? { representativeOf: people } : {}) } };
};

const opened = async (opener: Opener, value: Sealable | undefined): Promise<string | undefined> => {
  if (!isSealed(value)) return value;
  const [text] = await opener.open([value]);
  return typeof text === "string" ? text : undefined;
};
