import type { Event } from "./schema.ts";

/** Whether a report is protected (có nội dung tố cáo) after that event: a denunciation always is. */
export const isFlaggedAfter = (isFlagged: boolean, event: Event): boolean => {
  if (event.type === "report-received") return event.flagged === true;
  if (event.type === "report-flagged") return true;
  if (event.type === "report-unflagged") return false;
  return isFlagged || (event.type === "report-became-formal" && event.kind === "denunciation");
};
