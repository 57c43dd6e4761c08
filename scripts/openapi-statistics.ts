import { statisticsCasesQuestion, statisticsQuestion } from "@sdc/query-api/statistics-questions";
import type { Describe, Json } from "./openapi-describe.ts";

/** Figures of a period, as an answer and as files, and the cases that each of them counts. */
export const statisticsPaths = ({ query, file }: Describe): Json => ({
  "/v1/statistics": query(
    "statistics",
    "What came in, was settled, on time or late in a period, on-time rate first, each figure with its definition",
    statisticsQuestion,
    "Statistics",
  ),
  "/v1/statistics.csv": file(
    "statistics-csv",
    "The same figures as a table, the total first",
    statisticsQuestion,
    "text/csv",
  ),
  "/v1/statistics.xlsx": file(
    "statistics-xlsx",
    "The same table as a workbook, with what each figure means",
    statisticsQuestion,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ),
  "/v1/statistics/cases": query(
    "statistics-cases",
    "Exactly the cases that one figure counts",
    statisticsCasesQuestion,
    "StatisticsCases",
  ),
});
