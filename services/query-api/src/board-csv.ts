import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { BoardItem } from "./answers.ts";
import { sourceNames } from "./source-names.ts";

/** The columns of the file, in the words of whoever compiles it. */
const COLUMNS: readonly (readonly [string, (item: BoardItem) => string | number | null | undefined])[] = [
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
  ["Vụ việc phải giải quyết", ({ counts }) => counts?.owed],
  ["Đã trả lời", ({ counts }) => counts?.answered],
  ["Đang mở", ({ counts }) => counts?.open],
  ["Trễ hạn", ({ counts }) => counts?.late],
  ["Đã xác minh nguồn", ({ verified }) => (verified ? "có" : "chưa")],
  ["Ghi chú", ({ note }) => note?.vi],
];

/**
 * A unit's figures of a year as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets read it), one line a node. A cell
 * that a spreadsheet would take for a formula is made text.
 */
export const boardCsv = (unit: RegisteredUnit, year: number, items: readonly BoardItem[]): string => {
  const head = ["Đơn vị", "Năm", ...COLUMNS.map(([name]) => name)];
  const lines = items.map((item) => [unit.name, year, ...COLUMNS.map(([, cell]) => cell(item) ?? "")]);
  return `${BYTE_ORDER_MARK}${[head, ...lines].map((line) => `${line.map(cellOf).join(",")}\r\n`).join("")}`;
};

const BYTE_ORDER_MARK = "\ufeff";

const cellOf = (value: string | number): string => {
  const text = String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
