import { caseFileQuestion } from "@sdc/query-api/questions";
import {
  flaggedMattersQuestion,
  receiptQuestion,
  receptionBookQuestion,
  receptionMattersQuestion,
  receptionsQuestion,
} from "@sdc/query-api/reception-questions";
import type { Describe, Json } from "./openapi-describe.ts";

/** Citizen receptions: the diary, the schedule, the matters and the book. */
export const receptionPaths = ({ query, file }: Describe): Json => ({
  "/v1/receptions": query(
    "receptions",
    "Who of a unit received citizens in a year, what of that its head owed by week or month, and how many came",
    receptionsQuestion,
    "Receptions",
  ),
  "/v1/receptions/{id}": query(
    "reception",
    "The sessions of a unit on one day with their matters, but for what is protected",
    caseFileQuestion,
    "Reception",
    ["id"],
  ),
  "/v1/reception-schedule": query(
    "reception-schedule",
    "The days on which the head of a unit receives, as they were published and moved",
    receptionsQuestion,
    "ReceptionSchedule",
  ),
  "/v1/reception-matters": query(
    "reception-matters",
    "Matters of receptions that wait for an answer, next due first; or those of one report",
    receptionMattersQuestion,
    "ReceptionMatters",
  ),
  "/v1/flagged-reception-matters": query(
    "flagged-reception-matters",
    "Those that hold content of a denunciation, for their few readers",
    flaggedMattersQuestion,
    "ReceptionMatters",
  ),
  "/v1/reception-matters/{id}": query(
    "reception-matter",
    "One matter: what was told, what became of it, its time of law; who came stays sealed",
    caseFileQuestion,
    "ReceptionMatter",
    ["id"],
  ),
  "/v1/reception-matters/{id}/receipt.html": file(
    "reception-receipt",
    "The receipt of what was handed over, form 02, for the printer",
    receiptQuestion,
    "text/html",
    ["id"],
  ),
  "/v1/reception-book": query(
    "reception-book",
    "The reception book, form 03, with who was received where that was opened with a reason",
    receptionBookQuestion,
    "ReceptionBook",
  ),
  "/v1/reception-book.csv": file(
    "reception-book-csv",
    "The same as a table, a line each",
    receptionBookQuestion,
    "text/csv",
  ),
  "/v1/reception-book.xlsx": file(
    "reception-book-xlsx",
    "The same table as a workbook",
    receptionBookQuestion,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ),
  "/v1/reception-book.html": file(
    "reception-book-html",
    "The same for the printer, on A4",
    receptionBookQuestion,
    "text/html",
  ),
});
