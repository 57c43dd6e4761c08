import { aggregate } from "../aggregate.ts";
import { knownTarget } from "../hotline-report/known-target.ts";
import { denunciation } from "./decider.ts";
import { unfitCompetence } from "./competence.ts";
import { denunciationFacts } from "./facts.ts";
import { legalWatchSpecs } from "../legal-watch.ts";
import { passOnSpec } from "../passing-on.ts";
import { knownPosts } from "../post/known-posts.ts";
import { isWithoutHolder } from "../without-holder.ts";
import { isUnknownTo } from "./overdue.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const denunciationAggregate = aggregate({
  kind: "denunciation",
  title: { vi: "Tố cáo", en: "Denunciation" },
  decider: denunciation,
  stateVersion: 3,
  commands: {
    register: {
      schema: commands.register,
      at: "collection",
      title: {
        vi: "Vào sổ tố cáo (không nhận danh tính người tố cáo)",
        en: "Register a denunciation, without the denouncer's identity",
      },
    },
    "check-several-places": {
      schema: commands["check-several-places"],
      at: "item",
      title: { vi: "Phải kiểm tra ở nhiều địa điểm", en: "It has to be checked in several places" },
    },
    "record-check": {
      schema: commands["record-check"],
      at: "item",
      title: { vi: "Ghi kết quả kiểm tra điều kiện thụ lý", en: "Record the check of the conditions" },
    },
    forward: {
      schema: commands.forward,
      at: "item",
      title: { vi: "Chuyển đến nơi có thẩm quyền", en: "Pass it on to the competent body" },
    },
    decline: { schema: commands.decline, at: "item", title: { vi: "Không thụ lý", en: "Decline it" } },
    accept: {
      schema: commands.accept,
      at: "item",
      title: { vi: "Quyết định thụ lý", en: "Accept it by decision" },
    },
    "note-notice": {
      schema: commands["note-notice"],
      at: "item",
      title: { vi: "Ghi số, ngày thông báo thụ lý", en: "Note the notice of its acceptance" },
    },
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
      title: { vi: "Gia hạn giải quyết", en: "Extend its time by decision" },
    },
    "raise-overdue": {
      schema: commands["raise-overdue"],
      at: "item",
      title: {
        vi: "Cấp trên tiếp nhận tố cáo quá hạn",
        en: "The superior received it because it is overdue",
      },
    },
    "request-report": {
      schema: commands["request-report"],
      at: "item",
      title: { vi: "Cấp trên yêu cầu báo cáo", en: "The superior asks for a report" },
    },
    "report-overdue": {
      schema: commands["report-overdue"],
      at: "item",
      title: { vi: "Báo cáo cấp trên về việc quá hạn", en: "Report to the superior" },
    },
    withdraw: {
      schema: commands.withdraw,
      at: "item",
      title: {
        vi: "Ghi nhận rút tố cáo và việc có tiếp tục hay không",
        en: "Note that it is withdrawn, and whether it goes on",
      },
    },
    conclude: {
      schema: commands.conclude,
      at: "item",
      title: { vi: "Kết luận nội dung tố cáo", en: "Conclude on its content" },
    },
    terminate: {
      schema: commands.terminate,
      at: "item",
      title: { vi: "Đình chỉ giải quyết", en: "Terminate it by decision" },
    },
    "note-sent": {
      schema: commands["note-sent"],
      at: "item",
      title: { vi: "Ghi nhận đã gửi quyết định", en: "Note that a decision was sent" },
    },
    disclose: {
      schema: commands.disclose,
      at: "item",
      title: {
        vi: "Thông báo cho người bị tố cáo (không có danh tính người tố cáo)",
        en: "Tell the person denounced, without the denouncer's identity",
      },
    },
    publish: {
      schema: commands.publish,
      at: "item",
      title: { vi: "Công khai kết luận", en: "Post the conclusion" },
    },
    "take-down": {
      schema: commands["take-down"],
      at: "item",
      title: { vi: "Thôi niêm yết kết luận", en: "Take the conclusion down" },
    },
    link: { schema: commands.link, at: "item", title: { vi: "Liên kết vụ việc", en: "Link it to a case" } },
    "pass-on": passOnSpec,
    "keep-from-denied": {
      schema: commands["keep-from-denied"],
      at: "item",
      by: "register",
      title: {
        vi: "Chuyển thẩm quyền lên cấp trên trực tiếp của người bị tố cáo",
        en: "Hand it to the direct superior of the person denounced",
      },
    },
    ...legalWatchSpecs(commands),
  },
  events,
  refusals,
  async facts(log, { name, body, by, units }) {
    const { to } = body;
    if (name === "link" && typeof to === "string") return { target: await knownTarget(log, to, by) };
    const { deniedUnit, unit } = body;
    if (name === "keep-from-denied" && typeof unit === "string")
      return { posts: await knownPosts(log, [unit]) };
    const asksWho = (name === "register" || name === "record-check") && typeof deniedUnit === "string";
    const posts = asksWho ? { posts: await knownPosts(log, deniedUnit in units ? [deniedUnit] : []) } : {};
    return name === "register" ? { ...posts, ...(await denunciationFacts(log, body, by)) } : posts;
  },
  isKeptFrom: ({ deniedSubjects }, { subject }) => deniedSubjects.includes(subject),
  // Whoever heads the unit of the head or deputy that it is about never gives a command on it from above.
  isKeptBeside: async (_, { state, by }) =>
    by.unit !== state.unit && unfitCompetence(by.unit, state) !== undefined,
  // Where its unit has ended and nobody has its work, those above decide who takes it over, and know of it.
  isUnknownTo: async (log, { state, by, today }) =>
    isUnknownTo(state, by) && !(await isWithoutHolder(log, state.unit, today)),
  isHidden: true,
  unitOf: (command, state) => (command.type === "register" ? command.unit : state.unit),
});
