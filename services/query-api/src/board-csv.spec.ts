import { expect, test } from "vitest";
import { boardCsv } from "./board-csv.ts";
import { counted, item, unit } from "./board-testing.ts";

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
  const csv = boardCsv(unit, 2029, [item, counted]);
  expect(csv.startsWith("\ufeff")).toBe(true);
  const [head = [], first = [], second = []] = parsed(csv.slice(1));
  expect([head.length, first.length, second.length]).toEqual([22, 22, 22]);
  const cell = (row: readonly string[], name: string) => row[head.indexOf(name)];
  expect(cell(first, "Đơn vị")).toBe('Xã "A", huyện B');
  expect(cell(first, "Nghĩa vụ")).toBe("Hội nghị cán bộ,\ncông chức");
  expect(cell(first, "Hạn")).toBe("2029-04-02");
  expect(cell(first, "Hạn theo quy định (trước khi lùi vì ngày nghỉ)")).toBe("2029-03-31");
  expect(cell(first, "Nguồn của hạn")).toBe("luật");
  expect(cell(first, "Vụ việc phải giải quyết")).toBe("");
  const shown = ["Hạn", "Tỷ lệ đúng hạn (%)", "Vụ việc phải giải quyết", "Đúng hạn", "Trễ hạn"];
  expect(shown.map((name) => cell(second, name))).toEqual(["", "66.7", "4", "2", "1"]);
});

test("a cell that would be a formula is text", () => {
  expect(boardCsv(unit, 2029, [item])).toContain(",'=HYPERLINK(1)\r\n");
});
