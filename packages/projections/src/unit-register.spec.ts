import { describe, expect, test } from "vitest";
import type { Event as UnitEvent } from "@sdc/domain/org-unit/schema";
import { unitRegister } from "./unit-register.ts";
import { stamp, shown } from "./spec-events.ts";

describe("unit-register: which units stand or stood, and who took over?", () => {
  test("a unit with its days, its heirs and the notes of its sources", () => {
    const events: UnitEvent[] = [
      {
        type: "unit-established",
        kind: "commune",
        name: "Xã Cũ",
        parent: "district-1",
        effectiveOn: "2024-04-01",
        note: "one",
        ...stamp,
      },
      { type: "unit-renamed", name: "Phường Cũ", effectiveOn: "2025-01-01", ...stamp },
      { type: "unit-dissolved", effectiveOn: "2025-07-01", heirs: ["commune-b"], note: "two", ...stamp },
    ];
    expect(shown(unitRegister, "org-unit/commune-a", events).rows).toEqual([
      {
        partition: "unit",
        sort: "commune-a",
        value: {
          id: "commune-a",
          kind: "commune",
          name: "Phường Cũ",
          parent: "district-1",
          from: "2024-04-01",
          to: "2025-07-01",
          heirs: ["commune-b"],
          notes: ["one", "two"],
        },
      },
    ]);
  });
});
