import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { misdated } from "../numbered-document.ts";
import { authorityOf } from "../post/authority.ts";
import { ruleInForce } from "../transfer-rule/decider.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { above } from "../units.ts";
import { effectsOf, refusedByPosts } from "./effects.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import type { TransferState } from "./state.ts";

/** What the posts would not take is not decided: their own rule is asked first. */
export const decideTransfer = (
  command: Extract<Command, { type: "decide" }>,
  state: TransferState,
): readonly Event[] | Refusal<Code> => {
  const { decision, effectiveOn, to, successor, reason, units, posts = {}, rule, at, by } = command;
  const on = decision.date;
  const wrong = misdated(on, { notBefore: state.last, at });
  if (wrong !== undefined) return wrong;
  if (effectiveOn < on) return refuse("dates-out-of-order", { notBefore: on });
  if (rule === undefined || ruleInForce(rule, on) === undefined)
    return refuse("no-rule-in-force", { unit: state.unit, on });
  if ((to === undefined) === (state.kind === "transfer")) return refuse("destination-missing");
  if (to !== undefined) {
    const unfit = unfitUnit(units, to.unit, effectiveOn);
    if (unfit !== undefined) return unfit;
    if (to.unit !== state.unit && !above(units, to.unit).includes(state.unit))
      return refuse("superior-competent");
  }
  const authority = authorityOf({ posts, units }, by.subject, state.unit, on);
  if (authority === undefined) return refuse("signer-not-in-post", { unit: state.unit, on });
  const decided = { decision, effectiveOn, ...(to && { to }), ...(successor && { successor }) };
  const refused = refusedByPosts(effectsOf({ ...state, decided }), { posts, units, at, by });
  if (refused !== undefined) return refuse("posts-refuse", { post: refused.refused });
  return [{ type: "leader-transfer-decided", on, ...decided, reason, authority, ...stampOf(command) }];
};
