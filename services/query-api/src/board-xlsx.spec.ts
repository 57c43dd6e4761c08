import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { counted, item, unit } from "./board-testing.ts";
import { boardXlsx } from "./board-xlsx.ts";

/** The cells of the first sheet as a spreadsheet would read them: type and value by address. */
const cellsOf = (
  workbook: Uint8Array,
): ReadonlyMap<string, { readonly type: string; readonly value: string }> => {
  const parts = unzipSync(workbook);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const shared = [...text("xl/sharedStrings.xml").matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(
    ([, value = ""]) => value,
  );
  const sheet = text("xl/worksheets/sheet1.xml");
  expect(sheet).not.toContain("<f>");
  return new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(?:<v>(.*?)<\/v>)?/g)].map(
      ([, address = "", attributes = "", value = ""]) => {
        const isShared = attributes.includes('t="s"');
        return [
          address,
          { type: isShared ? "text" : "number", value: isShared ? (shared[Number(value)] ?? "") : value },
        ];
      },
    ),
  );
};

test("a board is a sheet with a line a node: numbers are numbers, all else is text, formulas too", async () => {
  const cells = cellsOf(await boardXlsx(unit, 2029, [item, counted]));
  const head = new Map(
    [...cells].filter(([at]) => /^[A-Z]+1$/.test(at)).map(([at, { value }]) => [value, at]),
  );
  const under = (name: string, line: number) => cells.get((head.get(name) ?? "").replace("1", String(line)));
  expect(head.size).toBe(22);
  expect(under("Năm", 2)).toEqual({ type: "number", value: "2029" });
  expect(under("Hạn", 2)).toEqual({ type: "text", value: "2029-04-02" });
  expect(under("Ghi chú", 2)).toEqual({ type: "text", value: "=HYPERLINK(1)" });
  expect(under("Tỷ lệ đúng hạn (%)", 3)).toEqual({ type: "number", value: "66.7" });
  expect(under("Tỷ lệ đúng hạn (%)", 2)?.value ?? "").toBe("");
});
