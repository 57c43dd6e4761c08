import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import { prose } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { FILES_AT_ONCE_MAX, numberedFiles, storedFile, storedFileFields } from "../stored-file.ts";
import type { Code } from "./refusals.ts";
import type { CommitmentState } from "./state.ts";

/** So many a commitment holds, withdrawn ones included. */
const FILES_MAX = 50;

export const attachingCommands = {
  /** ảnh, tài liệu: names what was stored before; all of it shows how far it is. */
  attach: z.strictObject({
    attachments: z.array(storedFile).min(1).max(FILES_AT_ONCE_MAX),
    /** What they show. */
    note: prose(2000).optional(),
  }),
  /** It is shown to nobody any more, and stays sealed where it is. */
  "withdraw-attachment": z.strictObject({ n: z.int().min(1).max(FILES_MAX), reason: prose(2000) }),
};

export const attachingEvents = {
  "commitment-file-added": z.object({
    type: z.literal("commitment-file-added"),
    ...storedFileFields,
    on: z.string(),
    note: sealable("case").optional(),
    ...stampFields,
  }),
  "commitment-file-withdrawn": z.object({
    type: z.literal("commitment-file-withdrawn"),
    n: z.number(),
    reason: sealable("case"),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof attachingEvents>;

/** Proof may come when it is over, too: whoever confirms it may have waited for the picture. */
export const decideAttaching = (
  command: CommandsOf<typeof attachingCommands>,
  { files, withdrawnFiles }: CommitmentState,
): readonly Event[] | Refusal<Code> => {
  switch (command.type) {
    case "attach": {
      const { attachments, note, at } = command;
      if (files + attachments.length > FILES_MAX) return refuse("files-too-many", { max: FILES_MAX });
      return numberedFiles(attachments, files).map((file) => ({
        type: "commitment-file-added",
        ...file,
        on: dayOf(at),
        ...(note === undefined ? {} : { note }),
        ...stampOf(command),
      }));
    }
    case "withdraw-attachment": {
      const { n, reason } = command;
      if (n > files) return refuse("file-unknown", { n });
      return withdrawnFiles.includes(n)
        ? []
        : [{ type: "commitment-file-withdrawn", n, reason, ...stampOf(command) }];
    }
  }
};

export const evolveAttaching = (state: CommitmentState, event: Event): CommitmentState => {
  switch (event.type) {
    case "commitment-file-added":
      return { ...state, files: event.n };
    case "commitment-file-withdrawn":
      return { ...state, withdrawnFiles: [...state.withdrawnFiles, event.n] };
  }
};
