import type { BoardItem } from "./answers.ts";

/** A unit and a node of its board, for the specs of what boards are exported as. */
export const unit = {
  id: "commune-a",
  kind: "commune",
  name: 'Xã "A", huyện B',
  from: "2025-07-01",
  heirs: [],
  notes: [],
} as const;
export const item: BoardItem = {
  unit: "commune-a",
  obligation: "II.1.d.4",
  node: "commune-a:II.1.d.4:2029",
  duty: { vi: "Hội nghị cán bộ,\ncông chức", en: "Staff conference" },
  cadence: "periodic",
  period: { from: "2029-01-01", to: "2030-01-01" },
  due: "2029-04-02",
  dueSaid: "2029-03-31",
  dueSource: "law",
  times: 1,
  status: "overdue",
  statusName: { vi: "quá hạn", en: "overdue" },
  source: "law",
  verified: true,
  note: { vi: "=HYPERLINK(1)", en: "a formula" },
  citations: ["LAW10-2022.A51.1"],
  expects: { vi: "Biên bản", en: "Minutes" },
  filed: 0,
  checked: 0,
  evidence: [],
  evidenceTotal: 0,
  evidenceLink: "/v1/obligations/x/evidence",
};

/** A node with cases: three owed, one of them late. */
export const counted: BoardItem = {
  ...item,
  due: null,
  counts: { onTimePercent: 66.7, owed: 4, answered: 2, open: 2, onTime: 2, late: 1 },
};
