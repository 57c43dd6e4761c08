import type { Ranked } from "./ledger-ranking.ts";
import type { Table } from "./table.ts";

const standingNames = { head: "Người đứng đầu", acting: "Phụ trách, điều hành" } as const;

/** A line for each headship, on-time rate first among the figures. */
export const ledgerTable = (rows: readonly Ranked[]): Table => ({
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
  ],
  lines: rows.map(({ unit, subject, post, standing, from, last, figures, rank }) => [
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
  ]),
});
