import { type Decider, refuse } from "@sdc/core/decider";
import { stampOf } from "@sdc/core/stamp";
import type { Day } from "@sdc/law/local-day";
import { misdated } from "../numbered-document.ts";
import { holds } from "../post/days.ts";
import { unfitUnit } from "../unfit-unit.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";

type Document = { readonly number: string; readonly date: Day };
type Rule = { readonly document: Document; readonly from: Day; readonly to?: Day };

/** In the order in which they take effect; one ends where the next begins. */
export type TransferRuleState = { readonly rules: readonly Rule[] };

/** The rules of one unit on transferring and replacing leaders (Plan 2199 II.5.b): at most one in force on any day. */
export const transferRule: Decider<TransferRuleState, Command, Event, Code> = {
  initial: { rules: [] },

  decide(command, state) {
    const { id: unit, document, units, at } = command;
    const on = document.date;
    const last = state.rules.at(-1);
    const before = last === undefined ? {} : { notBefore: last.document.date };
    const wrong = misdated(on, { ...before, at }) ?? unfitUnit(units, unit, on);
    if (wrong !== undefined) return wrong;
    switch (command.type) {
      case "issue": {
        const { title, from } = command;
        if (state.rules.some((rule) => rule.document.number === document.number && rule.document.date === on))
          return refuse("rule-already-issued");
        // It may not take effect before it is issued, nor before the one whose place it takes.
        const notBefore = last !== undefined && last.from > on ? last.from : on;
        if (from < notBefore) return refuse("dates-out-of-order", { notBefore });
        return [{ type: "transfer-rule-issued", unit, on, document, title, from, ...stampOf(command) }];
      }
      case "repeal": {
        const { to } = command;
        if (to < on) return refuse("dates-out-of-order", { notBefore: on });
        if (last === undefined || !holds(last, to)) return refuse("no-rule-in-force");
        return [{ type: "transfer-rule-repealed", unit, on, document, to, ...stampOf(command) }];
      }
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "transfer-rule-issued": {
        const { document, from } = event;
        return { rules: [...endedAt(state.rules, from), { document, from }] };
      }
      case "transfer-rule-repealed":
        return { rules: endedAt(state.rules, event.to) };
    }
  },
};

/** The rule in force on that day. */
export const ruleInForce = ({ rules }: TransferRuleState, day: Day): Rule | undefined =>
  rules.find((rule) => holds(rule, day));

const endedAt = (rules: readonly Rule[], to: Day): readonly Rule[] =>
  rules.map((rule) => (holds(rule, to) ? { ...rule, to } : rule));
