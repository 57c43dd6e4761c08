import { groundNames, type Standing } from "@sdc/domain/disciplinary-case/kinds";
import { disciplinedNames, measureNames } from "@sdc/law/discipline";
import type { DisciplineRegister } from "./discipline-register.ts";
import type { Table } from "./table.ts";

type Line = DisciplineRegister["items"][number];

const standingNames: Readonly<Record<Standing, string>> = {
  head: "người đứng đầu",
  deputy: "cấp phó",
  manager: "giữ chức vụ quản lý khác",
  staff: "không giữ chức vụ",
};

const statusNames: Readonly<Record<Line["status"], string>> = {
  open: "đang xem xét",
  deferred: "chưa xem xét (có căn cứ)",
  decided: "đã có quyết định",
  exempted: "miễn trách nhiệm",
  dropped: "không xử lý",
  revoked: "đã thu hồi quyết định",
};

/** Sổ theo dõi xử lý kỷ luật: a line for each case. Days are ISO text, people their user ids. */
export const disciplineRegisterTable = ({
  unit,
  year,
  items,
}: Pick<DisciplineRegister, "unit" | "year" | "items">): Table => ({
  head: [
    "Đơn vị",
    "Năm",
    "Mã vụ việc",
    "Ngày mở",
    "Người bị xem xét (mã người dùng)",
    "Đơn vị công tác",
    "Đối tượng",
    "Chức vụ",
    "Căn cứ",
    "Trạng thái",
    "Hạn quyết định",
    "Số quyết định",
    "Ngày quyết định",
    "Hình thức",
    "Hiệu lực từ",
    "Hiệu lực đến trước",
    "Quá hạn",
    "Khiếu nại",
  ],
  lines: items.map(({ id, on, person, grounds, status, due = "", decided, appeal = "" }) => [
    unit.name,
    year,
    id,
    on,
    person.subject,
    person.unit,
    disciplinedNames[person.kind].vi,
    standingNames[person.standing],
    grounds.map((ground) => groundNames[ground].vi).join("; "),
    statusNames[status],
    due,
    decided?.decision.number ?? "",
    decided?.decision.date ?? "",
    decided === undefined ? "" : measureNames[decided.measure].vi,
    decided?.effectiveFrom ?? "",
    decided?.effectiveTo ?? "",
    decided?.isLate === true ? "có" : "",
    appeal,
  ]),
});
