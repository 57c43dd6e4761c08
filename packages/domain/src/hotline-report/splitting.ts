import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { instant, line, prose, unitId } from "../fields.ts";
import type { DecidedLevel } from "../policy/known-policies.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import type { classingEvents } from "./classing.ts";
import { type askingEvents, clockAfterClassing } from "./asking.ts";
import { answerBy, clockOf, type intakeEvents } from "./intake.ts";
import { channel, field, kind } from "./kinds.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { Code } from "./refusals.ts";
import type { handingOnEvents } from "./handing-on.ts";
import { keptFrom, type namingEvents, OFFICIALS_MAX, raised, type WithPosts } from "./naming.ts";
import { reportId } from "../stream-ids.ts";
import type { ReportState } from "./state.ts";

const PARTS_MIN = 2;
const PARTS_MAX = 10;

export const splittingCommands = {
  /** tách đơn (TT 05/2021/TT-TTCP Đ.6): a letter with several contents becomes so many reports. */
  split: z.strictObject({
    parts: z
      .array(z.strictObject({ text: prose(20_000), field, kind: kind.optional() }))
      .min(PARTS_MIN)
      .max(PARTS_MAX),
  }),
  /** A part begins its own life, its clock from the day on which the letter came in. The reporter stays with the letter. */
  "begin-part": z.strictObject({
    of: reportId(),
    n: z.int().min(1).max(PARTS_MAX),
    unit: unitId(),
    channel,
    receivedAt: instant(),
    place: line(300).optional(),
    field,
    kind: kind.optional(),
    text: prose(20_000),
    flagged: z.boolean().optional(),
    /** Whom the letter names, each part names. */
    officials: z.array(keptFrom).max(OFFICIALS_MAX).optional(),
  }),
};

export const splittingEvents = {
  "report-split": z.object({
    type: z.literal("report-split"),
    /** Each as the report that it becomes. */
    parts: z.array(z.object({ report: z.string(), text: sealable("case"), field, kind: kind.optional() })),
    ...stampFields,
  }),
};

type Split = EventsOf<typeof splittingEvents>;
type Begun = z.infer<(typeof intakeEvents)["report-received"]>;
type Named = EventsOf<typeof namingEvents>;
type Raised = Extract<EventsOf<typeof handingOnEvents>, { type: "routing-escalated" }>;
type Moved = z.infer<(typeof askingEvents)["answer-by-moved"]>;
type Classified = z.infer<(typeof classingEvents)["report-classified"]>;

export type SplittingCommand =
  | Extract<CommandsOf<typeof splittingCommands>, { type: "split" }>
  | (Extract<CommandsOf<typeof splittingCommands>, { type: "begin-part" }> &
      WithPosts & {
        readonly serviceLevel?: DecidedLevel;
      });

export const decideSplitting = (
  command: SplittingCommand,
  state: ReportState,
): readonly (Split | Begun | Classified | Moved | Named | Raised)[] | Refusal<Code> => {
  switch (command.type) {
    case "split": {
      if (state.repliedOn !== undefined) return refuse("already-answered");
      if (state.joined.length > 0) return refuse("has-joined", { joined: state.joined });
      const parts = command.parts.map(({ text, field: about, kind: as }, index) => ({
        report: partId(command.id, index + 1),
        text,
        field: about,
        ...(as === undefined ? {} : { kind: as }),
      }));
      return [{ type: "report-split", parts, ...stampOf(command) }];
    }
    case "begin-part": {
      if (state.received) return [];
      const {
        of,
        n,
        unit,
        receivedAt,
        place,
        text,
        flagged,
        serviceLevel,
        kind: as,
        officials = [],
      } = command;
      // A unit that has ended meanwhile is no hindrance: what came to it passes to its heir.
      if (command.units[unit] === undefined) return refuse("unit-unknown", { unit });
      const about = command.field;
      const timed = answerBy(receivedAt, serviceLevel);
      return [
        {
          type: "report-received",
          unit,
          channel: command.channel,
          receivedAt,
          ...(place === undefined ? {} : { place }),
          field: about,
          text,
          partOf: { report: of, n },
          ...(flagged === true ? { flagged } : {}),
          ...timed,
          ...stampOf(command),
        },
        ...(as === undefined
          ? []
          : [
              { type: "report-classified", kind: as, field: about, ...stampOf(command) } as const,
              ...clockAfterClassing({ clock: clockOf(receivedAt, timed) }, as, command),
            ]),
        ...officials.map((official): Named => ({ type: "official-named", official, ...stampOf(command) })),
        ...raised(command, { officials, unit, hops: 0 }),
      ];
    }
  }
};

/** `r1` → `r1-2`: the same however often it is asked for. */
const partId = (report: string, n: number): string => `${report}-${n}`;

export const evolveSplitting = (state: ReportState, _event: Split): ReportState => ({
  ...state,
  end: "split",
  // Each part has its own clock.
  asked: false,
  clock: undefined,
  due: undefined,
});
