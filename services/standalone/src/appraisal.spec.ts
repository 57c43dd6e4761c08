import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appraisalsAnswer } from "@sdc/query-api/appraisal-answers";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;
const officer: As = { role: "case-officer", unit: COMMUNE };
const OTHER = "commune-20341-2025b";

describe.each(ENGINES)("appraisals on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const say = async (name: string, body: object, as = officer) => {
    const told = await sdc.post<{ code?: string }>(`/v1/appraisal/${COMMUNE}/${name}`, body, as);
    return told.body.code ?? told.status;
  };
  const document = { number: "3/QĐ", date: "2026-04-02" };
  const counts = { outstanding: 1, good: 8, completed: 2, "not-completed": 0 };

  test("a criterion comes first, then each period once; numbers are shown, nobody is named", async () => {
    const month = { period: "2026-03", on: "2026-04-02", document, counts };
    expect(await say("appraise-month", month)).toBe("no-criterion");
    const adopted = {
      document: { number: "1/QĐ", date: "2026-01-05" },
      title: "Tiêu chí",
      from: "2026-01-05",
    };
    expect(await say("adopt-criterion", adopted)).toBe(200);
    expect(await say("appraise-month", month)).toBe(200);
    expect(await say("appraise-month", month)).toBe("period-appraised-already");
    expect(await say("appraise-quarter", { ...month, period: "2026-Q1" })).toBe(200);
    expect(await say("assess-body", { period: "2025", on: "2026-04-02", document, degree: "Tốt" })).toBe(200);
    expect(await say("appraise-month", { ...month, period: "2026-13" })).toBe("input-invalid");
    expect(await say("appraise-month", month, { role: "case-officer", unit: OTHER })).toBe("forbidden");
    expect(await say("withdraw", { n: 1, reason: "Nhầm số" })).toBe(200);
    await sdc.standalone.caughtUp();
    const { body } = await sdc.get("/v1/appraisals?year=2026", officer);
    expect(appraisalsAnswer.parse(body).items).toMatchObject([
      { type: "appraisal-criterion-adopted", title: "Tiêu chí" },
      { type: "staff-appraised-month", period: "2026-03", counts, isWithdrawn: true },
      { type: "staff-appraised-quarter", period: "2026-Q1", isWithdrawn: false },
    ]);
    const before = appraisalsAnswer.parse((await sdc.get("/v1/appraisals?year=2025", officer)).body);
    expect(before.items).toMatchObject([{ type: "body-assessed-year", degree: "Tốt" }]);
    const theirs = await sdc.get(`/v1/appraisals?year=2026&unit=${COMMUNE}`, {
      role: "head-of-unit",
      unit: OTHER,
    });
    expect(theirs.status).toBe(403);
  });
});
