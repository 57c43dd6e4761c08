import type { Recorded } from "@sdc/core/commit";
import type { Effect, Reactor } from "@sdc/core/effects/reactor";
import { NotDone } from "@sdc/core/effects/reactor";
import type { Json } from "@sdc/core/read-store";
import { isFlaggedAfter } from "@sdc/domain/hotline-report/is-flagged";
import type { Event } from "@sdc/domain/hotline-report/schema";

export type WebhookConfig = {
  readonly url: string;
  /** A UTC instant: what happened before is not told. */
  readonly since: string;
};

/** An answer that takes longer is none. */
const TIMEOUT_MS = 10_000;

/**
 * Tells another system of the province that something happened to a report: id, version, type and time, nothing of its
 * content, and nothing at all of one while it is protected (có nội dung tố cáo). It posts JSON with an `Idempotency-Key`; the receiver has to drop what it has had under the same key.
 */
export const webhook = ({ url, since }: WebhookConfig): Reactor<Event> => ({
  name: "webhook",
  categories: ["hotline-report"],
  triggers: TRIGGERS,
  since: Date.parse(since),
  honoursKey: true,

  effectsOf: (history) =>
    unprotected(history)
      .filter(({ event }) => TRIGGERS.includes(event.type))
      .map(({ event, stream, version }): Effect => ({
        version,
        what: { stream, version, type: event.type, at: event.at },
      })),

  perform: (what, key) => post(url, what, key),
});

/** The course of a report. Flagging is none of these, nor what only the register notes: who knows them, knows what is secret. */
const TRIGGERS: readonly Event["type"][] = [
  "report-received",
  "report-classified",
  "report-became-formal",
  "report-assessed",
  "report-split",
  "report-assigned",
  "report-accepted",
  "assignment-refused",
  "report-transferred",
  "routing-escalated",
  "report-passed-on",
  "information-asked",
  "information-given",
  "information-not-given",
  "report-extended",
  "answer-by-moved",
  "report-replied",
  "report-rated",
  "report-reopened",
  "report-closed",
  "report-withdrawn",
  "report-merged",
  "report-unmerged",
  "report-answered-through",
];

/** What happened while it was not protected; what made it so is not told either. */
const unprotected = (history: readonly Recorded<Event>[]): readonly Recorded<Event>[] => {
  let isFlagged = false;
  return history.filter(({ event }) => {
    isFlagged = isFlaggedAfter(isFlagged, event);
    return !isFlagged;
  });
};

const post = async (url: string, what: Json, key: string): Promise<void> => {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(what),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    throw isRefusedConnection(error) ? new NotDone(`${url} can't be reached`, { cause: error }) : error;
  });
  await answer.body?.cancel();
  if (answer.status >= 400 && answer.status < 500) throw new NotDone(`${url} answered ${answer.status}`);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: done or not, it does not say`);
};

/** Nobody listened, so nobody has heard. */
const isRefusedConnection = (error: unknown): boolean =>
  error instanceof TypeError &&
  error.cause instanceof Error &&
  "code" in error.cause &&
  (error.cause.code === "ECONNREFUSED" || error.cause.code === "ENOTFOUND");
