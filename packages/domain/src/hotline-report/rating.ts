import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { addDays, type Day, dayOf } from "@sdc/law/local-day";
import { prose } from "../fields.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { isReflectionOrPetition } from "./kinds.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";

export const ratingCommands = {
  /** The reporter's: given behind their code, or by an operator for them. */
  rate: z.strictObject({
    stars: z.int().min(1).max(5),
    comment: prose(2000).optional(),
    givenBy: z.literal("operator").default("operator"),
  }),
  reopen: z.strictObject({ reason: prose(2000) }),
};

export const ratingEvents = {
  "report-rated": z.object({
    type: z.literal("report-rated"),
    stars: z.number(),
    comment: sealable("case").optional(),
    givenBy: z.enum(["operator", "citizen-code"]),
    ...stampFields,
  }),
  "report-reopened": z.object({
    type: z.literal("report-reopened"),
    reason: sealable("case"),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof ratingEvents>;
export type RatingCommand = CommandsOf<typeof ratingCommands> & {
  /** Given by whoever showed the report's code. */
  readonly byCode?: true;
};

/** Calendar days after a reply, or after its closing, in which a report may be reopened: policy, not law. */
export const REOPEN_DAYS = 15;

export const decideRating = (
  command: RatingCommand,
  state: ReportState,
): readonly Event[] | Refusal<Code> => {
  if (!isReflectionOrPetition(state.kind)) return refuse("not-of-this-kind");
  const { repliedOn, closedOn } = state;
  if (!state.replied || repliedOn === undefined) return refuse("not-replied");
  switch (command.type) {
    case "rate": {
      const { stars, comment } = command;
      const givenBy = command.byCode === true ? "citizen-code" : command.givenBy;
      if (stars === state.stars && comment === undefined) return [];
      return [
        {
          type: "report-rated",
          stars,
          ...(comment === undefined ? {} : { comment }),
          givenBy,
          ...stampOf(command),
        },
      ];
    }
    case "reopen": {
      const until = reopenedUntil({ repliedOn, closedOn });
      if (dayOf(command.at) > until) return refuse("reopening-over", { until });
      return [{ type: "report-reopened", reason: command.reason, ...stampOf(command) }];
    }
  }
};

/** The last day on which a report that was replied to on that day, and perhaps closed later, is reopened. */
export const reopenedUntil = ({
  repliedOn,
  closedOn,
}: {
  readonly repliedOn: Day;
  readonly closedOn: Day | undefined;
}): Day => addDays(closedOn !== undefined && closedOn > repliedOn ? closedOn : repliedOn, REOPEN_DAYS);

export const evolveRating = (state: ReportState, event: Event): ReportState => {
  switch (event.type) {
    case "report-rated":
      return { ...state, stars: event.stars };
    case "report-reopened":
      return { ...state, replied: false, end: undefined, stars: undefined };
  }
};
