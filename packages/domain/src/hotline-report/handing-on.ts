import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import { prose, unitId } from "../fields.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { above, inOffice } from "../units.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";
import { raised, unfitReceiver, type WithPosts } from "./naming.ts";
import { unfitUnit } from "../unfit-unit.ts";

export const handingOnCommands = {
  /** từ chối tiếp nhận: back to whoever assigned it. */
  "refuse-assignment": z.strictObject({ ground: prose(2000) }),
  /** chuyển xử lý, by the unit that has it. */
  transfer: z.strictObject({ unit: unitId(), reason: prose(2000) }),
};

/** How often it was refused or transferred since a level above last decided; 0 where that level itself hands it on. */
const hops = z.number();

export const handingOnEvents = {
  "assignment-refused": z.object({
    type: z.literal("assignment-refused"),
    from: z.string(),
    /** Who has it now, and has to assign it anew. */
    to: z.string(),
    ground: sealable("case"),
    hops,
    ...stampFields,
  }),
  /** The unit that gets it takes it on, or refuses it, like one that it was assigned to. */
  "report-transferred": z.object({
    type: z.literal("report-transferred"),
    from: z.string(),
    to: z.string(),
    reason: sealable("case"),
    hops,
    ...stampFields,
  }),
  /** Handed on too often, or about those over its unit: the level above has it now, and decides. */
  "routing-escalated": z.object({
    type: z.literal("routing-escalated"),
    from: z.string(),
    to: z.string(),
    hops,
    /** Absent: it was handed on too often. */
    because: z.literal("names-those-over-it").optional(),
    ...stampFields,
  }),
};

export type HandingOnCommand = CommandsOf<typeof handingOnCommands> & WithPosts;
type Command = HandingOnCommand;
type Event = EventsOf<typeof handingOnEvents>;

/** The hop (a refusal or a transfer) that brings a report to the level above instead: policy, not law. */
export const HOPS_MAX = 3;

export const decideHandingOn = (command: Command, state: ReportState): readonly Event[] | Refusal<Code> => {
  const { units } = command;
  const { unit: from, assignedBy } = state;
  switch (command.type) {
    case "refuse-assignment": {
      const { ground } = command;
      if (!state.assigned) return refuse("not-assigned");
      if (state.accepted) return refuse("already-accepted");
      // Whoever assigned it may be nobody of the registry: then it stays, and the unit finds another way.
      const to = assignedBy === undefined || units[assignedBy] === undefined ? from : assignedBy;
      return andKept(
        command,
        state,
        handedOn(command, state, (count) => ({
          type: "assignment-refused",
          from,
          to,
          ground,
          hops: count,
          ...stampOf(command),
        })),
      );
    }
    case "transfer": {
      const { unit: to, reason } = command;
      if (state.kind === undefined) return refuse("not-classified");
      if (state.replied) return refuse("already-answered");
      if (to === from) return [];
      const unfit = unfitUnit(units, to, dayOf(command.at)) ?? unfitReceiver(command, state, { unit: to });
      if (unfit !== undefined) return unfit;
      return andKept(
        command,
        state,
        handedOn(command, state, (count) => ({
          type: "report-transferred",
          from,
          to,
          reason,
          hops: count,
          ...stampOf(command),
        })),
      );
    }
  }
};

/** Not to those whom it names: from where it came to it goes on above them. */
const andKept = (command: Command, state: ReportState, handed: readonly Event[]): readonly Event[] => {
  const last = handed.at(-1);
  return last === undefined
    ? handed
    : [...handed, ...raised(command, { ...state, unit: last.to, hops: last.hops })];
};

/** One hop; with the last one it goes on to the nearest level above that stands. Where nobody is above, none is counted. */
const handedOn = (
  command: Command,
  { unit: from, hops: before }: ReportState,
  hop: (count: number) => Event,
): readonly Event[] => {
  const to = above(command.units, from).find((id) => {
    const unit = command.units[id];
    return unit !== undefined && inOffice(unit, dayOf(command.at));
  });
  if (to === undefined) return [hop(0)];
  const count = before + 1;
  return count < HOPS_MAX
    ? [hop(count)]
    : [hop(count), { type: "routing-escalated", from, to, hops: count, ...stampOf(command) }];
};

export const evolveHandingOn = (state: ReportState, event: Event): ReportState => {
  switch (event.type) {
    case "assignment-refused":
      return { ...state, ...LOOSE, unit: event.to, hops: event.hops };
    case "report-transferred":
      return {
        ...state,
        ...LOOSE,
        unit: event.to,
        assigned: true,
        assignedBy: event.from,
        hops: event.hops,
      };
    case "routing-escalated":
      // The level above decides, and counting begins anew.
      return { ...state, ...LOOSE, unit: event.to, hops: 0 };
  }
};

const LOOSE = { assigned: false, accepted: false, officer: undefined } as const;
