import { aggregate } from "../aggregate.ts";
import { passOnSpec } from "../passing-on.ts";
import { knownUnits } from "../units.ts";
import { watchSpecs } from "../watch.ts";
import { dialogueSession } from "./decider.ts";
import { dialogueFacts } from "./facts.ts";
import { knownDialogue } from "./known-dialogue.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const dialogueSessionAggregate = aggregate({
  kind: "dialogue-session",
  title: { vi: "Buổi đối thoại", en: "A dialogue session" },
  decider: dialogueSession,
  stateVersion: 1,
  commands: {
    announce: {
      schema: commands.announce,
      at: "collection",
      title: { vi: "Thông báo tổ chức đối thoại", en: "Announce a dialogue" },
    },
    "announce-in-case": {
      schema: commands["announce-in-case"],
      at: "item",
      begins: true,
      title: {
        vi: "Tổ chức đối thoại khi giải quyết khiếu nại",
        en: "Arrange a dialogue in a complaint",
      },
    },
    change: {
      schema: commands.change,
      at: "item",
      title: { vi: "Thay đổi thời gian, địa điểm, nội dung", en: "Change when, where and on what" },
    },
    "change-in-case": {
      schema: commands["change-in-case"],
      at: "item",
      title: { vi: "Thay đổi buổi đối thoại của vụ việc", en: "Change when and where in a complaint" },
    },
    "set-agenda": {
      schema: commands["set-agenda"],
      at: "item",
      title: { vi: "Lập chương trình", en: "Set the agenda" },
    },
    cancel: { schema: commands.cancel, at: "item", title: { vi: "Hủy", en: "Cancel it" } },
    invite: { schema: commands.invite, at: "item", title: { vi: "Mời dự", en: "Invite to it" } },
    "open-check-in": {
      schema: commands["open-check-in"],
      at: "item",
      title: { vi: "Mở điểm danh bằng mã", en: "Open the check-in by a code" },
    },
    "check-in": {
      schema: commands["check-in"],
      at: "item",
      title: { vi: "Tự điểm danh bằng mã", en: "Check in by the code" },
    },
    "count-in": {
      schema: commands["count-in"],
      at: "item",
      by: "reporter",
      title: { vi: "Người dân điểm danh bằng mã", en: "A citizen checks in by the code" },
    },
    "record-attendance": {
      schema: commands["record-attendance"],
      at: "item",
      title: { vi: "Ghi danh sách người dự", en: "Record who came" },
    },
    "take-question": {
      schema: commands["take-question"],
      at: "item",
      title: { vi: "Ghi nhận câu hỏi, ý kiến", en: "Take a question" },
    },
    "send-question": {
      schema: commands["send-question"],
      at: "item",
      by: "reporter",
      title: { vi: "Gửi câu hỏi trước buổi đối thoại", en: "Send a question before it" },
    },
    answer: {
      schema: commands.answer,
      at: "item",
      title: { vi: "Trả lời câu hỏi", en: "Answer a question" },
    },
    "promise-answer": {
      schema: commands["promise-answer"],
      at: "item",
      title: { vi: "Hẹn trả lời bằng văn bản", en: "Promise an answer in writing" },
    },
    "pass-on-question": {
      schema: commands["pass-on-question"],
      at: "item",
      title: { vi: "Chuyển câu hỏi thành phản ánh", en: "Pass a question on as a report" },
    },
    "set-aside": {
      schema: commands["set-aside"],
      at: "item",
      title: { vi: "Không xem xét câu hỏi", en: "Set a question aside" },
    },
    "note-report-begun": {
      schema: commands["note-report-begun"],
      at: "item",
      by: "register",
      title: { vi: "Ghi nhận phản ánh đã lập", en: "Note that the report is there" },
    },
    "note-held": {
      schema: commands["note-held"],
      at: "item",
      title: { vi: "Ghi nhận đã tổ chức", en: "Note that it was held" },
    },
    "record-minutes": {
      schema: commands["record-minutes"],
      at: "item",
      title: { vi: "Lập biên bản", en: "Record the minutes" },
    },
    "amend-minutes": {
      schema: commands["amend-minutes"],
      at: "item",
      title: { vi: "Sửa đổi, bổ sung biên bản", en: "Amend the minutes" },
    },
    "close-minutes": {
      schema: commands["close-minutes"],
      at: "item",
      title: { vi: "Chốt biên bản", en: "Close the minutes" },
    },
    "publish-result": {
      schema: commands["publish-result"],
      at: "item",
      title: { vi: "Công bố kết quả", en: "Publish the result" },
    },
    "pass-on": passOnSpec,
    ...watchSpecs,
  },
  events,
  refusals,
  facts: dialogueFacts,
  // A chair is judged by the posts of the unit that holds it.
  async unitsFor(log, id, name) {
    const session = name === "note-held" ? await knownDialogue(log, id) : undefined;
    return session === undefined ? {} : knownUnits(log, [session.unit]);
  },
  // One in a complaint is to every other unit as if it were not there.
  isHidden: true,
  isUnknownTo: async (_, { state, by }) =>
    state.kind === "case" && by.unit !== state.unit && by.unit !== "system",
  unitOf(command, { unit }) {
    switch (command.type) {
      case "announce":
      case "announce-in-case":
        return command.unit;
      // Whoever is there checks in, of whatever unit.
      case "check-in":
        return command.by.unit;
      case "change":
      case "change-in-case":
      case "set-agenda":
      case "cancel":
      case "pass-on":
      case "invite":
      case "open-check-in":
      case "count-in":
      case "record-attendance":
      case "take-question":
      case "send-question":
      case "answer":
      case "promise-answer":
      case "pass-on-question":
      case "set-aside":
      case "note-report-begun":
      case "note-held":
      case "record-minutes":
      case "amend-minutes":
      case "close-minutes":
      case "publish-result":
      case "remind":
      case "escalate":
        return unit;
    }
  },
});
