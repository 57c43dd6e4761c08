import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { BoardItem } from "./answers.ts";
import { boardTable, type Cell } from "./board-table.ts";

/**
 * A unit's figures of a year as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets read it), one line a node. A cell
 * that a spreadsheet would take for a formula is made text.
 */
export const boardCsv = (unit: RegisteredUnit, year: number, items: readonly BoardItem[]): string => {
  const { head, lines } = boardTable(unit, year, items);
  return `${BYTE_ORDER_MARK}${[head, ...lines].map((line) => `${line.map(cellOf).join(",")}\r\n`).join("")}`;
};

const BYTE_ORDER_MARK = "\ufeff";

const cellOf = (value: Cell): string => {
  const text = String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
