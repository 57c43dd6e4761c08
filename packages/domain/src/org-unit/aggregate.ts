import { aggregate } from "../aggregate.ts";
import { orgUnit } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const orgUnitAggregate = aggregate({
  kind: "org-unit",
  title: { vi: "Đơn vị", en: "Unit" },
  decider: orgUnit,
  stateVersion: 1,
  commands: {
    establish: {
      schema: commands.establish,
      at: "collection",
      title: { vi: "Thành lập đơn vị", en: "Establish a unit" },
    },
    rename: { schema: commands.rename, at: "item", title: { vi: "Đổi tên đơn vị", en: "Rename a unit" } },
    dissolve: {
      schema: commands.dissolve,
      at: "item",
      title: { vi: "Giải thể, sáp nhập đơn vị", en: "Dissolve a unit, naming its heirs" },
    },
  },
  events,
  refusals,
  idFrom: (body) => String(body["id"]),
  unitOf: (command) => (command.type === "establish" ? (command.parent ?? command.id) : command.id),
});
