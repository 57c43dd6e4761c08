import { aggregate } from "../aggregate.ts";
import { knownUnits } from "../units.ts";
import { transferRule } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

/** Its id is that of the unit whose rules these are. */
export const transferRuleAggregate = aggregate({
  kind: "transfer-rule",
  title: {
    vi: "Quy định điều chuyển, thay thế cán bộ lãnh đạo, quản lý",
    en: "A unit's rule on transferring and replacing leaders",
  },
  decider: transferRule,
  stateVersion: 1,
  commands: {
    issue: {
      schema: commands.issue,
      at: "item",
      begins: true,
      title: { vi: "Ghi nhận ban hành quy định", en: "Record that the rule was issued" },
    },
    repeal: {
      schema: commands.repeal,
      at: "item",
      begins: true,
      title: { vi: "Ghi nhận bãi bỏ quy định", en: "Record that the rule was repealed" },
    },
  },
  events,
  refusals,
  unitOf: ({ id }) => id,
  unitsFor: (log, id) => knownUnits(log, [id]),
});
