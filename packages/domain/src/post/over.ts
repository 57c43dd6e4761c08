import type { Day } from "@sdc/law/local-day";
import type { UnitState } from "../org-unit/decider.ts";
import type { Units } from "../units.ts";
import { cutAt, type Days, holds } from "./days.ts";
import type { PostState } from "./decider.ts";
import type { Capacity, Rank } from "./schema.ts";

/** The strongest first. */
export const STANDINGS = ["head", "acting", "deputy"] as const;

/** What somebody is over a unit: its head, acting for its head, or a deputy; who acts for a deputy is one as well. */
export type Standing = (typeof STANDINGS)[number];

/** From when to when somebody is what over a unit. */
export type Span = Days & { readonly subject: string; readonly standing: Standing };

/** The posts of units, and these units. */
export type Known = { readonly posts: Readonly<Record<string, PostState>>; readonly units: Units };

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
  return STANDINGS.find((standing) => had.some((span) => span.standing === standing));
};

/** What that person was in that very unit on that day: head, acting for the head, or deputy; undefined: nothing of these. */
export const standingIn = (
  { posts, units }: Known,
  subject: string,
  unit: string,
  day: Day,
): Standing | undefined => {
  const of = posts[unit];
  const life = units[unit];
  return of && life && standingOn(spansOver(of, life), subject, day);
};
