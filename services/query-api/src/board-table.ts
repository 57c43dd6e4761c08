import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { BoardItem } from "./answers.ts";
import { sourceNames } from "./source-names.ts";
import type { Cell, Table } from "./table.ts";

/** A unit's figures of a year as a table for whoever compiles: a head, and a line for each node. Days are ISO text. */
export const boardTable = (
  unit: Pick<RegisteredUnit, "name">,
  year: number,
  items: readonly BoardItem[],
): Table => ({
  head: ["Đơn vị", "Năm", ...COLUMNS.map(([name]) => name)],
  lines: items.map((item) => [unit.name, year, ...COLUMNS.map(([, cell]) => cell(item) ?? "")]),
});

/** The columns of the file, in the words of whoever compiles it. */
const COLUMNS: readonly (readonly [string, (item: BoardItem) => Cell | null | undefined])[] = [
  ["Mã đơn vị của kỳ", ({ unit }) => unit],
  ["Điều khoản", ({ obligation }) => obligation],
  ["Nghĩa vụ", ({ duty }) => duty.vi],
  ["Kỳ từ ngày", ({ period }) => period.from],
  ["Đến trước ngày", ({ period }) => period.to],
  ["Hạn", ({ due }) => due],
  ["Hạn theo quy định (trước khi lùi vì ngày nghỉ)", ({ due, dueSaid }) => dueSaid ?? due],
  ["Nguồn của hạn", ({ dueSource }) => dueSource && sourceNames[dueSource]],
  ["Trạng thái", ({ statusName }) => statusName.vi],
  ["Số lần phải thực hiện", ({ times }) => times],
  ["Tài liệu đã nộp", ({ filed }) => filed],
  ["Tài liệu đã kiểm tra", ({ checked }) => checked],
  ["Tỷ lệ đúng hạn (%)", ({ counts }) => counts?.onTimePercent],
  ["Vụ việc phải giải quyết", ({ counts }) => counts?.owed],
  ["Đã trả lời", ({ counts }) => counts?.answered],
  ["Đang mở", ({ counts }) => counts?.open],
  ["Đúng hạn", ({ counts }) => counts?.onTime],
  ["Trễ hạn", ({ counts }) => counts?.late],
  ["Đã xác minh nguồn", ({ verified }) => (verified ? "có" : "chưa")],
  ["Ghi chú", ({ note }) => note?.vi],
];
