import { dayOf } from "@sdc/law/local-day";
import { aggregate } from "../aggregate.ts";
import { knownBodyKeys } from "../body-key/known-body-keys.ts";
import { complaintFacts } from "../complaint/facts.ts";
import { denunciationFacts } from "../denunciation/facts.ts";
import { knownServiceLevel } from "../policy/known-policies.ts";
import { knownPosts } from "../post/known-posts.ts";
import { knownUnits } from "../units.ts";
import { hotlineReport } from "./decider.ts";
import { isKeptFrom, isSecretFrom } from "./kept-from.ts";
import { knownReport, knownTarget } from "./known-target.ts";
import { passOnSpec } from "../passing-on.ts";
import { watchSpecs } from "../watch.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";
import { sealedReporter } from "./sealed-reporter.ts";

export const hotlineReportAggregate = aggregate({
  kind: "hotline-report",
  title: { vi: "Phản ánh qua đường dây nóng", en: "Hotline report" },
  decider: hotlineReport,
  stateVersion: 8,
  commands: {
    receive: {
      schema: commands.receive,
      at: "collection",
      givesCode: true,
      title: { vi: "Tiếp nhận phản ánh", en: "Receive a report" },
    },
    flag: {
      schema: commands.flag,
      at: "item",
      title: { vi: "Đánh dấu có nội dung tố cáo", en: "Protect it: it holds content of a denunciation" },
    },
    unflag: {
      schema: commands.unflag,
      at: "item",
      title: { vi: "Bỏ đánh dấu có nội dung tố cáo", en: "Protect it no more" },
    },
    "name-official": {
      schema: commands["name-official"],
      at: "item",
      title: { vi: "Ghi nhận cán bộ, công chức bị phản ánh", en: "Name an official whom it is about" },
    },
    "keep-from-named": {
      schema: commands["keep-from-named"],
      at: "item",
      by: "register",
      title: {
        vi: "Chuyển lên cấp trên của người bị phản ánh",
        en: "Raise it above those whom it names",
      },
    },
    classify: { schema: commands.classify, at: "item", title: { vi: "Phân loại", en: "Classify it" } },
    "classify-formal": {
      schema: commands["classify-formal"],
      at: "item",
      title: {
        vi: "Phân loại là khiếu nại hoặc tố cáo",
        en: "Classify it as a complaint or a denunciation",
      },
    },
    "note-case-opened": {
      schema: commands["note-case-opened"],
      at: "item",
      by: "register",
      title: { vi: "Ghi nhận vụ việc đã mở", en: "Note that the case it became is open" },
    },
    assess: {
      schema: commands.assess,
      at: "item",
      title: { vi: "Xác định đủ điều kiện xử lý", en: "Assess whether it qualifies for handling" },
    },
    split: { schema: commands.split, at: "item", title: { vi: "Tách nội dung", en: "Split it" } },
    "begin-part": {
      schema: commands["begin-part"],
      at: "item",
      begins: true,
      by: "register",
      title: { vi: "Lập phần được tách", en: "Begin a part of a split letter" },
    },
    assign: {
      schema: commands.assign,
      at: "item",
      title: { vi: "Giao xử lý", en: "Assign it to a unit or officer" },
    },
    accept: { schema: commands.accept, at: "item", title: { vi: "Tiếp nhận xử lý", en: "Take it on" } },
    "refuse-assignment": {
      schema: commands["refuse-assignment"],
      at: "item",
      title: { vi: "Từ chối tiếp nhận", en: "Refuse to take it on" },
    },
    transfer: {
      schema: commands.transfer,
      at: "item",
      title: { vi: "Chuyển đơn vị khác xử lý", en: "Transfer it to another unit" },
    },
    "ask-information": {
      schema: commands["ask-information"],
      at: "item",
      title: { vi: "Yêu cầu bổ sung thông tin", en: "Ask the reporter for information" },
    },
    "information-given": {
      schema: commands["information-given"],
      at: "item",
      title: { vi: "Ghi nhận thông tin bổ sung", en: "Note the information that was given" },
    },
    "information-not-given": {
      schema: commands["information-not-given"],
      at: "item",
      title: { vi: "Ghi nhận không có thông tin bổ sung", en: "Note that no information was given" },
    },
    extend: { schema: commands.extend, at: "item", title: { vi: "Gia hạn", en: "Extend its time" } },
    "write-to-reporter": {
      schema: commands["write-to-reporter"],
      at: "item",
      title: { vi: "Nhắn người gửi", en: "Write to the reporter" },
    },
    write: {
      schema: commands.write,
      at: "item",
      by: "reporter",
      title: { vi: "Người gửi nhắn", en: "The reporter writes" },
    },
    publish: {
      schema: commands.publish,
      at: "item",
      title: { vi: "Công khai", en: "Publish it, masked" },
    },
    unpublish: { schema: commands.unpublish, at: "item", title: { vi: "Gỡ công khai", en: "Take it down" } },
    reply: { schema: commands.reply, at: "item", title: { vi: "Trả lời", en: "Reply to the reporter" } },
    rate: {
      schema: commands.rate,
      at: "item",
      title: { vi: "Ghi đánh giá của người gửi", en: "Note the reporter's rating" },
    },
    reopen: { schema: commands.reopen, at: "item", title: { vi: "Mở lại", en: "Reopen it" } },
    close: { schema: commands.close, at: "item", title: { vi: "Kết thúc", en: "Close it" } },
    withdraw: {
      schema: commands.withdraw,
      at: "item",
      title: { vi: "Ghi nhận người gửi rút", en: "Note that the reporter withdraws it" },
    },
    "merge-into": {
      schema: commands["merge-into"],
      at: "item",
      title: { vi: "Gộp vào phản ánh khác", en: "Merge it into another report" },
    },
    unmerge: { schema: commands.unmerge, at: "item", title: { vi: "Bỏ gộp", en: "Unmerge it" } },
    "note-joined": {
      schema: commands["note-joined"],
      at: "item",
      by: "register",
      title: { vi: "Ghi nhận phản ánh được gộp vào", en: "Note that another was merged into it" },
    },
    "note-parted": {
      schema: commands["note-parted"],
      at: "item",
      by: "register",
      title: { vi: "Ghi nhận phản ánh được bỏ gộp", en: "Note that another is no longer merged into it" },
    },
    "answer-through": {
      schema: commands["answer-through"],
      at: "item",
      by: "register",
      title: {
        vi: "Ghi nhận đã trả lời qua phản ánh được gộp vào",
        en: "Note that it was answered through the report that it is merged into",
      },
    },
    link: { schema: commands.link, at: "item", title: { vi: "Liên kết vụ việc", en: "Link it to a case" } },
    attach: {
      schema: commands.attach,
      at: "item",
      by: "take-in",
      title: { vi: "Đính kèm tệp", en: "Attach files" },
    },
    "withdraw-attachment": {
      schema: commands["withdraw-attachment"],
      at: "item",
      title: { vi: "Gỡ tệp đính kèm", en: "Withdraw an attachment" },
    },
    "note-resealing-waits": {
      schema: commands["note-resealing-waits"],
      at: "item",
      by: "register",
      title: { vi: "Ghi nhận chờ khóa của cơ quan", en: "Note that it waits for a body's key" },
    },
    "note-resealed": {
      schema: commands["note-resealed"],
      at: "item",
      by: "register",
      title: {
        vi: "Ghi nhận đã niêm phong cho cơ quan có thẩm quyền",
        en: "Note that it is sealed to the competent body",
      },
    },
    "note-keys-destroyed": {
      schema: commands["note-keys-destroyed"],
      at: "item",
      by: "register",
      title: { vi: "Ghi nhận đã hủy khóa", en: "Note that its keys are destroyed" },
    },
    "pass-on": passOnSpec,
    remind: watchSpecs.remind,
    escalate: watchSpecs.escalate,
  },
  events,
  refusals,
  async facts(log, { name, body, units, by }) {
    const { unit, receivedAt, report, to } = body;
    if (name === "merge-into" && typeof report === "string")
      return { target: await knownTarget(log, `hotline-report/${report}`, by) };
    if (name === "link" && typeof to === "string") return { target: await knownTarget(log, to, by) };
    if (name === "classify-formal")
      return {
        posts: await knownPosts(log, Object.keys(units)),
        ...(await complaintFacts(log, body["complaint"], units)),
        ...(await denunciationFacts(log, body["denunciation"], by)),
      };
    // Only then it matters who is over a unit; most reports name nobody.
    const asksWho = GOES_ELSEWHERE.has(name) || (BEGINS.has(name) && body["officials"] !== undefined);
    const posts = asksWho ? { posts: await knownPosts(log, Object.keys(units)) } : {};
    const sealedTo = sealedReporter.safeParse(body["sealedReporter"]).data?.body;
    const keys = sealedTo === undefined ? {} : { bodyKeys: await knownBodyKeys(log, sealedTo) };
    if (!BEGINS.has(name) || typeof unit !== "string" || typeof receivedAt !== "string")
      return { ...posts, ...keys };
    const serviceLevel = await knownServiceLevel(log, units, unit, dayOf(receivedAt));
    return { ...posts, ...keys, ...(serviceLevel === undefined ? {} : { serviceLevel }) };
  },
  async unitsFor(log, id, name) {
    if (!WHERE_IT_IS.has(name)) return {};
    const { unit, assignedBy } = (await knownReport(log, id)) ?? {};
    return knownUnits(
      log,
      [unit, assignedBy].filter((one) => one !== undefined),
    );
  },
  isKeptFrom,
  isSecretFrom,
  isHidden: true,
  unitOf: (command, state) =>
    command.type === "receive" || command.type === "begin-part" ? command.unit : state.unit,
});

const BEGINS: ReadonlySet<string> = new Set(["receive", "begin-part"]);
/** What may go back to whoever assigned it, or on to the level above: those units have to be known. */
const HANDS_ON: ReadonlySet<string> = new Set([
  "refuse-assignment",
  "transfer",
  "name-official",
  "keep-from-named",
]);
/** What goes on from where the report is, or opens its case there. */
const WHERE_IT_IS: ReadonlySet<string> = new Set([...HANDS_ON, "classify-formal"]);
/** What may bring it to a unit whose head it names. */
const GOES_ELSEWHERE: ReadonlySet<string> = new Set([...HANDS_ON, "assign", "pass-on"]);
