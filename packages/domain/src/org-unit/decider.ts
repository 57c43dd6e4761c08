import { type Decider, refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import type { UnitKind } from "@sdc/law/unit-kind";
import type { Units } from "../units.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";

/** A unit's life as far as rules ask for it. Days are those of effect; `to` is exclusive. */
export type UnitState = {
  readonly established: boolean;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parent?: string;
  readonly from: string;
  readonly to?: string;
  readonly heirs: readonly string[];
};

/** đơn vị: established, renamed, dissolved, with dates and heirs (design: units have a life). */
export const orgUnit: Decider<UnitState, Command, Event, Code> = {
  initial: { established: false, kind: "commune", name: "", from: "", heirs: [] },

  decide(command, state) {
    switch (command.type) {
      case "establish": {
        if (state.established) return refuse("unit-already-established");
        const { parent } = command;
        if (parent !== undefined && (parent === command.id || command.units[parent] === undefined))
          return refuse("parent-unknown", { parent });
        const { type: _type, id: _id, units: _units, at: _at, by: _by, ...unit } = command;
        return [{ type: "unit-established", ...unit, ...stampOf(command) }];
      }
      case "rename":
        if (state.to !== undefined) return refuse("unit-dissolved");
        if (command.effectiveOn < state.from)
          return refuse("before-established", { established: state.from });
        if (command.name === state.name) return [];
        return [
          { type: "unit-renamed", name: command.name, effectiveOn: command.effectiveOn, ...stampOf(command) },
        ];
      case "dissolve": {
        if (state.to !== undefined) return refuse("unit-dissolved");
        if (command.effectiveOn <= state.from)
          return refuse("before-established", { established: state.from });
        const heirs = [...new Set(command.heirs)];
        const unfit = heirs.map((heir) => unfitHeir(heir, command.id, command.effectiveOn, command.units));
        const first = unfit.find((refusal) => refusal !== undefined);
        if (first !== undefined) return first;
        return [
          {
            type: "unit-dissolved",
            effectiveOn: command.effectiveOn,
            heirs,
            ...(command.note === undefined ? {} : { note: command.note }),
            ...stampOf(command),
          },
        ];
      }
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "unit-established":
        return {
          ...state,
          established: true,
          kind: event.kind,
          name: event.name,
          from: event.effectiveOn,
          ...(event.parent === undefined ? {} : { parent: event.parent }),
        };
      case "unit-renamed":
        return { ...state, name: event.name };
      case "unit-dissolved":
        return { ...state, to: event.effectiveOn, heirs: event.heirs };
    }
  },
};

const unfitHeir = (heir: string, id: string, day: string, units: Units): Refusal<Code> | undefined => {
  if (heir === id) return refuse("heir-is-itself");
  const unit = units[heir];
  if (unit === undefined) return refuse("heir-unknown", { heir });
  if (day < unit.from || (unit.to !== undefined && unit.to <= day))
    return refuse("heir-not-in-office", { heir });
  return undefined;
};
