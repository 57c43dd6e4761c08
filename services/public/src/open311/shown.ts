import type { PublicReport } from "@sdc/projections/public-reports";
import { photoPath } from "../published/photos.ts";
import { fieldNames } from "../field-names.ts";
import { statusNames } from "../status-names.ts";
import type { Value } from "./format.ts";
import { endOfDay, momentOf } from "./moments.ts";

/** "description … The content of this description is limited to 4,000 characters." */
export const DESCRIPTION_MAX = 4000;

/** Answered is closed; everything else is still somebody's to do. */
export const openOrClosed = (status: PublicReport["status"]): "open" | "closed" =>
  status === "replied" || status === "closed" ? "closed" : "open";

/** A published report as a service request: a moderator's words, no person, no coordinates. */
export const requestShown = (report: PublicReport, unitName: string, origin: string): Value => ({
  service_request_id: report.id,
  status: openOrClosed(report.status),
  status_notes: cut([statusNames[report.status].vi, report.answer ?? ""].filter(Boolean).join(": ")),
  service_name: fieldNames[report.field].vi,
  service_code: report.field,
  description: cut(`${report.title}\n\n${report.text}`),
  agency_responsible: unitName,
  service_notice:
    report.answerBy === undefined
      ? ""
      : "Hạn trả lời theo chính sách, không phải luật định / The expected day is policy, not law",
  requested_datetime: momentOf(report.receivedAt),
  updated_datetime: momentOf(report.updatedAt),
  expected_datetime: report.answerBy === undefined ? "" : endOfDay(report.answerBy),
  address: report.place ?? "",
  address_id: report.unit,
  zipcode: "",
  lat: null,
  long: null,
  // "A URL to media associated with the request": one; the page of the report has all.
  media_url: report.photos?.[0] === undefined ? "" : `${origin}${photoPath(report.id, report.photos[0].n)}`,
});

/** By characters as people count them, so that none is cut in two. */
export const cut = (text: string): string => {
  const characters = Array.from(text.trim());
  return characters.length <= DESCRIPTION_MAX
    ? characters.join("")
    : `${characters.slice(0, DESCRIPTION_MAX - 1).join("")}…`;
};
