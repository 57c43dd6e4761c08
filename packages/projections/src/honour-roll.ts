import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/commendation/schema";
import { begun } from "./begun.ts";

type Proposed = Extract<Event, { type: "commendation-proposed" }>;
type Decided = Extract<Event, { type: "commendation-decided" }>;
type Published = Extract<Event, { type: "commendation-published" }>;

/** A commendation as the roll shows it. Persons are named by their user id, as everywhere in the register. */
export type Commended = {
  readonly id: string;
  /** The unit that commended. */
  readonly unit: string;
  readonly form: Decided["form"];
  readonly nominees: Decided["nominees"];
  readonly decision: Decided["decision"];
  readonly publishedOn: string;
  readonly where: Published["where"];
  readonly summary: Published["summary"];
};

type Kept = Pick<Proposed, "unit"> & {
  readonly decided?: Pick<Decided, "form" | "nominees" | "decision">;
  readonly published?: Pick<Published, "on" | "where" | "summary">;
  readonly isRevoked?: boolean;
};

/** Who was commended by this unit, or belongs to it and was commended, in this year: published and not revoked? */
export const honourRoll: Projection<Kept, Event> = {
  name: "honour-roll",
  version: 1,
  categories: ["commendation"],

  evolve(kept, event, { stream }) {
    if (event.type === "commendation-proposed") return { unit: event.unit };
    const before = begun(kept, stream);
    switch (event.type) {
      case "commendation-decided": {
        const { form, nominees, decision } = event;
        return { ...before, decided: { form, nominees, decision } };
      }
      case "commendation-published": {
        const { on, where, summary } = event;
        return { ...before, published: { on, where, summary } };
      }
      case "commendation-revoked":
        return { ...before, isRevoked: true };
      case "commendation-passed-on":
        return { ...before, unit: event.to };
      case "commendation-checked":
      case "commendation-declined":
        return before;
    }
  },

  rows({ unit, decided, published, isRevoked }, stream) {
    if (decided === undefined || published === undefined || isRevoked === true) return [];
    const { on: publishedOn, ...said } = published;
    const value: Commended = { id: idOf(stream), unit, ...decided, publishedOn, ...said };
    // Under the unit that commends, and under each whose people are commended: a row of its own, once.
    const units = new Set([unit, ...decided.nominees.map((one) => one.unit)]);
    const year = decided.decision.date.slice(0, 4);
    return [...units].map((one) => ({
      partition: rollOf(one, year),
      sort: `${decided.decision.date}#${value.id}`,
      value,
    }));
  },
  counts: () => [],
};

/** Where the commendations of a year (by the date of the decision) lie that concern a unit, by that date. */
export const rollOf = (unit: string, year: string): string => `roll/${unit}/${year}`;
