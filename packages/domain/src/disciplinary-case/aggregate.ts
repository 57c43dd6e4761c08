import { aggregate } from "../aggregate.ts";
import { legalWatchSpecs } from "../legal-watch.ts";
import { passOnSpec } from "../passing-on.ts";
import { disciplinaryCase } from "./decider.ts";
import { disciplinaryFacts, unitsOfCase } from "./facts.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const disciplinaryCaseAggregate = aggregate({
  kind: "disciplinary-case",
  title: { vi: "Xử lý kỷ luật", en: "Discipline" },
  decider: disciplinaryCase,
  stateVersion: 1,
  commands: {
    open: {
      schema: commands.open,
      at: "collection",
      title: { vi: "Mở việc xem xét kỷ luật", en: "Open a disciplinary case" },
    },
    "add-act": {
      schema: commands["add-act"],
      at: "item",
      title: { vi: "Thêm hành vi vi phạm", en: "Add an act, to be judged together" },
    },
    "declare-relative": {
      schema: commands["declare-relative"],
      at: "item",
      title: { vi: "Khai người thân của người bị xem xét", en: "Declare a relative of the person" },
    },
    "record-verification": {
      schema: commands["record-verification"],
      at: "item",
      title: { vi: "Ghi kết quả xác minh", en: "Record what the verification found" },
    },
    summon: {
      schema: commands.summon,
      at: "item",
      title: { vi: "Triệu tập người bị xem xét kỷ luật", en: "Summon the person" },
    },
    "hold-self-criticism": {
      schema: commands["hold-self-criticism"],
      at: "item",
      title: { vi: "Ghi nhận họp kiểm điểm", en: "Record the self-criticism meeting" },
    },
    "establish-council": {
      schema: commands["establish-council"],
      at: "item",
      title: { vi: "Thành lập hội đồng kỷ luật", en: "Establish the disciplinary council" },
    },
    "record-council": {
      schema: commands["record-council"],
      at: "item",
      title: { vi: "Ghi nhận họp hội đồng kỷ luật", en: "Record the council's meeting" },
    },
    "skip-step": {
      schema: commands["skip-step"],
      at: "item",
      title: { vi: "Bỏ qua một bước theo luật", en: "Leave a step out by the law" },
    },
    "extend-time": {
      schema: commands["extend-time"],
      at: "item",
      title: { vi: "Kéo dài thời hạn vì phức tạp", en: "Extend its time: the case is complicated" },
    },
    defer: {
      schema: commands.defer,
      at: "item",
      title: { vi: "Chưa xem xét kỷ luật", en: "Defer it on a ground of law" },
    },
    resume: {
      schema: commands.resume,
      at: "item",
      title: { vi: "Tiếp tục xem xét", en: "Resume it" },
    },
    decide: {
      schema: commands.decide,
      at: "item",
      title: { vi: "Quyết định kỷ luật", en: "Impose a measure" },
    },
    exempt: {
      schema: commands.exempt,
      at: "item",
      title: { vi: "Miễn trách nhiệm kỷ luật", en: "Exempt from discipline" },
    },
    drop: {
      schema: commands.drop,
      at: "item",
      title: { vi: "Không xử lý kỷ luật", en: "Drop it without a measure" },
    },
    "note-delivered": {
      schema: commands["note-delivered"],
      at: "item",
      title: { vi: "Ghi nhận đã giao quyết định", en: "Note that the decision was handed over" },
    },
    "note-appeal": {
      schema: commands["note-appeal"],
      at: "item",
      title: { vi: "Ghi nhận khiếu nại quyết định", en: "Note a complaint about the decision" },
    },
    revoke: {
      schema: commands.revoke,
      at: "item",
      title: { vi: "Thu hồi, hủy quyết định", en: "Take the decision back" },
    },
    "end-effect": {
      schema: commands["end-effect"],
      at: "item",
      title: { vi: "Chấm dứt hiệu lực", en: "End its effect" },
    },
    "pass-on": passOnSpec,
    ...legalWatchSpecs(commands),
  },
  events,
  refusals,
  unitsFor: async (log, id, name) => (name === "decide" ? unitsOfCase(log, id) : {}),
  facts: disciplinaryFacts,
  // The person reads what the law gives them by a query of their own; no command of theirs tells that there is a case.
  isKeptFrom: ({ person }, { subject }) => person.subject !== "" && person.subject === subject,
  isHidden: true,
  unitOf: (command, state) => (command.type === "open" ? command.unit : state.unit),
});
