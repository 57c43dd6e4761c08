import type { Cell, Table } from "./table.ts";

/**
 * A table as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets read it). A cell that a spreadsheet would take for a
 * formula is made text.
 */
export const csvOf = ({ head, lines }: Table): string =>
  `${BYTE_ORDER_MARK}${[head, ...lines].map((line) => `${line.map(cellOf).join(",")}\r\n`).join("")}`;

const BYTE_ORDER_MARK = "\ufeff";

const cellOf = (value: Cell): string => {
  const text = String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
