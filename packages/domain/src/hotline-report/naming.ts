import * as z from "zod";
import { type Refusal, refuse } from "@sdc/core/refusal";
import { type Stamp, stampOf } from "@sdc/core/stamp";
import { type Day, dayOf } from "@sdc/law/local-day";
import { line, unitId } from "../fields.ts";
import type { PostState } from "../post/decider.ts";
import { holds } from "../post/days.ts";
import { spansOver } from "../post/over.ts";
import { stampFields } from "../stamp-fields.ts";
import { above, inOffice, type Units } from "../units.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { handingOnEvents } from "./handing-on.ts";
import type { joiningEvents } from "./joining.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";

/** người đứng đầu, cấp phó, người khác. */
export const NAMED_RANKS = ["head", "deputy", "other"] as const;

/** An official whom a report is about: by their post in a unit and, where it is known, as the issuer's subject. */
export const officialNamed = z
  .strictObject({ unit: unitId(), rank: z.enum(NAMED_RANKS), subject: line(100).optional() })
  .refine(({ rank, subject }) => rank !== "other" || subject !== undefined, { error: "subject-missing" });

/** More than these is a report about a body, not about persons. */
export const OFFICIALS_MAX = 10;

export const namingCommands = {
  /** ghi nhận cán bộ, công chức bị phản ánh: whoever handles it may keep it from them at once. */
  "name-official": z.strictObject({ official: officialNamed }),
  /** Somebody whom it names has come over the unit that has it: it goes on to the level above. */
  "keep-from-named": z.strictObject({}),
};

/** `subjects`: who held that post on the day on which the report came in, or who was named; none where nobody is known. */
export const keptFrom = z.object({
  unit: z.string(),
  rank: z.enum(NAMED_RANKS),
  subjects: z.array(z.string()),
});

export const namingEvents = {
  "official-named": z.object({ type: z.literal("official-named"), official: keptFrom, ...stampFields }),
};

export type OfficialNamed = z.infer<typeof officialNamed>;
/** An official named, with who that is. */
export type Named = z.infer<typeof keptFrom>;
type Event = EventsOf<typeof namingEvents>;
type Raised = Extract<EventsOf<typeof handingOnEvents>, { type: "routing-escalated" }>;
type Unmerged = Extract<EventsOf<typeof joiningEvents>, { type: "report-unmerged" }>;

/** What a command brings along of who is over which unit. */
export type WithPosts = { readonly posts?: Readonly<Record<string, PostState>> };
export type NamingCommand = CommandsOf<typeof namingCommands> & WithPosts;

type Brought = Stamp & WithPosts & { readonly units: Units };

export const decideNaming = (
  command: NamingCommand,
  state: ReportState,
): readonly (Event | Raised | Unmerged)[] | Refusal<Code> => {
  switch (command.type) {
    case "name-official": {
      const { official } = command;
      if (command.units[official.unit] === undefined) return refuse("unit-unknown", { unit: official.unit });
      const named = whoIs(command, official, state.receivedOn ?? dayOf(command.at));
      if (state.officials.some((one) => isSame(one, named))) return [];
      if (state.officials.length >= OFFICIALS_MAX)
        return refuse("officials-too-many", { max: OFFICIALS_MAX });
      return [
        // Those over the unit of the other report may be the very ones that this one names.
        ...(state.mergedInto === undefined
          ? []
          : [{ type: "report-unmerged", from: state.mergedInto, ...stampOf(command) } as const]),
        { type: "official-named", official: named, ...stampOf(command) },
        ...raised(command, { ...state, officials: [...state.officials, named] }),
      ];
    }
    case "keep-from-named":
      return raised(command, state);
  }
};

/** Somebody who is found to be named by other words than these commands: from then on it is kept from them. */
export const namedAlso = (
  command: Brought,
  state: ReportState,
  named: Named,
): readonly (Event | Raised)[] => {
  if (state.officials.some((one) => isSame(one, named))) return [];
  return [
    { type: "official-named", official: named, ...stampOf(command) },
    ...raised(command, { ...state, officials: [...state.officials, named] }),
  ];
};

/** Who is meant, by the posts of that day. Of the deputies of a unit all, where none is told apart. */
export const whoIs = ({ posts = {}, units }: Brought, official: OfficialNamed, on: Day): Named => {
  const { unit, rank, subject } = official;
  if (subject !== undefined) return { unit, rank, subjects: [subject] };
  const of = posts[unit];
  const life = units[unit];
  const spans = of === undefined || life === undefined ? [] : spansOver(of, life);
  const subjects = spans
    .filter((span) => holds(span, on) && (span.standing === "deputy") === (rank === "deputy"))
    .map((span) => span.subject);
  return { unit, rank, subjects: [...new Set(subjects)].toSorted() };
};

const isSame = (one: Named, other: Named): boolean =>
  one.unit === other.unit &&
  one.rank === other.rank &&
  other.subjects.every((subject) => one.subjects.includes(subject));

/** Whether the unit's head or a deputy of it is named: as such, or because somebody named is one on that day. */
export const isClosedTo = (
  { posts = {}, units }: Pick<Brought, "posts" | "units">,
  officials: readonly Named[],
  unit: string,
  on: Day,
): boolean => {
  if (officials.some((one) => one.unit === unit && one.rank !== "other")) return true;
  const of = posts[unit];
  const life = units[unit];
  if (of === undefined || life === undefined) return false;
  const over = spansOver(of, life).filter((span) => holds(span, on));
  return officials.some(({ subjects }) => over.some(({ subject }) => subjects.includes(subject)));
};

/**
 * Where something lies that is kept from those named: at the next level above where one of them is over its unit on the command's
 * day; undefined: it stays, because nobody is, or nobody is above.
 */
export const levelAboveNamed = (
  command: Brought,
  named: readonly Named[],
  unit: string,
): string | undefined =>
  named.length > 0 && isClosedTo(command, named, unit, dayOf(command.at))
    ? nextAbove(command, named, unit)
    : undefined;

/** The next level above that stands and that nobody named is over; undefined: there is none. */
const nextAbove = (command: Brought, officials: readonly Named[], unit: string): string | undefined => {
  const today = dayOf(command.at);
  return above(command.units, unit).find((id) => {
    const life = command.units[id];
    return life !== undefined && inOffice(life, today) && !isClosedTo(command, officials, id, today);
  });
};

/**
 * On to the level above where its unit is closed to the report. Where nobody is above it stays, and those named don't
 * see it.
 */
export const raised = (
  command: Brought,
  { officials, unit: from, hops }: Pick<ReportState, "officials" | "unit" | "hops">,
): readonly Raised[] => {
  const to = levelAboveNamed(command, officials, from);
  return to === undefined
    ? []
    : [
        {
          type: "routing-escalated",
          from,
          to,
          hops,
          because: "names-those-over-it",
          ...stampOf(command),
        },
      ];
};

/** Why it may not be given to that unit, or that officer; undefined: it may. */
export const unfitReceiver = (
  command: Brought,
  { officials }: Pick<ReportState, "officials">,
  { unit, officer }: { readonly unit: string; readonly officer?: string | undefined },
): Refusal<"names-those-over-it" | "names-the-officer"> | undefined => {
  if (officials.length === 0) return undefined;
  if (officer !== undefined && officials.some(({ subjects }) => subjects.includes(officer)))
    return refuse("names-the-officer");
  // Back to where it came from, or to a level with nobody above it, it may still go.
  return isClosedTo(command, officials, unit, dayOf(command.at)) &&
    nextAbove(command, officials, unit) !== undefined
    ? refuse("names-those-over-it", { unit })
    : undefined;
};

/** Whether two reports are kept from the same persons and units. */
export const namesTheSame = (one: readonly Named[], other: readonly Named[]): boolean =>
  one.every((official) => other.some((their) => isSame(their, official))) &&
  other.every((official) => one.some((their) => isSame(their, official)));

export const evolveNaming = (state: ReportState, event: Event): ReportState => ({
  ...state,
  officials: [...state.officials, event.official],
});

/** Whether somebody named heads that unit or is a deputy there, by the post that they were named by. */
export const namesThoseOver = (named: readonly Named[], unit: string): boolean =>
  named.some((one) => one.unit === unit && one.rank !== "other");
