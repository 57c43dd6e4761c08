import { aggregate } from "../aggregate.ts";
import { passOnSpec } from "../passing-on.ts";
import { training } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const trainingAggregate = aggregate({
  kind: "training",
  title: { vi: "Tập huấn, bồi dưỡng", en: "A training" },
  decider: training,
  stateVersion: 1,
  commands: {
    announce: {
      schema: commands.announce,
      at: "collection",
      title: { vi: "Thông báo lớp tập huấn", en: "Announce a training" },
    },
    change: {
      schema: commands.change,
      at: "item",
      title: { vi: "Thay đổi ngày, nơi, số chỗ", en: "Change when, where and for how many" },
    },
    cancel: { schema: commands.cancel, at: "item", title: { vi: "Hủy lớp", en: "Cancel it" } },
    enrol: {
      schema: commands.enrol,
      at: "item",
      title: { vi: "Cử người của đơn vị tham dự", en: "Enrol officers of one's own unit" },
    },
    reserve: {
      schema: commands.reserve,
      at: "item",
      title: {
        vi: "Giữ chỗ cho người không có tài khoản (hòa giải viên…)",
        en: "Reserve places for people without a user id, such as mediators",
      },
    },
    "cancel-enrolment": {
      schema: commands["cancel-enrolment"],
      at: "item",
      title: { vi: "Rút người đã cử", en: "Cancel an enrolment" },
    },
    "record-attendance": {
      schema: commands["record-attendance"],
      at: "item",
      title: { vi: "Điểm danh một ngày", en: "Record who came on one day" },
    },
    "publish-material": {
      schema: commands["publish-material"],
      at: "item",
      title: { vi: "Đăng tài liệu", en: "Publish material" },
    },
    "withdraw-material": {
      schema: commands["withdraw-material"],
      at: "item",
      title: { vi: "Gỡ tài liệu", en: "Withdraw material" },
    },
    "record-result": {
      schema: commands["record-result"],
      at: "item",
      title: { vi: "Ghi kết quả kiểm tra", en: "Record a test result" },
    },
    close: {
      schema: commands.close,
      at: "item",
      title: { vi: "Kết thúc và chốt danh sách", en: "Close it as held" },
    },
    "pass-on": passOnSpec,
  },
  events,
  refusals,
  unitOf(command, { unit }) {
    switch (command.type) {
      case "announce":
      case "enrol":
      case "reserve":
      case "cancel-enrolment":
        return command.unit;
      case "change":
      case "cancel":
      case "record-attendance":
      case "publish-material":
      case "withdraw-material":
      case "record-result":
      case "close":
      case "pass-on":
        return unit;
    }
  },
});
