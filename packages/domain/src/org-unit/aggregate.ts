import type * as z from "zod";
import { aggregate } from "../aggregate.ts";
import { unitsIn } from "../fields.ts";
import { knownHeirs } from "../units.ts";
import { orgUnit } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const orgUnitAggregate = aggregate({
  kind: "org-unit",
  title: { vi: "Đơn vị", en: "Unit" },
  decider: orgUnit,
  stateVersion: 3,
  commands: {
    establish: {
      schema: commands.establish,
      at: "collection",
      title: { vi: "Thành lập đơn vị", en: "Establish a unit" },
    },
    rename: { schema: commands.rename, at: "item", title: { vi: "Đổi tên đơn vị", en: "Rename a unit" } },
    "change-kind": {
      schema: commands["change-kind"],
      at: "item",
      title: { vi: "Đổi loại đơn vị", en: "Change the kind of a unit" },
    },
    merge: {
      schema: commands.merge,
      at: "item",
      title: { vi: "Sáp nhập vào đơn vị khác", en: "Merge a unit into another one" },
    },
    split: {
      schema: commands.split,
      at: "item",
      title: { vi: "Chia đơn vị", en: "Divide a unit among others, by places" },
    },
    "split-off": {
      schema: commands["split-off"],
      at: "item",
      title: { vi: "Tách một phần thành đơn vị mới", en: "Split a part off as a new unit; this one goes on" },
    },
    dissolve: {
      schema: commands.dissolve,
      at: "item",
      title: { vi: "Giải thể, sáp nhập đơn vị", en: "Dissolve a unit, naming its heirs" },
    },
    "name-heirs": {
      schema: commands["name-heirs"],
      at: "item",
      title: { vi: "Xác định đơn vị kế thừa", en: "Decide who took over from a unit that has ended" },
    },
  },
  events,
  refusals,
  idFrom: (body) => String(body["id"]),
  unitOf: (command) => (command.type === "establish" ? (command.parent ?? command.id) : command.id),
  async facts(log, { name, body, units }) {
    const spec = name === "establish" ? undefined : allCommands[name];
    // Nearly every heir stands and has none of its own: then there is nothing to look up.
    const ended = spec === undefined ? [] : unitsIn(spec, body).filter((id) => units[id]?.heirs.length);
    return ended.length === 0 ? {} : { lines: await knownHeirs(log, ...ended) };
  },
});

const allCommands: Readonly<Record<string, z.ZodObject>> = commands;
