import type { Audience } from "@sdc/domain/training/kinds";
import type { Table } from "./table.ts";
import type { TrainingRegisterAnswer } from "./training-register.ts";
import type { Sheet } from "./xlsx.ts";

type Register = Pick<TrainingRegisterAnswer, "unit" | "year" | "on" | "assigned" | "attended">;

const audienceNames: Readonly<Record<Audience, string>> = {
  "assigned-officers": "người được giao nhiệm vụ",
  staff: "cán bộ, công chức, viên chức, người lao động",
  mediators: "hòa giải viên",
  "judicial-officers": "công chức Tư pháp - Hộ tịch",
  "inspection-board": "Ban Thanh tra nhân dân",
};

/** Whoever is assigned, a line each, and whether they lack this year's training. Days are ISO text. */
export const trainingRegisterTable = ({ unit, year, on, assigned }: Register): Table => ({
  head: [
    "Đơn vị",
    "Năm",
    "Người được phân công (mã người dùng)",
    "Chức danh",
    "Từ ngày",
    "Đến trước ngày",
    "Số văn bản phân công",
    "Ngày văn bản",
    "Có trong kế hoạch cử đi",
    "Đã tập huấn trong năm",
    "Số lớp đã dự",
    "Các lớp đã dự",
    "Tính đến ngày",
  ],
  lines: assigned.map(({ subject, post, from, to = "", document, isPlanned, attended }) => [
    unit.name,
    year,
    subject,
    post,
    from,
    to,
    document.number,
    document.date,
    isPlanned ? "có" : "không",
    attended.length > 0 ? "có" : "chưa",
    attended.length,
    attended.map(({ topic, from: first }) => `${topic} (${first})`).join("; "),
    on,
  ]),
});

/** Everybody who was there, a line for each training. */
const attendedTable = ({ unit, year, attended }: Register): Table => ({
  head: [
    "Đơn vị",
    "Năm",
    "Người dự (mã người dùng)",
    "Chức danh",
    "Lớp tập huấn",
    "Đơn vị tổ chức",
    "Đối tượng",
    "Từ ngày",
    "Đến ngày",
    "Số ngày có mặt",
    "Số ngày của lớp trong năm",
  ],
  lines: attended.map(({ subject, post, topic, organiser, audiences, from, until, days, of }) => [
    unit.name,
    year,
    subject,
    post,
    topic,
    organiser,
    audiences.map((one) => audienceNames[one]).join("; "),
    from,
    until,
    days,
    of,
  ]),
});

/** The same table, and on a second sheet everybody who was there. */
export const trainingRegisterSheets = (register: Register): readonly Sheet[] => [
  {
    name: `Phân công ${register.year}`,
    table: trainingRegisterTable(register),
    wide: ["Các lớp đã dự"],
  },
  { name: `Đã dự ${register.year}`, table: attendedTable(register), wide: ["Lớp tập huấn", "Đối tượng"] },
];
