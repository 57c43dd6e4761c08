import { eventsOf, idOf } from "@sdc/core/commit";
import { isSealed, type Opener, type Sealable } from "@sdc/core/sealing";
import type { Event } from "@sdc/domain/dialogue-session/schema";
import { give } from "./give.ts";
import type { Reaction, ReactionPorts } from "./reaction.ts";

/**
 * A question of a dialogue was passed on: it becomes a report at the unit that was named, with the words it has, linked to
 * the session, and the session notes that it is there. The words are opened in memory only and sealed again with the
 * report's own key.
 */
export const dialogueQuestionPassedOnReportBegins: Reaction = {
  name: "dialogue-question-passed-on-report-begins",
  categories: ["dialogue-session"],
  triggers: ["dialogue-question-passed-on"],

  async react(ports, heard) {
    const troubles: unknown[] = [];
    for (const stream of new Set(heard.map((one) => one.stream)))
      troubles.push(...(await reportsBegin(ports, stream)));
    return troubles;
  },
};

type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;

/** Begins what has not begun, each once. Returns what went wrong; what is left is taken up again by the clock. */
export const reportsBegin = async (ports: ReactionPorts, stream: string): Promise<readonly unknown[]> => {
  const { commits } = await ports.log.read(stream);
  const events = commits.flatMap((commit) => eventsOf<Event>(commit)).map(({ event }) => event);
  const begun = new Set(
    events.flatMap((event) => (event.type === "dialogue-question-report-begun" ? [event.n] : [])),
  );
  const troubles: unknown[] = [];
  for (const passed of events) {
    if (passed.type !== "dialogue-question-passed-on" || begun.has(passed.n)) continue;
    const question = events.find((event) => event.type === "dialogue-question-taken" && event.n === passed.n);
    if (question?.type === "dialogue-question-taken")
      troubles.push(...(await reportBegins(ports, stream, question, passed)));
  }
  return troubles;
};

const SUBJECT = "system:dialogue";

const reportBegins = async (
  ports: ReactionPorts,
  stream: string,
  { n, text, source, at }: Of<"dialogue-question-taken">,
  { report, to, field, place }: Of<"dialogue-question-passed-on">,
): Promise<readonly unknown[]> => {
  const words = await opened(ports.opener, text);
  // Its key was destroyed: there is nothing left that could be passed on.
  if (words === undefined) return [new Error(`${report} can't begin: what was asked was erased`)];
  const where = place === undefined ? undefined : await opened(ports.opener, place);
  const steps = [
    {
      stream: `hotline-report/${report}`,
      name: "receive",
      body: {
        unit: to,
        channel: source === "web" ? "web" : "counter",
        receivedAt: at,
        field,
        text: words,
        ...(where === undefined ? {} : { place: where }),
      },
    },
    { stream: `hotline-report/${report}`, name: "link", body: { to: stream, as: "related" } },
    { stream, name: "note-report-begun", body: { n } },
  ];
  const troubles: unknown[] = [];
  for (const step of steps) {
    const gave = await give(ports, { ...step, subject: SUBJECT, key: [idOf(stream), String(n)] });
    if (!("trouble" in gave)) continue;
    troubles.push(gave.trouble);
    // A report that has ended meanwhile takes no link any more, and is there all the same.
    if (step.name !== "link" || gave.refused === undefined) return troubles;
  }
  return troubles;
};

const opened = async (opener: Opener, value: Sealable): Promise<string | undefined> => {
  if (!isSealed(value)) return value;
  const [text] = await opener.open([value]);
  return typeof text === "string" ? text : undefined;
};
