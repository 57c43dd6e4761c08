import { type Refusal, refuse } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import {
  allowedMeasures,
  heaviest,
  isHeavier,
  type Measure,
  oneStepHeavier,
  ruleOfServing,
  ruleOfSeveralActs,
} from "@sdc/law/discipline";
import { misdated } from "../numbered-document.ts";
import { authorityOf } from "../post/authority.ts";
import { hasCouncilJudged, unfitCouncil } from "./council.ts";
import type { DecidingCommand, DecidingEvent } from "./deciding.ts";
import { dutiesProved } from "./duties-proved.ts";
import { limitationOn, weightOf } from "./limitation.ts";
import type { Code } from "./refusals.ts";
import { type DisciplinaryState, isLeader, isServing } from "./state.ts";

type Decide = Extract<DecidingCommand, { type: "decide" }>;

/**
 * A decision imposes one measure that the law of its day allows for that kind of person: the heaviest that any act deserves
 * (KL-172.A2.2), a step more where another measure was being served (KL-172.A2.3), for acts that no limitation bars.
 */
export const impose = (
  command: Decide,
  state: DisciplinaryState,
): readonly DecidingEvent[] | Refusal<Code> => {
  const { decision, acts, measure, effectiveFrom, effectiveTo, reason, serving, basis, limitationBasis } =
    command;
  const { posts = {}, units, by, at } = command;
  const on = decision.date;
  const wrong = misdated(on, { at, notBefore: state.last }) ?? unready(state);
  if (wrong !== undefined) return wrong;
  if (effectiveFrom < on) return refuse("dates-out-of-order", { notBefore: on });
  if (effectiveTo !== undefined && effectiveTo <= effectiveFrom)
    return refuse("dates-out-of-order", { notBefore: effectiveFrom });
  const allowed = allowedMeasures(state.person.kind, { isLeader: isLeader(state.person), on });
  if (allowed === undefined) return refuse("no-measures-known", { on });
  const chosen = [measure, ...acts.flatMap((act) => act.measure ?? [])];
  const unknown = chosen.find((one) => !allowed.measures.includes(one));
  if (unknown !== undefined)
    return refuse("measure-not-allowed", { measure: unknown, allowed: [...allowed.measures] });
  if (allowed.needsBasis && basis === undefined) return refuse("basis-missing", { rule: allowed.rule });
  const unfit =
    unfitActs(command, state) ?? unfitMeasure(command, state, allowed.measures) ?? barred(command, state);
  if (unfit !== undefined) return unfit;
  const authority = authorityOf({ posts, units }, by.subject, state.unit, on);
  if (authority === undefined) return refuse("signer-not-in-post", { unit: state.unit, on });
  return [
    {
      type: "discipline-decided",
      on,
      decision,
      acts,
      measure,
      rule: allowed.rule,
      ruleFrom: allowed.ruleFrom,
      verified: allowed.verified,
      effectiveFrom,
      ...(effectiveTo && { effectiveTo }),
      reason,
      ...(serving && { serving }),
      ...(basis && { basis }),
      ...(limitationBasis && { limitationBasis }),
      authority,
      ...stampOf(command),
    },
    ...dutiesProved(state, {
      established: acts.flatMap((act) => (act.measure === undefined ? [] : [act.n])),
      on: effectiveFrom,
      decision,
      stamp: command,
    }),
  ];
};

/** The steps before it: each was done, or left out by an article that somebody named (KL-172.A16). */
const unready = (state: DisciplinaryState): Refusal<Code> | undefined => {
  if (state.isDeferred) return refuse("deferred");
  if (!state.isSubstantiated) return refuse("unsubstantiated");
  if (state.selfCriticism === "due") return refuse("self-criticism-due");
  if (hasCouncilJudged(state)) return undefined;
  const { council } = state;
  return (
    (typeof council === "object" ? unfitCouncil(council.members, state) : undefined) ?? refuse("council-due")
  );
};

/** Several acts are judged together: each once, none of another case. */
const unfitActs = ({ acts }: Decide, state: DisciplinaryState): Refusal<Code> | undefined => {
  const judged = acts.map(({ n }) => n).toSorted((a, b) => a - b);
  const isWhole = judged.length === state.acts.length && judged.every((n, index) => n === index + 1);
  return isWhole
    ? undefined
    : refuse("acts-not-judged-whole", { acts: state.acts.map(({ n }) => String(n)) });
};

const unfitMeasure = (
  { decision, acts, measure, serving, earlier }: Decide,
  state: DisciplinaryState,
  allowed: readonly Measure[],
): Refusal<Code> | undefined => {
  const on = decision.date;
  const deserved = heaviest(acts.flatMap((act) => act.measure ?? []));
  if (deserved === undefined) return refuse("no-act-established");
  const served = serving === undefined ? undefined : servedDuring(earlier, state);
  if (serving !== undefined && served === undefined) return refuse("nothing-served", { serving });
  const together = served === undefined ? deserved : (heaviest([deserved, served]) ?? deserved);
  const isStepUp = served !== undefined && ruleOfServing(state.person.kind, on) !== undefined;
  const owed = isStepUp ? oneStepHeavier(together, allowed) : deserved;
  if (owed === undefined || measure === owed) return undefined;
  // But for Decree 172 the sources say nothing of how several acts add up, only that a decision is one.
  const isFixed = isStepUp || ruleOfSeveralActs(state.person.kind, on) !== undefined;
  if (!isFixed && isHeavier(measure, owed)) return undefined;
  return refuse("measure-not-owed", { owed });
};

/** The measure that this person was serving on the day of an act that they are judged for. */
const servedDuring = (
  earlier: DisciplinaryState | undefined,
  { person, acts }: DisciplinaryState,
): Measure | undefined => {
  if (earlier === undefined || earlier.person.subject !== person.subject) return undefined;
  const isDuring = acts.some(({ committedOn }) => isServing(earlier, committedOn));
  return isDuring ? earlier.decided?.measure : undefined;
};

/** thời hiệu, by what each act deserves: one that is barred leads to nothing; where that is disputed the basis is named. */
const barred = (
  { acts, decision, limitationBasis }: Decide,
  state: DisciplinaryState,
): Refusal<Code> | undefined => {
  const standing = acts.flatMap(({ n, measure }) => {
    const act = state.acts.find((one) => one.n === n);
    return act === undefined || measure === undefined
      ? []
      : [{ ...act, is: limitationOn(act, weightOf(measure), decision.date) }];
  });
  const over = standing.find(({ is }) => is === "over");
  if (over !== undefined) return refuse("limitation-over", { committedOn: over.committedOn });
  const disputed = standing.find(({ is }) => is === "disputed");
  return disputed !== undefined && limitationBasis === undefined
    ? refuse("limitation-disputed", { committedOn: disputed.committedOn })
    : undefined;
};
