import type { Day } from "@sdc/law/local-day";
import type { UnitState } from "../org-unit/decider.ts";
import { above, type Units } from "../units.ts";
import { cutAt, type Days, holds } from "./days.ts";
import type { PostState } from "./decider.ts";
import type { Capacity, Rank } from "./schema.ts";

/** What somebody is over a unit: its head, acting for its head, or a deputy; who acts for a deputy is one as well. */
export type Standing = "head" | "acting" | "deputy";

/** From when to when somebody is what over a unit. */
export type Span = Days & { readonly subject: string; readonly standing: Standing };

/** The posts of units, and these units with those above them. */
export type Known = { readonly posts: Readonly<Record<string, PostState>>; readonly units: Units };

/** The strongest first. */
const ORDER: readonly Standing[] = ["head", "acting", "deputy"];

export const standingOf = (rank: Rank, as: Capacity): Standing => {
  if (rank === "deputy") return "deputy";
  return as === "holder" ? "head" : "acting";
};

/** Who is what over this unit, from when to when. Appointments end with the unit at the latest; those without a day are gone. */
export const spansOver = (
  { posts, appointments }: PostState,
  unit: Pick<UnitState, "to">,
): readonly Span[] => {
  const rankOf = new Map(posts.map(({ post, rank }) => [post, rank]));
  return appointments.flatMap(({ post, subject, as, from, to }) => {
    const rank = rankOf.get(post);
    const days = cutAt<Days>({ from, ...(to === undefined ? {} : { to }) }, unit.to);
    if (rank === undefined || !holds(days, from)) return [];
    return [{ subject, standing: standingOf(rank, as), ...days }];
  });
};

/** What this person was on that day by these spans; of several the strongest. */
export const standingOn = (spans: readonly Span[], subject: string, day: Day): Standing | undefined => {
  const had = spans.filter((span) => span.subject === subject && holds(span, day));
  return ORDER.find((standing) => had.some((span) => span.standing === standing));
};

/** Whether that person headed, deputised or acted for that unit, or for one above it, on that day: the nearest unit first. */
export const wasOver = (known: Known, subject: string, unit: string, day: Day): Standing | undefined => {
  for (const one of [unit, ...above(known.units, unit)]) {
    const standing = standingIn(known, subject, one, day);
    if (standing !== undefined) return standing;
  }
  return undefined;
};

/** Whether that person headed, acted for or deputised in that very unit on that day. */
export const isHeadOrDeputyOf = (known: Known, subject: string, unit: string, day: Day): boolean =>
  standingIn(known, subject, unit, day) !== undefined;

const standingIn = (
  { posts, units }: Known,
  subject: string,
  unit: string,
  day: Day,
): Standing | undefined => {
  const of = posts[unit];
  const life = units[unit];
  return of && life && standingOn(spansOver(of, life), subject, day);
};
