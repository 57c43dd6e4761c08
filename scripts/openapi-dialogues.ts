import {
  calendarQuestion,
  dialoguesFileQuestion,
  dialoguesQuestion,
} from "@sdc/query-api/dialogue-questions";
import { caseFileQuestion } from "@sdc/query-api/questions";
import type { Describe, Json } from "./openapi-describe.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Dialogues, what was asked there, and the calendar of a unit. */
export const dialoguePaths = ({ query, file }: Describe): Json => ({
  "/v1/dialogues": query("dialogues", "Dialogues of a unit, newest first", dialoguesQuestion, "Dialogues"),
  "/v1/dialogues.csv": file(
    "dialogues-csv",
    "All of them as a table, a line each",
    dialoguesFileQuestion,
    "text/csv",
  ),
  "/v1/dialogues.xlsx": file("dialogues-xlsx", "The same table as a workbook", dialoguesFileQuestion, XLSX),
  "/v1/dialogues/{id}": query(
    "dialogue",
    "One dialogue: when and where, who came, what was asked and answered, minutes and result",
    caseFileQuestion,
    "Dialogue",
    ["id"],
  ),
  "/v1/dialogue-questions": query(
    "dialogue-questions",
    "What was asked in the dialogues of a unit, unanswered first",
    dialoguesQuestion,
    "DialogueQuestions",
  ),
  "/v1/dialogue-questions.csv": file(
    "dialogue-questions-csv",
    "All of them as a table, a line each",
    dialoguesFileQuestion,
    "text/csv",
  ),
  "/v1/dialogue-questions.xlsx": file(
    "dialogue-questions-xlsx",
    "The same table as a workbook",
    dialoguesFileQuestion,
    XLSX,
  ),
  "/v1/complaints/{id}/dialogues": query(
    "complaint-dialogues",
    "Dialogues in the settlement of a complaint, for its readers",
    caseFileQuestion,
    "CaseDialogues",
    ["id"],
  ),
  "/v1/calendar.ics": file(
    "calendar-ics",
    "What a unit holds, as a calendar to subscribe to: dialogues and trainings",
    calendarQuestion,
    "text/calendar",
  ),
});
