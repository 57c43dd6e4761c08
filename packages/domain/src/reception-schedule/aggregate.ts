import { aggregate } from "../aggregate.ts";
import { knownUnits } from "../units.ts";
import { receptionSchedule } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

/** Its id is that of the unit whose schedule it is. It ends with its unit: the heir publishes its own. */
export const receptionScheduleAggregate = aggregate({
  kind: "reception-schedule",
  title: { vi: "Lịch tiếp công dân", en: "A unit's schedule of citizen receptions" },
  decider: receptionSchedule,
  stateVersion: 1,
  commands: {
    publish: {
      schema: commands.publish,
      at: "item",
      begins: true,
      title: { vi: "Công bố lịch tiếp công dân của một kỳ", en: "Publish the schedule of a period" },
    },
    move: {
      schema: commands.move,
      at: "item",
      title: {
        vi: "Công bố thay đổi ngày tiếp, nêu lý do (mọi người đọc được)",
        en: "Announce that a day moves, with the reason that everybody reads",
      },
    },
  },
  events,
  refusals,
  unitOf: ({ id }) => id,
  unitsFor: (log, id) => knownUnits(log, [id]),
});
