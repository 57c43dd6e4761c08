import type { Aggregate } from "./aggregate.ts";
import { bodyKeyAggregate } from "./body-key/aggregate.ts";
import { channelThreadAggregate } from "./channel-thread/aggregate.ts";
import { clockAggregate } from "./clock/aggregate.ts";
import { complaintAggregate } from "./complaint/aggregate.ts";
import { denunciationAggregate } from "./denunciation/aggregate.ts";
import { hotlineReportAggregate } from "./hotline-report/aggregate.ts";
import { obligationAggregate } from "./obligation/aggregate.ts";
import { policyAggregate } from "./policy/aggregate.ts";
import { orgUnitAggregate } from "./org-unit/aggregate.ts";
import { posterAggregate } from "./poster/aggregate.ts";
import { postAggregate } from "./post/aggregate.ts";
import { protectionAggregate } from "./protection/aggregate.ts";
import { retaliationWatchAggregate } from "./retaliation-watch/aggregate.ts";
import { yearlyReportAggregate } from "./yearly-report/aggregate.ts";
import { appraisalAggregate } from "./appraisal/aggregate.ts";
import { commendationAggregate } from "./commendation/aggregate.ts";
import { leaderTransferAggregate } from "./leader-transfer/aggregate.ts";
import { transferRuleAggregate } from "./transfer-rule/aggregate.ts";
import { democracyDutyAggregate } from "./democracy-duty/aggregate.ts";
import { lawDisseminationAggregate } from "./law-dissemination/aggregate.ts";
import { lawEducationPlanAggregate } from "./law-education-plan/aggregate.ts";
import { trainingAggregate } from "./training/aggregate.ts";
import { trainingPlanAggregate } from "./training-plan/aggregate.ts";
import { commitmentAggregate } from "./commitment/aggregate.ts";
import { citizenReceptionAggregate } from "./citizen-reception/aggregate.ts";
import { receptionBookAggregate } from "./reception-book/aggregate.ts";
import { receptionMatterAggregate } from "./reception-matter/aggregate.ts";
import { receptionScheduleAggregate } from "./reception-schedule/aggregate.ts";
import { dialogueSessionAggregate } from "./dialogue-session/aggregate.ts";
import { disciplinaryCaseAggregate } from "./disciplinary-case/aggregate.ts";

/** Everything that takes commands. What stands here is mounted, described in OpenAPI and guarded by the access table. */
export const aggregates: readonly Aggregate[] = [
  orgUnitAggregate,
  hotlineReportAggregate,
  complaintAggregate,
  denunciationAggregate,
  protectionAggregate,
  retaliationWatchAggregate,
  bodyKeyAggregate,
  posterAggregate,
  obligationAggregate,
  policyAggregate,
  postAggregate,
  yearlyReportAggregate,
  clockAggregate,
  channelThreadAggregate,
  commendationAggregate,
  transferRuleAggregate,
  leaderTransferAggregate,
  appraisalAggregate,
  democracyDutyAggregate,
  trainingPlanAggregate,
  trainingAggregate,
  lawDisseminationAggregate,
  lawEducationPlanAggregate,
  commitmentAggregate,
  receptionScheduleAggregate,
  citizenReceptionAggregate,
  receptionMatterAggregate,
  receptionBookAggregate,
  dialogueSessionAggregate,
  disciplinaryCaseAggregate,
];
