/** A Markdown table. */
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(head),
    line(head.map((_, index) => (index === 0 ? "---" : "---:"))),
    ...rows.map(line),
    "",
  ].join("\n");
};

/** A number of units as a table shows it. */
export const shown = (units: number): string => units.toLocaleString("en", { maximumFractionDigits: 1 });
