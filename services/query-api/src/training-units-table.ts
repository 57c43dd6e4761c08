import type { Day } from "@sdc/law/local-day";
import type { Table } from "./table.ts";
import type { TrainingUnitRow } from "./training-units.ts";
import type { Sheet } from "./xlsx.ts";

/** What a file over many units is made of. */
export type UnitsFound = {
  readonly year: number;
  readonly on: Day;
  readonly rows: readonly TrainingUnitRow[];
};

const planNames = { none: "chưa có", drafted: "dự thảo", approved: "đã phê duyệt" } as const;

/** A line a unit: how many are assigned, trained and lacking. A unit where nobody is assigned has no share. */
export const trainingUnitsTable = ({ year, on, rows }: UnitsFound): Table => ({
  head: [
    "Đơn vị",
    "Mã đơn vị",
    "Năm",
    "Số người được phân công",
    "Đã tập huấn",
    "Chưa tập huấn",
    "Tỷ lệ đã tập huấn (%)",
    "Kế hoạch cử đi tập huấn",
    "Tính đến ngày",
  ],
  lines: rows.map(({ unit, figures: { assigned, trained, lacking }, plan }) => [
    unit.name,
    unit.id,
    year,
    assigned,
    trained,
    lacking,
    assigned === 0 ? "" : Math.round((trained / assigned) * 1000) / 10,
    planNames[plan],
    on,
  ]),
});

/** Whoever is assigned and was at no training that year, a line each. */
const lackingTable = ({ year, rows }: UnitsFound): Table => ({
  head: [
    "Đơn vị",
    "Mã đơn vị",
    "Năm",
    "Người chưa tập huấn (mã người dùng)",
    "Chức danh",
    "Được phân công từ ngày",
  ],
  lines: rows.flatMap(({ unit, lacking }) =>
    lacking.map(({ subject, post, from }) => [unit.name, unit.id, year, subject, post, from]),
  ),
});

/** The figures, and on a second sheet who is behind those that lack it. */
export const trainingUnitsSheets = (found: UnitsFound): readonly Sheet[] => [
  { name: `Tập huấn ${found.year}`, table: trainingUnitsTable(found), wide: ["Đơn vị"] },
  { name: "Chưa tập huấn", table: lackingTable(found), wide: ["Đơn vị"] },
];
