import type { CommitmentShown } from "./commitment-view.ts";
import type { Table } from "./table.ts";

const stateNames: Readonly<Record<CommitmentShown["state"], string>> = {
  open: "Đang thực hiện",
  kept: "Đã thực hiện",
  "kept-late": "Đã thực hiện, trễ hạn",
  broken: "Không thực hiện",
  released: "Được miễn",
};

const sourceNames: Readonly<Record<NonNullable<CommitmentShown["source"]>["kind"], string>> = {
  "hotline-report": "Trả lời phản ánh, kiến nghị",
  "dialogue-session": "Hội nghị đối thoại",
  "citizen-reception": "Tiếp công dân",
  "reception-matter": "Vụ việc tiếp công dân",
};

/** A line for each commitment. Days are ISO text. */
export const commitmentTable = (items: readonly CommitmentShown[]): Table => ({
  head: [
    "Đơn vị",
    "Chức vụ",
    "Người giữ chức vụ (mã người dùng)",
    "Nội dung cam kết",
    "Ngày cam kết",
    "Thời hạn",
    "Tình trạng",
    "Quá hạn",
    "Ngày kết thúc",
    "Cập nhật gần nhất",
    "Phát sinh từ",
    "Mã vụ việc",
  ],
  lines: items.map((one) => [
    one.unit,
    one.post,
    one.holder ?? "",
    one.summary,
    one.on,
    one.dueOn,
    stateNames[one.state],
    one.isOverdue ? "có" : "",
    one.endedOn ?? "",
    one.progressedOn ?? "",
    one.source === null ? "" : sourceNames[one.source.kind],
    one.source?.id ?? "",
  ]),
});
