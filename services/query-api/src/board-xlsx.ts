import writeXlsxFile from "write-excel-file/node";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { BoardItem } from "./answers.ts";
import { boardTable, type Cell } from "./board-table.ts";

const WIDE = 60;
const NARROW = 16;
/** What a spreadsheet shows of a sheet's name. */
const SHEET_NAME_MAX = 31;

/** The same table as the CSV as a workbook of one sheet. Text stays text, also where it looks like a formula. */
export const boardXlsx = async (
  unit: RegisteredUnit,
  year: number,
  items: readonly BoardItem[],
): Promise<Uint8Array<ArrayBuffer>> => {
  const { head, lines } = boardTable(unit, year, items);
  const buffer = await writeXlsxFile(
    [
      head.map((value) => ({ value, type: String, fontWeight: "bold" as const, wrap: true })),
      ...lines.map((line) => line.map(cellOf)),
    ],
    {
      sheet: `${year} ${unit.id}`.slice(0, SHEET_NAME_MAX),
      columns: head.map((name) => ({ width: name === "Nghĩa vụ" || name === "Ghi chú" ? WIDE : NARROW })),
      stickyRowsCount: 1,
    },
  ).toBuffer();
  return new Uint8Array(buffer);
};

const cellOf = (value: Cell) =>
  typeof value === "number"
    ? { value, type: Number }
    : value === ""
      ? null
      : { value, type: String, wrap: true };
