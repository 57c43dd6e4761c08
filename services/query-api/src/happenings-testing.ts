import type { Event as AppraisalEvent } from "@sdc/domain/appraisal/schema";
import type { Event as CommendationEvent } from "@sdc/domain/commendation/schema";
import type { Event as ReceptionEvent } from "@sdc/domain/citizen-reception/schema";
import type { Event as CommitmentEvent } from "@sdc/domain/commitment/schema";
import type { provingEvents } from "@sdc/domain/disciplinary-case/duties-proved";
import type { Event as DisciplineEvent } from "@sdc/domain/disciplinary-case/schema";
import type { Event as DutyEvent } from "@sdc/domain/democracy-duty/schema";
import type { Event as DialogueEvent } from "@sdc/domain/dialogue-session/schema";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import type { Event as DisseminationEvent } from "@sdc/domain/law-dissemination/schema";
import type { Event as EducationPlanEvent } from "@sdc/domain/law-education-plan/schema";
import type { Event as TransferEvent } from "@sdc/domain/leader-transfer/schema";
import type { Event as MatterEvent } from "@sdc/domain/reception-matter/schema";
import type { Event as ScheduleEvent } from "@sdc/domain/reception-schedule/schema";
import type { Event as TrainingEvent } from "@sdc/domain/training/schema";
import type { Event as TrainingPlanEvent } from "@sdc/domain/training-plan/schema";
import type { Event as TransferRuleEvent } from "@sdc/domain/transfer-rule/schema";

/** What a stream holds that ends with the event that a row of the catalogue names. */
export type Happening<Event = { readonly type: string }> = {
  readonly kind: string;
  /** Where the kind of stream has ids of its own. */
  readonly id?: string;
  readonly events: readonly Event[];
};

/** Everything of these specs happens on this day. */
export const ON = "2026-11-06";
const stamp = { at: `${ON}T02:00:00.000Z`, by: { subject: "lan", unit: "commune-00" } };
const document = { number: "12/QĐ", date: ON };
const sealed = { sealed: "…", key: "case:x", from: "x@1#text" };
const authority = { by: "role" } as const;

const of = <Event>(kind: string, ...events: readonly Event[]): Happening<Event> => ({ kind, events });

const training = (unit: string) => (type: Extract<TrainingEvent, { days: number }>["type"]) =>
  of<TrainingEvent>("training", announced(unit), {
    type,
    unit,
    topic: "Luật Thực hiện dân chủ ở cơ sở",
    on: ON,
    days: 1,
    people: 4,
    ...stamp,
  });

const announced = (unit: string): TrainingEvent => ({
  type: "training-announced",
  unit,
  topic: "Luật Thực hiện dân chủ ở cơ sở",
  audiences: ["staff"],
  sessions: [{ day: ON }],
  seats: 30,
  on: ON,
  ...stamp,
});

const report = (unit: string, ...events: readonly ReportEvent[]) =>
  of<ReportEvent>(
    "hotline-report",
    {
      type: "report-received",
      unit,
      channel: "phone",
      receivedAt: stamp.at,
      place: sealed,
      field: "land",
      text: sealed,
      ...stamp,
    },
    ...events,
  );
const classified = (kind: "reflection" | "petition" | "opinion"): ReportEvent => ({
  type: "report-classified",
  kind,
  field: "land",
  ...stamp,
});
const onDemocracy: ReportEvent = {
  type: "report-classified",
  kind: "reflection",
  field: "grassroots-democracy",
  ...stamp,
};
const replied: ReportEvent = { type: "report-replied", text: sealed, ...stamp };

/** As which kind a report counts for a row, or in which field. */
const classifiedFor = (row: string): ReportEvent => {
  if (row === "II.4.c") return classified("opinion");
  if (row === "II.5.b.2") return onDemocracy;
  return classified(row === "II.1.b.2" ? "petition" : "reflection");
};

const plan = { unit: "", year: 2026 };
const appraised = {
  n: 1,
  on: ON,
  document,
  counts: { outstanding: 1, good: 2, completed: 0, "not-completed": 0 },
  ...stamp,
};
const assigned = { n: 1, subject: "lan", post: "Công chức", from: ON, document, ...stamp };
const held = {
  topic: "Ngày Pháp luật",
  form: "conference" as const,
  audiences: ["residents" as const],
  on: ON,
  ...stamp,
};
const nominees = [{ unit: "commune-00" }];
const proposed = (unit: string): CommendationEvent => ({
  type: "commendation-proposed",
  unit,
  on: ON,
  nominees,
  form: "praise",
  merits: sealed,
  ...stamp,
});

const promised = (unit: string): CommitmentEvent => ({
  type: "commitment-recorded",
  unit,
  post: "chu-tich",
  source: { kind: "hotline-report", id: "r1" },
  on: ON,
  dueOn: "2026-12-01",
  summary: "Sửa đường thôn 3",
  ...stamp,
});
const keptAt = (unit: string) => ({ on: ON, word: "level-above" as const, unit, ...stamp });

const received = (unit: string): ReceptionEvent => ({
  type: "reception-held-by-head",
  standing: "head",
  unit,
  on: ON,
  n: 1,
  kind: "periodic",
  receiver: "an",
  announced: true,
  ...stamp,
});
const brought = (unit: string): MatterEvent => ({
  type: "reception-matter-received",
  unit,
  on: ON,
  session: 1,
  class: "petition",
  people: 1,
  content: sealed,
  clocks: [],
  ...stamp,
});

const dialogue = (unit: string): DialogueEvent => ({
  type: "dialogue-announced",
  unit,
  kind: "direct",
  topic: "Đối thoại",
  day: ON,
  method: "online",
  link: "https://dan.example",
  content: "Đường",
  audiences: ["people"],
  isPublic: true,
  media: "Đài",
  on: ON,
  ...stamp,
});
const dialogueAt = (unit: string) => ({
  unit,
  topic: "Đối thoại",
  on: ON,
  people: 3,
  chair: { subject: "lan", post: "Chủ tịch" },
  ...stamp,
});

/** By the name of its event: what happened at a unit. */
export const happenings: Readonly<Record<string, (unit: string, row: string) => Happening>> = {
  "report-received": (unit) => report(unit, onDemocracy),
  "report-classified": (unit, row) => report(unit, classifiedFor(row)),
  "report-replied": (unit, row) => report(unit, classifiedFor(row), replied),
  "staff-training-held": (unit) => training(unit)("staff-training-held"),
  "assigned-officer-training-held": (unit) => training(unit)("assigned-officer-training-held"),
  "mediator-training-held": (unit) => training(unit)("mediator-training-held"),
  "judicial-officer-training-held": (unit) => training(unit)("judicial-officer-training-held"),
  "inspection-board-training-held": (unit) => training(unit)("inspection-board-training-held"),
  "training-attendance-recorded": (unit) =>
    of<TrainingEvent>("training", announced("commune-00"), {
      type: "training-attendance-recorded",
      unit: "commune-00",
      topic: "Luật Thực hiện dân chủ ở cơ sở",
      day: ON,
      present: [{ subject: "lan", unit }],
      others: [],
      ...stamp,
    }),
  "training-material-published": (unit) =>
    of<TrainingEvent>("training", announced(unit), {
      type: "training-material-published",
      unit,
      topic: "Luật Thực hiện dân chủ ở cơ sở",
      n: 1,
      title: "Tài liệu",
      document,
      on: ON,
      ...stamp,
    }),
  "democracy-officer-assigned": (unit) =>
    of<DutyEvent>("democracy-duty", { type: "democracy-officer-assigned", unit, ...assigned }),
  "democracy-officer-replaced": (unit) =>
    of<DutyEvent>("democracy-duty", { type: "democracy-officer-replaced", replaces: 1, unit, ...assigned }),
  "training-plan-approved": (unit) =>
    of<TrainingPlanEvent>(
      "training-plan",
      { type: "training-plan-drafted", ...plan, unit, title: "Kế hoạch", officers: [], ...stamp },
      { type: "training-plan-approved", ...plan, unit, title: "Kế hoạch", document, ...stamp },
    ),
  "training-plan-amended": (unit) =>
    of<TrainingPlanEvent>(
      "training-plan",
      { type: "training-plan-drafted", ...plan, unit, title: "Kế hoạch", officers: [], ...stamp },
      { type: "training-plan-amended", ...plan, unit, add: [], drop: [], document, ...stamp },
    ),
  "officer-sent-to-training": (unit) =>
    of<TrainingPlanEvent>(
      "training-plan",
      { type: "training-plan-drafted", ...plan, unit, title: "Kế hoạch", officers: [], ...stamp },
      {
        type: "officer-sent-to-training",
        ...plan,
        unit,
        subject: "lan",
        training: "t1",
        topic: "Luật",
        on: ON,
        ...stamp,
      },
    ),
  "law-dissemination-held": (unit) =>
    of<DisseminationEvent>("law-dissemination", { type: "law-dissemination-held", unit, ...held }),
  "law-day-held": (unit) =>
    of<DisseminationEvent>("law-dissemination", {
      type: "law-day-held",
      lawDay: "2026-11-09",
      unit,
      ...held,
    }),
  "law-education-plan-approved": (unit) =>
    of<EducationPlanEvent>("law-education-plan", educationPlan(unit), {
      type: "law-education-plan-approved",
      ...plan,
      unit,
      title: "Kế hoạch",
      document,
      ...stamp,
    }),
  "law-education-plan-amended": (unit) =>
    of<EducationPlanEvent>("law-education-plan", educationPlan(unit), {
      type: "law-education-plan-amended",
      ...plan,
      unit,
      add: [],
      drop: [],
      document,
      ...stamp,
    }),
  "law-education-item-done": (unit) =>
    of<EducationPlanEvent>("law-education-plan", educationPlan(unit), {
      type: "law-education-item-done",
      ...plan,
      unit,
      n: 1,
      title: "Hội nghị",
      on: ON,
      ...stamp,
    }),
  "law-education-instructed": (unit) =>
    of<EducationPlanEvent>("law-education-plan", {
      type: "law-education-instructed",
      ...plan,
      unit,
      document,
      ...stamp,
    }),
  "subordinate-plan-received": (unit) =>
    of<EducationPlanEvent>("law-education-plan", {
      type: "subordinate-plan-received",
      ...plan,
      unit,
      from: "commune-00",
      on: ON,
      document,
      ...stamp,
    }),
  "commendation-proposed": (unit) => of<CommendationEvent>("commendation", proposed(unit)),
  "commendation-decided": (unit) =>
    of<CommendationEvent>("commendation", proposed(unit), {
      type: "commendation-decided",
      on: ON,
      decision: document,
      form: "praise",
      nominees,
      authority,
      ...stamp,
    }),
  "commendation-declined": (unit) =>
    of<CommendationEvent>("commendation", proposed(unit), {
      type: "commendation-declined",
      on: ON,
      reason: sealed,
      ...stamp,
    }),
  "appraisal-criterion-adopted": (unit) =>
    of<AppraisalEvent>("appraisal", {
      type: "appraisal-criterion-adopted",
      unit,
      on: ON,
      document,
      title: "Tiêu chí",
      from: ON,
      ...stamp,
    }),
  "staff-appraised-month": (unit) =>
    of<AppraisalEvent>("appraisal", { type: "staff-appraised-month", unit, period: "2026-11", ...appraised }),
  "staff-appraised-quarter": (unit) =>
    of<AppraisalEvent>("appraisal", {
      type: "staff-appraised-quarter",
      unit,
      period: "2026-Q4",
      ...appraised,
    }),
  "staff-appraised-year": (unit) =>
    of<AppraisalEvent>("appraisal", { type: "staff-appraised-year", unit, period: "2026", ...appraised }),
  "body-assessed-year": (unit) =>
    of<AppraisalEvent>("appraisal", {
      type: "body-assessed-year",
      unit,
      n: 1,
      period: "2026",
      on: ON,
      document,
      degree: "Tốt",
      ...stamp,
    }),
  "commitment-recorded": (unit) => of<CommitmentEvent>("commitment", promised(unit)),
  "commitment-kept": (unit) =>
    of<CommitmentEvent>("commitment", promised(unit), { type: "commitment-kept", ...keptAt(unit) }),
  "commitment-kept-late": (unit) =>
    of<CommitmentEvent>("commitment", promised(unit), { type: "commitment-kept-late", ...keptAt(unit) }),
  "reception-held-by-head": (unit) => ({
    ...of<ReceptionEvent>("citizen-reception", received(unit)),
    id: `${unit}:${ON}`,
  }),
  "appointment-kept": (unit) => ({
    id: `${unit}:${ON}`,
    ...of<ReceptionEvent>("citizen-reception", received(unit), {
      type: "appointment-kept",
      unit,
      on: ON,
      n: 1,
      bookedOn: ON,
      ...stamp,
    }),
  }),
  "reception-schedule-published": (unit) =>
    of<ScheduleEvent>("reception-schedule", {
      type: "reception-schedule-published",
      unit,
      from: "2026-12-01",
      to: "2026-12-31",
      days: [{ day: "2026-12-03" }],
      place: "Trụ sở",
      on: ON,
      ...stamp,
    }),
  "reception-matter-received": (unit) => of<MatterEvent>("reception-matter", brought(unit)),
  "reception-matter-answered": (unit) =>
    of<MatterEvent>("reception-matter", brought(unit), {
      type: "reception-matter-answered",
      outcome: "answered",
      on: ON,
      how: "in-person",
      ...stamp,
    }),
  "dialogue-announced": (unit) => of<DialogueEvent>("dialogue-session", dialogue(unit)),
  "dialogue-held": (unit) =>
    of<DialogueEvent>("dialogue-session", dialogue(unit), { type: "dialogue-held", ...dialogueAt(unit) }),
  "direct-dialogue-held": (unit) =>
    of<DialogueEvent>("dialogue-session", dialogue(unit), {
      type: "direct-dialogue-held",
      ...dialogueAt(unit),
    }),
  "case-dialogue-held": (unit) =>
    of<DialogueEvent>("dialogue-session", dialogue(unit), {
      type: "case-dialogue-held",
      complaint: "c1",
      ...dialogueAt(unit),
    }),
  "dialogue-result-published": (unit) =>
    of<DialogueEvent>("dialogue-session", dialogue(unit), {
      type: "dialogue-result-published",
      unit,
      topic: "Đối thoại",
      text: "Đã trả lời.",
      ways: ["media"],
      on: ON,
      ...stamp,
    }),
  "head-disciplined-for-retaliation-or-obstruction": (unit) =>
    disciplined(unit, "head-disciplined-for-retaliation-or-obstruction"),
  "abuse-of-democracy-disciplined": (unit) => disciplined(unit, "abuse-of-democracy-disciplined"),
  "violation-disciplined": (unit) => disciplined(unit, "violation-disciplined"),
  "transfer-rule-issued": (unit) =>
    of<TransferRuleEvent>("transfer-rule", {
      type: "transfer-rule-issued",
      unit,
      on: ON,
      document,
      title: "Quy định",
      from: ON,
      ...stamp,
    }),
  "leader-transfer-decided": (unit) =>
    of<TransferEvent>(
      "leader-transfer",
      {
        type: "leader-transfer-proposed",
        unit,
        on: ON,
        held: { unit, n: 1, post: "deputy", rank: "deputy", subject: "binh" },
        kind: "transfer",
        grounds: ["not-up-to-the-task"],
        text: sealed,
        rule: document,
        ...stamp,
      },
      {
        type: "leader-transfer-decided",
        on: ON,
        decision: { ...document, issuer: "UBND" },
        effectiveOn: ON,
        reason: sealed,
        authority,
        ...stamp,
      },
    ),
};

/** The whole of it is told by the rule of the case: here is what the catalogue's rows see. */
const disciplined = (unit: string, type: keyof typeof provingEvents) =>
  of<DisciplineEvent>(
    "disciplinary-case",
    {
      type: "disciplinary-case-opened",
      unit,
      on: ON,
      person: { subject: "binh", unit, kind: "civil-servant", standing: "deputy" },
      detectedOn: ON,
      acts: [{ n: 1, committedOn: ON, ground: "retaliation", text: sealed }],
      clocks: [],
      ...stamp,
    },
    { type, on: ON, decision: document, ...stamp },
  );

const educationPlan = (unit: string): EducationPlanEvent => ({
  type: "law-education-plan-drafted",
  ...plan,
  unit,
  title: "Kế hoạch",
  items: [{ n: 1, title: "Hội nghị" }],
  ...stamp,
});
