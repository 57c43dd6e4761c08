import { aggregate } from "../aggregate.ts";
import { knownTarget } from "../hotline-report/known-target.ts";
import { complaint } from "./decider.ts";
import { complaintFacts } from "./facts.ts";
import { legalWatchSpecs } from "../legal-watch.ts";
import { passOnSpec } from "../passing-on.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const complaintAggregate = aggregate({
  kind: "complaint",
  title: { vi: "Khiếu nại", en: "Complaint" },
  decider: complaint,
  stateVersion: 3,
  commands: {
    register: {
      schema: commands.register,
      at: "collection",
      title: { vi: "Vào sổ khiếu nại", en: "Register a complaint" },
    },
    "open-from-report": {
      schema: commands["open-from-report"],
      at: "item",
      begins: true,
      by: "register",
      title: {
        vi: "Mở khiếu nại từ phản ánh được phân loại",
        en: "Open the complaint that a report turned out to be",
      },
    },
    accept: { schema: commands.accept, at: "item", title: { vi: "Thụ lý", en: "Accept it" } },
    decline: { schema: commands.decline, at: "item", title: { vi: "Không thụ lý", en: "Decline it" } },
    guide: {
      schema: commands.guide,
      at: "item",
      title: { vi: "Hướng dẫn", en: "Guide the complainant to the competent body" },
    },
    forward: {
      schema: commands.forward,
      at: "item",
      title: { vi: "Chuyển đơn", en: "Forward it to the competent body" },
    },
    return: { schema: commands.return, at: "item", title: { vi: "Trả lại đơn", en: "Return the letter" } },
    "file-away": { schema: commands["file-away"], at: "item", title: { vi: "Lưu đơn", en: "File it away" } },
    suspend: {
      schema: commands.suspend,
      at: "item",
      title: { vi: "Tạm đình chỉ giải quyết", en: "Suspend its settlement by decision" },
    },
    resume: {
      schema: commands.resume,
      at: "item",
      title: { vi: "Tiếp tục giải quyết", en: "Resume its settlement by decision" },
    },
    extend: {
      schema: commands.extend,
      at: "item",
      title: { vi: "Kéo dài vì vụ việc phức tạp", en: "Extend its time: the case is complicated" },
    },
    withdraw: {
      schema: commands.withdraw,
      at: "item",
      title: { vi: "Ghi nhận rút khiếu nại", en: "Note that it is withdrawn, whole or in part" },
    },
    "hold-dialogue": {
      schema: commands["hold-dialogue"],
      at: "item",
      title: { vi: "Ghi nhận tổ chức đối thoại", en: "Note a dialogue inside it" },
    },
    settle: {
      schema: commands.settle,
      at: "item",
      title: { vi: "Quyết định giải quyết", en: "Settle it by decision" },
    },
    terminate: {
      schema: commands.terminate,
      at: "item",
      title: { vi: "Đình chỉ giải quyết", en: "Terminate it by decision" },
    },
    "note-sent": {
      schema: commands["note-sent"],
      at: "item",
      title: { vi: "Ghi nhận đã gửi quyết định", en: "Note that the decision was sent" },
    },
    link: { schema: commands.link, at: "item", title: { vi: "Liên kết vụ việc", en: "Link it to a case" } },
    "pass-on": passOnSpec,
    ...legalWatchSpecs(commands),
  },
  events,
  refusals,
  async facts(log, { name, body, units, by }) {
    const { to } = body;
    if (name === "link" && typeof to === "string") return { target: await knownTarget(log, to, by) };
    return BEGINS.has(name) ? complaintFacts(log, body, units) : {};
  },
  unitOf: (command, state) =>
    command.type === "register" || command.type === "open-from-report" ? command.unit : state.unit,
});

const BEGINS: ReadonlySet<string> = new Set(["register", "open-from-report"]);
