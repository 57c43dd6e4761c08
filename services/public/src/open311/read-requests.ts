import { addDays, addMonths } from "@sdc/law/local-day";
import {
  type PublicReport,
  publicReports,
  type PublicUpdate,
  receivedPartition,
  updatesPartition,
} from "@sdc/projections/public-reports";
import type { ReadModels } from "@sdc/reading/read-models";
import { publishedReport } from "../published/reports.ts";
import { instantOf } from "./moments.ts";
import { isServiceCode } from "./services.ts";
import { openOrClosed } from "./shown.ts";

/** "Default query limit is a span of 90 days or first 1000 requests returned, whichever is smallest." */
const SPAN_DAYS = 90;
const REQUESTS_MAX = 1000;
const PAGE = 200;

/** From when, and to when, both as instants; the second is left out. */
export type Span = { readonly from: string; readonly to: string };

type Asked = (name: string) => string;

/** The span of an address; a description of what is wrong with it otherwise. */
export const spanAsked = (asked: Asked, now: string): Span | string => {
  const [start, end] = [asked("start_date"), asked("end_date")];
  const from = start === "" ? undefined : instantOf(start);
  const until = end === "" ? undefined : instantOf(end);
  if (start !== "" && from === undefined)
    return "start_date is no date of the form 2026-11-05T08:15:30+07:00";
  if (end !== "" && until === undefined) return "end_date is no date of the form 2026-11-05T08:15:30+07:00";
  const to = until ?? (from === undefined ? later(now, 1) : shifted(from, SPAN_DAYS));
  const since = from ?? shifted(to, -SPAN_DAYS);
  if (since > to) return "start_date is behind end_date";
  return to > shifted(since, SPAN_DAYS)
    ? `start_date and end_date may be ${SPAN_DAYS} days apart`
    : { from: since, to };
};

const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();
const shifted = (instant: string, days: number): string => {
  const day = instant.slice(0, 10);
  return `${addDays(day, days)}${instant.slice(10)}`;
};

/** Filters besides the span; `undefined`: all. A description of what is wrong otherwise. */
export const filterAsked = (asked: Asked): ((report: PublicReport) => boolean) | string => {
  const codes = listed(asked("service_code"));
  const statuses = listed(asked("status"));
  const wrong = statuses.find((one) => one !== "open" && one !== "closed");
  if (wrong !== undefined) return "status is open, closed, or both";
  if (codes.some((one) => !isServiceCode(one))) return "service_code provided was not found";
  return ({ field, status }) =>
    (codes.length === 0 || codes.includes(field)) &&
    (statuses.length === 0 || statuses.includes(openOrClosed(status)));
};

export const listed = (text: string): readonly string[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);

/** Those of these ids that are published. */
export const requestsNamed = async (
  models: ReadModels,
  ids: readonly string[],
): Promise<readonly PublicReport[]> => {
  const found = await Promise.all(
    [...new Set(ids)]
      .filter((id) => /^[a-z0-9-]{1,120}$/.test(id))
      .slice(0, REQUESTS_MAX)
      .map((id) => publishedReport(models, id)),
  );
  return found.filter((one) => one !== undefined);
};

/** Published reports that came in within a span, newest first: the first thousand. Reads follow the reports of those days. */
export const requestsWithin = async (
  models: ReadModels,
  span: Span,
  isAsked: (report: PublicReport) => boolean,
): Promise<readonly PublicReport[]> =>
  // The projection wrote these rows with this type.
  within(models, span, receivedPartition, (value) =>
    isAsked(value as PublicReport) ? [value as PublicReport] : [],
  );

/** What changed of published reports within a span, newest first: the first thousand. */
export const updatesWithin = async (models: ReadModels, span: Span): Promise<readonly PublicUpdate[]> =>
  // The projection wrote these rows with this type.
  within(models, span, updatesPartition, (value) => [value as PublicUpdate]);

const within = async <Found>(
  models: ReadModels,
  { from, to }: Span,
  partitionOf: (month: string) => string,
  taken: (value: unknown) => readonly Found[],
): Promise<readonly Found[]> => {
  const model = await models.of(publicReports);
  const found: Found[] = [];
  for (let month = to.slice(0, 7); month >= from.slice(0, 7); month = before(month)) {
    let after: string | undefined;
    do {
      const page = await model.range(partitionOf(month), {
        from,
        to,
        order: "descending",
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const { value } of page.items) found.push(...taken(value));
      if (found.length >= REQUESTS_MAX) return found.slice(0, REQUESTS_MAX);
      after = page.next;
    } while (after !== undefined);
  }
  return found;
};

const before = (month: string): string => addMonths(`${month}-01`, -1).slice(0, 7);
