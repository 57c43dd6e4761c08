import { dayOf } from "@sdc/law/local-day";
import { aggregate } from "../aggregate.ts";
import { knownServiceLevel } from "../policy/known-policies.ts";
import { hotlineReport } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const hotlineReportAggregate = aggregate({
  kind: "hotline-report",
  title: { vi: "Phản ánh qua đường dây nóng", en: "Hotline report" },
  decider: hotlineReport,
  stateVersion: 1,
  commands: {
    receive: {
      schema: commands.receive,
      at: "collection",
      title: { vi: "Tiếp nhận phản ánh", en: "Receive a report" },
    },
    classify: { schema: commands.classify, at: "item", title: { vi: "Phân loại", en: "Classify it" } },
    assign: {
      schema: commands.assign,
      at: "item",
      title: { vi: "Giao xử lý", en: "Assign it to a unit or officer" },
    },
    accept: { schema: commands.accept, at: "item", title: { vi: "Tiếp nhận xử lý", en: "Take it on" } },
    reply: { schema: commands.reply, at: "item", title: { vi: "Trả lời", en: "Reply to the reporter" } },
    close: { schema: commands.close, at: "item", title: { vi: "Kết thúc", en: "Close it" } },
  },
  events,
  refusals,
  async facts(log, { name, body, units }) {
    const { unit, receivedAt } = body;
    if (name !== "receive" || typeof unit !== "string" || typeof receivedAt !== "string") return {};
    const serviceLevel = await knownServiceLevel(log, units, unit, dayOf(receivedAt));
    return serviceLevel === undefined ? {} : { serviceLevel };
  },
  unitOf: (command, state) => (command.type === "receive" ? command.unit : state.unit),
});
