import { aggregate } from "../aggregate.ts";
import { passOnSpec } from "../passing-on.ts";
import { leaderTransfer } from "./decider.ts";
import { touchedBy, transferFacts } from "./facts.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";
import { knownUnits } from "../units.ts";

export const leaderTransferAggregate = aggregate({
  kind: "leader-transfer",
  title: { vi: "Điều chuyển, thay thế cán bộ lãnh đạo, quản lý", en: "Transfer and replacement of leaders" },
  decider: leaderTransfer,
  stateVersion: 1,
  commands: {
    propose: {
      schema: commands.propose,
      at: "collection",
      title: { vi: "Đề nghị điều chuyển, thay thế", en: "Propose a transfer or replacement" },
    },
    decide: {
      schema: commands.decide,
      at: "item",
      title: { vi: "Quyết định điều chuyển, thay thế", en: "Decide it" },
    },
    refuse: {
      schema: commands.refuse,
      at: "item",
      title: { vi: "Không điều chuyển, thay thế, nêu rõ lý do", en: "Refuse it, with the reason" },
    },
    "note-effect": {
      schema: commands["note-effect"],
      at: "item",
      by: "register",
      title: { vi: "Ghi nhận chức vụ đã thay đổi theo quyết định", en: "Note that the posts followed" },
    },
    "pass-on": passOnSpec,
  },
  events,
  refusals,
  unitsFor: async (log, id, name) => (name === "decide" ? knownUnits(log, await touchedBy(log, id)) : {}),
  facts: transferFacts,
  // To whoever it is about it is as if it were not there, until they are told by the decision itself.
  isKeptFrom: ({ held }, { subject }) => held.subject !== "" && held.subject === subject,
  isHidden: true,
  unitOf: (command, state) => (command.type === "propose" ? command.unit : state.unit),
});
