import type { Projection } from "@sdc/core/projection";
import { bodyKeys } from "./body-keys.ts";
import { caseFile } from "./case-file.ts";
import { complaintFigures } from "./complaint-figures.ts";
import { complaintFile } from "./complaint-file.ts";
import { denunciationClocks } from "./denunciation-clocks.ts";
import { denunciationFigures } from "./denunciation-figures.ts";
import { denunciationFile } from "./denunciation-file.ts";
import { hotlineQueue } from "./hotline-queue.ts";
import { denunciationSubjects } from "./denunciation-subjects.ts";
import { keptReports } from "./kept-reports.ts";
import { legalClocks } from "./legal-clocks.ts";
import { obligationBoard } from "./obligation-board.ts";
import { openEffects } from "./open-effects.ts";
import { openWork } from "./open-work.ts";
import { policies } from "./policies.ts";
import { posters } from "./posters.ts";
import { posts } from "./posts.ts";
import { protectionFile } from "./protection-file.ts";
import { publicReports } from "./public-reports.ts";
import { reminders } from "./reminders.ts";
import { reportFigures } from "./report-figures.ts";
import { reportSearch } from "./report-search.ts";
import { reporterView } from "./reporter-view.ts";
import { reportsOfPerson } from "./reports-of-person.ts";
import { sealedReports } from "./sealed-reports.ts";
import { unitRegister } from "./unit-register.ts";
import { watchFile } from "./watch-file.ts";
import { appraisals } from "./appraisals.ts";
import { honourRoll } from "./honour-roll.ts";
import { personnelEvents } from "./personnel-events.ts";
import { transferFile } from "./transfer-file.ts";
import { transferRules } from "./transfer-rules.ts";
import { lawDisseminations } from "./law-disseminations.ts";
import { trainingFile } from "./training-file.ts";
import { trainingRegister } from "./training-register.ts";
import { commitmentTracker } from "./commitment-tracker.ts";
import { links } from "./links.ts";
import { receptionDiary } from "./reception-diary.ts";
import { receptionMatters } from "./reception-matters.ts";
import { receptionOpenings } from "./reception-openings.ts";
import { receptionSchedules } from "./reception-schedules.ts";
import { dialogueDigest } from "./dialogue-digest.ts";
import { dialogueFile } from "./dialogue-file.ts";
import { publicDialogues } from "./public-dialogues.ts";
import { disciplineClocks } from "./discipline-clocks.ts";
import { disciplineFile } from "./discipline-file.ts";
import { ownDiscipline } from "./own-discipline.ts";

/** Every read model there is. What stands here is fed, built and guarded. */
export const projections: readonly Projection[] = [
  unitRegister,
  hotlineQueue,
  caseFile,
  obligationBoard,
  openEffects,
  policies,
  posts,
  openWork,
  reminders,
  complaintFile,
  legalClocks,
  denunciationFile,
  denunciationClocks,
  protectionFile,
  watchFile,
  bodyKeys,
  reporterView,
  publicReports,
  keptReports,
  denunciationSubjects,
  posters,
  reportFigures,
  complaintFigures,
  denunciationFigures,
  reportSearch,
  reportsOfPerson,
  sealedReports,
  honourRoll,
  transferFile,
  appraisals,
  personnelEvents,
  transferRules,
  trainingFile,
  trainingRegister,
  lawDisseminations,
  commitmentTracker,
  links,
  receptionSchedules,
  receptionDiary,
  receptionMatters,
  receptionOpenings,
  dialogueFile,
  dialogueDigest,
  publicDialogues,
  disciplineFile,
  disciplineClocks,
  ownDiscipline,
];
