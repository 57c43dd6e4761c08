import type { Projection } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/transfer-rule/schema";
import type { Day } from "@sdc/law/local-day";
import { holds } from "@sdc/domain/post/days";

/** A rule on transfers as its unit issued it, with the days on which it is in force. */
export type TransferRuleShown = {
  readonly unit: string;
  readonly document: { readonly number: string; readonly date: Day };
  readonly title: string;
  readonly from: Day;
  /** Exclusive: another one took its place, or it was repealed. */
  readonly to?: Day;
  /** By which it was repealed. */
  readonly repealedBy?: { readonly number: string; readonly date: Day };
};

/** By which rules may this unit transfer or replace leaders, and from when to when? */
export const transferRules: Projection<readonly TransferRuleShown[], Event> = {
  name: "transfer-rules",
  version: 1,
  categories: ["transfer-rule"],

  evolve(rules = [], event) {
    switch (event.type) {
      case "transfer-rule-issued": {
        const { unit, document, title, from } = event;
        const before = rules.map((rule) => (holds(rule, from) ? { ...rule, to: from } : rule));
        return [...before, { unit, document, title, from }];
      }
      case "transfer-rule-repealed": {
        const { to, document: repealedBy } = event;
        return rules.map((rule) => (holds(rule, to) ? { ...rule, to, repealedBy } : rule));
      }
    }
  },

  rows: (rules) =>
    rules.map((value, index) => ({
      partition: transferRulesOf(value.unit),
      sort: `${value.from}#${String(index).padStart(4, "0")}`,
      value,
    })),
  counts: () => [],
};

/** Where the rules of a unit lie, by the day they take effect. */
export const transferRulesOf = (unit: string): string => `unit/${unit}`;
