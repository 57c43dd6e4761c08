import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { BoardItem } from "./answers.ts";
import { boardTable } from "./board-table.ts";
import { csvOf } from "./csv.ts";

/** A unit's figures of a year as CSV, one line a node. */
export const boardCsv = (unit: RegisteredUnit, year: number, items: readonly BoardItem[]): string =>
  csvOf(boardTable(unit, year, items));
