import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { BoardItem } from "./answers.ts";
import { boardTable } from "./board-table.ts";
import { xlsxOf } from "./xlsx.ts";

/** The same table as the CSV as a workbook of one sheet. */
export const boardXlsx = (
  unit: RegisteredUnit,
  year: number,
  items: readonly BoardItem[],
): Promise<Uint8Array<ArrayBuffer>> =>
  xlsxOf([
    { name: `${year} ${unit.id}`, table: boardTable(unit, year, items), wide: ["Nghĩa vụ", "Ghi chú"] },
  ]);
