import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import type { Code } from "./refusals.ts";
import { barredWhenResealed } from "./resealing.ts";
import type { Command } from "./schema.ts";
import type { End, ReportState } from "./state.ts";

type Types = ReadonlySet<Command["type"]>;

/** What no end of a report hinders: protecting it, naming other cases, messages, withdrawing a file, what the register notes. */
const ALWAYS: Types = new Set([
  "receive",
  "begin-part",
  "flag",
  "name-official",
  "unflag",
  "link",
  "unpublish",
  "write",
  "write-to-reporter",
  "withdraw-attachment",
  "note-case-opened",
  "note-joined",
  "note-parted",
  "note-resealing-waits",
  "note-resealed",
  "note-keys-destroyed",
]);

/** What comes too late for a report that has ended, and is no mistake: it changes nothing. */
const TOO_LATE: Types = new Set(["keep-from-named", "pass-on", "remind", "escalate", "answer-through"]);

/** What is still done with a merged report: it stays owed, and it can be taken out again. */
const WHEN_MERGED: Types = new Set([
  "merge-into",
  "unmerge",
  "answer-through",
  "keep-from-named",
  "pass-on",
  "remind",
  "escalate",
]);

const AFTER: Readonly<Record<End, { readonly code: Code; readonly takes: Types; readonly again: Types }>> = {
  closed: {
    code: "report-closed",
    takes: new Set(["rate", "reopen", "publish", "attach"]),
    again: new Set(["close"]),
  },
  withdrawn: { code: "report-withdrawn", takes: new Set(), again: new Set(["withdraw"]) },
  "became-formal": { code: "report-became-formal", takes: new Set(), again: new Set() },
  split: { code: "report-split", takes: new Set(), again: new Set() },
};

/** Why a report takes no such command where it stands; undefined: its rule is asked. */
export const barred = (
  { type }: Pick<Command, "type">,
  state: ReportState,
): readonly [] | Refusal<Code> | undefined => {
  const { end, mergedInto } = state;
  if (end !== undefined && TOO_LATE.has(type)) return [];
  const resealed = barredWhenResealed({ type }, state);
  if (resealed !== undefined) return resealed;
  if (ALWAYS.has(type)) return undefined;
  if (end !== undefined) {
    const { code, takes, again } = AFTER[end];
    if (takes.has(type)) return undefined;
    return again.has(type) ? [] : refuse(code);
  }
  if (mergedInto === undefined || WHEN_MERGED.has(type)) return undefined;
  return refuse("report-merged", { into: mergedInto });
};
