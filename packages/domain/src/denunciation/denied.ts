import { type Refusal, refuse } from "@sdc/core/refusal";
import type { Day } from "@sdc/law/local-day";
import { holds } from "../post/days.ts";
import type { PostState } from "../post/decider.ts";
import { spansOver, type Standing, standingOn } from "../post/over.ts";
import type { Units } from "../units.ts";
import type { DeniedRank } from "./kinds.ts";
import type { IntakeCode } from "./refusals.ts";

/** The person denounced, as a command says it: by their post, by who they are, by rank alone, or by nothing. */
export type DeniedSaid = {
  readonly deniedUnit?: string | undefined;
  readonly deniedPost?: string | undefined;
  readonly deniedSubject?: string | undefined;
  readonly deniedRank?: DeniedRank | undefined;
};

/** What is found of them. `deniedSubjects` absent: nobody is known. */
export type DeniedFound = {
  readonly deniedRank: DeniedRank;
  readonly deniedSubjects?: string[];
};

type Brought = { readonly posts?: Readonly<Record<string, PostState>>; readonly units: Units };

/**
 * Who is denounced, by the posts of that day. A rank that the post says is looked up and not believed; one typed that says
 * otherwise is refused, because it decides who may see the case (TC-2018.A12.1). Whoever has left a post, or a unit without
 * posts, says nothing: then the rank typed stands, else `before`. Of the deputies of a unit all are meant where none is told apart.
 */
export const whoIsDenied = (
  { deniedUnit, deniedPost, deniedSubject, deniedRank }: DeniedSaid,
  { posts = {}, units }: Brought,
  on: Day,
  before?: DeniedRank,
): DeniedFound | Refusal<IntakeCode> => {
  const of = deniedUnit === undefined ? undefined : posts[deniedUnit];
  const life = deniedUnit === undefined ? undefined : units[deniedUnit];
  const spans = (of && life ? spansOver(of, life) : []).filter((span) => holds(span, on));
  const post = of?.posts.find((one) => one.post === deniedPost);
  if (deniedPost !== undefined && post === undefined)
    return refuse("denied-post-unknown", { post: deniedPost });
  const standing = deniedSubject === undefined ? undefined : standingOn(spans, deniedSubject, on);
  const said = [post?.rank, standing && rankOf(standing)].filter((rank) => rank !== undefined);
  const rank = said[0] ?? deniedRank ?? before;
  if (rank === undefined) return refuse("denied-rank-missing");
  if ([...said, deniedRank ?? rank].some((other) => other !== rank))
    return refuse("denied-rank-contradicts-post", { rank });
  const inPost = of?.appointments.filter((one) => one.post === deniedPost && holds(one, on)) ?? [];
  const byRank = spans.filter((span) => rankOf(span.standing) === rank);
  const subjects = post === undefined ? byRank : inPost;
  const named = deniedSubject === undefined ? subjects.map(({ subject }) => subject) : [deniedSubject];
  const found = [...new Set(named)];
  return { deniedRank: rank, ...(found.length === 0 ? {} : { deniedSubjects: found.toSorted() }) };
};

const rankOf = (standing: Standing): Exclude<DeniedRank, "other"> =>
  standing === "deputy" ? "deputy" : "head";
