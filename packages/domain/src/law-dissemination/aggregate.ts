import { aggregate } from "../aggregate.ts";
import { lawDissemination } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const lawDisseminationAggregate = aggregate({
  kind: "law-dissemination",
  title: {
    vi: "Hoạt động tuyên truyền, phổ biến pháp luật",
    en: "An activity by which the law is made known",
  },
  decider: lawDissemination,
  stateVersion: 1,
  commands: {
    record: {
      schema: commands.record,
      at: "collection",
      title: {
        vi: "Ghi nhận hoạt động (kể cả hưởng ứng Ngày Pháp luật)",
        en: "Record an activity, for Law Day or not",
      },
    },
    withdraw: {
      schema: commands.withdraw,
      at: "item",
      title: { vi: "Rút hoạt động ghi nhầm", en: "Withdraw one that was recorded by mistake" },
    },
  },
  events,
  refusals,
  unitOf: (command, { unit }) => (command.type === "withdraw" ? unit : command.unit),
});
