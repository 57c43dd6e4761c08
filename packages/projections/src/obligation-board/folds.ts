import type { Activities } from "./activities.ts";
import { evolveAppraisal } from "./appraisal.ts";
import { evolveCitizenReception } from "./citizen-reception.ts";
import { evolveCommendation } from "./commendation.ts";
import { evolveCommitment } from "./commitment.ts";
import { evolveDemocracyDuty } from "./democracy-duty.ts";
import { evolveDialogueSession } from "./dialogue-session.ts";
import { evolveDisciplinaryCase } from "./disciplinary-case.ts";
import { evolveLawDissemination } from "./law-dissemination.ts";
import { withFallDays } from "./fallen.ts";
import { evolveLawEducationPlan } from "./law-education-plan.ts";
import { evolveLeaderTransfer } from "./leader-transfer.ts";
import { evolveReceptionMatter } from "./reception-matter.ts";
import { evolveReceptionSchedule } from "./reception-schedule.ts";
import { evolveTraining } from "./training.ts";
import { evolveTrainingPlan } from "./training-plan.ts";
import { evolveTransferRule } from "./transfer-rule.ts";

type Fold = (activities: Activities | undefined, event: unknown, stream: string) => Activities;

/** The kind of the stream says whose events these are, and that its state is one that this fold made. */
const folding =
  <State extends Activities, Event>(
    evolve: (state: State | undefined, event: Event, stream: string) => State,
  ): Fold =>
  (activities, event, stream) =>
    withFallDays(activities, evolve(activities as State | undefined, event as Event, stream), event);

/** What each kind of stream of a unit's daily work says of its duties. */
export const folds: ReadonlyMap<string, Fold> = new Map([
  ["appraisal", folding(evolveAppraisal)],
  ["citizen-reception", folding(evolveCitizenReception)],
  ["commendation", folding(evolveCommendation)],
  ["commitment", folding(evolveCommitment)],
  ["democracy-duty", folding(evolveDemocracyDuty)],
  ["dialogue-session", folding(evolveDialogueSession)],
  ["disciplinary-case", folding(evolveDisciplinaryCase)],
  ["law-dissemination", folding(evolveLawDissemination)],
  ["law-education-plan", folding(evolveLawEducationPlan)],
  ["leader-transfer", folding(evolveLeaderTransfer)],
  ["reception-matter", folding(evolveReceptionMatter)],
  ["reception-schedule", folding(evolveReceptionSchedule)],
  ["training", folding(evolveTraining)],
  ["training-plan", folding(evolveTrainingPlan)],
  ["transfer-rule", folding(evolveTransferRule)],
]);
