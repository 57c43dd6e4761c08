import { aggregate } from "../aggregate.ts";
import { knownUnits } from "../units.ts";
import { receptionBook } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

/** Its id is that of the unit whose book it is. */
export const receptionBookAggregate = aggregate({
  kind: "reception-book",
  title: { vi: "Sổ tiếp công dân", en: "A unit's reception book" },
  decider: receptionBook,
  stateVersion: 1,
  commands: {
    open: {
      schema: commands.open,
      at: "item",
      begins: true,
      title: {
        vi: "Xem thông tin người được tiếp, nêu lý do",
        en: "Open who was received, with the reason",
      },
    },
  },
  events,
  refusals,
  unitOf: ({ id }) => id,
  unitsFor: (log, id) => knownUnits(log, [id]),
});
