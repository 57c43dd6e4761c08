import type { Event } from "@sdc/domain/law-education-plan/schema";

type Document = { readonly number: string; readonly date: string };

/** The yearly plan of legal education, what of it was done, and what those below were told and sent in. */
export type EducationPlanShown = {
  readonly unit: string;
  readonly year: number;
  /** Absent while there is no draft yet. */
  readonly title?: string;
  readonly status: "none" | "drafted" | "approved";
  /** Of its approval, and of every amendment after it. */
  readonly documents: readonly Document[];
  readonly items: readonly {
    readonly n: number;
    readonly title: string;
    readonly by?: string | undefined;
    readonly doneOn?: string;
    readonly activity?: string;
  }[];
  /** To whom; absent: to all that are below. */
  readonly instructed: readonly { readonly document: Document; readonly to?: readonly string[] }[];
  readonly received: readonly { readonly from: string; readonly on: string; readonly document: Document }[];
};

export type EducationPlan = { readonly from: "plan"; readonly plan: EducationPlanShown };

export const evolveEducationPlan = (before: EducationPlan | undefined, event: Event): EducationPlan => {
  const { unit, year } = event;
  const none = {
    unit,
    year,
    status: "none",
    documents: [],
    items: [],
    instructed: [],
    received: [],
  } as const;
  return { from: "plan", plan: after(before?.plan ?? none, event) };
};

const after = (plan: EducationPlanShown, event: Event): EducationPlanShown => {
  switch (event.type) {
    case "law-education-plan-drafted":
      return { ...plan, title: event.title, status: "drafted", items: event.items };
    case "law-education-plan-approved":
      return { ...plan, status: "approved", documents: [event.document] };
    case "law-education-plan-amended": {
      const { add, drop, document } = event;
      const items = [...plan.items.filter(({ n }) => !drop.includes(n)), ...add];
      return { ...plan, items, documents: [...plan.documents, document] };
    }
    case "law-education-item-done": {
      const { n, on, activity } = event;
      const done = { doneOn: on, ...(activity === undefined ? {} : { activity }) };
      return { ...plan, items: plan.items.map((one) => (one.n === n ? { ...one, ...done } : one)) };
    }
    case "law-education-instructed": {
      const { document, to } = event;
      return { ...plan, instructed: [...plan.instructed, { document, ...(to && { to }) }] };
    }
    case "subordinate-plan-received": {
      const { from, on, document } = event;
      return { ...plan, received: [...plan.received, { from, on, document }] };
    }
  }
};
