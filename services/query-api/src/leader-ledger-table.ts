import { measureNames } from "@sdc/law/discipline";
import type { Ranked } from "./ledger-ranking.ts";
import type { Table } from "./table.ts";

const standingNames = { head: "Người đứng đầu", acting: "Phụ trách, điều hành" } as const;

/** A line for each headship, on-time rate first among the figures. */
export const ledgerTable = (rows: readonly Ranked[]): Table => {
  const isReader = rows.some(({ measures }) => measures !== undefined);
  return tableOf(rows, isReader);
};

const tableOf = (rows: readonly Ranked[], isReader: boolean): Table => ({
  head: [
    "Đơn vị",
    "Mã đơn vị",
    "Người đứng đầu (mã người dùng)",
    "Chức vụ",
    "Tư cách",
    "Từ ngày",
    "Đến hết ngày",
    "Tỷ lệ đúng hạn của đơn vị (%)",
    "Đúng hạn",
    "Quá hạn",
    "Thứ tự theo tỷ lệ đúng hạn",
    "Ngày tiếp công dân phải thực hiện",
    "Ngày đã trực tiếp tiếp công dân",
    "Hội nghị đối thoại",
    "Cam kết đã thực hiện đúng hạn",
    "Cam kết đã thực hiện, trễ hạn",
    "Quy chế, quy định đã ban hành",
    "Cá nhân được khen thưởng",
    "Đơn vị được khen thưởng",
    // Whoever reads no register of discipline is not even told that nothing is there.
    ...(isReader ? ["Hình thức kỷ luật"] : []),
  ],
  lines: rows.map(({ unit, subject, post, standing, from, last, figures, rank, measures = [] }) => [
    unit.name,
    unit.id,
    subject,
    post,
    standingNames[standing],
    from,
    last,
    figures.onTimePercent ?? "",
    figures.onTime,
    figures.late,
    rank ?? "",
    figures.receptions.owed,
    figures.receptions.held,
    figures.dialogues,
    figures.commitments.kept,
    figures.commitments.keptLate,
    figures.regulations,
    figures.commendations.person,
    figures.commendations.unit,
    ...(isReader ? [measures.map(({ measure }) => measureNames[measure].vi).join("; ")] : []),
  ]),
});
