import type { Event } from "@sdc/domain/training-plan/schema";
import { begun } from "../begun.ts";

/** The yearly plan of who is sent, with everybody in it and where they were sent. */
export type TrainingPlanShown = {
  readonly unit: string;
  readonly year: number;
  readonly title: string;
  readonly status: "drafted" | "approved";
  /** Of its approval, and of every amendment after it. */
  readonly documents: readonly { readonly number: string; readonly date: string }[];
  readonly officers: readonly {
    readonly subject: string;
    readonly post: string;
    readonly topics: readonly string[];
    readonly sentTo: readonly { readonly training: string; readonly topic: string; readonly on: string }[];
  }[];
};

export type Planned = { readonly from: "plan"; readonly plan: TrainingPlanShown };

export const evolvePlanned = (before: Planned | undefined, event: Event, stream: string): Planned => {
  if (event.type === "training-plan-drafted") {
    const { unit, year, title, officers } = event;
    const planned = { title, status: "drafted" as const, documents: [], officers: unsent(officers) };
    return { from: "plan", plan: { unit, year, ...planned } };
  }
  const { plan } = begun(before, stream);
  switch (event.type) {
    case "training-plan-approved":
      return { from: "plan", plan: { ...plan, status: "approved", documents: [event.document] } };
    case "training-plan-amended": {
      const { add, drop, document } = event;
      const stay = plan.officers.filter(({ subject }) => !drop.includes(subject));
      const officers = [...stay, ...unsent(add)];
      return { from: "plan", plan: { ...plan, officers, documents: [...plan.documents, document] } };
    }
    case "officer-sent-to-training": {
      const { subject, training, topic, on } = event;
      const officers = plan.officers.map((one) =>
        one.subject === subject ? { ...one, sentTo: [...one.sentTo, { training, topic, on }] } : one,
      );
      return { from: "plan", plan: { ...plan, officers } };
    }
  }
};

const unsent = (
  officers: readonly Pick<TrainingPlanShown["officers"][number], "subject" | "post" | "topics">[],
): TrainingPlanShown["officers"] => officers.map((one) => ({ ...one, sentTo: [] }));
