import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";
import type { StatisticsAnswer, StatisticsFigures } from "./statistics-answers.ts";
import { statisticsSheets, statisticsTable } from "./statistics-table.ts";
import { definitions } from "./statistics-texts.ts";
import { xlsxOf } from "./xlsx.ts";

const figures: StatisticsFigures = {
  onTimePercent: 66.7,
  onTime: 2,
  late: 1,
  turns: 5,
  persons: null,
  letters: 4,
  matters: 3,
  carriedOver: 6,
  qualified: 7,
  settled: 8,
  endedOtherwise: 9,
  movedIn: 10,
  movedOut: 11,
  open: 12,
};
const said = (vi: string) => ({ vi, en: vi });
const answer = (...names: readonly string[]): StatisticsAnswer => ({
  table: "complaints",
  tableName: said("Khiếu nại"),
  unit: { id: "commune-a", name: "Xã A" },
  scope: "below",
  units: "then",
  period: {
    from: "2025-12-15",
    to: "2026-03-15",
    last: "2026-03-14",
    preset: {
      id: "quarter-2",
      label: said("Quý II năm 2026"),
      citation: "TT 01/2024",
      verified: false,
      spelledOut: false,
    },
  },
  asOf: "2026-03-20",
  by: "unit",
  total: { figures },
  rows: names.map((name) => ({ key: name, name: said(name), figures })),
  definitions: [],
  registeredUnitsOnly: said("…"),
});

test("the on-time rate is the first column, each figure stands under its name, and the total comes first", () => {
  const { head, lines } = statisticsTable(answer("Xã B"));
  expect(head[0]).toBe("Tỷ lệ đúng hạn (%)");
  expect(lines.map((line) => line[head.indexOf("Đơn vị")])).toEqual(["Tổng", "Xã B"]);
  for (const line of lines) {
    expect(line).toHaveLength(head.length);
    for (const { key, name } of definitions)
      expect([key, line[head.indexOf(name.vi)]]).toEqual([key, figures[key] ?? ""]);
    expect(line[head.indexOf("Kỳ báo cáo")]).toBe("Quý II năm 2026 (TT 01/2024; chưa xác minh)");
    expect(line[head.indexOf("Đến hết ngày")]).toBe("2026-03-14");
    expect(line[head.indexOf("Số liệu tính đến")]).toBe("2026-03-20");
  }
});

test("a name that a spreadsheet would take for a formula is text in both files", async () => {
  const names = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"];
  const csv = csvOf(statisticsTable(answer(...names)));
  for (const name of names) expect(csv).toContain(`'${name}`);
  for (const cell of csv.split(/[,\n]/)) expect(cell.replace(/^"/, "")).not.toMatch(/^[=+\-@\t\r](?!$)/);
  const parts = unzipSync(await xlsxOf(statisticsSheets(answer(...names))));
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).not.toContain("<f>");
  expect(strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array())).toContain("=1+1");
  const meant = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  expect(meant).toContain("Khiếu nại");
  expect(meant).toContain("Định nghĩa");
});

test("a sheet whose name holds what a workbook forbids is named without it", async () => {
  const parts = unzipSync(
    await xlsxOf([{ name: "a/b:c?[x]*\\", table: { head: ["A"], lines: [[1]] }, wide: [] }]),
  );
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain('name="a b c  x   ');
});
