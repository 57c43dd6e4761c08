import { aggregate } from "../aggregate.ts";
import { knownUnits } from "../units.ts";
import { appraisal } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

/** Its id is that of the unit whose appraisals these are. */
export const appraisalAggregate = aggregate({
  kind: "appraisal",
  title: { vi: "Tiêu chí dân chủ trong đánh giá, xếp loại", en: "Grassroots democracy in appraisals" },
  decider: appraisal,
  stateVersion: 1,
  commands: {
    "adopt-criterion": {
      schema: commands["adopt-criterion"],
      at: "item",
      begins: true,
      title: {
        vi: "Ghi nhận bổ sung tiêu chí thực hiện dân chủ",
        en: "Record that the criterion was adopted",
      },
    },
    "appraise-month": {
      schema: commands["appraise-month"],
      at: "item",
      begins: true,
      title: { vi: "Ghi kết quả đánh giá hằng tháng", en: "Record a month's appraisal" },
    },
    "appraise-quarter": {
      schema: commands["appraise-quarter"],
      at: "item",
      begins: true,
      title: { vi: "Ghi kết quả đánh giá hằng quý", en: "Record a quarter's appraisal" },
    },
    "appraise-year": {
      schema: commands["appraise-year"],
      at: "item",
      begins: true,
      title: { vi: "Ghi kết quả đánh giá hằng năm", en: "Record a year's appraisal" },
    },
    "assess-body": {
      schema: commands["assess-body"],
      at: "item",
      begins: true,
      title: {
        vi: "Ghi kết quả đánh giá hằng năm của đơn vị và người đứng đầu theo mức độ thực hiện dân chủ",
        en: "Record the yearly assessment of the unit and its head by the degree of democracy",
      },
    },
    withdraw: {
      schema: commands.withdraw,
      at: "item",
      title: { vi: "Rút lần ghi nhầm", en: "Withdraw what was recorded by mistake" },
    },
  },
  events,
  refusals,
  unitOf: ({ id }) => id,
  unitsFor: (log, id) => knownUnits(log, [id]),
});
