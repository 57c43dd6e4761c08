import type { Projection } from "@sdc/core/projection";
import { idOf } from "@sdc/core/commit";
import type { Event } from "@sdc/domain/org-unit/schema";
import type { UnitKind } from "@sdc/law/unit-kind";
import { begun } from "./begun.ts";

/** A unit as the register shows it: days of effect, `to` exclusive, `heirs` known or none. */
export type RegisteredUnit = {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly code?: string | undefined;
  readonly parent?: string | undefined;
  readonly from: string;
  readonly to?: string;
  readonly heirs: readonly string[];
  readonly population?: number | undefined;
  readonly areaKm2?: number | undefined;
  readonly notes: readonly string[];
};

/** Which units stand or stood, under whom, and who took over from whom? */
export const unitRegister: Projection<RegisteredUnit, Event> = {
  name: "unit-register",
  version: 1,
  categories: ["org-unit"],
  readers: [
    "operator",
    "case-officer",
    "head-of-unit",
    "home-affairs",
    "inspector",
    "auditor",
    "administrator",
  ],

  evolve(unit, event, { stream }) {
    switch (event.type) {
      case "unit-established": {
        const { type: _type, at: _at, by: _by, effectiveOn, note, ...rest } = event;
        return {
          id: idOf(stream),
          ...rest,
          from: effectiveOn,
          heirs: [],
          notes: note === undefined ? [] : [note],
        };
      }
      case "unit-renamed":
        return { ...begun(unit, stream), name: event.name };
      case "unit-dissolved": {
        const before = begun(unit, stream);
        const notes = event.note === undefined ? before.notes : [...before.notes, event.note];
        return { ...before, to: event.effectiveOn, heirs: event.heirs, notes };
      }
    }
  },

  rows: (unit) => [{ partition: "unit", sort: unit.id, value: unit }],
  counts: () => [],
};
