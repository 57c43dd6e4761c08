import type { Event } from "@sdc/domain/hotline-report/schema";

/** Where a report stands, by what happened to it last. */
export const REPORT_STATUSES = [
  "received",
  "classified",
  "assigned",
  "accepted",
  "replied",
  "closed",
] as const;

export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** A report classified anew stays where it stood; one assigned to another unit waits to be taken on again. */
export const statusAfter = (status: ReportStatus, unit: string, event: Event): ReportStatus => {
  switch (event.type) {
    case "report-received":
      return "received";
    case "report-classified":
      return status === "received" ? "classified" : status;
    case "report-assigned":
      return status === "accepted" && event.unit === unit
        ? status
        : status === "replied"
          ? status
          : "assigned";
    case "report-accepted":
      return status === "replied" ? status : "accepted";
    case "report-replied":
      return "replied";
    case "report-closed":
      return "closed";
  }
};
