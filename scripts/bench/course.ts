import type { Event } from "@sdc/domain/hotline-report/schema";

const by = { subject: "lan", unit: "commune-20335-2025b" };
/** As long as a sealed text of 150 characters. */
const sealed = { sealed: "x".repeat(280), key: "case:hotline-report/1", from: "hotline-report/1@1#text" };
const at = (minute: number): string => `2026-11-23T01:0${minute}:00.000Z`;

/** The events of a report as most reports have them. */
export const courseOf = (): readonly Event[] => [
  {
    type: "report-received",
    unit: by.unit,
    channel: "phone",
    receivedAt: at(0),
    field: "grassroots-democracy",
    text: sealed,
    at: at(0),
    by,
  },
  { type: "report-classified", kind: "reflection", field: "land", at: at(1), by },
  { type: "report-assigned", unit: by.unit, officer: "minh", at: at(2), by },
  { type: "report-accepted", at: at(3), by },
  { type: "report-replied", text: sealed, at: at(4), by },
  { type: "report-closed", at: at(5), by },
];
