import { type Decider, refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { misdated } from "../numbered-document.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { isGathering, LISTENERS } from "./kinds.ts";
import { lawDayOf } from "./law-day.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";

export type DisseminationState = { readonly standing: "none" | "held" | "withdrawn"; readonly unit: string };

/** One activity by which a unit made the law of grassroots democracy known (Plan 2199 II.3.a, IV.2.b). */
export const lawDissemination: Decider<DisseminationState, Command, Event, Code> = {
  initial: { standing: "none", unit: "" },

  decide(command, state) {
    switch (command.type) {
      case "record":
        return state.standing === "none" ? record(command) : refuse("already-recorded");
      case "withdraw":
        if (state.standing === "none") return refuse("not-recorded");
        return state.standing === "withdrawn"
          ? []
          : [{ type: "law-dissemination-withdrawn", reason: command.reason, ...stampOf(command) }];
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "law-dissemination-held":
      case "law-day-held":
        return { standing: "held", unit: event.unit };
      case "law-dissemination-withdrawn":
        return { ...state, standing: "withdrawn" };
    }
  },
};

const record = (command: Extract<Command, { type: "record" }>): readonly Event[] | Refusal<Code> => {
  const { type: _type, id: _id, units, at, by: _by, isForLawDay = false, ...held } = command;
  const { unit, form, place, people, on, partners = [] } = held;
  if (isGathering(form) && (place === undefined || people === undefined))
    return refuse("gathering-without-people");
  const wrong = misdated(on, { at }) ?? unfitUnit(units, unit, on);
  if (wrong !== undefined) return wrong;
  for (const partner of partners) {
    const unfit = unfitUnit(units, partner, on);
    if (unfit !== undefined) return unfit;
  }
  const audiences = LISTENERS.filter((one) => held.audiences.includes(one));
  const told = { ...held, audiences, ...stampOf(command) };
  if (!isForLawDay) return [{ type: "law-dissemination-held", ...told }];
  const lawDay = lawDayOf(on);
  return lawDay === undefined ? refuse("no-law-day") : [{ type: "law-day-held", lawDay, ...told }];
};
