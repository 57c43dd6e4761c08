import { type Refusal, refuse } from "@sdc/core/refusal";
import type { Code } from "./refusals.ts";
import type { DisciplinaryState } from "./state.ts";

/** Why these can't judge: the person themself is among them, or somebody declared to be a relative of theirs. */
export const unfitCouncil = (
  members: readonly string[],
  { person, relatives }: Pick<DisciplinaryState, "person" | "relatives">,
): Refusal<Code> | undefined => {
  if (members.includes(person.subject)) return refuse("council-includes-person");
  const relative = members.find((subject) => relatives.includes(subject));
  return relative === undefined ? undefined : refuse("council-includes-relative", { subject: relative });
};

/** Whether a council has judged that may still be called one: somebody may have been found to be a relative since. */
export const hasCouncilJudged = (state: DisciplinaryState): boolean => {
  const { council } = state;
  if (council === undefined || council === "skipped") return council === "skipped";
  return council.hasMet && unfitCouncil(council.members, state) === undefined;
};
