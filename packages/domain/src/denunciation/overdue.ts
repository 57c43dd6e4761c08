import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { type Actor, stampOf } from "@sdc/core/stamp";
import { unfitCompetence } from "./competence.ts";
import { day, line } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Code } from "./refusals.ts";
import type { DenunciationState } from "./state.ts";
import { clocksField, dueOf, started } from "./time-limits.ts";

/** Steps when its time is over without a settlement (A38). */
export const overdueCommands = {
  /** The denouncer has gone to the superior head, who received it on that day. */
  "raise-overdue": z.strictObject({ receivedOn: day(), superior: line(200) }),
  /** The superior asks for a report. */
  "request-report": z.strictObject({ request: numbered() }),
  /** Whoever settles it reports. */
  "report-overdue": z.strictObject({ report: numbered() }),
};

export const overdueEvents = {
  "denunciation-overdue-raised": z.object({
    type: z.literal("denunciation-overdue-raised"),
    receivedOn: z.string(),
    superior: z.string(),
    clocks: clocksField,
    ...stampFields,
  }),
  "denunciation-report-requested": z.object({
    type: z.literal("denunciation-report-requested"),
    request: numberedFields,
    clocks: clocksField,
    ...stampFields,
  }),
  "denunciation-overdue-reported": z.object({
    type: z.literal("denunciation-overdue-reported"),
    report: numberedFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof overdueEvents>;

export const decideOverdue = (
  command: CommandsOf<typeof overdueCommands>,
  state: DenunciationState,
): readonly Event[] | Refusal<Code> => {
  const { at } = command;
  const { overdue } = state;
  switch (command.type) {
    case "raise-overdue": {
      const { receivedOn, superior } = command;
      const due = dueOf(state);
      if (state.acceptedOn === undefined) return refuse("not-accepted");
      if (due === undefined || receivedOn <= due) return refuse("not-overdue", { rule: "TC-2018.A38" });
      if (overdue !== undefined && overdue.step !== "reported") return refuse("already-raised");
      const wrong = misdated(receivedOn, { notBefore: overdue?.on ?? state.acceptedOn, at });
      if (wrong !== undefined) return wrong;
      const clocks = [started("report-request", receivedOn)];
      return [{ type: "denunciation-overdue-raised", receivedOn, superior, clocks, ...stampOf(command) }];
    }
    case "request-report": {
      const { request } = command;
      if (overdue?.step !== "raised") return refuse("not-raised");
      const wrong = misdated(request.date, { notBefore: overdue.on, at });
      if (wrong !== undefined) return wrong;
      const clocks = [started("report", request.date)];
      return [{ type: "denunciation-report-requested", request, clocks, ...stampOf(command) }];
    }
    case "report-overdue": {
      const { report } = command;
      if (overdue?.step !== "requested") return refuse("not-requested");
      return (
        misdated(report.date, { notBefore: overdue.on, at }) ?? [
          { type: "denunciation-overdue-reported", report, ...stampOf(command) },
        ]
      );
    }
  }
};

/**
 * Whether somebody of a level above may not know that it is there: before the denouncer went there because it is overdue (A38), unless
 * it is that level's to settle (A12.1). They may say that the denouncer did; where the law gives no ground for it, it is as if there were none.
 */
export const isUnknownTo = (state: DenunciationState, by: Pick<Actor, "unit">): boolean =>
  state.registered &&
  by.unit !== state.unit &&
  state.overdue === undefined &&
  unfitCompetence(state.unit, state) === undefined;

export const evolveOverdue = (state: DenunciationState, event: Event): DenunciationState => {
  switch (event.type) {
    case "denunciation-overdue-raised":
      return { ...state, overdue: { step: "raised", on: event.receivedOn } };
    case "denunciation-report-requested":
      return { ...state, overdue: { step: "requested", on: event.request.date } };
    case "denunciation-overdue-reported":
      return { ...state, overdue: { step: "reported", on: event.report.date } };
  }
};
