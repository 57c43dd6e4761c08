import type { Effect, Reactor } from "@sdc/core/effects/reactor";
import { NotDone } from "@sdc/core/effects/reactor";
import type { Json } from "@sdc/core/read-store";
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
 * content. It posts JSON with an `Idempotency-Key`; the receiver has to drop what it has had under the same key.
 */
export const webhook = ({ url, since }: WebhookConfig): Reactor<Event> => ({
  name: "webhook",
  categories: ["hotline-report"],
  triggers: TRIGGERS,
  since: Date.parse(since),
  honoursKey: true,

  effectsOf: (history) =>
    history
      .filter(({ event }) => TRIGGERS.includes(event.type))
      .map(({ event, stream, version }): Effect => ({
        version,
        what: { stream, version, type: event.type, at: event.at },
      })),

  perform: (what, key) => post(url, what, key),
});

const TRIGGERS: readonly Event["type"][] = [
  "report-received",
  "report-classified",
  "report-assigned",
  "report-accepted",
  "report-replied",
  "report-closed",
];

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
