import writeXlsxFile from "write-excel-file/node";
import type { Cell, Table } from "./table.ts";

/** A sheet: its name, its table, and which columns hold long text. */
export type Sheet = { readonly name: string; readonly table: Table; readonly wide: readonly string[] };

const WIDE = 60;
const NARROW = 16;
/** What a spreadsheet shows of a sheet's name, and what it takes for something else in one. */
const SHEET_NAME_MAX = 31;
const NOT_IN_SHEET_NAMES = /[[\]:*?/\\]/g;

/** Tables as a workbook, a sheet each. Text stays text, also where it looks like a formula. */
export const xlsxOf = async (sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> => {
  const buffer = await writeXlsxFile(
    sheets.map(({ name, table: { head, lines }, wide }) => ({
      data: [
        head.map((value) => ({ value, type: String, fontWeight: "bold" as const, wrap: true })),
        ...lines.map((line) => line.map(cellOf)),
      ],
      sheet: name.replaceAll(NOT_IN_SHEET_NAMES, " ").slice(0, SHEET_NAME_MAX),
      columns: head.map((column) => ({ width: wide.includes(column) ? WIDE : NARROW })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
  return new Uint8Array(buffer);
};

const cellOf = (value: Cell) =>
  typeof value === "number"
    ? { value, type: Number }
    : value === ""
      ? null
      : { value, type: String, wrap: true };
