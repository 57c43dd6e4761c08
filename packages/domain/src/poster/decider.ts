import { type Decider, refuse } from "@sdc/core/decider";
import { stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import { unfitUnit } from "../unfit-unit.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";

export type PosterState = {
  readonly unit: string;
  readonly place: string;
  readonly desk?: string | undefined;
  readonly standing: "none" | "up" | "down";
};

/** A poster with a QR code: whoever scans it comes to the form with the unit and the place at which it hangs. */
export const poster: Decider<PosterState, Command, Event, Code> = {
  initial: { unit: "", place: "", standing: "none" },

  decide(command, state) {
    switch (command.type) {
      case "put-up": {
        if (state.standing !== "none") return refuse("poster-already-up");
        const { unit, place, desk } = command;
        const unfit = unfitUnit(command.units, unit, dayOf(command.at));
        if (unfit !== undefined) return refuse(unfit.refused);
        return [{ type: "poster-put-up", unit, place, ...atDesk(desk), ...stampOf(command) }];
      }
      case "move": {
        const { place, desk } = command;
        if (state.standing === "down") return refuse("poster-taken-down");
        return place === state.place && desk === state.desk
          ? []
          : [{ type: "poster-moved", place, ...atDesk(desk), ...stampOf(command) }];
      }
      case "take-down":
        return state.standing === "down" ? [] : [{ type: "poster-taken-down", ...stampOf(command) }];
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "poster-put-up":
        return { unit: event.unit, place: event.place, desk: event.desk, standing: "up" };
      case "poster-moved":
        return { ...state, place: event.place, desk: event.desk };
      case "poster-taken-down":
        return { ...state, standing: "down" };
    }
  },
};

const atDesk = (desk: string | undefined) => (desk === undefined ? {} : { desk });
