import { eventsOf, idOf } from "@sdc/core/commit";
import { hotlineReport } from "@sdc/domain/hotline-report/decider";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { give, type Own } from "./give.ts";
import type { Reaction, ReactionPorts } from "./reaction.ts";

/**
 * Reports were merged or parted, or one that others were merged into was replied to: each of them comes to know. What is
 * told follows from how the report stands now, so news that crosses ends the same.
 */
export const reportMergedBothKnow: Reaction = {
  name: "report-merged-both-know",
  categories: ["hotline-report"],
  triggers: [
    "report-merged",
    "report-unmerged",
    "report-joined",
    "report-replied",
    "report-flagged",
    "official-named",
  ],

  async react(ports, heard) {
    const troubles: unknown[] = [];
    for (const stream of new Set(heard.map((one) => one.stream)))
      for (const own of await owing(ports, stream)) {
        const gave = await give(ports, own);
        if ("trouble" in gave) troubles.push(gave.trouble);
      }
    return troubles;
  },
};

const SUBJECT = "system:joining";

const owing = async ({ log }: ReactionPorts, stream: string): Promise<readonly Own[]> => {
  const { commits } = await log.read(stream);
  const history = commits.flatMap((commit) => eventsOf<Event>(commit));
  const id = idOf(stream);
  const state = history.map(({ event }) => event).reduce(hotlineReport.evolve, hotlineReport.initial);
  // A report merged, parted and merged again is told each time: the version makes it another command.
  const told = new Map<string, Own>();
  for (const { event, version } of history) {
    if (event.type !== "report-merged" && event.type !== "report-unmerged") continue;
    const other = event.type === "report-merged" ? event.into : event.from;
    const name = other === state.mergedInto ? "note-joined" : "note-parted";
    told.set(other, {
      stream: `hotline-report/${other}`,
      name,
      body: { from: id },
      subject: SUBJECT,
      key: [stream, `${version}`],
    });
  }
  const joinedAt = (joined: string) =>
    history.findLast(({ event }) => isJoining(event, joined))?.version ?? 0;
  const namedAt = history.findLast(({ event }) => event.type === "official-named")?.version ?? 0;
  // A secret case stands alone, and one that names somebody since with those that named them before.
  const parted = state.joined.filter((joined) => state.flagged || joinedAt(joined) < namedAt);
  const { repliedOn } = state;
  const answered = repliedOn === undefined ? [] : state.joined.filter((joined) => !parted.includes(joined));
  return [
    ...told.values(),
    ...parted.map((joined): Own => ({
      stream: `hotline-report/${joined}`,
      name: "unmerge",
      body: { reason: "Sổ tự tách: phản ánh kia không còn nhận gộp." },
      subject: SUBJECT,
      key: [stream, `${joinedAt(joined)}`],
    })),
    ...answered.map((joined): Own => ({
      stream: `hotline-report/${joined}`,
      name: "answer-through",
      body: { report: id, on: repliedOn },
      subject: SUBJECT,
      key: [stream, `${joinedAt(joined)}`],
    })),
  ];
};

const isJoining = (event: Event, joined: string): boolean =>
  event.type === "report-joined" && event.from === joined;
