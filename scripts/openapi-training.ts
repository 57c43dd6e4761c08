import { caseFileQuestion } from "@sdc/query-api/questions";
import {
  disseminationsQuestion,
  trainingRegisterQuestion,
  trainingsQuestion,
  trainingUnitsFileQuestion,
  trainingUnitsQuestion,
} from "@sdc/query-api/training-questions";
import type { Describe, Json } from "./openapi-describe.ts";

/** Trainings, who is assigned and trained, and what made the law known. */
export const trainingPaths = ({ query, file }: Describe): Json => ({
  "/v1/trainings": query(
    "trainings",
    "Trainings of the province or of one organiser, newest first, with the places that are left",
    trainingsQuestion,
    "Trainings",
  ),
  "/v1/trainings/{id}": query(
    "training",
    "One training: who goes there and came, materials, and test results for the few who may see them",
    caseFileQuestion,
    "Training",
    ["id"],
  ),
  "/v1/training-register": query(
    "training-register",
    "Who of a unit is assigned to democracy work, who attended what in a year, who lacks that year's training",
    trainingRegisterQuestion,
    "TrainingRegister",
  ),
  "/v1/training-register.csv": file(
    "training-register-csv",
    "Whoever is assigned as a table, a line each",
    trainingRegisterQuestion,
    "text/csv",
  ),
  "/v1/training-register.xlsx": file(
    "training-register-xlsx",
    "The same table as a workbook, with everybody who attended on a second sheet",
    trainingRegisterQuestion,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ),
  "/v1/training-register/units": query(
    "training-register-units",
    "How many are assigned, trained and lacking in each unit that the reader reads",
    trainingUnitsQuestion,
    "TrainingUnits",
  ),
  "/v1/training-register/units.csv": file(
    "training-register-units-csv",
    "The same of all units that the reader reads as a table, a line a unit",
    trainingUnitsFileQuestion,
    "text/csv",
  ),
  "/v1/training-register/units.xlsx": file(
    "training-register-units-xlsx",
    "The same table as a workbook, with everybody who lacks training on a second sheet",
    trainingUnitsFileQuestion,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ),
  "/v1/law-disseminations": query(
    "law-disseminations",
    "What a unit did in a year to make the law known, for Law Day too, and its plan of legal education",
    disseminationsQuestion,
    "LawDisseminations",
  ),
});
