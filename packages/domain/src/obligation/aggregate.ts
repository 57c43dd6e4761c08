import { findObligation } from "@sdc/law/catalogue";
import { aggregate } from "../aggregate.ts";
import { knownHeirs, knownUnits } from "../units.ts";
import { obligation } from "./decider.ts";
import { nodeOf } from "./node-id.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const obligationAggregate = aggregate({
  kind: "obligation",
  title: { vi: "Nghĩa vụ trong một kỳ", en: "An obligation in one period" },
  decider: obligation,
  stateVersion: 1,
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
  },
  events,
  refusals,
  unitOf: ({ id }) => nodeOf(id)?.unit ?? "",
  async unitsFor(log, id) {
    const node = nodeOf(id);
    if (node === undefined) return {};
    const owners = findObligation(node.obligation)?.owners ?? [];
    const lines = await Promise.all(
      owners.flatMap((owner) => ("heirsOf" in owner ? [knownHeirs(log, owner.heirsOf)] : [])),
    );
    const own = await knownUnits(log, [node.unit]);
    return lines.reduce((known, line) => ({ ...known, ...line }), own);
  },
});
