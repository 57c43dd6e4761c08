import type { Event } from "@sdc/domain/disciplinary-case/schema";
import type { Told } from "./happened.ts";

type Considered = Extract<Event, { type: "disciplinary-case-opened" }>["person"];

/** A measure that was imposed. What was only considered, exempted or dropped has happened to nobody. */
export const happenedInDiscipline = (
  { pending, happened }: Told<Considered | null> = { pending: null, happened: [] },
  event: Event,
): Told<Considered | null> => {
  if (event.type === "disciplinary-case-opened") return { pending: event.person, happened };
  if (event.type !== "discipline-decided" || pending === null) return { pending, happened };
  const { type, effectiveFrom: on, decision, measure } = event;
  const { subject, unit } = pending;
  const kind = measure === "dismissal" ? ("dismissal" as const) : ("discipline" as const);
  const document = { number: decision.number, date: decision.date };
  return { pending, happened: [...happened, { subject, unit, on, kind, event: type, document }] };
};
