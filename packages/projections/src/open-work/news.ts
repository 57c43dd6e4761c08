import type { Event } from "@sdc/domain/hotline-report/schema";
import { dayOf } from "@sdc/law/local-day";

/** What a report has to tell others: the case that it became, its parts, the one it is merged into, those merged into it. */
export type NewsState = {
  /** How many are merged into it. */
  readonly joined: number;
  /** The day of the last news: what is told follows from how the report stands, so those before say no more. */
  readonly on?: string;
};

/** A report with news of that day. */
export type News = { readonly stream: string; readonly on: string };

/** Where the news of a month (`2026-11`) lie, by day. */
export const newsPartition = (month: string): string => `news/${month}`;

/** Undefined while it concerns no other report. */
export const newsAfter = (news: NewsState | undefined, event: Event): NewsState | undefined => {
  const { joined = 0 } = news ?? {};
  if (NEWS.has(event.type) || (joined > 0 && NEWS_FOR_JOINED.has(event.type)))
    return { joined: joined + (event.type === "report-joined" ? 1 : 0), on: dayOf(event.at) };
  return event.type === "report-parted" ? { ...news, joined: joined - 1 } : news;
};

const NEWS: ReadonlySet<Event["type"]> = new Set([
  "report-split",
  "report-became-formal",
  "report-merged",
  "report-unmerged",
  "report-joined",
]);

const NEWS_FOR_JOINED: ReadonlySet<Event["type"]> = new Set([
  "report-replied",
  "report-flagged",
  "official-named",
]);
