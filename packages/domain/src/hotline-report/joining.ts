import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import { day, prose } from "../fields.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { type askingEvents, notWaitingAnyMore } from "./asking.ts";
import type { Target } from "../link-target.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { Code } from "./refusals.ts";
import { mayBeJoined } from "./kinds.ts";
import { namesTheSame } from "./naming.ts";
import { reportId } from "../stream-ids.ts";
import type { ReportState } from "./state.ts";

export const joiningCommands = {
  /** N→1: this report is about the same as that one, which is handled for both. */
  "merge-into": z.strictObject({ report: reportId() }),
  unmerge: z.strictObject({ reason: prose(2000) }),
  /** The other side of a merge and of its end, told by the register. */
  "note-joined": z.strictObject({ from: reportId() }),
  "note-parted": z.strictObject({ from: reportId() }),
  /** `on`: the day on which the report that it is merged into was replied to. */
  "answer-through": z.strictObject({ report: reportId(), on: day() }),
};

export const joiningEvents = {
  "report-merged": z.object({ type: z.literal("report-merged"), into: z.string(), ...stampFields }),
  "report-unmerged": z.object({
    type: z.literal("report-unmerged"),
    from: z.string(),
    /** Absent where it was flagged: a secret case stands alone. */
    reason: sealable("case").optional(),
    ...stampFields,
  }),
  "report-joined": z.object({ type: z.literal("report-joined"), from: z.string(), ...stampFields }),
  "report-parted": z.object({ type: z.literal("report-parted"), from: z.string(), ...stampFields }),
  "report-answered-through": z.object({
    type: z.literal("report-answered-through"),
    report: z.string(),
    on: z.string(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof joiningEvents>;
export type JoiningCommand = CommandsOf<typeof joiningCommands> & { readonly target?: Target };

export const decideJoining = (
  command: JoiningCommand,
  state: ReportState,
): readonly (Event | EventsOf<typeof askingEvents>)[] | Refusal<Code> => {
  switch (command.type) {
    case "merge-into": {
      const { report: into, target } = command;
      if (into === state.mergedInto) return [];
      if (state.mergedInto !== undefined) return refuse("report-merged", { into: state.mergedInto });
      if (state.flagged) return refuse("flagged-not-merged");
      if (!mayBeJoined(state.kind)) return refuse("not-of-this-kind");
      if (state.replied) return refuse("already-answered");
      if (state.joined.length > 0) return refuse("has-joined", { joined: state.joined });
      // Of a report beyond one's reach, and of a protected one, nothing is said, not even that it exists.
      if (target === undefined || target.isSecret || !mayHandle(command.by.unit, target))
        return refuse("target-unknown");
      if (into === command.id || !target.takesOthers) return refuse("target-not-mergeable");
      // Whoever may see the one would learn through it of the other.
      if (!namesTheSame(state.officials, target.names ?? [])) return refuse("named-differently");
      return [...notWaitingAnyMore(state, command), { type: "report-merged", into, ...stampOf(command) }];
    }
    case "unmerge": {
      const { mergedInto: from } = state;
      if (from === undefined) return refuse("not-merged");
      return [{ type: "report-unmerged", from, reason: command.reason, ...stampOf(command) }];
    }
    case "note-joined":
      return state.joined.includes(command.from)
        ? []
        : [{ type: "report-joined", from: command.from, ...stampOf(command) }];
    case "note-parted":
      return state.joined.includes(command.from)
        ? [{ type: "report-parted", from: command.from, ...stampOf(command) }]
        : [];
    case "answer-through": {
      const { report, on: said } = command;
      const { mergedOn = said } = state;
      if (report !== state.mergedInto || state.answeredThrough) return [];
      // It could not be answered through a report that it was not yet a part of.
      const on = said < mergedOn ? mergedOn : said;
      return [{ type: "report-answered-through", report, on, ...stampOf(command) }];
    }
  }
};

const mayHandle = (actor: string, { unit, above }: Target): boolean =>
  actor === unit || above.includes(actor);

export const evolveJoining = (state: ReportState, event: Event): ReportState => {
  switch (event.type) {
    case "report-merged":
      return { ...state, mergedInto: event.into, mergedOn: dayOf(event.at) };
    case "report-unmerged":
      // What was said about another report answers this one no more.
      return { ...state, mergedInto: undefined, mergedOn: undefined, answeredThrough: false };
    case "report-joined":
      return { ...state, joined: [...state.joined, event.from] };
    case "report-parted":
      return { ...state, joined: state.joined.filter((one) => one !== event.from) };
    case "report-answered-through":
      return { ...state, answeredThrough: true };
  }
};
