import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { misdated } from "../numbered-document.ts";
import { cutAt, holds } from "../post/days.ts";
import { ruleInForce } from "../transfer-rule/decider.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { above } from "../units.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import type { TransferState } from "./state.ts";

/** Who is in the post by which appointment comes from the posts' own log; nobody types a person's id here. */
export const propose = (
  command: Extract<Command, { type: "propose" }>,
  state: TransferState,
): readonly Event[] | Refusal<Code> => {
  const { unit, on, held, kind, grounds, text, units, posts = {}, rule, at, by } = command;
  if (state.stage !== "none") return refuse("already-proposed");
  const wrong = misdated(on, { at }) ?? unfitUnit(units, unit, on) ?? unfitUnit(units, held.unit, on);
  if (wrong !== undefined) return wrong;
  const inForce = rule && ruleInForce(rule, on);
  if (inForce === undefined) return refuse("no-rule-in-force", { unit, on });
  const of = posts[held.unit];
  const appointment = of?.appointments.find(({ n }) => n === held.n);
  const rank = of?.posts.find(({ post }) => post === appointment?.post)?.rank;
  if (appointment === undefined || rank === undefined) return refuse("not-in-post");
  if (!holds(cutAt(appointment, units[held.unit]?.to), on)) return refuse("not-in-post");
  const isBelow = above(units, held.unit).includes(unit);
  if (!isBelow && !(held.unit === unit && rank === "deputy")) return refuse("superior-competent");
  const { post, subject } = appointment;
  if (subject === by.subject) return refuse("about-oneself");
  return [
    {
      type: "leader-transfer-proposed",
      unit,
      on,
      held: { ...held, post, rank, subject },
      kind,
      grounds: [...new Set(grounds)],
      text,
      rule: inForce.document,
      ...stampOf(command),
    },
  ];
};
