import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { line, prose } from "../fields.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { mayBePublic } from "./kinds.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";

const told = {
  title: line(200),
  text: prose(20_000),
  place: line(300).optional(),
  answer: prose(20_000).optional(),
};

export const publishingCommands = {
  /** công khai: in the moderator's words, masked; what the reporter wrote stays sealed as it is. Again: anew. */
  publish: z.strictObject(told),
  /** gỡ công khai. */
  unpublish: z.strictObject({ reason: prose(2000) }),
};

export const publishingEvents = {
  /** In the clear, for everybody and for good: the one text of a report that is. */
  "report-published": z.object({ type: z.literal("report-published"), ...told, ...stampFields }),
  "report-unpublished": z.object({
    type: z.literal("report-unpublished"),
    reason: sealable("case"),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof publishingEvents>;

export const decidePublishing = (
  command: CommandsOf<typeof publishingCommands>,
  state: ReportState,
): readonly Event[] | Refusal<Code> => {
  switch (command.type) {
    case "publish": {
      const { title, text, place, answer } = command;
      if (state.flagged) return refuse("flagged-not-published");
      if (!mayBePublic(state.kind)) return refuse("not-of-this-kind");
      const found = [title, text, place, answer].find((one) => one !== undefined && tellsWho(one));
      if (found !== undefined) return refuse("published-text-tells-who");
      return [
        {
          type: "report-published",
          title,
          text,
          ...(place === undefined ? {} : { place }),
          ...(answer === undefined ? {} : { answer }),
          ...stampOf(command),
        },
      ];
    }
    case "unpublish":
      return state.published
        ? [{ type: "report-unpublished", reason: command.reason, ...stampOf(command) }]
        : [];
  }
};

/** A phone number, the number of an identity card, an e-mail address: what a moderator overlooks first. Names need eyes. */
const tellsWho = (text: string): boolean =>
  /\d(?:[\s.-]?\d){8,}/u.test(text) || /[^\s@]+@[^\s@]+\.[^\s@]+/u.test(text);

export const evolvePublishing = (state: ReportState, event: Event): ReportState => ({
  ...state,
  published: event.type === "report-published",
});
