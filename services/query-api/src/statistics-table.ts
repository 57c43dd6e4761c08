import type { StatisticsAnswer } from "./statistics-answers.ts";
import { definitions } from "./statistics-texts.ts";
import type { Table } from "./table.ts";
import type { Sheet } from "./xlsx.ts";

const GROUPS = { unit: "Đơn vị", field: "Lĩnh vực", kind: "Loại" } as const;

/** Statistics as a table for whoever compiles: the total, then a line for each row. Days are ISO text. */
export const statisticsTable = (answer: StatisticsAnswer): Table => {
  const { tableName, unit, period, asOf, units, scope, by, total, rows } = answer;
  const about = [
    tableName.vi,
    unit.name,
    scope === "below" ? "có" : "không",
    units === "now" ? "theo đơn vị hiện nay" : "theo đơn vị khi đó",
    period.preset === undefined ? "" : presetName(period.preset),
    period.from,
    period.last,
    asOf,
  ];
  return {
    head: [
      ...definitions.map(({ name }) => name.vi).slice(0, 1),
      by === null ? "Phạm vi" : GROUPS[by],
      ...definitions.map(({ name }) => name.vi).slice(1),
      "Loại vụ việc",
      "Đơn vị báo cáo",
      "Gồm cả đơn vị cấp dưới",
      "Cách tính đơn vị",
      "Kỳ báo cáo",
      "Từ ngày",
      "Đến hết ngày",
      "Số liệu tính đến",
    ],
    lines: [{ name: { vi: "Tổng" }, figures: total.figures }, ...rows].map(({ name, figures }) => {
      const [rate = "", ...counts] = definitions.map(({ key }) => figures[key] ?? "");
      return [rate, name.vi, ...counts, ...about];
    }),
  };
};

/** The figures, and on a second sheet what each of them means. */
export const statisticsSheets = (answer: StatisticsAnswer): readonly Sheet[] => [
  { name: answer.tableName.vi, table: statisticsTable(answer), wide: [] },
  {
    name: "Định nghĩa",
    table: {
      head: ["Chỉ tiêu", "Định nghĩa"],
      lines: definitions.map(({ name, definition }) => [name.vi, definition.vi]),
    },
    wide: ["Định nghĩa"],
  },
];

const presetName = ({
  label,
  citation,
  verified,
}: NonNullable<StatisticsAnswer["period"]["preset"]>): string =>
  `${label.vi} (${citation}${verified ? "" : "; chưa xác minh"})`;
