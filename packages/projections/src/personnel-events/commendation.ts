import type { Event } from "@sdc/domain/commendation/schema";
import type { Told } from "./happened.ts";

type Nominees = Extract<Event, { type: "commendation-decided" }>["nominees"];

/** A commendation that was revoked: it happened to each person it had named. Units are no persons. */
export const happenedInCommendation = (
  { pending, happened }: Told<Nominees> = { pending: [], happened: [] },
  event: Event,
): Told<Nominees> => {
  switch (event.type) {
    case "commendation-decided":
      return { pending: event.nominees, happened };
    case "commendation-revoked": {
      const { type, on, decision: document } = event;
      const told = pending.flatMap(({ unit, subject }) =>
        subject === undefined ? [] : [{ subject, unit, on, kind: "other" as const, event: type, document }],
      );
      return { pending, happened: [...happened, ...told] };
    }
    case "commendation-proposed":
    case "commendation-checked":
    case "commendation-declined":
    case "commendation-published":
    case "commendation-passed-on":
      return { pending, happened };
  }
};
