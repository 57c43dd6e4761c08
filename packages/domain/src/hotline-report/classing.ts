import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import { isRefusal, type Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import { day, line, prose, unitId } from "../fields.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { type askingEvents, clockAfterClassing } from "./asking.ts";
import { type CaseFacts, caseOf, casePartFields, deniedIn, keptCaseFields } from "./formal-case.ts";
import { field, formalKind, kind } from "./kinds.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { namedAlso } from "./naming.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";
import { streamName } from "../stream-ids.ts";

/** đơn có chữ ký, or bản ghi nội dung có chữ ký xác nhận: without one of them there is no complaint and no denunciation. */
const form = z.enum(["letter", "record"]);

export const classingCommands = {
  /** `ground`: the legal ground. `reason`: why it is classified anew. */
  classify: z.strictObject({
    kind,
    field: field.optional(),
    ground: line(500).optional(),
    reason: prose(2000).optional(),
  }),
  /** A complaint or a denunciation, in its legal form: from then on its own law counts the days. */
  "classify-formal": z.strictObject({
    kind: formalKind,
    document: z.strictObject({ form, number: line(60), date: day() }),
    ground: line(500),
    ...casePartFields,
  }),
  /** The register itself: the case that it became is open. A denunciation is named from its own side alone. */
  "note-case-opened": z.strictObject({ to: streamName(), unit: unitId() }),
  /** đủ / không đủ điều kiện xử lý. */
  assess: z.strictObject({ qualified: z.boolean(), reason: prose(2000) }),
};

export const classingEvents = {
  "report-classified": z.object({
    type: z.literal("report-classified"),
    kind,
    field,
    ground: sealable("case").optional(),
    reason: sealable("case").optional(),
    ...stampFields,
  }),
  "report-became-formal": z.object({
    type: z.literal("report-became-formal"),
    kind: formalKind,
    document: z.object({ form, number: z.string(), date: z.string() }),
    ground: sealable("case"),
    ...keptCaseFields,
    ...stampFields,
  }),
  /** `to`, `unit`: of a complaint alone. Where a denunciation is, and under which id, its few readers know. */
  "report-case-opened": z.object({
    type: z.literal("report-case-opened"),
    kind: z.enum(["complaint", "denunciation"]),
    to: z.string().optional(),
    unit: z.string().optional(),
    ...stampFields,
  }),
  "report-assessed": z.object({
    type: z.literal("report-assessed"),
    qualified: z.boolean(),
    reason: sealable("case"),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof classingEvents>;
type Moved = z.infer<(typeof askingEvents)["answer-by-moved"]>;
export type ClassingCommand = CommandsOf<typeof classingCommands> & CaseFacts;

export const decideClassing = (
  command: ClassingCommand,
  state: ReportState,
): readonly (Event | Moved | ReturnType<typeof namedAlso>[number])[] | Refusal<Code> => {
  switch (command.type) {
    case "classify": {
      const { kind: as, ground, reason } = command;
      const about = command.field ?? state.field ?? "other";
      if (as === state.kind && about === state.field) return [];
      if (state.kind !== undefined && reason === undefined) return refuse("reason-missing");
      return [
        {
          type: "report-classified",
          kind: as,
          field: about,
          ...(ground === undefined ? {} : { ground }),
          ...(reason === undefined ? {} : { reason }),
          ...stampOf(command),
        },
        ...clockAfterClassing(state, as, command),
      ];
    }
    case "classify-formal": {
      const { kind: as, document, ground } = command;
      // What has been answered is a case of its own: the complaint or denunciation is another one, linked to it.
      if (state.repliedOn !== undefined) return refuse("already-answered");
      if (state.joined.length > 0) return refuse("has-joined", { joined: state.joined });
      if (document.date > dayOf(command.at)) return refuse("dated-in-future");
      const begins = caseOf(command, state);
      if (isRefusal(begins)) return begins;
      // Whoever is denounced sees nothing of the report either, and it does not stay under them.
      const denied = as === "denunciation" ? deniedIn(command) : undefined;
      return [
        ...(denied === undefined ? [] : namedAlso(command, state, denied)),
        { type: "report-became-formal", kind: as, document, ground, ...begins, ...stampOf(command) },
      ];
    }
    case "note-case-opened": {
      const { to, unit } = command;
      if (state.end !== "became-formal" || state.caseIsOpen) return [];
      if (state.kind === "denunciation")
        return [{ type: "report-case-opened", kind: "denunciation", ...stampOf(command) }];
      return [{ type: "report-case-opened", kind: "complaint", to, unit, ...stampOf(command) }];
    }
    case "assess": {
      const { qualified, reason } = command;
      if (state.kind === undefined) return refuse("not-classified");
      if (qualified === state.qualified) return [];
      return [{ type: "report-assessed", qualified, reason, ...stampOf(command) }];
    }
  }
};

export const evolveClassing = (state: ReportState, event: Event): ReportState => {
  switch (event.type) {
    case "report-classified":
      return { ...state, kind: event.kind, field: event.field };
    case "report-became-formal":
      return {
        ...state,
        kind: event.kind,
        end: "became-formal",
        flagged: state.flagged || event.kind === "denunciation",
        // The clocks of the kinds never mix.
        asked: false,
        clock: undefined,
        due: undefined,
      };
    case "report-case-opened":
      return { ...state, caseIsOpen: true };
    case "report-assessed":
      return { ...state, qualified: event.qualified };
  }
};
