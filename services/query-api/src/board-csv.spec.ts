import { expect, test } from "vitest";
import type { BoardItem } from "./answers.ts";
import { boardCsv } from "./board-csv.ts";

const unit = {
  id: "commune-a",
  kind: "commune",
  name: 'Xã "A", huyện B',
  from: "2025-07-01",
  heirs: [],
  notes: [],
} as const;
const item: BoardItem = {
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

/** An independent reading of RFC 4180. */
const parsed = (csv: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < csv.length; at++) {
    const char = csv[at] ?? "";
    if (quoted) {
      if (char === '"' && csv[at + 1] === '"') cell += csv[++at];
      else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"') quoted = true;
    else if (char === ",") {
      rows.at(-1)?.push(cell);
      cell = "";
    } else if (char === "\r" && csv[at + 1] === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      rows.push([]);
      at++;
    } else cell += char;
  }
  return rows.slice(0, -1);
};

test("a board is a line a node that a spreadsheet reads back, whatever stands in it", () => {
  const csv = boardCsv(unit, 2029, [
    item,
    { ...item, due: null, counts: { owed: 3, answered: 2, open: 1, late: 1 } },
  ]);
  expect(csv.startsWith("\ufeff")).toBe(true);
  const [head = [], first = [], second = []] = parsed(csv.slice(1));
  expect([head.length, first.length, second.length]).toEqual([19, 19, 19]);
  const cell = (row: readonly string[], name: string) => row[head.indexOf(name)];
  expect(cell(first, "Đơn vị")).toBe('Xã "A", huyện B');
  expect(cell(first, "Nghĩa vụ")).toBe("Hội nghị cán bộ,\ncông chức");
  expect(cell(first, "Hạn")).toBe("2029-04-02");
  expect(cell(first, "Hạn theo quy định (trước khi lùi vì ngày nghỉ)")).toBe("2029-03-31");
  expect(cell(first, "Nguồn của hạn")).toBe("luật");
  expect(cell(first, "Vụ việc phải giải quyết")).toBe("");
  expect([cell(second, "Hạn"), cell(second, "Vụ việc phải giải quyết"), cell(second, "Trễ hạn")]).toEqual([
    "",
    "3",
    "1",
  ]);
});

test("a cell that would be a formula is text", () => {
  expect(boardCsv(unit, 2029, [item])).toContain(",'=HYPERLINK(1)\r\n");
});
