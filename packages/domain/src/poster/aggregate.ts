import { aggregate } from "../aggregate.ts";
import { poster } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const posterAggregate = aggregate({
  kind: "poster",
  title: { vi: "Áp phích có mã QR", en: "A poster with a QR code" },
  decider: poster,
  stateVersion: 1,
  commands: {
    "put-up": {
      schema: commands["put-up"],
      at: "collection",
      title: { vi: "Dán áp phích", en: "Put up a poster" },
    },
    move: { schema: commands.move, at: "item", title: { vi: "Chuyển chỗ dán", en: "Move it" } },
    "take-down": {
      schema: commands["take-down"],
      at: "item",
      title: { vi: "Gỡ áp phích", en: "Take it down" },
    },
  },
  events,
  refusals,
  unitOf: (command, state) => (command.type === "put-up" ? command.unit : state.unit),
});
