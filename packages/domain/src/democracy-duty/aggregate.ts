import { aggregate } from "../aggregate.ts";
import { knownUnits } from "../units.ts";
import { democracyDuty } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

/** One stream a unit, `democracy-duty/<unit>`. */
export const democracyDutyAggregate = aggregate({
  kind: "democracy-duty",
  title: {
    vi: "Phân công người được giao nhiệm vụ dân chủ ở cơ sở",
    en: "Who is assigned to democracy work in a unit",
  },
  decider: democracyDuty,
  stateVersion: 1,
  commands: {
    assign: {
      schema: commands.assign,
      at: "item",
      begins: true,
      title: { vi: "Phân công", en: "Assign officers" },
    },
    replace: {
      schema: commands.replace,
      at: "item",
      title: { vi: "Thay người được phân công", en: "Replace an officer" },
    },
    "end-assignment": {
      schema: commands["end-assignment"],
      at: "item",
      title: { vi: "Thôi phân công", en: "End an assignment" },
    },
  },
  events,
  refusals,
  unitOf: ({ id }) => id,
  unitsFor: (log, id) => knownUnits(log, [id]),
});
