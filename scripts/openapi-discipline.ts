import * as answers from "@sdc/query-api/discipline-answers";
import { disciplineRegisterQuestion, ownDisciplineQuestion } from "@sdc/query-api/discipline-questions";
import { caseFileQuestion, caseListQuestion } from "@sdc/query-api/questions";
import type { Describe, Json } from "./openapi-describe.ts";

/** Discipline: for its few readers, and for the person under consideration. */
export const disciplinePaths = ({ query, file }: Describe): Json => ({
  "/v1/disciplinary-cases": query(
    "disciplinary-cases",
    "Whom a unit considers for discipline, for its head alone",
    caseListQuestion,
    "DisciplinaryCases",
  ),
  "/v1/disciplinary-cases/{id}": query(
    "disciplinary-case",
    "One of them with its texts, its times and the measures that a decision of today may impose",
    caseFileQuestion,
    "DisciplinaryCase",
    ["id"],
  ),
  "/v1/discipline-register": query(
    "discipline-register",
    "A unit's register of discipline of one year, with its figures, for its head alone",
    disciplineRegisterQuestion,
    "DisciplineRegister",
  ),
  "/v1/discipline-register.csv": file(
    "discipline-register-csv",
    "The same as a table, a line for each case",
    disciplineRegisterQuestion,
    "text/csv",
  ),
  "/v1/discipline-register.xlsx": file(
    "discipline-register-xlsx",
    "The same table as a workbook",
    disciplineRegisterQuestion,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ),
  "/v1/own-discipline": query(
    "own-discipline",
    "What whoever asks may know of disciplinary cases about themselves: from the day on which they were told",
    ownDisciplineQuestion,
    "OwnDiscipline",
  ),
});

export const disciplineAnswers = {
  DisciplinaryCases: answers.disciplinaryCasesAnswer,
  DisciplinaryCase: answers.disciplinaryCaseAnswer,
  DisciplineRegister: answers.disciplineRegisterAnswer,
  OwnDiscipline: answers.ownDisciplineAnswer,
};
