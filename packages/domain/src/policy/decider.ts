import { type Decider, refuse } from "@sdc/core/decider";
import { stampOf } from "@sdc/core/stamp";
import { findObligation } from "@sdc/law/catalogue";
import { type Day, dayOf } from "@sdc/law/local-day";
import { bindingOn, type PlanBinding } from "@sdc/law/plan-binding";
import { findPlan } from "@sdc/law/plans";
import { above, inOffice } from "../units.ts";
import type { Code } from "./refusals.ts";
import type { Command, COUNTS, Event } from "./schema.ts";

/** So many days from the day of the report, for what comes in from `from` on. */
export type ServiceLevel = {
  readonly days: number;
  readonly count: (typeof COUNTS)[number];
  readonly from: Day;
};

/** At least once in so many months, counted from the last proof or from `from`. */
export type ReviewInterval = { readonly months: number; readonly from: Day };

export type ReportPeriod = { readonly from: Day; readonly to: Day; readonly estimated: boolean };

/** Whether a plan binds those who took over, and on whose word. */
export type DecidedBinding = PlanBinding & { readonly source: string };

/** A rate over fewer cases than this ranks nobody. */
export type RankingMinimum = { readonly cases: number; readonly from: Day };

/** So many days from the day of the minutes, for those recorded from `from` on. */
export type MinutesWindow = { readonly days: number; readonly from: Day };

export type PolicyState = {
  /** The latest decision about a day stands last. */
  readonly serviceLevels: readonly ServiceLevel[];
  /** By obligation; the latest decision stands last. */
  readonly reviewIntervals: Readonly<Record<string, readonly ReviewInterval[]>>;
  /** By year of the report. */
  readonly reportPeriods: Readonly<Record<number, ReportPeriod>>;
  /** By plan; the latest decision stands last. */
  readonly planBindings: Readonly<Record<string, readonly DecidedBinding[]>>;
  /** The latest decision stands last. */
  readonly rankingMinimums: readonly RankingMinimum[];
  /** How long minutes may be amended; the latest decision stands last. */
  readonly minutesWindows: readonly MinutesWindow[];
};

/** What a unit or the province decides where plan and law are silent: policy, not law, and labelled so wherever shown. */
export const policy: Decider<PolicyState, Command, Event, Code> = {
  initial: {
    serviceLevels: [],
    reviewIntervals: {},
    reportPeriods: {},
    planBindings: {},
    rankingMinimums: [],
    minutesWindows: [],
  },

  decide(command, state) {
    const unit = command.units[command.id];
    const today = dayOf(command.at);
    if (unit === undefined) return refuse("unit-unknown", { unit: command.id });
    if (!inOffice(unit, today)) return refuse("unit-not-in-office");
    switch (command.type) {
      case "set-service-level": {
        const { days, count, from } = command;
        if (from < today) return refuse("policy-backdated");
        const last = state.serviceLevels.at(-1);
        if (last?.days === days && last.count === count && last.from === from) return [];
        return [{ type: "service-level-set", days, count, from, ...stampOf(command) }];
      }
      case "set-review-interval": {
        const { obligation, months, from } = command;
        const cadences = findObligation(obligation)?.cadences ?? [];
        if (!cadences.some(({ type }) => type === "continuous")) return refuse("not-continuous");
        if (from < today) return refuse("policy-backdated");
        const last = state.reviewIntervals[obligation]?.at(-1);
        if (last?.months === months && last.from === from) return [];
        return [{ type: "review-interval-set", obligation, months, from, ...stampOf(command) }];
      }
      case "set-report-period": {
        const { year, from, to, estimated } = command;
        if (to < from) return refuse("period-backwards");
        if (from < `${year - 1}-01-01` || to > `${year}-12-31`) return refuse("period-outside-year");
        const now = state.reportPeriods[year];
        if (now?.from === from && now.to === to && now.estimated === estimated) return [];
        return [{ type: "report-period-set", year, from, to, estimated, ...stampOf(command) }];
      }
      case "set-plan-binding": {
        const { plan, binds, source, from } = command;
        if (findPlan(plan) === undefined) return refuse("plan-unknown");
        const top = above(command.units, command.id).at(-1);
        if (top !== undefined) return refuse("decided-above", { unit: top });
        const last = state.planBindings[plan]?.at(-1);
        if (last?.binds === binds && last.source === source && last.from === from) return [];
        return [{ type: "plan-binding-set", plan, binds, source, from, ...stampOf(command) }];
      }
      case "set-ranking-minimum": {
        const { cases, from } = command;
        if (from < today) return refuse("policy-backdated");
        const last = state.rankingMinimums.at(-1);
        if (last?.cases === cases && last.from === from) return [];
        return [{ type: "ranking-minimum-set", cases, from, ...stampOf(command) }];
      }
      case "set-minutes-window": {
        const { days, from } = command;
        if (from < today) return refuse("policy-backdated");
        const last = state.minutesWindows.at(-1);
        if (last?.days === days && last.from === from) return [];
        return [{ type: "minutes-window-set", days, from, ...stampOf(command) }];
      }
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "service-level-set": {
        const { days, count, from } = event;
        return { ...state, serviceLevels: [...state.serviceLevels, { days, count, from }] };
      }
      case "review-interval-set": {
        const { obligation, months, from } = event;
        const before = state.reviewIntervals[obligation] ?? [];
        const reviewIntervals = { ...state.reviewIntervals, [obligation]: [...before, { months, from }] };
        return { ...state, reviewIntervals };
      }
      case "report-period-set": {
        const { year, from, to, estimated } = event;
        return { ...state, reportPeriods: { ...state.reportPeriods, [year]: { from, to, estimated } } };
      }
      case "plan-binding-set": {
        const { plan, binds, source, from } = event;
        const before = state.planBindings[plan] ?? [];
        const planBindings = { ...state.planBindings, [plan]: [...before, { binds, source, from }] };
        return { ...state, planBindings };
      }
      case "ranking-minimum-set": {
        const { cases, from } = event;
        return { ...state, rankingMinimums: [...state.rankingMinimums, { cases, from }] };
      }
      case "minutes-window-set": {
        const { days, from } = event;
        return { ...state, minutesWindows: [...state.minutesWindows, { days, from }] };
      }
    }
  },
};

/** The interval at which an obligation is reviewed on that day. */
export const reviewIntervalOn = (
  { reviewIntervals }: PolicyState,
  obligation: string,
  day: Day,
): ReviewInterval | undefined => reviewIntervals[obligation]?.findLast(({ from }) => from <= day);

/** The service level for what comes in on that day; the later decision goes before the earlier one. */
export const serviceLevelOn = ({ serviceLevels }: PolicyState, day: Day): ServiceLevel | undefined =>
  serviceLevels.findLast(({ from }) => from <= day);

/** What has been decided on whether a plan binds the heirs on that day. */
export const planBindingOn = (
  { planBindings }: PolicyState,
  plan: string,
  day: Day,
): DecidedBinding | undefined => bindingOn(planBindings[plan] ?? [], day);

/** How many cases a rate must be over to rank anybody on that day; undefined: nobody is ranked. */
export const rankingMinimumOn = ({ rankingMinimums }: PolicyState, day: Day): RankingMinimum | undefined =>
  rankingMinimums.findLast(({ from }) => from <= day);
