import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import type { Asker } from "../asker.ts";
import { complaint } from "../complaint/decider.ts";
import { knownTarget } from "../hotline-report/known-target.ts";
import { knownMinutesWindow } from "../policy/minutes-window.ts";
import { knownPosts } from "../post/known-posts.ts";
import { knownUnits } from "../units.ts";
import { knownDialogue } from "./known-dialogue.ts";

type Given = {
  readonly name: string;
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly by: Asker;
};
type Log = Pick<EventLog, "read">;

/** The complaint it is held in, whether a report that a question names is there; the posts of its unit and how long its minutes may be amended. */
export const dialogueFacts = async (
  log: Log,
  { name, id, body, by }: Given,
): Promise<Readonly<Record<string, unknown>>> => {
  if (name === "announce-in-case") {
    const { commits } = await log.read(`complaint/${String(body["complaint"])}`);
    return commits.length === 0 ? {} : { known: fold(complaint, complaint.initial, commits) };
  }
  if (name === "take-question") {
    const { report } = body;
    const target =
      typeof report === "string" ? await knownTarget(log, `hotline-report/${report}`, by) : undefined;
    // A protected one is put before no meeting.
    return { isReportThere: target !== undefined && !target.isSecret };
  }
  if (name !== "note-held" && name !== "record-minutes") return {};
  const session = await knownDialogue(log, id);
  if (session === undefined) return {};
  const { unit } = session;
  if (name === "note-held") return { posts: await knownPosts(log, [unit]) };
  const window = await knownMinutesWindow(log, await knownUnits(log, [unit]), unit, String(body["on"]));
  return window === undefined ? {} : { window };
};
