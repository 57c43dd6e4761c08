import { expect, test } from "vitest";
import { dutyOfReport, supportOfReport } from "./duty-of-report.ts";

test("a report in the field of grassroots democracy opens II.5.b.2, whatever its kind", () => {
  for (const kind of ["question", "reflection", "petition", "opinion", undefined] as const) {
    expect(dutyOfReport("grassroots-democracy", kind)).toBe("II.5.b.2");
    expect(supportOfReport("grassroots-democracy", kind)).toBeUndefined();
  }
});

test("elsewhere a phản ánh counts under II.1.a, a kiến nghị under II.1.b, and nothing before it is classified", () => {
  expect(dutyOfReport("land", "reflection")).toBe("II.1.a.2");
  expect(dutyOfReport("land", "petition")).toBe("II.1.b.2");
  expect(dutyOfReport("land", undefined)).toBeUndefined();
});

test("a question opens nothing, a góp ý shows a channel in use", () => {
  expect(dutyOfReport("land", "question")).toBeUndefined();
  expect(dutyOfReport("land", "opinion")).toBeUndefined();
  expect(supportOfReport("land", "opinion")).toBe("II.4.c");
});

test("a complaint or a denunciation opens none of these, in whatever field: its own law counts", () => {
  for (const kind of ["complaint-first", "complaint-second", "denunciation"] as const)
    for (const field of ["grassroots-democracy", "land"]) {
      expect(dutyOfReport(field, kind)).toBeUndefined();
      expect(supportOfReport(field, kind)).toBeUndefined();
    }
});
