import type { Projection } from "@sdc/core/projection";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";

/** Events as the log holds them, for the specs of read models. */
const at = "2026-11-20T02:00:00.000Z";
export const stamp = { at, by: { subject: "lan", unit: "commune-a" } };
export const sealed = { sealed: "…", key: "case:hotline-report/r1", from: "hotline-report/r1@1#text" };

export const received: Extract<ReportEvent, { type: "report-received" }> = {
  type: "report-received",
  unit: "commune-a",
  channel: "phone",
  // Half past midnight of 20 November in Viet Nam.
  receivedAt: "2026-11-19T17:30:00.000Z",
  place: sealed,
  field: "grassroots-democracy",
  text: sealed,
  reporter: { person: "p", name: { ...sealed, key: "person:p" } },
  ...stamp,
};
export const classified = (
  kind: "reflection" | "petition" | "opinion" | "question",
  field: "land" | "grassroots-democracy",
): ReportEvent => ({
  type: "report-classified",
  kind,
  field,
  ...stamp,
});
export const assigned = (unit: string): ReportEvent => ({ type: "report-assigned", unit, ...stamp });
export const accepted: ReportEvent = { type: "report-accepted", ...stamp };
export const replied = (day: string): ReportEvent => ({
  type: "report-replied",
  text: sealed,
  ...stamp,
  at: `${day}T03:00:00.000Z`,
});
export const closed: ReportEvent = { type: "report-closed", ...stamp };

export const shown = <State, Event>(
  projection: Projection<State, Event>,
  stream: string,
  events: readonly Event[],
) => {
  let state: State | undefined;
  for (const [index, event] of events.entries())
    state = projection.evolve(state, event, { stream, version: index + 1 });
  if (state === undefined) throw new Error("no events");
  return {
    own: projection.own?.(state, stream),
    rows: projection.rows(state, stream),
    counts: projection.counts(state, stream),
  };
};
