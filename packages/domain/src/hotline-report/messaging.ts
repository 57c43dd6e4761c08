import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { prose } from "../fields.ts";
import { sealable } from "../sealable.ts";
import type { StoredFile } from "../stored-file.ts";
import { stampFields } from "../stamp-fields.ts";
import { type askingEvents, informationCame } from "./asking.ts";
import { added, type attachingEvents, couldNotBeTaken, IN_CASE_MAX, type NotTaken } from "./attaching.ts";
import { verbatim } from "./intake.ts";
import { channel } from "./kinds.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";

export const messagingCommands = {
  /** nhắn người gửi: reaches them behind their code, and by the channel that they came by. */
  "write-to-reporter": z.strictObject({ text: prose(20_000) }),
  /** The reporter writes, behind their code or in the thread of their channel. It is no written notice of any law. */
  write: z.strictObject({
    text: prose(20_000),
    channel,
    original: verbatim.optional(),
    /** Whether they want answers in full by the channel that they came by, from now on. */
    answerHere: z.boolean().optional(),
  }),
};

export const messagingEvents = {
  "reporter-written-to": z.object({
    type: z.literal("reporter-written-to"),
    text: sealable("case"),
    ...stampFields,
  }),
  "reporter-wrote": z.object({
    type: z.literal("reporter-wrote"),
    text: sealable("case"),
    channel,
    original: sealable("case").optional(),
    answerHere: z.boolean().optional(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof messagingEvents>;
type Along = z.infer<(typeof attachingEvents)["attachment-added" | "attachment-refused"]>;
export type MessagingCommand = CommandsOf<typeof messagingCommands> & {
  /** What came with it and was stored before; no body can name it (`Order.brought`). */
  readonly attachments?: readonly StoredFile[];
  /** What came with it and could not be taken. */
  readonly notTaken?: readonly NotTaken[];
};

/**
 * What a reporter wrote is kept whatever has become of the report, with what they sent along, in one step: nothing that
 * a person says gets lost, and no half of it is taken.
 */
export const decideMessaging = (
  command: MessagingCommand,
  state: ReportState,
): readonly (Event | EventsOf<typeof askingEvents> | Along)[] | Refusal<Code> => {
  switch (command.type) {
    case "write-to-reporter":
      return state.hasCode || state.hasChannel
        ? [{ type: "reporter-written-to", text: command.text, ...stampOf(command) }]
        : refuse("reporter-not-reachable");
    case "write": {
      const { text, channel: by, original, answerHere, attachments = [], notTaken = [] } = command;
      if (state.attachments + attachments.length > IN_CASE_MAX)
        return refuse("attachments-too-many", { max: IN_CASE_MAX });
      return [
        ...added(attachments, "reporter", state.attachments, command),
        ...couldNotBeTaken(notTaken, "reporter", command),
        {
          type: "reporter-wrote",
          text,
          channel: by,
          ...(original === undefined ? {} : { original }),
          ...(answerHere === undefined ? {} : { answerHere }),
          ...stampOf(command),
        },
        ...(state.asked ? informationCame(state, command) : []),
      ];
    }
  }
};
