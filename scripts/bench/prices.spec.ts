import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { costOf, dollars, prices } from "./prices.ts";

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "cost.md"), "utf8");

/** The cells of every table row of the page. */
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test("the page on cost shows the prices that its figures were made with, and no others", () => {
  const head = rows.findIndex(([what]) => what === "price of");
  // It is the page's last table; its second row is the ruler.
  expect(rows.slice(head + 2)).toEqual(
    Object.values(prices).map(({ what, usd, per, source }) => [
      what,
      dollars(usd),
      per.toLocaleString("en"),
      source,
    ]),
  );
});

test("the page says that nobody has verified them", () => {
  expect(page).toMatch(/not verified/i);
});

test("a cost is the sum of what each thing costs", () => {
  expect(costOf({ writeUnits: 2_000_000, kmsKeys: 1 })).toBeCloseTo(2.42);
  expect(costOf({})).toBe(0);
});
