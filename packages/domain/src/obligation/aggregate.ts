import { aggregate } from "../aggregate.ts";
import { knownPlanBindings } from "../policy/known-policies.ts";
import { unitsToTellOwing } from "../owing-unit.ts";
import { obligation } from "./decider.ts";
import { nodeOf } from "./node-id.ts";
import { passOnSpec } from "../passing-on.ts";
import { watchSpecs } from "../watch.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const obligationAggregate = aggregate({
  kind: "obligation",
  title: { vi: "Nghĩa vụ trong một kỳ", en: "An obligation in one period" },
  decider: obligation,
  stateVersion: 2,
  commands: {
    "file-evidence": {
      schema: commands["file-evidence"],
      at: "item",
      begins: true,
      title: { vi: "Nộp tài liệu kiểm chứng", en: "File a document as evidence" },
    },
    "withdraw-evidence": {
      schema: commands["withdraw-evidence"],
      at: "item",
      title: { vi: "Rút tài liệu", en: "Withdraw evidence" },
    },
    "confirm-evidence": {
      schema: commands["confirm-evidence"],
      at: "item",
      title: { vi: "Xác nhận đã kiểm tra", en: "Confirm evidence (level above)" },
    },
    "return-evidence": {
      schema: commands["return-evidence"],
      at: "item",
      title: { vi: "Trả lại tài liệu", en: "Return evidence (level above)" },
    },
    "mark-not-applicable": {
      schema: commands["mark-not-applicable"],
      at: "item",
      begins: true,
      title: { vi: "Xác định không áp dụng", en: "Rule that it does not apply (level above)" },
    },
    "mark-applicable": {
      schema: commands["mark-applicable"],
      at: "item",
      title: { vi: "Xác định áp dụng lại", en: "Rule that it applies again (level above)" },
    },
    "pass-on": { ...passOnSpec, begins: true },
    remind: { ...watchSpecs.remind, begins: true },
    escalate: { ...watchSpecs.escalate, begins: true },
  },
  events,
  refusals,
  unitOf: ({ id }, { holder }) => holder || (nodeOf(id)?.unit ?? ""),
  facts: async (log, { units }) => ({ planBindings: await knownPlanBindings(log, units) }),
  async unitsFor(log, id) {
    const node = nodeOf(id);
    return node === undefined ? {} : unitsToTellOwing(log, node);
  },
});
