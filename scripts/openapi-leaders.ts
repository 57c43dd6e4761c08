import { appraisalsAnswer, appraisalsQuestion } from "@sdc/query-api/appraisal-answers";
import { personnelAnswer, personnelQuestion } from "@sdc/query-api/personnel-answers";
import * as roll from "@sdc/query-api/honour-roll-answers";
import { caseFileQuestion, caseListQuestion } from "@sdc/query-api/questions";
import * as ledger from "@sdc/query-api/leader-ledger-answers";
import * as transfers from "@sdc/query-api/transfer-answers";
import type { Describe, Json } from "./openapi-describe.ts";

/** Commendation, transfer and appraisal of leaders, and what happened to people in their work. */
export const leaderPaths = ({ query, file }: Describe): Json => ({
  "/v1/honour-roll": query(
    "honour-roll",
    "Whom a unit commended in a year, and who of it was commended: published and not revoked",
    roll.honourRollQuestion,
    "HonourRoll",
  ),
  "/v1/honour-roll.csv": file(
    "honour-roll-csv",
    "The same as a table, a line for each unit and person commended",
    roll.honourRollFileQuestion,
    "text/csv",
  ),
  "/v1/honour-roll.xlsx": file(
    "honour-roll-xlsx",
    "The same table as a workbook",
    roll.honourRollFileQuestion,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ),
  "/v1/leader-ledgers": query(
    "leader-ledgers",
    "What became of everything that the heads of a unit and of those below answer for, in one year",
    ledger.ledgersQuestion,
    "LeaderLedgers",
  ),
  "/v1/leader-ledgers.csv": file(
    "leader-ledgers-csv",
    "The same as a table, a line for each headship",
    ledger.ledgersQuestion,
    "text/csv",
  ),
  "/v1/leader-ledgers.xlsx": file(
    "leader-ledgers-xlsx",
    "The same table as a workbook",
    ledger.ledgersQuestion,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ),
  "/v1/leader-ledgers/{subject}": query(
    "leader-ledger",
    "The same of one person, over all posts as head that they held",
    ledger.ledgerQuestion,
    "LeaderLedger",
    ["subject"],
  ),
  "/v1/appraisals": query(
    "appraisals",
    "A unit's criterion of grassroots democracy and how the appraisals of a year's periods came out",
    appraisalsQuestion,
    "Appraisals",
  ),
  "/v1/personnel-events": query(
    "personnel-events",
    "What happened to people in their work, by period alone, for the head of a body that watches over reporters",
    personnelQuestion,
    "PersonnelEvents",
  ),
  "/v1/transfer-rules": query(
    "transfer-rules",
    "The rules on transferring and replacing leaders that a unit has issued, with the days they are in force",
    transfers.transferRulesQuestion,
    "TransferRules",
  ),
  "/v1/leader-transfers": query(
    "leader-transfers",
    "Whom a unit transfers or replaces, for its head alone",
    caseListQuestion,
    "LeaderTransfers",
  ),
  "/v1/leader-transfers/{id}": query(
    "leader-transfer",
    "One of them with its texts",
    caseFileQuestion,
    "LeaderTransfer",
    ["id"],
  ),
});

export const leaderAnswers = {
  HonourRoll: roll.honourRollAnswer,
  LeaderLedgers: ledger.ledgersAnswer,
  LeaderLedger: ledger.ledgerAnswer,
  Appraisals: appraisalsAnswer,
  PersonnelEvents: personnelAnswer,
  TransferRules: transfers.transferRulesAnswer,
  LeaderTransfers: transfers.transfersAnswer,
  LeaderTransfer: transfers.transferAnswer,
};
