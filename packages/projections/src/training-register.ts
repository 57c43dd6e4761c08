import { kindOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Event as DutyEvent } from "@sdc/domain/democracy-duty/schema";
import type { Event as TrainingEvent } from "@sdc/domain/training/schema";
import type { Event as PlanEvent } from "@sdc/domain/training-plan/schema";
import { assignmentRows, type Assignments, evolveAssignments } from "./training-register/assigned.ts";
import { attendedRows, evolveSessions, type Sessions } from "./training-register/attended.ts";
import { evolvePlanned, type Planned } from "./training-register/planned.ts";

type State = Assignments | Sessions | Planned;

/** Who is assigned to democracy work, who was to be sent to training, and who was there? */
export const trainingRegister: Projection<State, DutyEvent | TrainingEvent | PlanEvent> = {
  name: "training-register",
  version: 1,
  categories: ["democracy-duty", "training", "training-plan"],

  evolve(state, event, { stream }) {
    // The kind of the stream says whose events these are.
    switch (kindOf(stream)) {
      case "democracy-duty":
        return evolveAssignments(
          state?.from === "assignments" ? state : undefined,
          event as DutyEvent,
          stream,
        );
      case "training":
        return evolveSessions(state?.from === "training" ? state : undefined, event as TrainingEvent, stream);
      case "training-plan":
        return evolvePlanned(state?.from === "plan" ? state : undefined, event as PlanEvent, stream);
      default:
        throw new Error(`${stream} is no matter of training`);
    }
  },

  /** A plan is read by its stream. */
  own: (state) => (state.from === "plan" ? state.plan : null),
  rows(state, stream) {
    switch (state.from) {
      case "assignments":
        return assignmentRows(state);
      case "training":
        return attendedRows(state, stream);
      case "plan":
        return [];
    }
  },
  counts: () => [],
};
