import { beforeEach, describe, expect, test } from "vitest";
import { eventsOf } from "@sdc/core/commit";
import { knownReport } from "@sdc/domain/hotline-report/known-target";
import { registerInMemory, YESTERDAY } from "./register-testing.ts";

let register: Awaited<ReturnType<typeof registerInMemory>>;
beforeEach(async () => {
  register = await registerInMemory();
});

const of = (id: string) => `hotline-report/${id}`;

/** Everything that was ever appended is heard, again and again, until nothing more follows. */
const settle = async () => {
  for (let before = -1; before !== register.appended.length;) {
    before = register.appended.length;
    await register.hear([...register.appended]);
    await register.hear(register.appended.toReversed());
  }
};

const eventsIn = async (id: string) =>
  (await register.ports.log.read(of(id))).commits
    .flatMap((commit) => eventsOf<{ type: string; receivedAt?: string; unit?: string }>(commit))
    .map(({ event }) => event);

describe("a letter that was divided", () => {
  test("each part begins once, at the unit that had the letter, from the day on which the letter came in", async () => {
    const { receive, order } = register;
    await receive("r1", "unit-a", { place: "Thôn 2" });
    await order(of("r1"), "split", {
      parts: [
        { text: "về đất đai", field: "land", kind: "petition" },
        { text: "về dân chủ", field: "grassroots-democracy" },
      ],
    });
    await settle();
    expect((await eventsIn("r1-1")).map(({ type }) => type)).toEqual([
      "report-received",
      "report-classified",
    ]);
    const [second, ...more] = await eventsIn("r1-2");
    expect(second).toMatchObject({
      unit: "unit-a",
      receivedAt: `${YESTERDAY}T01:00:00.000Z`,
      partOf: { report: "r1", n: 2 },
      text: "về dân chủ",
    });
    expect(more).toEqual([]);
    expect(await register.workAt("unit-a")).toEqual([of("r1-1"), of("r1-2")]);
  });

  test("parts of a flagged letter are flagged", async () => {
    const { receive, order } = register;
    await receive("r1", "unit-a", { flagged: true });
    await order(of("r1"), "split", {
      parts: [
        { text: "một", field: "land" },
        { text: "hai", field: "health" },
      ],
    });
    await settle();
    expect(await eventsIn("r1-1")).toMatchObject([{ type: "report-received", flagged: true }]);
  });
});

describe("reports that were merged", () => {
  const reports = async () => {
    const { receive, order } = register;
    for (const id of ["r1", "r2"]) {
      await receive(id, "unit-a");
      await order(of(id), "classify", { kind: "reflection" });
      await order(of(id), "assign", {});
      await order(of(id), "accept", {});
    }
    await order(of("r2"), "merge-into", { report: "r1" }, undefined, "unit-a");
  };
  const standing = async (id: string) => knownReport(register.ports.log, id);

  test("both know, and the reply to one answers the other, once", async () => {
    await reports();
    await settle();
    expect((await standing("r1"))?.joined).toEqual(["r2"]);
    expect((await standing("r2"))?.answeredThrough).toBe(false);
    await register.order(of("r1"), "reply", { text: "đã xử lý" });
    await settle();
    expect((await standing("r2"))?.answeredThrough).toBe(true);
    const answers = (await eventsIn("r2")).filter(({ type }) => type === "report-answered-through");
    expect(answers).toHaveLength(1);
  });

  test("parted and merged again, both know each time", async () => {
    await reports();
    await settle();
    await register.order(of("r2"), "unmerge", { reason: "vụ việc khác" });
    await settle();
    expect((await standing("r1"))?.joined).toEqual([]);
    await register.order(of("r2"), "merge-into", { report: "r1" }, undefined, "unit-a");
    await settle();
    expect((await standing("r1"))?.joined).toEqual(["r2"]);
  });

  test("when one turns secret, those that were merged into it stand alone again", async () => {
    await reports();
    await settle();
    await register.order(of("r1"), "flag", {});
    await settle();
    expect((await standing("r2"))?.mergedInto).toBeUndefined();
    expect((await standing("r1"))?.joined).toEqual([]);
  });
});
