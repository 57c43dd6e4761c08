import * as z from "zod";
import { commandRights } from "@sdc/access/commands";
import { type Aggregate, type CommandSpec, commandsOfPeople } from "@sdc/domain/aggregate";
import { aggregates } from "@sdc/domain/aggregates";
import * as answers from "@sdc/query-api/answers";
import { digestAnswer } from "@sdc/query-api/digest-answers";
import * as formal from "@sdc/query-api/formal-answers";
import * as protections from "@sdc/query-api/protection-answers";
import * as found from "@sdc/query-api/search-answers";
import * as finding from "@sdc/query-api/search-questions";
import * as reports from "@sdc/query-api/report-answers";
import * as questions from "@sdc/query-api/questions";
import * as sealed from "@sdc/query-api/sealed-answers";
import * as watches from "@sdc/query-api/watch-answers";
import * as statisticsAnswers from "@sdc/query-api/statistics-answers";
import { attachmentPaths } from "./openapi-attachments.ts";
import { statisticsPaths } from "./openapi-statistics.ts";
import { commitmentAnswers, commitmentPaths } from "./openapi-commitments.ts";
import { disciplineAnswers, disciplinePaths } from "./openapi-discipline.ts";
import { leaderAnswers, leaderPaths } from "./openapi-leaders.ts";
import * as trainings from "@sdc/query-api/training-answers";
import { trainingPaths } from "./openapi-training.ts";
import * as receptions from "@sdc/query-api/reception-answers";
import { receptionPaths } from "./openapi-receptions.ts";
import * as dialogues from "@sdc/query-api/dialogue-answers";
import { dialoguePaths } from "./openapi-dialogues.ts";
import type { Json } from "./openapi-describe.ts";

const json = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
};

const ref = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

const problems = (...statuses: readonly number[]): Json =>
  Object.fromEntries(statuses.map((status) => [String(status), ref("responses", `Problem${status}`)]));

const PROBLEMS: Readonly<Record<number, string>> = {
  400: "Malformed: no JSON, no UTF-8, a field that is wrong (`errors` names it), a missing Idempotency-Key",
  401: "No token, or not a valid one",
  403: "The role may not do this for that unit",
  404: "Not found",
  409: "A rule says no, or too many change it at once",
  410: "Gone: it was withdrawn or erased, or its time is over",
  412: "Another version than `If-Match` says",
  413: "Over 256 KB, or, where files are taken, over their size",
  415: "Not application/json in UTF-8, nor a form where files are taken",
  422: "The input contradicts what is known, or the Idempotency-Key was used with another body",
  503: "Not there yet: try again",
};

/** OpenAPI 3.1 of both APIs, from the very schemas that parse requests and that the specs hold answers against. */
export const openapi = (): Json => ({
  openapi: "3.1.0",
  info: {
    title: "Sổ Dân Chủ",
    version: "1.0.0",
    summary: "What a province's agencies do and owe under Plan 2199/KH-UBND on grassroots democracy",
    description:
      "Commands append events, queries read read models. Fields may be added to answers, never taken away. The register does not replace the national database of citizen reception and letters (NĐ 55/2022).",
    license: { name: "Proprietary", identifier: "LicenseRef-proprietary" },
  },
  servers: [{ url: "/", description: "Where this file is served" }],
  security: [{ bearer: [] }],
  tags: [
    // The clock takes commands from the register alone: there is nothing to describe.
    ...aggregates
      .filter(hasRoutes)
      .map(({ kind, title }) => ({ name: kind, description: `${title.en} (${title.vi})` })),
    { name: "queries", description: "What departments and officers ask" },
    { name: "service", description: "The service itself" },
  ],
  paths: {
    ...Object.assign({}, ...aggregates.map(pathsOf)),
    ...queryPaths(),
    ...formalPaths(),
    ...openPaths(),
    ...statisticsPaths({ query, file }),
    ...leaderPaths({ query, file }),
    ...disciplinePaths({ query, file }),
    ...commitmentPaths({ query, file }),
    ...searchPaths(),
    ...attachmentPaths(parametersOf, questions.caseFileQuestion),
    ...servicePaths(),
    ...trainingPaths({ query, file }),
    ...receptionPaths({ query, file }),
    ...dialoguePaths({ query, file }),
  },
  components: {
    securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    parameters: {
      IdempotencyKey: {
        name: "Idempotency-Key",
        in: "header",
        required: true,
        description: "Sent again with the same body it returns the first answer and writes nothing",
        schema: { type: "string", minLength: 1, maxLength: 200 },
      },
      IfMatch: {
        name: "If-Match",
        in: "header",
        description: 'Only if the stream still has this version: `"3"`',
        schema: { type: "string" },
      },
      Id: { name: "id", in: "path", required: true, schema: { type: "string" } },
    },
    schemas: {
      Accepted: json(
        z.object({
          stream: z.string(),
          version: z.int().describe("The stream's version after this command"),
          events: z.array(z.object({ type: z.string(), version: z.int() })),
          code: z
            .string()
            .optional()
            .describe(
              "Of a new report: 16 digits for the reporter to follow it by. Read them out; they are kept nowhere",
            ),
        }),
        "output",
      ),
      Problem: json(
        z.object({
          type: z.string(),
          code: z.string().describe("Stable; the title follows Accept-Language"),
          status: z.int(),
          title: z.string(),
          because: z.record(z.string(), z.unknown()).optional(),
          errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
        }),
        "output",
      ),
      Queue: json(reports.queueAnswer, "output"),
      CaseFile: json(reports.caseFileAnswer, "output"),
      Unit: json(answers.unitAnswer, "output"),
      Posts: json(answers.postsAnswer, "output"),
      Board: json(answers.boardAnswer, "output"),
      Matrix: json(answers.matrixAnswer, "output"),
      Evidence: json(answers.evidenceAnswer, "output"),
      Digest: json(digestAnswer, "output"),
      Reminders: json(answers.remindersAnswer, "output"),
      Posters: json(answers.postersAnswer, "output"),
      Waiting: json(answers.waitingAnswer, "output"),
      Complaints: json(formal.complaintsAnswer, "output"),
      Complaint: json(formal.complaintAnswer, "output"),
      Denunciations: json(formal.denunciationsAnswer, "output"),
      Denunciation: json(formal.denunciationAnswer, "output"),
      LegalClocks: json(formal.legalClocksAnswer, "output"),
      Found: json(found.searchAnswer, "output"),
      Candidates: json(found.candidatesAnswer, "output"),
      Caller: json(found.callerAnswer, "output"),
      FlaggedReports: json(formal.flaggedReportsAnswer, "output"),
      Protections: json(protections.protectionsAnswer, "output"),
      Protection: json(protections.protectionAnswer, "output"),
      Watches: json(watches.watchesAnswer, "output"),
      Watch: json(watches.watchAnswer, "output"),
      SealedReports: json(sealed.sealedReportsAnswer, "output"),
      BodyKeys: json(watches.bodyKeysAnswer, "output"),
      Risk: json(watches.riskAnswer, "output"),
      ClockDays: json(formal.clockDaysAnswer, "output"),
      Statistics: json(statisticsAnswers.statisticsAnswer, "output"),
      StatisticsCases: json(statisticsAnswers.statisticsCasesAnswer, "output"),
      ...Object.fromEntries(
        Object.entries({ ...leaderAnswers, ...disciplineAnswers, ...commitmentAnswers }).map(
          ([name, answer]) => [name, json(answer, "output")],
        ),
      ),
      Trainings: json(trainings.trainingsAnswer, "output"),
      Training: json(trainings.trainingAnswer, "output"),
      TrainingRegister: json(trainings.trainingRegisterAnswer, "output"),
      TrainingUnits: json(trainings.trainingUnitsAnswer, "output"),
      LawDisseminations: json(trainings.disseminationsAnswer, "output"),
      Receptions: json(receptions.receptionsAnswer, "output"),
      Reception: json(receptions.receptionAnswer, "output"),
      ReceptionSchedule: json(receptions.receptionScheduleAnswer, "output"),
      ReceptionMatters: json(receptions.receptionMattersAnswer, "output"),
      ReceptionMatter: json(receptions.receptionMatterAnswer, "output"),
      ReceptionBook: json(receptions.receptionBookAnswer, "output"),
      Dialogues: json(dialogues.dialoguesAnswer, "output"),
      Dialogue: json(dialogues.dialogueAnswer, "output"),
      DialogueQuestions: json(dialogues.dialogueQuestionsAnswer, "output"),
      CaseDialogues: json(dialogues.caseDialoguesAnswer, "output"),
    },
    responses: Object.fromEntries(
      Object.entries(PROBLEMS).map(([status, description]) => [
        `Problem${status}`,
        { description, content: { "application/problem+json": { schema: ref("schemas", "Problem") } } },
      ]),
    ),
  },
});

const hasRoutes = ({ commands }: Aggregate): boolean => Object.keys(commandsOfPeople(commands)).length > 0;

const pathsOf = (aggregate: Aggregate): Json =>
  Object.fromEntries(
    Object.entries(commandsOfPeople(aggregate.commands)).map(([name, spec]) => [
      spec.at === "collection" ? `/v1/${aggregate.kind}` : `/v1/${aggregate.kind}/{id}/${name}`,
      { post: commandOperation(aggregate, name, spec) },
    ]),
  );

const commandOperation = ({ kind, refusals }: Aggregate, name: string, spec: CommandSpec): Json => ({
  operationId: `${kind}.${name}`,
  tags: [kind],
  summary: `${spec.title.en} (${spec.title.vi})`,
  description: `Roles: ${Object.entries(commandRights[`${kind}/${name}`] ?? {})
    .map(([role, reach]) => `${role} (${reach})`)
    .join(", ")}. Refusals of the domain: ${Object.keys(refusals).join(", ")}.`,
  parameters: [
    ...(spec.at === "item" ? [ref("parameters", "Id")] : []),
    ref("parameters", "IdempotencyKey"),
    ref("parameters", "IfMatch"),
  ],
  requestBody: { required: true, content: { "application/json": { schema: json(spec.schema, "input") } } },
  responses: {
    [spec.at === "collection" ? "201" : "200"]: {
      description: "Accepted: what happened is stored",
      headers: {
        ETag: { description: "The version", schema: { type: "string" } },
        ...(spec.at === "collection"
          ? { Location: { description: "Where it can be read", schema: { type: "string" } } }
          : {}),
      },
      content: { "application/json": { schema: ref("schemas", "Accepted") } },
    },
    ...problems(400, 401, 403, ...(spec.at === "item" ? [404] : []), 409, 412, 413, 415, 422),
  },
});

const query = (
  operationId: string,
  summary: string,
  question: z.ZodObject,
  answer: string,
  ids: readonly string[] = [],
): Json => ({
  get: {
    operationId,
    tags: ["queries"],
    summary,
    parameters: [
      ...ids.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...parametersOf(question),
    ],
    responses: {
      "200": {
        description: "The answer",
        content: { "application/json": { schema: ref("schemas", answer) } },
      },
      ...problems(400, 401, 403, 404, 503),
    },
  },
});

/** A query whose answer is a file. */
const file = (
  operationId: string,
  summary: string,
  question: z.ZodObject,
  type: string,
  ids: readonly string[] = [],
): Json => ({
  get: {
    operationId,
    tags: ["queries"],
    summary,
    parameters: [
      ...ids.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...parametersOf(question),
    ],
    responses: {
      "200": { description: "The file", content: { [type]: { schema: { type: "string" } } } },
      ...problems(400, 401, 403, 404, 503),
    },
  },
});

const parametersOf = (question: z.ZodObject): readonly Json[] => {
  const { properties, required } = z.toJSONSchema(question, { io: "input", unrepresentable: "any" });
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: required?.includes(name) ?? false,
    schema,
  }));
};

const queryPaths = (): Json => ({
  "/v1/hotline-queue": query(
    "hotline-queue",
    "What came in for a unit, newest first",
    questions.queueQuestion,
    "Queue",
  ),
  "/v1/case-files/{id}": query(
    "case-file",
    "One report with its timeline",
    questions.caseFileQuestion,
    "CaseFile",
    ["id"],
  ),
  "/v1/units/{id}": query("unit", "One unit and its heirs", questions.unitQuestion, "Unit", ["id"]),
  "/v1/posts": query(
    "posts",
    "Who heads, deputises or acts for a unit, or where a person does, from when to when",
    questions.postsQuestion,
    "Posts",
  ),
  "/v1/obligations": query(
    "obligations",
    "What a unit owes in a year, with proof",
    questions.boardQuestion,
    "Board",
  ),
  "/v1/obligations.csv": file(
    "obligations-csv",
    "What a unit owes in a year as a table, one line a node",
    questions.boardQuestion,
    "text/csv",
  ),
  "/v1/obligations.xlsx": file(
    "obligations-xlsx",
    "The same table as a workbook",
    questions.boardQuestion,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ),
  "/v1/obligations.ics": file(
    "obligations-ics",
    "The dated obligations of a unit's year as iCalendar, an all-day event on each due day",
    questions.boardQuestion,
    "text/calendar",
  ),
  "/v1/obligation-matrix": query(
    "obligation-matrix",
    "What all units owe in a year, as it stood on a day",
    questions.matrixQuestion,
    "Matrix",
  ),
  "/v1/work-without-heir": query(
    "work-without-heir",
    "Open work at units that have ended and whose heir is not known, unit by unit",
    questions.waitingQuestion,
    "Waiting",
  ),
  "/v1/posters": query(
    "posters",
    "The posters with a QR code that are up at a unit, by place",
    questions.postersQuestion,
    "Posters",
  ),
  "/v1/reminders": query(
    "reminders",
    "The deadlines that a unit was reminded of or was told of as the level above, and that still stand",
    questions.remindersQuestion,
    "Reminders",
  ),
  "/v1/digests/{unit}": query(
    "digest",
    "What a head of a unit has to know today: overdue, due before the next working day and within 7 days, told from below",
    questions.digestQuestion,
    "Digest",
    ["unit"],
  ),
  "/v1/obligations/{node}/evidence": query(
    "evidence",
    "All evidence of one node, oldest first",
    questions.evidenceQuestion,
    "Evidence",
    ["node"],
  ),
});

const formalPaths = (): Json => ({
  "/v1/complaints": query(
    "complaints",
    "The complaints of a unit, newest first, with their running clocks",
    questions.caseListQuestion,
    "Complaints",
  ),
  "/v1/complaints/{id}": query(
    "complaint",
    "One complaint with its timeline and clocks",
    questions.caseFileQuestion,
    "Complaint",
    ["id"],
  ),
  "/v1/complaints/{id}/clocks/{clock}/days": query(
    "complaint-clock-days",
    "One running clock, day by day",
    questions.caseFileQuestion,
    "ClockDays",
    ["id", "clock"],
  ),
  "/v1/denunciations": query(
    "denunciations",
    "The denunciations of a unit that the reader may know of, newest first",
    questions.caseListQuestion,
    "Denunciations",
  ),
  "/v1/denunciations/{id}": query(
    "denunciation",
    "One denunciation with its timeline and clocks",
    questions.caseFileQuestion,
    "Denunciation",
    ["id"],
  ),
  "/v1/denunciations/{id}/clocks/{clock}/days": query(
    "denunciation-clock-days",
    "One running clock, day by day",
    questions.caseFileQuestion,
    "ClockDays",
    ["id", "clock"],
  ),
  "/v1/legal-clocks": query(
    "legal-clocks",
    "The clocks of law that run in the complaints of a unit, next due first",
    questions.caseListQuestion,
    "LegalClocks",
  ),
  "/v1/protections": query(
    "protections",
    "Requests for protection that the unit decides on, and what became of them, newest first",
    questions.caseListQuestion,
    "Protections",
  ),
  "/v1/protections/{id}": query(
    "protection",
    "One request for protection with its measures and timeline; who asks is not in it",
    questions.caseFileQuestion,
    "Protection",
    ["id"],
  ),
  "/v1/retaliation-watches": query(
    "retaliation-watches",
    "Whom a protecting body watches over, sealed to its own key",
    questions.watchListQuestion,
    "Watches",
  ),
  "/v1/retaliation-watches/{id}": query(
    "retaliation-watch",
    "One watch with the matches that its body noted and judged",
    questions.caseFileQuestion,
    "Watch",
    ["id"],
  ),
  "/v1/sealed-reports": query(
    "sealed-reports",
    "Reports that turned out to be denunciations: those sealed to a body, or waiting for its key",
    questions.sealedReportsQuestion,
    "SealedReports",
  ),
  "/v1/sealed-reports/{id}/bundle": file(
    "sealed-report-bundle",
    "All there was of one report, sealed to its body: opens with the body's private key alone, on its own machine",
    questions.caseFileQuestion,
    "application/octet-stream",
    ["id"],
  ),
  "/v1/flagged-reports": query(
    "flagged-reports",
    "Reports with content of denunciation, for the few who may know of them",
    questions.caseListQuestion,
    "FlaggedReports",
  ),
  "/v1/flagged-work-without-heir": query(
    "flagged-work-without-heir",
    "Protected reports, denunciations, protections and watches that are open at units whose heir is not known, for the few who may know of them",
    questions.waitingQuestion,
    "Waiting",
  ),
});

/** What needs no token, because a public page asks it before it seals anything. */
const open = (operationId: string, summary: string, answer: string, ids: readonly string[] = []): Json => ({
  get: {
    operationId,
    tags: ["queries"],
    summary,
    security: [],
    parameters: ids.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
    responses: {
      "200": {
        description: "The answer",
        content: { "application/json": { schema: ref("schemas", answer) } },
      },
      ...(ids.length > 0 ? problems(404, 503) : {}),
    },
  },
});

const openPaths = (): Json => ({
  "/v1/body-keys/{unit}": open(
    "body-keys",
    "The public keys of a body, and the one that is sealed to today",
    "BodyKeys",
    ["unit"],
  ),
  "/v1/retaliation-risk": open(
    "retaliation-risk",
    "What a reporter is told before they take part in the retaliation watch",
    "Risk",
  ),
});

const searchPaths = (): Json => ({
  "/v1/search": query(
    "search",
    "Reports of a unit by their words, with or without accents, or by an outside number",
    finding.searchQuestion,
    "Found",
  ),
  "/v1/duplicate-candidates": query(
    "duplicate-candidates",
    "Reports that a new one may be about: at most five, before its story is typed",
    finding.candidatesQuestion,
    "Candidates",
  ),
  "/v1/known-caller": {
    post: {
      operationId: "known-caller",
      tags: ["queries"],
      summary: "The open reports of whoever is calling or writing",
      description:
        "Asks by POST so that no address holds a number; it changes nothing and takes no Idempotency-Key.",
      requestBody: {
        required: true,
        content: { "application/json": { schema: json(finding.callerQuestion, "input") } },
      },
      responses: {
        "200": {
          description: "The answer",
          content: { "application/json": { schema: ref("schemas", "Caller") } },
        },
        ...problems(400, 401, 403, 413, 415, 503),
      },
    },
  },
});

const servicePaths = (): Json => ({
  "/healthz": {
    get: {
      operationId: "healthz",
      tags: ["service"],
      summary: "Whether it is ready",
      security: [],
      responses: {
        "200": {
          description: "Ready",
          content: { "application/json": { schema: json(z.object({ status: z.string() }), "output") } },
        },
        "503": { description: "Starting" },
      },
    },
  },
});
