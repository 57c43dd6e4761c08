import { expect, test } from "vitest";
import { rules } from "@sdc/law/rules";
import { lawDue, lawShow } from "./law.ts";
import { WrongUsage } from "./wrong-usage.ts";

const linesOf = (text: string) => text.split("\n");

test("the due day stands on the first line, every day with its reason and article below", () => {
  const lines = linesOf(lawDue({ rule: "TCD-2013.A28.1", start: "2026-02-10" }).text);
  expect(lines[0]).toBe("2026-03-03");
  expect(lines[1]).toMatch(/^TCD-2013\.A28\.1 \(2014-07-01\.\.\): /);
  expect(lines.filter((line) => line.startsWith("2026-"))).toEqual(
    expect.arrayContaining([
      "2026-03-03",
      "2026-02-10  T3     -  start  BLDS 2015 Đ.147 k.2",
      "2026-02-11  T4     1  counted  BLDS 2015 Đ.148 k.2",
      "2026-02-14  T7     -  weekend  BLLĐ 2019 Đ.111–112",
      "2026-03-03  T3    10  end  BLDS 2015 Đ.148 k.2",
    ]),
  );
  expect(lines.join("\n")).toMatch(/2026-02-17 {2}T3 {5}- {2}holiday {2}Tết/);
});

test("cases, extensions and pauses are asked for by name", () => {
  const due = (more: object) =>
    linesOf(lawDue({ rule: "TC-2018.A30.1", start: "2026-03-02", ...more }).text)[0];
  expect(due({})).toBe("2026-04-01");
  expect(due({ extend: ["complicated"] })).toBe("2026-05-04");
  expect(due({ pause: ["2026-03-10..2026-03-19"] })).toBe("2026-04-13");
  expect(linesOf(lawDue({ rule: "KN-2011.A28.1", start: "2026-03-02", when: "complicated" }).text)[0]).toBe(
    "2026-04-16",
  );
});

test("a rule counted in hours takes a moment", () => {
  const given = { rule: "PDP-13.A23", start: "2025-06-02T08:00:00+07:00" };
  expect(linesOf(lawDue(given).text)[0]).toBe("2025-06-05T01:00:00.000Z");
  expect(() => lawDue({ ...given, start: "2025-06-02" })).toThrow("counted in hours");
});

test.each([
  [{ rule: "NO-SUCH.rule", start: "2026-01-01" }, "there is no rule NO-SUCH.rule"],
  [{ rule: "TCD-136-2025.comm", start: "2026-01-01" }, "was not in force on 2026-01-01"],
  [{ rule: "KN-2011.A28.1", start: "2026-13-01" }, "is no day"],
  [
    { rule: "KN-2011.A28.1", start: "2026-01-01", when: "easy" },
    'knows no case "easy", it knows complicated',
  ],
  [{ rule: "KN-2011.A28.1", start: "2026-01-01", extend: ["x"] }, 'knows no extension "x"'],
  [{ rule: "KN-2011.A28.1", start: "2026-01-01", pause: ["2026-01-05"] }, "is no time"],
  [{ rule: "LAW10-2022.A27-28.time", start: "2026-01-01" }, "was not found in any source"],
  [{ rule: "LAW10-2022.A21.2", start: "2026-01-01" }, "sets no time limit"],
  [{ rule: "TCD-2013.A28.1", start: "2027-12-28" }, "No calendar of working days for 2028"],
])("%j is told: %s", (given, sentence) => {
  expect(() => lawDue(given)).toThrow(WrongUsage);
  expect(() => lawDue(given)).toThrow(sentence);
});

test("every rule can be shown with its window, citation and state", () => {
  for (const { id, citation, verified } of rules) {
    const { text } = lawShow(id);
    expect(text).toContain(`citation: ${citation}`);
    expect(text).toContain(verified ? " verified" : " unverified");
  }
  expect(lawShow("LAW10-2022.A27-28.time").text).toContain("number: not found, none is assumed");
  expect(() => lawShow("KN-2011.A999")).toThrow("there are KN-2011.A9");
});
