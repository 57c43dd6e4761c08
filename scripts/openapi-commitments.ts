import * as commitments from "@sdc/query-api/commitment-answers";
import { caseFileQuestion } from "@sdc/query-api/questions";
import type { Describe, Json } from "./openapi-describe.ts";

/** Who owes which commitment, and the chain of proof that it stands in. */
export const commitmentPaths = ({ query, file }: Describe): Json => ({
  "/v1/commitments": query(
    "commitments",
    "Which commitments a unit owes by when, how far they are and how they ended, by the day they are due",
    commitments.commitmentsQuestion,
    "Commitments",
  ),
  "/v1/commitments.csv": file(
    "commitments-csv",
    "The same as a table, a line for each",
    commitments.commitmentsFileQuestion,
    "text/csv",
  ),
  "/v1/commitments.xlsx": file(
    "commitments-xlsx",
    "The same table as a workbook",
    commitments.commitmentsFileQuestion,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ),
  "/v1/commitment-figures": query(
    "commitment-figures",
    "How many were kept by their day, late, broken, are overdue or open, of those due in a year",
    commitments.commitmentFiguresQuestion,
    "CommitmentFigures",
  ),
  "/v1/commitments/{id}": query(
    "commitment",
    "One of them with its texts and all that happened to it",
    caseFileQuestion,
    "Commitment",
    ["id"],
  ),
  "/v1/chain/{kind}/{id}": query(
    "chain",
    "Report, meeting, commitment and duty that hang together, from whichever end",
    commitments.chainQuestion,
    "Chain",
    ["kind", "id"],
  ),
});

export const commitmentAnswers = {
  Commitments: commitments.commitmentsAnswer,
  Commitment: commitments.commitmentAnswer,
  CommitmentFigures: commitments.commitmentFiguresAnswer,
  Chain: commitments.chainAnswer,
};
