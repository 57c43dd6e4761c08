import { eventsOf, idOf } from "@sdc/core/commit";
import { isSealed, type Opener, type Sealable } from "@sdc/core/sealing";
import { hotlineReport } from "@sdc/domain/hotline-report/decider";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { give } from "./give.ts";
import type { Reaction, ReactionPorts } from "./reaction.ts";

/**
 * A letter was divided: each part begins its own life at the unit that had the letter, with its own clock from the day on
 * which the letter came in. What is sealed is opened in memory only, and sealed again with the part's own key.
 */
export const reportSplitPartsBegin: Reaction = {
  name: "report-split-parts-begin",
  categories: ["hotline-report"],
  triggers: ["report-split"],

  async react(ports, heard) {
    const troubles: unknown[] = [];
    for (const stream of new Set(heard.map((one) => one.stream)))
      troubles.push(...(await beginPartsOf(ports, stream)));
    return troubles;
  },
};

const beginPartsOf = async (ports: ReactionPorts, stream: string): Promise<readonly unknown[]> => {
  const { commits } = await ports.log.read(stream);
  const events = commits.flatMap((commit) => eventsOf<Event>(commit)).map(({ event }) => event);
  const split = events.find((event) => event.type === "report-split");
  const letter = events.find((event) => event.type === "report-received");
  if (split === undefined || letter === undefined) return [];
  const { unit, flagged, officials } = events.reduce(hotlineReport.evolve, hotlineReport.initial);
  const texts = await opened(ports.opener, [letter.place, ...split.parts.map(({ text }) => text)]);
  const [place, ...stories] = texts;
  const troubles: unknown[] = [];
  for (const [index, part] of split.parts.entries()) {
    const text = stories[index];
    if (text === undefined) {
      // Its key was destroyed: there is nothing left that could live on.
      troubles.push(new Error(`${part.report} can't begin: what it says was erased`));
      continue;
    }
    const gave = await give(ports, {
      stream: `hotline-report/${part.report}`,
      name: "begin-part",
      body: {
        of: idOf(stream),
        n: index + 1,
        unit,
        channel: letter.channel,
        receivedAt: letter.receivedAt,
        ...(place === undefined ? {} : { place }),
        field: part.field,
        ...(part.kind === undefined ? {} : { kind: part.kind }),
        text,
        ...(flagged ? { flagged } : {}),
        ...(officials.length === 0 ? {} : { officials }),
      },
      subject: "system:splitting",
      key: [stream],
    });
    if ("trouble" in gave) troubles.push(gave.trouble);
  }
  return troubles;
};

/** In the same order; undefined for what is absent or was erased. */
const opened = async (
  opener: Opener,
  values: readonly (Sealable | undefined)[],
): Promise<readonly (string | undefined)[]> => {
  const sealed = values.filter(isSealed);
  const texts = new Map((await opener.open(sealed)).map((text, index) => [sealed[index], text]));
  return values.map((value) => {
    const text = isSealed(value) ? texts.get(value) : value;
    return typeof text === "string" ? text : undefined;
  });
};
