import type { Form } from "@sdc/domain/commendation/kinds";
import type { Commended } from "@sdc/projections/honour-roll";
import type { Table } from "./table.ts";

const formNames: Readonly<Record<Form, string>> = {
  praise: "Biểu dương",
  "certificate-of-commendation": "Giấy khen",
  "certificate-of-merit": "Bằng khen",
  other: "Hình thức khác",
};

/** The honour roll as a table, a line for each unit and person commended. Days are ISO text. */
export const honourRollTable = (commended: readonly Commended[]): Table => ({
  head: [
    "Đơn vị khen thưởng",
    "Tập thể hoặc đơn vị của cá nhân",
    "Cá nhân (mã người dùng)",
    "Hình thức",
    "Số quyết định",
    "Ngày quyết định",
    "Ngày công bố",
    "Nơi công bố",
    "Thành tích",
  ],
  lines: commended.flatMap(({ unit, nominees, form, decision, publishedOn, where, summary }) =>
    nominees.map((one) => [
      unit,
      one.unit,
      one.subject ?? "",
      formNames[form],
      decision.number,
      decision.date,
      publishedOn,
      where,
      summary,
    ]),
  ),
});
