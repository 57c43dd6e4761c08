import { describe, expect, test } from "vitest";
import * as z from "zod";
import { catalogue } from "@sdc/law/catalogue";
import { aggregates } from "./aggregates.ts";
import { events as complaintEvents } from "./complaint/schema.ts";
import { events as denunciationEvents } from "./denunciation/schema.ts";
import { events as reportEvents } from "./hotline-report/schema.ts";
import { events as obligationEvents } from "./obligation/schema.ts";
import { events as unitEvents } from "./org-unit/schema.ts";
import { events as posterEvents } from "./poster/schema.ts";
import { events as postEvents } from "./post/schema.ts";
import { events as protectionEvents } from "./protection/schema.ts";
import { events as bodyKeyEvents } from "./body-key/schema.ts";
import { events as watchEvents } from "./retaliation-watch/schema.ts";
import { events as commitmentEvents } from "./commitment/schema.ts";
import { sealable, secretsIn } from "./sealable.ts";
import { events as yearlyReportEvents } from "./yearly-report/schema.ts";
import { events as appraisalEvents } from "./appraisal/schema.ts";
import { events as commendationEvents } from "./commendation/schema.ts";
import { events as transferEvents } from "./leader-transfer/schema.ts";
import { events as transferRuleEvents } from "./transfer-rule/schema.ts";
import { events as dutyEvents } from "./democracy-duty/schema.ts";
import { events as disseminationEvents } from "./law-dissemination/schema.ts";
import { events as educationPlanEvents } from "./law-education-plan/schema.ts";
import { events as trainingEvents } from "./training/schema.ts";
import { events as trainingPlanEvents } from "./training-plan/schema.ts";
import { events as bookEvents } from "./reception-book/schema.ts";
import { events as receptionEvents } from "./citizen-reception/schema.ts";
import { events as matterEvents } from "./reception-matter/schema.ts";
import { events as scheduleEvents } from "./reception-schedule/schema.ts";
import { events as dialogueEvents } from "./dialogue-session/schema.ts";
import { events as disciplineEvents } from "./disciplinary-case/schema.ts";

const kebab = /^[a-z]+(-[a-z]+)*$/;

test("aggregates, commands and events have kebab-case names, and no two aggregates share an event", () => {
  const events = aggregates.flatMap((aggregate) => aggregate.events);
  expect(new Set(events).size).toBe(events.length);
  for (const { kind, commands } of aggregates)
    for (const name of [kind, ...Object.keys(commands)]) expect(name).toMatch(kebab);
  for (const event of events) expect(event).toMatch(kebab);
});

test("every refusal has its words in both languages", () => {
  for (const { refusals } of aggregates)
    for (const { vi, en } of Object.values(refusals)) {
      expect(vi.length).toBeGreaterThan(5);
      expect(en.length).toBeGreaterThan(5);
      expect(vi).not.toBe(en);
    }
});

test("every event that the catalogue names exists", () => {
  const events = aggregates.flatMap((aggregate) => aggregate.events);
  for (const { proof, cadences } of catalogue) {
    const { proves = [], opens = [], answers = [], supports = [] } = proof;
    const named = [
      ...proves,
      ...opens,
      ...answers,
      ...supports,
      ...cadences.flatMap((one) => one.proves ?? []),
    ];
    for (const event of named) expect(events).toContain(event);
  }
});

describe("what is sealed", () => {
  const sealed = (events: Record<string, Parameters<typeof secretsIn>[0]>) =>
    Object.entries(events).flatMap(([type, schema]) =>
      secretsIn(schema).map(({ path, by }) => `${type} ${path.join(".")} ${by}`),
    );

  test("of a report: the story with the case's key, every person with their own", () => {
    expect(sealed(reportEvents)).toEqual([
      "report-received place case",
      "report-received text case",
      "report-received original case",
      "report-received reporter.name person",
      "report-received reporter.phone person",
      "report-received reporter.email person",
      "report-received reporter.zalo person",
      "report-received reporter.facebook person",
      "report-received reporter.address person",
      "report-received sealedReporter.sealed case",
      "report-received personsNamed.*.name person",
      "report-received personsNamed.*.post person",
      "report-unflagged reason case",
      "report-classified ground case",
      "report-classified reason case",
      "report-became-formal ground case",
      "report-became-formal complaint.text case",
      "report-became-formal complaint.complainant.name person",
      "report-became-formal complaint.complainant.phone person",
      "report-became-formal complaint.complainant.email person",
      "report-became-formal complaint.complainant.address person",
      "report-became-formal denunciation.text case",
      "report-assessed reason case",
      "report-split parts.*.text case",
      "assignment-refused ground case",
      "report-transferred reason case",
      "information-asked text case",
      "information-given text case",
      "report-extended reason case",
      "reporter-written-to text case",
      "reporter-wrote text case",
      "reporter-wrote original case",
      "report-replied text case",
      "report-withdrawn reason case",
      "report-unpublished reason case",
      "report-rated comment case",
      "report-reopened reason case",
      "report-unmerged reason case",
      "attachment-added name case",
      "attachment-added note case",
      "attachment-refused name case",
      "attachment-withdrawn reason case",
    ]);
  });

  test("of a complaint: what is said with the case's key, who complains with their own", () => {
    expect(sealed(complaintEvents)).toEqual([
      "complaint-registered text case",
      "complaint-registered complainant.name person",
      "complaint-registered complainant.phone person",
      "complaint-registered complainant.email person",
      "complaint-registered complainant.address person",
      "complaint-accepted obstacle case",
      "complaint-declined reason case",
      "complaint-guided reason case",
      "complaint-forwarded reason case",
      "complaint-returned reason case",
      "complaint-filed-away reason case",
      "complaint-suspended reason case",
      "complaint-resumed reason case",
      "complaint-extended reason case",
      "complaint-withdrawn text case",
      "complaint-dialogue-held text case",
      "complaint-settled text case",
      "complaint-terminated reason case",
    ]);
  });

  test("of a denunciation: what is said; who denounces is not taken in, so no person has a key", () => {
    expect(sealed(denunciationEvents)).toEqual([
      "denunciation-registered text case",
      "denunciation-check-widened reason case",
      "denunciation-checked ground case",
      "denunciation-declined reason case",
      "denunciation-suspended reason case",
      "denunciation-extended reason case",
      "denunciation-withdrawn ground case",
      "denunciation-withdrawn text case",
      "denunciation-concluded text case",
      "denunciation-terminated reason case",
    ]);
  });

  test("of protection: what is feared, found, decided; who asks is not taken in, so no person has a key", () => {
    expect(sealed(protectionEvents)).toEqual([
      "protection-requested text case",
      "protection-checked text case",
      "protection-applied measures.*.text case",
      "protection-applied reason case",
      "protection-refused reason case",
      "protection-changed measures.*.text case",
      "protection-changed reason case",
      "protection-ended reason case",
    ]);
  });

  test("of a retaliation watch: who is watched, once more over the body's own seal; public keys are public", () => {
    expect(sealed(watchEvents)).toEqual([
      "retaliation-watch-begun sealed case",
      "retaliation-suspected text case",
      "retaliation-judged reason case",
    ]);
    expect(sealed(bodyKeyEvents)).toEqual([]);
    expect(sealed(posterEvents)).toEqual([]);
  });

  test("of evidence: notes and reasons, which may name anyone", () => {
    expect(sealed(obligationEvents)).toEqual([
      "evidence-filed note case",
      "evidence-withdrawn reason case",
      "evidence-returned reason case",
      "node-not-applicable reason case",
      "node-applicable-again reason case",
    ]);
  });

  test("of the yearly report: its text, and why it was sent back; what was filed is figures and a document's number", () => {
    expect(sealed(yearlyReportEvents)).toEqual([
      "yearly-report-drafted text case",
      "yearly-report-returned reason case",
    ]);
  });

  test("of posts: why somebody left one; who had it when is no secret", () => {
    expect(sealed(postEvents)).toEqual(["appointment-ended reason case"]);
  });

  test("of units: nothing, they are public", () => {
    expect(sealed(unitEvents)).toEqual([]);
  });

  test("of a commendation: what was said of those proposed; who was commended for what form is public", () => {
    expect(sealed(commendationEvents)).toEqual([
      "commendation-proposed merits case",
      "commendation-checked text case",
      "commendation-declined reason case",
      "commendation-revoked reason case",
    ]);
  });

  test("of a leader's transfer: why; rules are public, appraisals are numbers", () => {
    expect(sealed(transferEvents)).toEqual([
      "leader-transfer-proposed text case",
      "leader-transfer-decided reason case",
      "leader-transfer-refused reason case",
    ]);
    expect(sealed(transferRuleEvents)).toEqual([]);
    expect(sealed(appraisalEvents)).toEqual(["appraisal-withdrawn reason case"]);
  });

  test("of trainings: how somebody did in a test, and why one fell through; plans and assignments name staff on duty alone", () => {
    expect(sealed(trainingEvents)).toEqual([
      "training-cancelled reason case",
      "training-result-recorded result case",
    ]);
    expect([...sealed(dutyEvents), ...sealed(trainingPlanEvents), ...sealed(educationPlanEvents)]).toEqual(
      [],
    );
    expect(sealed(disseminationEvents)).toEqual(["law-dissemination-withdrawn reason case"]);
  });

  test("of a commitment: what was said about it and why; its summary is written for everybody", () => {
    expect(sealed(commitmentEvents)).toEqual([
      "commitment-recorded text case",
      "commitment-progressed text case",
      "commitment-kept text case",
      "commitment-kept-late text case",
      "commitment-broken text case",
      "commitment-released text case",
      "commitment-reopened reason case",
      "commitment-file-added name case",
      "commitment-file-added note case",
      "commitment-file-withdrawn reason case",
    ]);
  });

  test("a list of bare texts is refused: the vault seals fields of objects, and would leave them in the clear", () => {
    expect(() => secretsIn(z.object({ titles: z.array(sealable("case")) }))).toThrow(/titles/);
  });

  test("of discipline: what somebody is blamed for, and why it ended as it did; what proves a duty names nobody", () => {
    expect(sealed(disciplineEvents)).toEqual([
      "disciplinary-case-opened acts.*.text case",
      "disciplinary-act-added act.text case",
      "disciplinary-verification-recorded text case",
      "disciplinary-time-extended reason case",
      "disciplinary-case-deferred reason case",
      "discipline-decided reason case",
      "discipline-exempted reason case",
      "disciplinary-case-dropped reason case",
      "discipline-revoked reason case",
    ]);
  });

  test("of receptions: what was told with the matter's key, whoever was received with their own; a schedule is public", () => {
    expect(sealed(matterEvents)).toEqual([
      "reception-matter-received content case",
      "reception-matter-received citizens.*.name person",
      "reception-matter-received citizens.*.address person",
      "reception-matter-received citizens.*.paper person",
      "reception-matter-received settledBy case",
      "reception-matter-received documents.*.title case",
      "reception-matter-received note case",
      "reception-matter-answered text case",
      "reception-matter-held-over reason case",
      "reception-result-noted text case",
      "reception-matter-unflagged reason case",
    ]);
    expect(sealed(receptionEvents)).toEqual([
      "reception-refused reason case",
      "reception-withdrawn reason case",
    ]);
    expect(sealed(bookEvents)).toEqual(["reception-book-opened reason case"]);
    expect(sealed(scheduleEvents)).toEqual([]);
  });

  test("of a dialogue: what people asked and were answered, minutes, reasons, and all of one in a complaint", () => {
    expect(sealed(dialogueEvents)).toEqual([
      "dialogue-changed reason case",
      "dialogue-cancelled reason case",
      "case-dialogue-announced place case",
      "case-dialogue-announced text case",
      "case-dialogue-changed place case",
      "case-dialogue-changed text case",
      "case-dialogue-changed reason case",
      "dialogue-question-taken text case",
      "dialogue-question-answered text case",
      "dialogue-question-passed-on place case",
      "dialogue-question-set-aside reason case",
      "dialogue-minutes-recorded text case",
      "dialogue-minutes-amended text case",
      "dialogue-minutes-amended reason case",
    ]);
  });
});
