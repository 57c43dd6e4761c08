import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { prose } from "../fields.ts";
import { field } from "../hotline-report/kinds.ts";
import type { Target } from "../link-target.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { reportId } from "../stream-ids.ts";
import type { Code } from "./refusals.ts";
import type { MatterState } from "./state.ts";

export const reportingCommands = {
  /** It becomes a report of the hotline with the words that stand here: nobody types them again. */
  "become-report": z.strictObject({ field }),
  /** It is about what a report is about that is there already. */
  "join-report": z.strictObject({ report: reportId() }),
  /** có nội dung tố cáo: anybody who handles it may protect it at once. */
  flag: z.strictObject({}),
  unflag: z.strictObject({ reason: prose(2000) }),
};

export const reportingEvents = {
  "reception-matter-became-report": z.object({
    type: z.literal("reception-matter-became-report"),
    report: z.string(),
    field,
    ...stampFields,
  }),
  "reception-matter-joined-report": z.object({
    type: z.literal("reception-matter-joined-report"),
    report: z.string(),
    ...stampFields,
  }),
  "reception-matter-flagged": z.object({ type: z.literal("reception-matter-flagged"), ...stampFields }),
  "reception-matter-unflagged": z.object({
    type: z.literal("reception-matter-unflagged"),
    reason: sealable("case"),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof reportingEvents>;
export type ReportingCommand = CommandsOf<typeof reportingCommands> & { readonly target?: Target };

/** The matter was received. */
export const decideReporting = (
  command: ReportingCommand,
  state: MatterState,
): readonly Event[] | Refusal<Code> => {
  switch (command.type) {
    case "flag":
      return state.flagged ? [] : [{ type: "reception-matter-flagged", ...stampOf(command) }];
    case "unflag":
      return state.flagged
        ? [{ type: "reception-matter-unflagged", reason: command.reason, ...stampOf(command) }]
        : [];
    case "become-report":
      if (state.report !== undefined) return refuse("already-reported", { report: state.report });
      if (state.standing === "answered") return refuse("already-answered");
      return [
        {
          type: "reception-matter-became-report",
          report: reportOf(command.id),
          field: command.field,
          ...stampOf(command),
        },
      ];
    case "join-report": {
      const { report, target } = command;
      if (state.report === report) return [];
      if (state.report !== undefined) return refuse("already-reported", { report: state.report });
      // An ordinary matter must not name a secret report, nor a protected one an ordinary report that others read.
      if (target === undefined || target.isSecret !== state.flagged) return refuse("report-unknown");
      return [{ type: "reception-matter-joined-report", report, ...stampOf(command) }];
    }
  }
};

/** Its words show nothing, and whoever may not read the matter learns nothing by asking for the report. */
const reportOf = (id: string): string => `${id}-r`;

export const evolveReporting = (state: MatterState, event: Event): MatterState => {
  switch (event.type) {
    case "reception-matter-flagged":
      return { ...state, flagged: true, enteredBy: [...state.enteredBy, event.by.subject] };
    case "reception-matter-unflagged":
      return { ...state, flagged: false };
    case "reception-matter-became-report":
    case "reception-matter-joined-report":
      return { ...state, report: event.report };
  }
};
