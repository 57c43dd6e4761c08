import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { type Stamp, stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import { line, prose } from "../fields.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import {
  FILES_AT_ONCE_MAX,
  numberedFiles,
  type StoredFile,
  storedFile,
  storedFileFields,
} from "../stored-file.ts";
import { isReflectionOrPetition } from "./kinds.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { reopenedUntil } from "./rating.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";

export const SENT_BY = ["reporter", "officer"] as const;
const from = z.enum(SENT_BY);

/** So many a case holds, withdrawn ones included. */
export const IN_CASE_MAX = 100;

const notTaken = z.strictObject({ name: line(120), code: z.string().regex(/^[a-z]+(-[a-z]+)*$/) });

export type NotTaken = z.infer<typeof notTaken>;

export const attachingCommands = {
  /** đính kèm tệp: names what was stored before, and what was sent and could not be taken. */
  attach: z.strictObject({
    attachments: z.array(storedFile).max(FILES_AT_ONCE_MAX),
    refused: z.array(notTaken).max(FILES_AT_ONCE_MAX).optional(),
    from,
    /** What a late document of an officer is, and why it comes late. */
    note: prose(2000).optional(),
  }),
  /** gỡ tệp đính kèm: it is shown to nobody any more, and stays sealed where it is until the case is erased. */
  "withdraw-attachment": z.strictObject({ n: z.int().min(1).max(IN_CASE_MAX), reason: prose(2000) }),
};

export const attachingEvents = {
  "attachment-added": z.object({
    type: z.literal("attachment-added"),
    ...storedFileFields,
    from,
    note: sealable("case").optional(),
    ...stampFields,
  }),
  /** It came and could not be taken; whoever handles the case has to know that it came. */
  "attachment-refused": z.object({
    type: z.literal("attachment-refused"),
    name: sealable("case"),
    code: z.string(),
    from,
    ...stampFields,
  }),
  "attachment-withdrawn": z.object({
    type: z.literal("attachment-withdrawn"),
    n: z.number(),
    reason: sealable("case"),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof attachingEvents>;
type Added = z.infer<(typeof attachingEvents)["attachment-added"]>;
type Refused = z.infer<(typeof attachingEvents)["attachment-refused"]>;

export const decideAttaching = (
  command: CommandsOf<typeof attachingCommands>,
  state: ReportState,
): readonly Event[] | Refusal<Code> => {
  switch (command.type) {
    case "attach": {
      const { attachments, refused = [], from: sender, note } = command;
      if (attachments.length + refused.length === 0) return refuse("upload-missing");
      const late = state.end === "closed" ? lateFiles(command, state) : undefined;
      if (late !== undefined) return late;
      if (state.attachments + attachments.length > IN_CASE_MAX)
        return refuse("attachments-too-many", { max: IN_CASE_MAX });
      return [
        ...added(attachments, sender, state.attachments, command).map((event) =>
          note === undefined ? event : { ...event, note },
        ),
        ...couldNotBeTaken(refused, sender, command),
      ];
    }
    case "withdraw-attachment": {
      const { n, reason } = command;
      if (n > state.attachments) return refuse("attachment-unknown");
      return state.withdrawnAttachments.includes(n)
        ? []
        : [{ type: "attachment-withdrawn", n, reason, ...stampOf(command) }];
    }
  }
};

/**
 * After its end a report takes a reporter's files as long as it may be reopened, and an officer's with a note on them.
 * What a reporter sends behind their code comes with a message and is kept always.
 */
const lateFiles = (
  { from: sender, note, at }: { readonly from: Added["from"]; readonly note?: string | undefined } & Stamp,
  { kind, repliedOn, closedOn }: ReportState,
): Refusal<Code> | undefined => {
  if (sender === "officer") return note === undefined ? refuse("late-file-without-note") : undefined;
  if (repliedOn === undefined || !isReflectionOrPetition(kind)) return refuse("report-closed");
  const until = reopenedUntil({ repliedOn, closedOn });
  return dayOf(at) > until ? refuse("files-too-late", { until }) : undefined;
};

/** One event a file, numbered on from what the case holds. */
export const added = (
  attachments: readonly StoredFile[],
  sender: Added["from"],
  before: number,
  command: Stamp,
): readonly Added[] =>
  numberedFiles(attachments, before).map((file) => ({
    type: "attachment-added",
    ...file,
    from: sender,
    ...stampOf(command),
  }));

/** One event for each file that came and is not there. */
export const couldNotBeTaken = (
  files: readonly NotTaken[],
  sender: Refused["from"],
  command: Stamp,
): readonly Refused[] =>
  files.map(({ name, code }) => ({
    type: "attachment-refused",
    name,
    code,
    from: sender,
    ...stampOf(command),
  }));

export const evolveAttaching = (state: ReportState, event: Event): ReportState => {
  switch (event.type) {
    case "attachment-added":
      return { ...state, attachments: event.n };
    case "attachment-withdrawn":
      return { ...state, withdrawnAttachments: [...state.withdrawnAttachments, event.n] };
    case "attachment-refused":
      return state;
  }
};
