import { idOf, kindOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Event as ActivityEvent } from "@sdc/domain/law-dissemination/schema";
import type { Event as PlanEvent } from "@sdc/domain/law-education-plan/schema";
import { evolveEducationPlan, type EducationPlan } from "./law-disseminations/plan.ts";

type Held = Exclude<ActivityEvent, { readonly type: "law-dissemination-withdrawn" }>;

/** One activity by which the law was made known. */
export type Dissemination = Omit<Held, "type" | "at" | "by" | "lawDay"> & {
  readonly id: string;
  /** The Law Day that it was for. */
  readonly lawDay?: string;
};

type Activity = {
  readonly from: "activity";
  readonly activity: Dissemination;
  readonly isWithdrawn: boolean;
};
type State = Activity | EducationPlan;

/** What has a unit done in a year to make the law known, for Law Day too, and by which plan? */
export const lawDisseminations: Projection<State, ActivityEvent | PlanEvent> = {
  name: "law-disseminations",
  version: 1,
  categories: ["law-dissemination", "law-education-plan"],

  evolve(state, event, { stream }) {
    // The kind of the stream says whose events these are.
    return kindOf(stream) === "law-dissemination"
      ? evolveActivity(state?.from === "activity" ? state : undefined, event as ActivityEvent, stream)
      : evolveEducationPlan(state?.from === "plan" ? state : undefined, event as PlanEvent);
  },

  /** A plan is read by its stream. */
  own: (state) => (state.from === "plan" ? state.plan : null),
  rows: (state) =>
    state.from === "plan" || state.isWithdrawn
      ? []
      : [
          {
            partition: disseminationsOf(state.activity.unit, yearOf(state.activity)),
            sort: `${state.activity.on}#${state.activity.id}`,
            value: state.activity,
          },
        ],
  counts(state) {
    if (state.from === "plan" || state.isWithdrawn) return [];
    const { activity } = state;
    const partition = disseminationFiguresOf(activity.unit, yearOf(activity));
    return [
      { partition, sort: "activities", n: 1 },
      { partition, sort: "people", n: activity.people ?? 0 },
      { partition, sort: "for-law-day", n: activity.lawDay === undefined ? 0 : 1 },
    ];
  },
};

/** Where the activities of a unit's year lie, by day; what was withdrawn is not there. */
export const disseminationsOf = (unit: string, year: number): string => `activities/${unit}/${year}`;

/** Where their figures lie: how many, for Law Day how many, and how many people were reached. */
export const disseminationFiguresOf = (unit: string, year: number): string => `figures/${unit}/${year}`;

const yearOf = ({ on }: Pick<Dissemination, "on">): number => Number(on.slice(0, 4));

const evolveActivity = (before: Activity | undefined, event: ActivityEvent, stream: string): Activity => {
  if (event.type === "law-dissemination-withdrawn") {
    if (before === undefined) throw new Error(`${stream} goes on before it began`);
    return { ...before, isWithdrawn: true };
  }
  const { type: _type, at: _at, by: _by, ...activity } = event;
  return { from: "activity", activity: { id: idOf(stream), ...activity }, isWithdrawn: false };
};
