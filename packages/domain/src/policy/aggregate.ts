import { aggregate } from "../aggregate.ts";
import { knownUnits } from "../units.ts";
import { policy } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const policyAggregate = aggregate({
  kind: "policy",
  title: { vi: "Chính sách của đơn vị (không phải luật)", en: "A unit's policies (not law)" },
  decider: policy,
  stateVersion: 3,
  commands: {
    "set-service-level": {
      schema: commands["set-service-level"],
      at: "item",
      begins: true,
      title: {
        vi: "Đặt thời hạn trả lời của đường dây nóng",
        en: "Set how soon the hotline answers",
      },
    },
    "set-review-interval": {
      schema: commands["set-review-interval"],
      at: "item",
      begins: true,
      title: {
        vi: "Đặt chu kỳ rà soát một nghĩa vụ thường xuyên",
        en: "Set how often a continuous obligation is reviewed",
      },
    },
    "set-report-period": {
      schema: commands["set-report-period"],
      at: "item",
      begins: true,
      title: { vi: "Đặt kỳ số liệu của báo cáo 25/11", en: "Set the period that the report of 25/11 covers" },
    },
    "set-plan-binding": {
      schema: commands["set-plan-binding"],
      at: "item",
      begins: true,
      title: {
        vi: "Quyết định kế hoạch có áp dụng với đơn vị kế thừa hay không",
        en: "Decide whether a plan binds the units that took over",
      },
    },
    "set-ranking-minimum": {
      schema: commands["set-ranking-minimum"],
      at: "item",
      begins: true,
      title: {
        vi: "Đặt số vụ tối thiểu để xếp thứ tự theo tỷ lệ đúng hạn",
        en: "Set the number of cases below which an on-time rate ranks nobody",
      },
    },
    "set-minutes-window": {
      schema: commands["set-minutes-window"],
      at: "item",
      begins: true,
      title: {
        vi: "Đặt thời gian sửa đổi biên bản đối thoại",
        en: "Set how long the minutes of a dialogue may be amended",
      },
    },
  },
  events,
  refusals,
  unitOf: ({ id }) => id,
  unitsFor: (log, id) => knownUnits(log, [id]),
});
