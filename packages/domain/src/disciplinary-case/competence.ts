import { type Refusal, refuse } from "@sdc/core/refusal";
import type { Stamp } from "@sdc/core/stamp";
import type { Day } from "@sdc/law/local-day";
import { standingIn } from "../post/over.ts";
import { above, type Units } from "../units.ts";
import type { Standing } from "./kinds.ts";
import type { PostsBrought } from "./posts-brought.ts";
import type { Code } from "./refusals.ts";
import type { Considered } from "./state.ts";

type Asked = PostsBrought &
  Stamp & { readonly unit: string; readonly person: Considered; readonly units: Units };

/**
 * Why that unit can't take the case: a head is disciplined by a level above, anybody else by their own unit or above. What the
 * register knows of posts is not believed from a form: it decides which measures there are.
 */
export const unfitCompetence = (
  { unit, person, posts = {}, units, by }: Asked,
  on: Day,
): Refusal<Code> | undefined => {
  if (person.subject === by.subject) return refuse("about-oneself");
  const known = standingIn({ posts, units }, person.subject, person.unit, on);
  const inPost: Standing | undefined = known === "acting" ? "head" : known;
  if (inPost !== undefined && inPost !== person.standing)
    return refuse("standing-contradicts-post", { standing: inPost });
  const isAbove = above(units, person.unit).includes(unit);
  if (isAbove || (unit === person.unit && person.standing !== "head")) return undefined;
  return refuse("superior-competent");
};
