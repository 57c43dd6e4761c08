import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { prose } from "../fields.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import type { joiningEvents } from "./joining.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";

export const protectingCommands = {
  /** Có nội dung tố cáo: anybody who handles it may protect it at once. */
  flag: z.strictObject({}),
  unflag: z.strictObject({ reason: prose(2000) }),
};

export const protectingEvents = {
  "report-flagged": z.object({ type: z.literal("report-flagged"), ...stampFields }),
  "report-unflagged": z.object({
    type: z.literal("report-unflagged"),
    reason: sealable("case"),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof protectingEvents>;
type Unmerged = z.infer<(typeof joiningEvents)["report-unmerged"]>;

export const decideProtecting = (
  command: CommandsOf<typeof protectingCommands>,
  state: ReportState,
): readonly (Event | Unmerged)[] | Refusal<Code> => {
  switch (command.type) {
    case "flag": {
      if (state.flagged) return [];
      const flagged: Event = { type: "report-flagged", ...stampOf(command) };
      // A secret case is never merged with another: it leaves the one it was merged into.
      return state.mergedInto === undefined
        ? [flagged]
        : [{ type: "report-unmerged", from: state.mergedInto, ...stampOf(command) }, flagged];
    }
    case "unflag":
      if (state.kind === "denunciation") return refuse("report-became-formal");
      return state.flagged ? [{ type: "report-unflagged", reason: command.reason, ...stampOf(command) }] : [];
  }
};

export const evolveProtecting = (state: ReportState, event: Event): ReportState => {
  switch (event.type) {
    case "report-flagged":
      return { ...state, flagged: true, enteredBy: [...state.enteredBy, event.by.subject] };
    case "report-unflagged":
      return { ...state, flagged: false };
  }
};
